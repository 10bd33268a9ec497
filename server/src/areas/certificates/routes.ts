import type { FastifyInstance } from 'fastify'
import { addBatchRoutes } from './routes-batches.ts'
import { addLayoutRoutes } from './routes-layouts.ts'
import { addPublicRoutes } from './routes-public.ts'

/** Certificates: layouts, printers, batches, and the check that anybody may make. */
export function addCertificateRoutes(app: FastifyInstance): void {
  addLayoutRoutes(app)
  addBatchRoutes(app)
  addPublicRoutes(app)
}
