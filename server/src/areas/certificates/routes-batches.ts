import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer, sendRefusal } from '../../platform/http/problem.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { AwardChoice } from '../awards/index.ts'
import { checkBatch } from './check-batch.ts'
import { changeBatch, makeBatch } from './make-batch.ts'
import { numberCertificates, startBook, viewBook } from './number-certificates.ts'
import { openRunFile, startRun } from './print-run.ts'
import { sendPdf } from './routes-layouts.ts'
import * as s from './schemas.ts'
import { leaveOut, spoilCertificate, tellRun } from './tell-run.ts'
import { listBatches, listRows, viewBatch } from './view-batches.ts'

const access = { config: { access: { anyOf: ['print-certificates'] } } } as const
const tags = ['certificates']
const params = z.object({ id: s.id })
const rowParams = z.object({ id: s.id, rowId: s.id })
const nextPlace = z.object({ nextPlace: z.int().nullable() })

/** Where a QR code leads: the address that people type, else the one that the officer's browser uses. */
function originOf(request: FastifyRequest): string {
  return request.act.config.publicUrl ?? `${request.protocol}://${request.host}`
}

export function addBatchRoutes(app: FastifyInstance): void {
  addBatches(app)
  addPrinting(app)
  addNumbers(app)
}

function addBatches(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/certificate-batches', {
    ...access,
    schema: { tags, summary: 'Các lô in', querystring: s.batchQuery, response: { 200: s.batchList } },
    handler: (request) => listBatches(request.act, request.query),
  })
  routes.post('/api/v1/certificate-batches', {
    ...access,
    schema: { tags, summary: 'Lập lô in', body: s.batchBody, response: { 201: s.batchMade } },
    handler: async (request, reply) => {
      const { choice, ...rest } = request.body
      return answer(reply, await makeBatch(request.act, { ...rest, choice: choice as AwardChoice }), 201)
    },
  })
  routes.get('/api/v1/certificate-batches/:id', {
    ...access,
    schema: { tags, summary: 'Một lô in', params, response: { 200: s.batchView } },
    handler: async (request, reply) => answer(reply, await viewBatch(request.act, request.params.id)),
  })
  routes.put('/api/v1/certificate-batches/:id', {
    ...access,
    schema: { tags, summary: 'Sửa lô in', params, body: s.changedBatchBody, response: { 200: s.changed } },
    handler: async (request, reply) =>
      answer(reply, await changeBatch(request.act, { batchId: request.params.id, ...request.body })),
  })
  routes.get('/api/v1/certificate-batches/:id/rows', {
    ...access,
    schema: {
      tags,
      summary: 'Các bằng của lô theo thứ tự in',
      params,
      querystring: s.rowQuery,
      response: { 200: s.rowList },
    },
    handler: async (request, reply) =>
      answer(reply, await listRows(request.act, { batchId: request.params.id, ...request.query })),
  })
}

function addPrinting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/certificate-batches/:id/check', {
    ...access,
    schema: { tags, summary: 'Kiểm tra trước khi in', params, response: { 200: s.checkView } },
    handler: async (request, reply) =>
      answer(reply, await checkBatch(request.act, { batchId: request.params.id, origin: originOf(request) })),
  })
  routes.post('/api/v1/certificate-batches/:id/runs', {
    ...access,
    schema: { tags, summary: 'Tạo tệp in', params, body: s.runBody, response: { 201: s.runMade } },
    handler: async (request, reply) => {
      const input = { batchId: request.params.id, ...request.body, origin: originOf(request) }
      return answer(reply, await startRun(request.act, input), 201)
    },
  })
  routes.get('/api/v1/certificate-runs/:id/sheets.pdf', {
    ...access,
    schema: { tags, summary: 'Tệp in', params },
    handler: async (request, reply) => {
      const file = await openRunFile(request.act, request.params.id)
      return isRefusal(file) ? sendRefusal(reply, file) : sendPdf(reply, file.bytes, file.name)
    },
  })
  routes.post('/api/v1/certificate-batches/:id/runs/:runId/outcome', {
    ...access,
    schema: {
      tags,
      summary: 'Ghi kết quả in',
      params: z.object({ id: s.id, runId: s.id }),
      body: s.outcomeBody,
      response: { 200: s.outcomeDone },
    },
    handler: async (request, reply) => {
      const { id, runId } = request.params
      return answer(reply, await tellRun(request.act, { batchId: id, runId, ...request.body }))
    },
  })
  routes.post('/api/v1/certificate-batches/:id/rows/:rowId/spoiling', {
    ...access,
    schema: {
      tags,
      summary: 'Ghi phôi hỏng, in lại',
      params: rowParams,
      body: s.reasonBody,
      response: { 200: nextPlace },
    },
    handler: async (request, reply) => {
      const { id, rowId } = request.params
      return answer(reply, await spoilCertificate(request.act, { batchId: id, rowId, ...request.body }))
    },
  })
  routes.post('/api/v1/certificate-batches/:id/rows/:rowId/leaving-out', {
    ...access,
    schema: {
      tags,
      summary: 'Bỏ khỏi lô in',
      params: rowParams,
      body: s.reasonBody,
      response: { 200: nextPlace },
    },
    handler: async (request, reply) => {
      const { id, rowId } = request.params
      return answer(reply, await leaveOut(request.act, { batchId: id, rowId, ...request.body }))
    },
  })
}

function addNumbers(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/certificate-batches/:id/numbering', {
    ...access,
    schema: { tags, summary: 'Cấp số Sổ vàng cho lô in', params, response: { 200: s.numbered } },
    handler: async (request, reply) =>
      answer(reply, await numberCertificates(request.act, request.params.id)),
  })
  routes.get('/api/v1/golden-books', {
    ...access,
    schema: {
      tags,
      summary: 'Số cuối của Sổ vàng',
      querystring: s.bookQuery,
      response: { 200: s.bookView },
    },
    handler: (request) => viewBook(request.act, request.query),
  })
  routes.put('/api/v1/golden-books/:year', {
    ...access,
    schema: {
      tags,
      summary: 'Đặt số cuối của sổ giấy',
      params: z.object({ year: z.coerce.number().int().min(1940).max(2200) }),
      body: s.bookBody,
      response: { 200: s.bookView },
    },
    handler: async (request, reply) =>
      answer(reply, await startBook(request.act, { ...request.params, ...request.body })),
  })
}
