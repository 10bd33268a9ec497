import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { writePack } from './pack/write-pack.ts'
import { attachSigned, correctRecord, freezeRecord, openRecord, openSigned, viewRecord } from './records.ts'
import { id } from './schemas.ts'
import * as s from './schemas-records.ts'
import { takeForm } from './take-form.ts'

const tags = ['councils']
const params = z.object({ sessionId: id, kind: s.recordKind })
const at = '/api/v1/council-sessions/:sessionId/records/:kind'
const writing = { config: { access: { anyOf: ['manage-sessions', 'count-ballots'] } } } as const
const fixing = { config: { access: { anyOf: ['manage-sessions'] } } } as const
const seeing = {
  config: { access: { anyOf: ['manage-sessions', 'count-ballots', 'vote-in-council'] } },
} as const

/** Minutes of the session and record of the vote. */
export function addRecordRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(at, {
    ...writing,
    schema: {
      tags,
      summary: 'Biên bản họp, biên bản kiểm phiếu đang soạn',
      params,
      response: { 200: s.recordView },
    },
    handler: async (request, reply) => answer(reply, await viewRecord(request.act, request.params)),
  })
  routes.put(at, {
    ...writing,
    schema: { tags, summary: 'Lưu biên bản', params, body: s.recordBody, response: { 200: s.recordSaved } },
    handler: async (request, reply) =>
      answer(reply, await correctRecord(request.act, { ...request.params, ...request.body })),
  })
  routes.post(`${at}/freezing`, {
    ...fixing,
    schema: { tags, summary: 'Chốt biên bản', params, body: s.freezeBody, response: { 200: s.recordFrozen } },
    handler: async (request, reply) =>
      answer(reply, await freezeRecord(request.act, { ...request.params, ...request.body })),
  })
  routes.get(`${at}/document`, {
    ...writing,
    schema: { tags, summary: 'Biên bản (.docx)', params },
    handler: async (request, reply) => sendFile(reply, await openRecord(request.act, request.params)),
  })
  routes.post(`${at}/signed`, {
    ...fixing,
    schema: {
      tags,
      summary: 'Đính kèm bản ký (tệp ở ô “file”: PDF, JPG, PNG)',
      consumes: ['multipart/form-data'],
      params,
      response: { 200: s.signedKept },
    },
    handler: async (request, reply) => {
      const taken = await takeForm(request)
      if (isRefusal(taken)) return sendRefusal(reply, taken)
      return answer(reply, await attachSigned(request.act, { ...request.params, file: taken.file }))
    },
  })
  routes.get('/api/v1/council-sessions/:sessionId/pack/:format', {
    ...seeing,
    schema: {
      tags,
      summary: 'Bộ tài liệu họp: một tệp PDF, hoặc các tệp .docx trong một tệp .zip',
      params: z.object({ sessionId: id, format: z.enum(['pdf', 'docx']) }),
    },
    handler: async (request, reply) => sendFile(reply, await writePack(request.act, request.params)),
  })
  routes.get(`${at}/signed`, {
    ...seeing,
    schema: { tags, summary: 'Bản ký của biên bản', params },
    handler: async (request, reply) => sendFile(reply, await openSigned(request.act, request.params)),
  })
}
