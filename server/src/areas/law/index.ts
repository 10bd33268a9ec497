import './acts.ts'
import './errors.ts'

export { addLocalRules } from './add-local-rules.ts'
export { bonusAmount } from './domain/bonus-amount.ts'
export type { Law, Procedure } from './domain/catalogue-types.ts'
export { citeText } from './domain/cite-text.ts'
export { standingOf } from './domain/confirmations.ts'
export type { Answer, ReasonText } from './domain/engine/answer.ts'
export { factsFromRecords, type HolderRecords } from './domain/engine/from-records.ts'
export { provisionalWords } from './domain/engine/provisional-words.ts'
export { levelOfBody, type StandingToGrant, standingToGrant } from './domain/granting-levels.ts'
export type { LawFault } from './domain/law-fault.ts'
export { awardOn, awardsOn, type LawInForce, lawOn, parameterOn } from './domain/law-on.ts'
export { type ShownEntry, showAward, shownEntry } from './domain/show-award.ts'
export { submissionDay } from './domain/submission-day.ts'
export { addWorkingDays, type SkippedDay } from './domain/working-days.ts'
export {
  addEligibilityRoutes,
  checkCases,
  describeAnswer,
  type Judge,
  openJudge,
  type RecordsAsked,
  readRecordsOf,
  readYearResults,
  tryChange,
} from './engine/index.ts'
export { type InstalledLaw, installedLaw, installedLawOn } from './installed-law.ts'
export { describeFault, lawFolder, loadLaw, readLaw } from './load-law.ts'
export { readLocalRules } from './read-local-rules.ts'
export { bodyOfScope, mayRecordOf } from './results/may-record-level.ts'
export { type ClusterPlace, putClusterPlace, putRecognisedInitiative } from './results/store-recognised.ts'
export { addLawRoutes } from './routes.ts'
