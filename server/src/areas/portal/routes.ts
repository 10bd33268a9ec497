import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { refuse } from '../../platform/refusal.ts'
import {
  listPublicPostings,
  readObjectionStatus,
  submitObjection,
  viewPublicPosting,
} from '../nominations/index.ts'
import * as s from './schemas.ts'

const tags = ['portal']
const config = { access: 'public' } as const
const window = 10 * 60_000

/** What anyone may see and send without signing in. Sending and asking are limited by address. */
export function addPortalRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const onRequest = limitTo(app, 10)
  routes.get('/api/v1/public/postings', {
    config,
    schema: { tags, summary: 'Danh sách đang lấy ý kiến nhân dân', response: { 200: s.publicPostings } },
    handler: (request) => listPublicPostings(request.act),
  })
  routes.get('/api/v1/public/postings/:id', {
    config,
    schema: {
      tags,
      summary: 'Một danh sách công khai',
      params: s.params,
      response: { 200: s.publicPosting },
    },
    handler: async (request, reply) => answer(reply, await viewPublicPosting(request.act, request.params.id)),
  })
  routes.post('/api/v1/public/postings/:id/objections', {
    config,
    onRequest,
    schema: {
      tags,
      summary: 'Gửi phản ánh, nhận số biên nhận',
      params: s.params,
      body: s.objectionBody,
      response: { 201: s.receipt },
    },
    handler: async (request, reply) =>
      answer(
        reply,
        await submitObjection(request.act, { postingId: request.params.id, ...request.body }),
        201,
      ),
  })
  routes.post('/api/v1/public/objection-status', {
    config,
    onRequest: limitTo(app, 60),
    schema: {
      tags,
      summary: 'Tình trạng phản ánh theo số biên nhận',
      body: s.statusBody,
      response: { 200: s.objectionStatus },
    },
    handler: async (request, reply) =>
      answer(reply, await readObjectionStatus(request.act, request.body.receipt)),
  })
}

/** So many requests of one address in ten minutes. */
function limitTo(app: FastifyInstance, max: number) {
  const limit = app.createRateLimit({ max, timeWindow: window })
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const found = await limit(request)
    if (found.isAllowed || !found.isExceeded) return
    reply.header('retry-after', found.ttlInSeconds)
    return sendRefusal(reply, refuse('too-many-requests'))
  }
}
