import './acts.ts'
import './errors.ts'

export { addLocalRules } from './add-local-rules.ts'
export type { Law } from './domain/catalogue-types.ts'
export { citeText } from './domain/cite-text.ts'
export type { LawFault } from './domain/law-fault.ts'
export { awardOn, awardsOn, type LawInForce, lawOn } from './domain/law-on.ts'
export { type ShownEntry, showAward, shownEntry } from './domain/show-award.ts'
export {
  addEligibilityRoutes,
  checkCases,
  describeAnswer,
  openJudge,
  readYearResults,
} from './engine/index.ts'
export { installedLawOn } from './installed-law.ts'
export { describeFault, lawFolder, loadLaw, readLaw } from './load-law.ts'
export { readLocalRules } from './read-local-rules.ts'
export { addLawRoutes } from './routes.ts'
