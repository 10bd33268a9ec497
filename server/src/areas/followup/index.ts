import './acts.ts'
import './errors.ts'

export { addFollowUpRoutes } from './routes.ts'
export { followUpJobs } from './timed-jobs.ts'
