import './errors.ts'

export { type WorkKind, workKinds } from './domain/work-kind.ts'
export { describeReadRefusal } from './reading/describe-read-refusal.ts'
export { readPlanFile } from './reading/read-plan-file.ts'
export { addPlanReadingRoutes } from './routes-readings.ts'
