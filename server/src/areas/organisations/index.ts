import './errors.ts'

export { type UnitKind, unitKindLabels, unitKinds } from './domain/units.ts'
export { addOrganisationRoutes } from './routes.ts'
