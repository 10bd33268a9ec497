import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { ledgerVerification } from './schemas.ts'
import { verifyLedger } from './verify-ledger.ts'

export function addLedgerRoutes(app: FastifyInstance): void {
  app.withTypeProvider<ZodTypeProvider>().get('/api/v1/ledger-verification', {
    config: { access: { anyOf: ['see-ledger'] } },
    schema: { tags: ['ledger'], summary: 'Kiểm tra sổ ghi việc', response: { 200: ledgerVerification } },
    handler: (request) => verifyLedger(request.act.db),
  })
}
