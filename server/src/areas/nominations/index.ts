import './acts.ts'
import './errors.ts'

export type { ItemResult } from './domain/item-result.ts'
export { type Outcome, recordOutcome } from './record-outcome.ts'
export { addNominationRoutes } from './routes.ts'
export { type ApprovedNomination, listApprovedNominations } from './store-outcomes.ts'
export { findNominations, findRounds } from './store-round-lists.ts'
