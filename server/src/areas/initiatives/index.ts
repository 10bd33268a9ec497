import './acts.ts'
import './errors.ts'

export { addInitiativeRoutes } from './routes.ts'
