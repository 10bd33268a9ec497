import type { FastifyInstance } from 'fastify'
import { addBatchRoutes } from './routes-batches.ts'
import { addRecordRoutes } from './routes-records.ts'
import { addScanRoutes } from './routes-scans.ts'

export function addResistanceRoutes(app: FastifyInstance): void {
  addBatchRoutes(app)
  addScanRoutes(app)
  addRecordRoutes(app)
}
