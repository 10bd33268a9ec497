import './acts.ts'
import './errors.ts'

export { addRegistrationRoutes } from './routes.ts'
