import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { attachSigned, openSigned, removeSigned, viewSignatures } from './attach-signed.ts'
import * as s from './schemas.ts'
import { signatureView } from './schemas-signed.ts'

const tags = ['decisions']
const see = { config: { access: { anyOf: ['see-decisions'] } } } as const
const number = { config: { access: { anyOf: ['number-decisions', 'sign-decisions'] } } } as const
const params = z.object({ id: s.id })
const fileParams = params.extend({ fileId: s.id })

/** The signed paper of a decision and its digital signatures. */
export function addSignedRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/decisions/:id/signed-files', {
    ...number,
    schema: {
      tags,
      summary: 'Đính kèm bản ký (PDF)',
      consumes: ['multipart/form-data'],
      params,
      response: { 201: z.object({ fileId: s.id, sha256: z.string() }) },
    },
    handler: async (request, reply) => {
      const file = await takeFile(request, { missing: 'signed-file-missing', unnamed: 'ban-ky.pdf' })
      if (isRefusal(file)) return answer(reply, file)
      return answer(reply, await attachSigned(request.act, { decisionId: request.params.id, ...file }), 201)
    },
  })
  routes.get('/api/v1/decisions/:id/signed-files/:fileId', {
    ...see,
    schema: { tags, summary: 'Bản ký, đúng từng byte', params: fileParams },
    handler: async (request, reply) => {
      const { id, fileId } = request.params
      return sendFile(reply, await openSigned(request.act, { decisionId: id, fileId }))
    },
  })
  routes.get('/api/v1/decisions/:id/signed-files/:fileId/signatures', {
    ...see,
    schema: { tags, summary: 'Chữ ký số của bản ký', params: fileParams, response: { 200: signatureView } },
    handler: async (request, reply) => {
      const { id, fileId } = request.params
      return answer(reply, await viewSignatures(request.act, { decisionId: id, fileId }))
    },
  })
  routes.post('/api/v1/decisions/:id/signed-files/:fileId/removal', {
    ...number,
    schema: {
      tags,
      summary: 'Gỡ bản ký đính nhầm',
      params: fileParams,
      body: s.reasonBody,
      response: { 200: z.object({ fileId: s.id }) },
    },
    handler: async (request, reply) => {
      const { id, fileId } = request.params
      return answer(reply, await removeSigned(request.act, { decisionId: id, fileId, ...request.body }))
    },
  })
}
