import type { FastifyInstance } from 'fastify'
import { addUnitRoutes } from './routes-units.ts'

/** All routes of the area. */
export function addOrganisationRoutes(app: FastifyInstance): void {
  addUnitRoutes(app)
}
