import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answer } from '../../../platform/http/problem.ts'
import {
  pastedBody,
  pastedView,
  recordedFactsQuery,
  recordedFactsView,
  yearResultsBody,
  yearResultsDone,
  yearResultsQuery,
  yearResultsView,
} from '../schemas-results.ts'
import { readPastedResults } from './read-pasted-results.ts'
import { recordYearResults } from './record-year-results.ts'
import { viewRecordedFacts } from './view-recorded-facts.ts'
import { viewYearResults } from './view-year-results.ts'

const tags = ['eligibility']
const see = { anyOf: ['see-awards'] } as const
const manage = { anyOf: ['manage-awards'] } as const

/** Yearly results: seen, recorded, read out of a sheet; and a subject's facts out of them. */
export function addResultRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/year-results', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Kết quả một năm của đơn vị, người và tập thể của đơn vị',
      querystring: yearResultsQuery,
      response: { 200: yearResultsView },
    },
    handler: async (request, reply) => answer(reply, await viewYearResults(request.act, request.query)),
  })
  routes.post('/api/v1/year-results', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Ghi kết quả hằng năm của đơn vị, người và tập thể của đơn vị',
      body: yearResultsBody,
      response: { 200: yearResultsDone },
    },
    handler: async (request, reply) => answer(reply, await recordYearResults(request.act, request.body)),
  })
  routes.post('/api/v1/year-results/readings', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Đọc bảng kết quả dán từ Excel; không lưu gì',
      body: pastedBody,
      response: { 200: pastedView },
    },
    handler: async (request, reply) => answer(reply, await readPastedResults(request.act, request.body)),
  })
  routes.get('/api/v1/eligibility-facts', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Dữ kiện đã ghi của một người, tập thể, để xét điều kiện',
      querystring: recordedFactsQuery,
      response: { 200: recordedFactsView },
    },
    handler: async (request, reply) => answer(reply, await viewRecordedFacts(request.act, request.query)),
  })
}
