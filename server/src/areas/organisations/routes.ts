import type { FastifyInstance } from 'fastify'
import { addClusterRoutes, addCouncilRoutes } from './routes-clusters.ts'
import { addImportRoutes } from './routes-imports.ts'
import { addUnitRoutes } from './routes-units.ts'

/** All routes of the area. */
export function addOrganisationRoutes(app: FastifyInstance): void {
  addUnitRoutes(app)
  addImportRoutes(app)
  addClusterRoutes(app)
  addCouncilRoutes(app)
}
