/** What has come of a row: waiting, printed well, or left out of the batch. A spoiled sheet makes it wait again. */
export type RowState = 'waiting' | 'printed' | 'left-out'
export type BatchState = 'new' | 'printing' | 'paused' | 'done'

/** The state of a batch, from what has been printed and whether a file is at the printer. */
export function batchState(counts: {
  waiting: number
  printed: number
  sheets: number
  openRun: boolean
}): BatchState {
  if (counts.openRun) return 'printing'
  if (counts.waiting === 0) return 'done'
  return counts.sheets > 0 ? 'paused' : 'new'
}

/**
 * What an officer says of a run: all up to `printedTo` came out, except the spoiled; of the rest no sheet was used.
 * A spoiled place beyond `printedTo` was used too.
 */
export function readOutcome(
  places: readonly number[],
  told: { printedTo: number | null; spoiled: readonly { place: number; reason: string }[] },
): { printed: number[]; spoiled: { place: number; reason: string }[] } | { strange: number } {
  const known = new Set(places)
  const wrong = told.spoiled.find(({ place }) => !known.has(place))
  if (wrong) return { strange: wrong.place }
  if (told.printedTo !== null && !known.has(told.printedTo)) return { strange: told.printedTo }
  const lost = new Map(told.spoiled.map((one) => [one.place, one]))
  const end = told.printedTo === null ? -1 : places.indexOf(told.printedTo)
  return {
    printed: places.filter((place, at) => at <= end && !lost.has(place)),
    spoiled: [...lost.values()],
  }
}
