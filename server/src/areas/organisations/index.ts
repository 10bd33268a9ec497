import './acts.ts'
import './errors.ts'

export type { UnitKind } from './domain/units.ts'
export { findRootUnit } from './find-root-unit.ts'
export { type CouncilOnDay, readCouncilOnDay } from './read-council.ts'
export { addOrganisationRoutes } from './routes.ts'
export { readNamesOfAllTimes } from './store-all-names.ts'
export { organisationJobs } from './take-up-changes.ts'
export {
  expandGroup,
  readUnitHeads,
  readUnitIdsWithin,
  readUnitLabels,
  readUnitNames,
  searchUnits,
  type UnitGroup,
  type UnitHead,
  type UnitName,
} from './unit-names.ts'
