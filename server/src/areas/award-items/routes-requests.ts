import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { refuse } from '../../platform/refusal.ts'
import { viewTerm } from './read-term.ts'
import { changePapers, listRequests, receiveRequest, showPublicRequest, viewRequest } from './requests.ts'
import * as s from './schemas.ts'
import { stepRequest } from './step-request.ts'

const access = { config: { access: { anyOf: ['manage-award-items'] } } } as const
const tags = ['award-items']
const params = z.object({ id: s.id })
const looksAMinute = 60

export function addRequestRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/item-requests', {
    ...access,
    schema: {
      tags,
      summary: 'Hồ sơ cấp đổi, cấp lại, đính chính',
      querystring: s.requestQuery,
      response: { 200: s.requestList },
    },
    handler: (request) => listRequests(request.act, request.query),
  })
  routes.post('/api/v1/item-requests', {
    ...access,
    schema: { tags, summary: 'Tiếp nhận hồ sơ', body: s.requestBody, response: { 201: s.requestMade } },
    handler: async (request, reply) => answer(reply, await receiveRequest(request.act, request.body), 201),
  })
  routes.get('/api/v1/item-requests/term', {
    ...access,
    schema: {
      tags,
      summary: 'Thời hạn, giấy tờ theo pháp luật của ngày',
      querystring: s.termQuery,
      response: { 200: s.termView },
    },
    handler: (request) => viewTerm(request.act, request.query),
  })
  routes.get('/api/v1/item-requests/:id', {
    ...access,
    schema: { tags, summary: 'Một hồ sơ', params, response: { 200: s.requestView } },
    handler: async (request, reply) => answer(reply, await viewRequest(request.act, request.params.id)),
  })
  routes.put('/api/v1/item-requests/:id/papers', {
    ...access,
    schema: { tags, summary: 'Kiểm giấy tờ', params, body: s.papersBody, response: { 200: s.changed } },
    handler: async (request, reply) =>
      answer(reply, await changePapers(request.act, { requestId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/item-requests/:id/steps', {
    ...access,
    schema: { tags, summary: 'Xử lý hồ sơ', params, body: s.stepBody, response: { 201: s.stepped } },
    handler: async (request, reply) =>
      answer(reply, await stepRequest(request.act, { requestId: request.params.id, ...request.body }), 201),
  })
  const limit = app.createRateLimit({ max: looksAMinute, timeWindow: 60_000 })
  routes.get('/api/v1/public/item-requests/:receiptNumber', {
    config: { access: 'public' },
    schema: {
      tags: ['public'],
      summary: 'Tra tình trạng hồ sơ theo mã hồ sơ',
      params: z.object({ receiptNumber: z.string().max(40) }),
      response: { 200: s.publicRequest },
    },
    handler: async (request, reply) => {
      const found = await limit(request)
      if (!found.isAllowed && found.isExceeded) {
        reply.header('retry-after', found.ttlInSeconds)
        return sendRefusal(reply, refuse('too-many-requests'))
      }
      reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
      return answer(reply, await showPublicRequest(request.act, request.params.receiptNumber))
    },
  })
}
