import type { FastifyInstance } from 'fastify'
import { addBallotRoutes } from './routes-ballots.ts'
import { addRecordRoutes } from './routes-records.ts'
import { addSessionRoutes } from './routes-sessions.ts'

/** Sessions of councils and their ballots. */
export function addCouncilSessionRoutes(app: FastifyInstance): void {
  addSessionRoutes(app)
  addBallotRoutes(app)
  addRecordRoutes(app)
}
