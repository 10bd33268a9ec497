import './acts.ts'
import './errors.ts'

export { draftDecision } from './draft-decision.ts'
export { moveDecision } from './move-decision.ts'
export { numberDecision } from './number-decision.ts'
export { addDecisionRoutes } from './routes.ts'
