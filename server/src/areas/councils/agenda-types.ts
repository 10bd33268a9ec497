/** What an area asks a council to decide. */
export type AgendaEntry = {
  source: 'nomination' | 'initiative' | 'cluster-review' | 'other'
  /** Its id in its area; null: typed on the agenda itself. */
  sourceId: string | null
  title: string
  detail: string | null
  /** Key of the law's catalogue: the threshold is read by it. */
  awardKey: string | null
  awardName: string | null
  unitId: string | null
  /** What the members read of it: paragraphs. */
  pageText?: string | null
}

/** What became of it. */
export type ItemResult = {
  itemId: string
  sessionId: string
  state: 'on-agenda' | 'passed' | 'failed' | 'removed'
  votesFor: number | null
  base: number | null
  needed: number | null
  sentence: string | null
  heldOn: string
}
