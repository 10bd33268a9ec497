import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { addHandoverRoutes } from './routes-handovers.ts'
import { addRequestRoutes } from './routes-requests.ts'
import * as s from './schemas.ts'
import { changeKind, createKind, listKinds, moveItems, viewKind } from './stock.ts'

const access = { config: { access: { anyOf: ['manage-award-items'] } } } as const
const tags = ['award-items']
const params = z.object({ id: s.id })

/** Stock, hand-overs, requests. */
export function addAwardItemRoutes(app: FastifyInstance): void {
  addStock(app)
  addHandoverRoutes(app)
  addRequestRoutes(app)
}

function addStock(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/item-kinds', {
    ...access,
    schema: { tags, summary: 'Kho hiện vật', querystring: s.kindQuery, response: { 200: s.kindList } },
    handler: (request) => listKinds(request.act, request.query),
  })
  routes.post('/api/v1/item-kinds', {
    ...access,
    schema: { tags, summary: 'Thêm loại hiện vật', body: s.newKindBody, response: { 201: s.made } },
    handler: async (request, reply) => answer(reply, await createKind(request.act, request.body), 201),
  })
  routes.get('/api/v1/item-kinds/:id', {
    ...access,
    schema: { tags, summary: 'Một loại hiện vật', params, response: { 200: s.kindView } },
    handler: async (request, reply) => answer(reply, await viewKind(request.act, request.params.id)),
  })
  routes.put('/api/v1/item-kinds/:id', {
    ...access,
    schema: { tags, summary: 'Sửa loại hiện vật', params, body: s.kindBody, response: { 200: s.changed } },
    handler: async (request, reply) =>
      answer(reply, await changeKind(request.act, { kindId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/item-kinds/:id/movements', {
    ...access,
    schema: {
      tags,
      summary: 'Nhập, xuất, ghi hỏng, kiểm kê',
      params,
      body: s.moveBody,
      response: { 201: s.moved },
    },
    handler: async (request, reply) =>
      answer(reply, await moveItems(request.act, { kindId: request.params.id, ...request.body }), 201),
  })
}
