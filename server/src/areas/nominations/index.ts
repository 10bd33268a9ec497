import './acts.ts'
import './acts-posting.ts'
import './errors.ts'
import './errors-posting.ts'

export type { ItemResult } from './domain/item-result.ts'
export { submitObjection } from './postings/objections.ts'
export { addPostingRoutes } from './postings/routes.ts'
export {
  listPublicPostings,
  type ObjectionStatus,
  type PublicEntry,
  type PublicPosting,
  readObjectionStatus,
  viewPublicPosting,
} from './postings/store-public.ts'
export { type Outcome, recordOutcome } from './record-outcome.ts'
export { addNominationRoutes } from './routes.ts'
export { type ApprovedNomination, listApprovedNominations } from './store-outcomes.ts'
export { findNominations, findRounds } from './store-round-lists.ts'
