/** What the council said of a nomination; of a vote on paper the figures may be missing. */
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
