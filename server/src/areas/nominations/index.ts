import './acts.ts'
import './errors.ts'

export type { ItemResult } from './domain/item-result.ts'
export { type Outcome, recordOutcome } from './record-outcome.ts'
export { type ApprovedNomination, listApprovedNominations } from './store-outcomes.ts'
