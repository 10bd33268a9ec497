import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { sendKeptFile } from '../../platform/http/send-file.ts'
import { takeFile } from '../../platform/http/take-file.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { listScans, openScanOriginal, openScanPage, readScanAgain, uploadScan, viewScan } from './scans.ts'
import { created, id } from './schemas.ts'
import { readAgainBody, scanKind, scanList, scanView, uploaded } from './schemas-scans.ts'

const tags = ['resistance']
const params = z.object({ id })
const access = { anyOf: ['enter-resistance-records', 'manage-resistance-records'] } as const

export function addScanRoutes(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/resistance/batches/:id/scans', {
    config: { access },
    schema: {
      tags,
      summary: 'Tải một bản quét lên đợt nhập (tệp ở ô “file”: PDF, JPG, PNG)',
      consumes: ['multipart/form-data'],
      params,
      querystring: z.object({ kind: scanKind.default('single') }),
      response: { 201: uploaded },
    },
    handler: async (request, reply) => {
      const file = await takeFile(request, {
        missing: 'scan-missing',
        tooLarge: 'scan-too-large',
        unnamed: 'ban-quet',
      })
      if (isRefusal(file)) return sendRefusal(reply, file)
      const input = { batchId: request.params.id, kind: request.query.kind, ...file }
      return answer(reply, await uploadScan(request.act, input), 201)
    },
  })
  routes.get('/api/v1/resistance/batches/:id/scans', {
    config: { access },
    schema: {
      tags,
      summary: 'Bản quét của đợt nhập',
      params,
      querystring: z.object({
        after: id.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
      response: { 200: scanList },
    },
    handler: async (request, reply) =>
      answer(reply, await listScans(request.act, { batchId: request.params.id, ...request.query })),
  })
  routes.get('/api/v1/resistance/scans/:id', {
    config: { access },
    schema: { tags, summary: 'Một bản quét', params, response: { 200: scanView } },
    handler: async (request, reply) => answer(reply, await viewScan(request.act, request.params.id)),
  })
  routes.post('/api/v1/resistance/scans/:id/reading', {
    config: { access },
    schema: {
      tags,
      summary: 'Cho máy đọc lại, xoay theo ý',
      params,
      body: readAgainBody,
      response: { 200: created },
    },
    handler: async (request, reply) =>
      answer(reply, await readScanAgain(request.act, { ...request.params, ...request.body })),
  })
  routes.get('/api/v1/resistance/scans/:id/original', {
    config: { access },
    schema: { tags, summary: 'Tệp gốc của bản quét', params },
    handler: async (request, reply) =>
      sendKeptFile(reply, await openScanOriginal(request.act, request.params.id)),
  })
  routes.get('/api/v1/resistance/scans/:id/pages/:page', {
    config: { access },
    schema: {
      tags,
      summary: 'Ảnh một trang của bản quét',
      params: z.object({ id, page: z.coerce.number().int().min(1).max(1000) }),
    },
    handler: async (request, reply) =>
      sendKeptFile(reply, await openScanPage(request.act, request.params.id, request.params.page), 'inline'),
  })
}
