import './acts.ts'
import './errors.ts'

export { addDecisionRoutes } from './routes.ts'
