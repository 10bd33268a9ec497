import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { resistanceForms } from './award-forms.ts'
import { addRecord, restoreRecord, setRecordAside } from './change-record.ts'
import { beginEntry, releaseEntry, saveEntry, submitEntry } from './enter-record.ts'
import { listRecords } from './list-records.ts'
import {
  communeQuery,
  communeSuggestions,
  comparisonView,
  correctBody,
  created,
  entryBody,
  entrySaved,
  entrySubmitted,
  entryView,
  formList,
  id,
  newRecordBody,
  recordList,
  recordQuery,
  recordView,
  registerBody,
  registered,
  revised,
  revisionBody,
  roundParams,
  setAsideBody,
  settleBody,
  settled,
} from './schemas.ts'
import { correctRecord, settleRecord } from './settle-record.ts'
import { suggestCommunes } from './suggest-communes.ts'
import { viewComparison, viewRecord } from './view-record.ts'
import { registerRecord } from './write-to-register.ts'

const tags = ['resistance']
const params = z.object({ id })
const enter = { anyOf: ['enter-resistance-records'] } as const
const manage = { anyOf: ['manage-resistance-records'] } as const
const anyone = { anyOf: ['enter-resistance-records', 'manage-resistance-records'] } as const

export function addRecordRoutes(app: FastifyInstance): void {
  addLookUps(app)
  addEntries(app)
  addSettling(app)
  addChanges(app)
}

function addLookUps(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/resistance/records', {
    config: { access: anyone },
    schema: {
      tags,
      summary: 'Tìm hồ sơ kháng chiến theo họ tên, quê quán, năm sinh, quyết định',
      querystring: recordQuery,
      response: { 200: recordList },
    },
    handler: (request) => listRecords(request.act, request.query),
  })
  routes.get('/api/v1/resistance/records/:id', {
    config: { access: anyone },
    schema: { tags, summary: 'Một bản ghi, từng ô tin cậy đến đâu', params, response: { 200: recordView } },
    handler: async (request, reply) => answer(reply, await viewRecord(request.act, request.params.id)),
  })
  routes.get('/api/v1/resistance/forms', {
    config: { access: anyone },
    schema: { tags, summary: 'Các hình thức khen thưởng kháng chiến', response: { 200: formList } },
    handler: () => ({ rows: resistanceForms() }),
  })
  routes.get('/api/v1/resistance/communes', {
    config: { access: anyone },
    schema: {
      tags,
      summary: 'Địa danh trên giấy tờ cũ nay thuộc xã, phường nào',
      querystring: communeQuery,
      response: { 200: communeSuggestions },
    },
    handler: (request) => suggestCommunes(request.act, request.query.text),
  })
}

function addEntries(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/resistance/records/:id/entry', {
    config: { access: enter },
    schema: { tags, summary: 'Nhận nhập bản ghi, hoặc nhập tiếp', params, response: { 200: entryView } },
    handler: async (request, reply) => answer(reply, await beginEntry(request.act, request.params.id)),
  })
  routes.put('/api/v1/resistance/records/:id/entry', {
    config: { access: enter },
    schema: { tags, summary: 'Lưu bản nhập đang dở', params, body: entryBody, response: { 200: entrySaved } },
    handler: async (request, reply) =>
      answer(reply, await saveEntry(request.act, { recordId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/resistance/records/:id/entry/submission', {
    config: { access: enter },
    schema: { tags, summary: 'Nộp bản nhập', params, body: entryBody, response: { 200: entrySubmitted } },
    handler: async (request, reply) =>
      answer(reply, await submitEntry(request.act, { recordId: request.params.id, ...request.body })),
  })
  routes.delete('/api/v1/resistance/records/:id/entries/:round', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Giải phóng lượt nhập đang dở',
      params: roundParams,
      response: { 204: z.undefined() },
    },
    handler: async (request, reply) => {
      const { id: recordId, round } = request.params
      return answer(reply, await releaseEntry(request.act, { recordId, round: round === '1' ? 1 : 2 }))
    },
  })
}

function addSettling(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/resistance/records/:id/comparison', {
    config: { access: anyone },
    schema: { tags, summary: 'Hai lần nhập đặt cạnh nhau', params, response: { 200: comparisonView } },
    handler: async (request, reply) => answer(reply, await viewComparison(request.act, request.params.id)),
  })
  routes.post('/api/v1/resistance/records/:id/settlement', {
    config: { access: anyone },
    schema: {
      tags,
      summary: 'Chốt bản ghi sau đối chiếu',
      params,
      body: settleBody,
      response: { 200: settled },
    },
    handler: async (request, reply) =>
      answer(reply, await settleRecord(request.act, { recordId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/resistance/records/:id/register', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Đưa bản ghi đã chốt vào sổ khen thưởng',
      params,
      body: registerBody,
      response: { 200: registered },
    },
    handler: async (request, reply) =>
      answer(reply, await registerRecord(request.act, { recordId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/resistance/records/:id/correction', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Đính chính bản ghi đã chốt, có căn cứ',
      params,
      body: correctBody,
      response: { 200: settled },
    },
    handler: async (request, reply) =>
      answer(reply, await correctRecord(request.act, { recordId: request.params.id, ...request.body })),
  })
}

function addChanges(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/resistance/records', {
    config: { access: enter },
    schema: {
      tags,
      summary: 'Thêm bản ghi: một người nữa trên bản quét, hoặc hồ sơ không có bản quét',
      body: newRecordBody,
      response: { 201: created },
    },
    handler: async (request, reply) => answer(reply, await addRecord(request.act, request.body), 201),
  })
  routes.post('/api/v1/resistance/records/:id/setting-aside', {
    config: { access: manage },
    schema: { tags, summary: 'Loại bản ghi', params, body: setAsideBody, response: { 200: revised } },
    handler: async (request, reply) =>
      answer(reply, await setRecordAside(request.act, { recordId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/resistance/records/:id/restoration', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Lấy lại bản ghi đã loại',
      params,
      body: revisionBody,
      response: { 200: revised },
    },
    handler: async (request, reply) =>
      answer(reply, await restoreRecord(request.act, { recordId: request.params.id, ...request.body })),
  })
}
