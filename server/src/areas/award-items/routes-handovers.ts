import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { wordType } from '../documents/index.ts'
import { handOver, keepSigned, listHandovers, openSigned, writeHandover } from './handovers.ts'
import * as s from './schemas.ts'

const access = { config: { access: { anyOf: ['manage-award-items'] } } } as const
const tags = ['award-items']
const params = z.object({ id: s.id })

export function addHandoverRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/item-handovers', {
    ...access,
    schema: {
      tags,
      summary: 'Các lần giao nhận',
      querystring: s.listQuery,
      response: { 200: s.handoverList },
    },
    handler: (request) => listHandovers(request.act, request.query),
  })
  routes.post('/api/v1/item-handovers', {
    ...access,
    schema: { tags, summary: 'Giao hiện vật', body: s.handoverBody, response: { 201: s.madeHandover } },
    handler: async (request, reply) => answer(reply, await handOver(request.act, request.body), 201),
  })
  routes.get('/api/v1/item-handovers/:id/record.docx', {
    ...access,
    schema: { tags, summary: 'Biên bản giao nhận, tệp Word', params },
    handler: async (request, reply) => {
      return sendFile(reply, await writeHandover(request.act, request.params.id), wordType)
    },
  })
  routes.post('/api/v1/item-handovers/:id/signed', {
    ...access,
    schema: {
      tags,
      summary: 'Lưu bản đã ký (tệp ở ô “file”: PDF, PNG, JPG)',
      consumes: ['multipart/form-data'],
      params,
      response: { 200: s.changed },
    },
    handler: async (request: FastifyRequest, reply) => {
      const file = await takeFile(request, { missing: 'item-file-type', unnamed: 'bien-ban' })
      if (isRefusal(file)) return answer(reply, file)
      const { id } = request.params as { id: string }
      return answer(reply, await keepSigned(request.act, { handoverId: id, ...file }))
    },
  })
  routes.get('/api/v1/item-handovers/:id/signed', {
    ...access,
    schema: { tags, summary: 'Bản đã ký', params },
    handler: async (request, reply) => {
      return sendFile(reply, await openSigned(request.act, request.params.id))
    },
  })
}
