import './acts.ts'
import './errors.ts'

export { addScoringRoutes } from './routes.ts'
