import './errors.ts'

export { addAccess, sessionCookie } from './add-access.ts'
export { type Right, type Role, rightsOfRole, roleLabels, roles } from './domain/roles.ts'
export { holdsRight, mayAt, unitsWithRight } from './may.ts'
export { describeWayIn } from './describe-way-in.ts'
export { addAccessRoutes } from './routes.ts'
export { SAMPLE_PASSWORD } from './sample-password.ts'
