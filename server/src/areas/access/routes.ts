import type { FastifyInstance } from 'fastify'
import { addAccountRoutes } from './routes-accounts.ts'
import { addDeputationRoutes } from './routes-deputations.ts'
import { addInstallationRoutes } from './routes-installation.ts'
import { addSessionRoutes } from './routes-sessions.ts'

export function addAccessRoutes(app: FastifyInstance): void {
  addInstallationRoutes(app)
  addSessionRoutes(app)
  addDeputationRoutes(app)
  addAccountRoutes(app)
}
