/** Where in time a leaf of a rule is asked. */
export type At = {
  /** The year that is judged; inside a window, each of its years in turn. */
  year: number
  /** How many years of achievement the criterion looks at. */
  span: number
  /** Asked of each year of a window in turn: a prior award is then the one of that year. */
  yearly?: true
  /** Inside `contains` of a window: the years without a break that end at the proposal. */
  run: Run | null
}

/** Years that hold surely (`from`…`to`), and how far back they could reach once some ratings are known. */
export type Run = { from: number; to: number; maybeFrom: number; unknownYears: readonly number[] }

export type InRun = 'in' | 'maybe' | 'out'

/** Does a year lie in the run, or may it? */
export function inRun(run: Run, year: number, latest: number): InRun {
  if (year > Math.max(run.to, latest) || year < run.maybeFrom) return 'out'
  if (year < run.from) return 'maybe'
  return 'in'
}
