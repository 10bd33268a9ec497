import './acts.ts'
import './errors.ts'

export type { Letterhead } from './domain/letterhead.ts'
export type { UnitKind } from './domain/units.ts'
export { findRootUnit } from './find-root-unit.ts'
export { type CouncilOnDay, readCouncilOnDay } from './read-council.ts'
export { addOrganisationRoutes } from './routes.ts'
export { readNamesOfAllTimes } from './store-all-names.ts'
export { type ClusterOfYear, readCluster } from './store-cluster-of-year.ts'
export { readUnitsAbove } from './store-unit.ts'
export { organisationJobs } from './take-up-changes.ts'
export {
  expandGroup,
  readLetterhead,
  readLetterheads,
  readUnitIdsWithin,
  readUnitLabels,
  readUnitNames,
  searchUnits,
  type UnitGroup,
  type UnitName,
} from './unit-names.ts'
