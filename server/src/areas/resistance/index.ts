import './acts.ts'
import './errors.ts'

export { resistanceJobs } from './read-waiting-scans.ts'
export { addResistanceRoutes } from './routes.ts'
