import type { FastifyInstance } from 'fastify'
import { addAccountRoutes } from './account-routes.ts'
import { addDeputationRoutes } from './deputation-routes.ts'
import { addInstallationRoutes } from './installation-routes.ts'
import { addSessionRoutes } from './session-routes.ts'

export function addAccessRoutes(app: FastifyInstance): void {
  addInstallationRoutes(app)
  addSessionRoutes(app)
  addDeputationRoutes(app)
  addAccountRoutes(app)
}
