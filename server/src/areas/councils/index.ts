import './acts.ts'
import './errors.ts'

export { findSessionBody, listOpenSessions, putOnAgenda, readItemResults } from './agenda.ts'
export type { AgendaEntry, ItemResult } from './agenda-types.ts'
export { describeOpenBallots } from './describe-open-ballots.ts'
export { addCouncilSessionRoutes } from './routes.ts'
