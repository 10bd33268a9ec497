import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { makeNextYear, viewNextYear } from './next-year/make-next-year.ts'
import { nextYearBody, nextYearQuery, nextYearResult, nextYearView } from './schemas-next-year.ts'
import { id } from './schemas-plans.ts'

const tags = ['plans']
const params = z.object({ id })
const manage = { anyOf: ['manage-plans'] } as const

export function addNextYearRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/plans/:id/next-year', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Dự kiến kế hoạch năm sau, kèm từng chỗ thay đổi',
      params,
      querystring: nextYearQuery,
      response: { 200: nextYearView },
    },
    handler: async (request, reply) =>
      answer(reply, await viewNextYear(request.act, request.params.id, request.query)),
  })
  routes.post('/api/v1/plans/:id/next-year', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Lập dự thảo kế hoạch năm sau',
      params,
      body: nextYearBody,
      response: { 201: nextYearResult },
    },
    handler: async (request, reply) =>
      answer(reply, await makeNextYear(request.act, request.params.id, request.body), 201),
  })
}
