import './acts-readings.ts'
import './acts-work.ts'
import './errors.ts'

export { issuerSymbol, planCitation } from './domain/plan-citation.ts'
export type { PlanReading } from './domain/reading/plan-reading.ts'
export {
  computeTaskState,
  computeUnitStates,
  openStates,
  overdueDays,
  type TaskState,
} from './domain/task-state.ts'
export { type WorkKind, workKinds } from './domain/work-kind.ts'
export { type Workspace, workspaceOf, workspaces } from './domain/workspaces.ts'
export { describeReadRefusal } from './reading/describe-read-refusal.ts'
export { readPlanFile } from './reading/read-plan-file.ts'
export { addCascadeRoutes } from './routes-cascade.ts'
export { addPlanRoutes } from './routes-plans.ts'
export { addProofRoutes } from './routes-proofs.ts'
export { addPlanReadingRoutes } from './routes-readings.ts'
export { addReportRoutes } from './routes-reports.ts'
export { addTaskRoutes } from './routes-tasks.ts'
export { findIssuingBody, type IssuingBody } from './store-reports.ts'
export { type FinishedWork, finishTaskFromWorkspace } from './tasks/finish-task.ts'
export { type PlanFinding, searchPlans } from './tasks/search-plans.ts'
export { stateWords } from './words.ts'
