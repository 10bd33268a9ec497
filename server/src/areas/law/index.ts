import './errors.ts'

export { addLocalRules } from './add-local-rules.ts'
export type { Law } from './domain/catalogue-types.ts'
export type { LawFault } from './domain/law-fault.ts'
export { awardOn, awardsOn, type LawInForce, lawOn } from './domain/law-on.ts'
export { showAward } from './domain/show-award.ts'
export { describeFault, lawFolder, loadLaw, readLaw } from './load-law.ts'
export { readLocalRules } from './read-local-rules.ts'
