import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { addFundEntry, cancelFundEntry, viewFund } from './fund.ts'
import { payBonuses, returnBonuses } from './pay-bonuses.ts'
import * as s from './schemas.ts'
import { fundBody, fundQuery, fundView, paid, payBody, returnBody } from './schemas-money.ts'
import { writePayList } from './write-pay-list.ts'

const tags = ['decisions']
const see = { config: { access: { anyOf: ['see-decisions'] } } } as const
const pay = { config: { access: { anyOf: ['pay-bonuses'] } } } as const
const params = z.object({ id: s.id })

/** What a decision pays, and the fund that it is paid from. */
export function addMoneyRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/decisions/:id/pay-list/:format', {
    ...see,
    schema: {
      tags,
      summary: 'Danh sách chi tiền thưởng (.docx, .xlsx)',
      params: params.extend({ format: z.enum(['docx', 'xlsx']) }),
    },
    handler: async (request, reply) => {
      const { id, format } = request.params
      return sendFile(reply, await writePayList(request.act, { decisionId: id, format }))
    },
  })
  routes.post('/api/v1/decisions/:id/payments', {
    ...pay,
    schema: { tags, summary: 'Ghi đã chi tiền thưởng', params, body: payBody, response: { 201: paid } },
    handler: async (request, reply) =>
      answer(reply, await payBonuses(request.act, { decisionId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/decisions/:id/returns', {
    ...pay,
    schema: {
      tags,
      summary: 'Ghi tiền thưởng nộp lại',
      params,
      body: returnBody,
      response: { 201: paid },
    },
    handler: async (request, reply) =>
      answer(
        reply,
        await returnBonuses(request.act, { decisionId: request.params.id, ...request.body }),
        201,
      ),
  })
  routes.get('/api/v1/bonus-fund', {
    ...pay,
    schema: {
      tags,
      summary: 'Quỹ thi đua, khen thưởng',
      querystring: fundQuery,
      response: { 200: fundView },
    },
    handler: async (request, reply) => {
      const { unit, year } = request.query
      return answer(reply, await viewFund(request.act, { unitId: unit, year }))
    },
  })
  routes.post('/api/v1/bonus-fund/entries', {
    ...pay,
    schema: { tags, summary: 'Ghi khoản thu, chi khác của Quỹ', body: fundBody, response: { 201: s.made } },
    handler: async (request, reply) => answer(reply, await addFundEntry(request.act, request.body), 201),
  })
  routes.post('/api/v1/bonus-fund/entries/:id/cancellation', {
    ...pay,
    schema: { tags, summary: 'Hủy một khoản của Quỹ', params, body: s.reasonBody, response: { 200: s.made } },
    handler: async (request, reply) =>
      answer(reply, await cancelFundEntry(request.act, { ...request.params, ...request.body })),
  })
}
