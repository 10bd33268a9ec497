import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { type LedgerScope, listEntries, showHistory } from './list-entries.ts'
import { historyQuery, ledgerPage, ledgerQuery, ledgerVerification } from './schemas.ts'
import { verifyLedger } from './verify-ledger.ts'

/** Routes of the ledger; `ledgerScope` says on which subtrees an actor may see it. */
export function addLedgerRoutes(app: FastifyInstance, ledgerScope: LedgerScope): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()

  routes.get('/api/v1/ledger', {
    config: { access: { anyOf: ['see-ledger'] }, act: 'list-ledger' },
    schema: {
      tags: ['ledger'],
      summary: 'Nhật ký các việc đã làm',
      querystring: ledgerQuery,
      response: { 200: ledgerPage },
    },
    handler: (request) => listEntries(request.act, ledgerScope, request.query),
  })

  routes.get('/api/v1/history/:objectKind/:objectId', {
    config: { access: 'signed-in', act: 'show-history' },
    schema: {
      tags: ['ledger'],
      summary: 'Lịch sử của một mục',
      params: z.object({ objectKind: z.string().max(60), objectId: z.string().max(60) }),
      querystring: historyQuery,
      response: { 200: ledgerPage },
    },
    handler: async (request, reply) =>
      answer(reply, await showHistory(request.act, ledgerScope, request.params, request.query)),
  })

  routes.get('/api/v1/ledger-verification', {
    config: { access: { anyOf: ['see-ledger'] }, act: 'verify-ledger' },
    schema: { tags: ['ledger'], summary: 'Kiểm tra nhật ký', response: { 200: ledgerVerification } },
    handler: (request) => verifyLedger(request.act),
  })
}
