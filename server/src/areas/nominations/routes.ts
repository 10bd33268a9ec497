import type { FastifyInstance } from 'fastify'
import { addAppraisalRoutes } from './routes-appraisal.ts'
import { addDossierRoutes } from './routes-dossiers.ts'
import { addRoundRoutes } from './routes-rounds.ts'

export function addNominationRoutes(app: FastifyInstance): void {
  addRoundRoutes(app)
  addDossierRoutes(app)
  addAppraisalRoutes(app)
}
