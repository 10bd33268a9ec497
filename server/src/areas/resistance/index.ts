import './acts.ts'
import './errors.ts'

export { readWaitingScans, resistanceJobs } from './read-waiting-scans.ts'
export { addResistanceRoutes } from './routes.ts'
