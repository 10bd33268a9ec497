import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { excelType, wordType } from '../documents/index.ts'
import {
  assignOperators,
  changeBatch,
  createBatch,
  listBatches,
  listOperatorChoices,
  viewBatch,
} from './batches.ts'
import { nextToEnter } from './enter-record.ts'
import { viewProgress, writeHandOver } from './progress.ts'
import { created, id, nextRecord, revised } from './schemas.ts'
import {
  batchList,
  batchQuery,
  batchSettled,
  batchView,
  changeBatchBody,
  newBatchBody,
  operatorBody,
  operatorList,
  progressQuery,
  progressView,
} from './schemas-batches.ts'
import { settleMatching } from './settle-record.ts'

const tags = ['resistance']
const params = z.object({ id })
const anyone = { anyOf: ['enter-resistance-records', 'manage-resistance-records'] } as const
const manager = { anyOf: ['manage-resistance-records'] } as const

export function addBatchRoutes(app: FastifyInstance): void {
  addBatches(app)
  addOperators(app)
  addProgress(app)
}

function addBatches(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/resistance/batches', {
    config: { access: anyone },
    schema: {
      tags,
      summary: 'Các đợt nhập hồ sơ kháng chiến',
      querystring: batchQuery,
      response: { 200: batchList },
    },
    handler: (request) => listBatches(request.act, request.query),
  })
  routes.post('/api/v1/resistance/batches', {
    config: { access: manager },
    schema: { tags, summary: 'Mở đợt nhập', body: newBatchBody, response: { 201: created } },
    handler: async (request, reply) => answer(reply, await createBatch(request.act, request.body), 201),
  })
  routes.get('/api/v1/resistance/batches/:id', {
    config: { access: anyone },
    schema: { tags, summary: 'Một đợt nhập', params, response: { 200: batchView } },
    handler: async (request, reply) => answer(reply, await viewBatch(request.act, request.params.id)),
  })
  routes.patch('/api/v1/resistance/batches/:id', {
    config: { access: manager },
    schema: {
      tags,
      summary: 'Sửa, khép hoặc mở lại đợt nhập',
      params,
      body: changeBatchBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeBatch(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/resistance/batches/:id/settlement', {
    config: { access: manager },
    schema: {
      tags,
      summary: 'Chốt mọi bản ghi hai lần khớp, không nghi ngờ',
      params,
      response: { 200: batchSettled },
    },
    handler: async (request, reply) => answer(reply, await settleMatching(request.act, request.params.id)),
  })
  routes.get('/api/v1/resistance/batches/:id/next', {
    config: { access: { anyOf: ['enter-resistance-records'] } },
    schema: { tags, summary: 'Bản ghi tiếp theo để tôi nhập', params, response: { 200: nextRecord } },
    handler: async (request, reply) => answer(reply, await nextToEnter(request.act, request.params.id)),
  })
}

function addOperators(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/resistance/batches/:id/operator-choices', {
    config: { access: manager },
    schema: {
      tags,
      summary: 'Những người có thể được giao đợt nhập',
      params,
      response: { 200: operatorList },
    },
    handler: async (request, reply) =>
      answer(reply, await listOperatorChoices(request.act, request.params.id)),
  })
  routes.put('/api/v1/resistance/batches/:id/operators', {
    config: { access: manager },
    schema: {
      tags,
      summary: 'Giao đợt nhập cho những người này',
      params,
      body: operatorBody,
      response: { 200: z.object({ operators: z.number().int() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await assignOperators(request.act, { batchId: request.params.id, ...request.body })),
  })
}

function addProgress(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/resistance/progress', {
    config: { access: anyone },
    schema: {
      tags,
      summary: 'Tiến độ theo xã, phường và theo người nhập',
      querystring: progressQuery,
      response: { 200: progressView },
    },
    handler: (request) => viewProgress(request.act, request.query),
  })
  routes.get('/api/v1/resistance/hand-over/:format', {
    config: { access: manager },
    schema: {
      tags,
      summary: 'Biên bản bàn giao số hóa (.docx, .xlsx)',
      params: z.object({ format: z.enum(['docx', 'xlsx']) }),
      querystring: progressQuery,
    },
    handler: async (request, reply) => {
      const { format } = request.params
      return sendFile(
        reply,
        await writeHandOver(request.act, { ...request.query, format }),
        format === 'docx' ? wordType : excelType,
      )
    },
  })
}
