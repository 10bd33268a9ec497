import './acts.ts'
import './errors.ts'

export { addRegistrationRoutes } from './routes.ts'
export { listPledgedInitiatives } from './store-registrations.ts'
