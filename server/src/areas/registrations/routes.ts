import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { excelType, wordType } from '../documents/index.ts'
import { changeCall, listCalls, openCall } from './calls.ts'
import { viewCallResults } from './compare-call.ts'
import { exportResults, viewResults } from './compare-results.ts'
import { exportCall } from './export-call.ts'
import { pasteRows } from './paste-rows.ts'
import { pullFromBelow } from './pull-from-below.ts'
import { pressUnits, remindUnits } from './remind-units.ts'
import { saveRows } from './save-rows.ts'
import * as s from './schemas.ts'
import { takeStep } from './take-step.ts'
import { viewCall } from './view-call.ts'
import { listChoices, startRegistration, viewRegistration } from './view-registration.ts'

const tags = ['registrations']
const { params } = s
const anyone = {
  access: { anyOf: ['register-emulation', 'approve-registrations', 'collect-registrations'] },
} as const
const collector = { access: { anyOf: ['collect-registrations'] } } as const
const writer = { access: { anyOf: ['register-emulation'] } } as const

export function addRegistrationRoutes(app: FastifyInstance): void {
  addCalls(app)
  addDocuments(app)
  addRegistrations(app)
}

function addCalls(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/registration-calls', {
    config: anyone,
    schema: {
      tags,
      summary: 'Các đợt đăng ký thi đua',
      querystring: s.callQuery,
      response: { 200: s.callList },
    },
    handler: (request) => listCalls(request.act, request.query),
  })
  routes.post('/api/v1/registration-calls', {
    config: collector,
    schema: { tags, summary: 'Mở đợt đăng ký thi đua', body: s.newCallBody, response: { 201: s.created } },
    handler: async (request, reply) => answer(reply, await openCall(request.act, request.body), 201),
  })
  routes.get('/api/v1/registration-calls/:id', {
    config: anyone,
    schema: { tags, summary: 'Một đợt đăng ký: ai đã gửi, tổng hợp', params, response: { 200: s.callView } },
    handler: async (request, reply) => answer(reply, await viewCall(request.act, request.params.id)),
  })
  routes.get('/api/v1/registration-calls/:id/results', {
    config: anyone,
    schema: {
      tags,
      summary: 'Kết quả so với đăng ký của từng đơn vị, theo Sổ vàng',
      params,
      response: { 200: s.callResults },
    },
    handler: async (request, reply) => answer(reply, await viewCallResults(request.act, request.params.id)),
  })
  routes.patch('/api/v1/registration-calls/:id', {
    config: collector,
    schema: {
      tags,
      summary: 'Sửa, gia hạn, khép hoặc mở lại đợt đăng ký',
      params,
      body: s.changeCallBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeCall(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/registration-calls/:id/reminders', {
    config: collector,
    schema: {
      tags,
      summary: 'Nhắc đơn vị chưa gửi đăng ký',
      params,
      body: s.remindBody,
      response: { 200: s.reminded },
    },
    handler: async (request, reply) =>
      answer(reply, await remindUnits(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/registration-calls/:id/registrations', {
    config: writer,
    schema: {
      tags,
      summary: 'Lập đăng ký của đơn vị',
      params,
      body: s.startBody,
      response: { 201: s.created },
    },
    handler: async (request, reply) =>
      answer(
        reply,
        await startRegistration(request.act, { callId: request.params.id, ...request.body }),
        201,
      ),
  })
}

function addDocuments(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/registration-calls/:id/tables/:kind/:format', {
    config: collector,
    schema: {
      tags,
      summary: 'Bảng tổng hợp đăng ký (.docx, .xlsx)',
      params: z.object({
        id: s.id,
        kind: z.enum(['titles', 'units', 'rows']),
        format: z.enum(['docx', 'xlsx']),
      }),
    },
    handler: async (request, reply) =>
      sendFile(
        reply,
        await exportCall(request.act, request.params),
        request.params.format === 'docx' ? wordType : excelType,
      ),
  })
  routes.post('/api/v1/registration-calls/:id/dispatch', {
    config: collector,
    schema: { tags, summary: 'Công văn đôn đốc đơn vị chưa gửi (.docx)', params, body: s.remindBody },
    handler: async (request, reply) =>
      sendFile(reply, await pressUnits(request.act, { ...request.params, ...request.body }), wordType),
  })
  routes.get('/api/v1/registrations/:id/results/xlsx', {
    config: anyone,
    schema: { tags, summary: 'Đăng ký và kết quả (.xlsx)', params },
    handler: async (request, reply) =>
      sendFile(reply, await exportResults(request.act, request.params.id), excelType),
  })
}

function addRegistrations(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/registrations/:id', {
    config: anyone,
    schema: {
      tags,
      summary: 'Đăng ký thi đua của một đơn vị',
      params,
      response: { 200: s.registrationView },
    },
    handler: async (request, reply) => answer(reply, await viewRegistration(request.act, request.params.id)),
  })
  routes.get('/api/v1/registrations/:id/choices', {
    config: anyone,
    schema: {
      tags,
      summary: 'Người, tập thể, danh hiệu để chọn',
      params,
      response: { 200: s.peopleChoices },
    },
    handler: async (request, reply) => answer(reply, await listChoices(request.act, request.params.id)),
  })
  routes.post('/api/v1/registrations/:id/rows-from-below', {
    config: writer,
    schema: {
      tags,
      summary: 'Lấy các dòng mà đơn vị trực thuộc đã gửi vào đăng ký của đơn vị',
      params,
      body: z.object({ revision: z.int() }),
      response: { 200: s.revised.extend({ count: z.number().int() }) },
    },
    handler: async (request, reply) =>
      answer(reply, await pullFromBelow(request.act, { ...request.params, ...request.body })),
  })
  routes.put('/api/v1/registrations/:id/rows', {
    config: writer,
    schema: { tags, summary: 'Ghi các dòng đăng ký', params, body: s.rowsBody, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await saveRows(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/registrations/:id/pasted-rows', {
    config: writer,
    schema: {
      tags,
      summary: 'Đọc các dòng dán từ Excel, chưa ghi',
      params,
      body: s.pasteBody,
      response: { 200: s.pastedRows },
    },
    handler: async (request, reply) =>
      answer(reply, await pasteRows(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/registrations/:id/steps', {
    config: anyone,
    schema: {
      tags,
      summary: 'Duyệt, gửi, thu hồi, trả lại, tiếp nhận',
      params,
      body: s.stepBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await takeStep(request.act, { ...request.params, ...request.body })),
  })
  routes.get('/api/v1/registrations/:id/results', {
    config: anyone,
    schema: { tags, summary: 'Đăng ký so với kết quả', params, response: { 200: s.resultView } },
    handler: async (request, reply) => answer(reply, await viewResults(request.act, request.params.id)),
  })
}
