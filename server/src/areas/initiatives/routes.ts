import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { putInitiativesOnAgenda, readInitiativeResults, recogniseOnPaper } from './decide-initiatives.ts'
import {
  changeInitiative,
  listInitiatives,
  registerInitiative,
  takePledged,
  withdrawInitiative,
} from './register-initiative.ts'
import * as s from './schemas.ts'

const tags = ['initiatives']
const params = z.object({ id: z.string().regex(/^\d{1,18}$/) })
const see = {
  config: {
    access: { anyOf: ['register-emulation', 'approve-registrations', 'manage-sessions', 'manage-awards'] },
  },
} as const
const write = { config: { access: { anyOf: ['register-emulation'] } } } as const
const council = { config: { access: { anyOf: ['manage-sessions'] } } } as const
const recognise = { config: { access: { anyOf: ['manage-awards'] } } } as const

export function addInitiativeRoutes(app: FastifyInstance): void {
  addList(app)
  addDeciding(app)
}

function addList(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/initiatives', {
    ...see,
    schema: {
      tags,
      summary: 'Danh sách sáng kiến, đề tài, công trình theo đơn vị và năm',
      querystring: s.initiativeQuery,
      response: { 200: s.initiativeList },
    },
    handler: (request) => listInitiatives(request.act, request.query),
  })
  routes.post('/api/v1/initiatives', {
    ...write,
    schema: {
      tags,
      summary: 'Đưa một sáng kiến vào danh sách của đơn vị',
      body: s.initiativeBody,
      response: { 201: s.created },
    },
    handler: async (request, reply) =>
      answer(reply, await registerInitiative(request.act, request.body), 201),
  })
  routes.post('/api/v1/initiatives/pledged', {
    ...write,
    schema: {
      tags,
      summary: 'Lấy các sáng kiến đã đăng ký đầu năm vào danh sách',
      body: s.pledgedBody,
      response: { 200: s.taken },
    },
    handler: async (request, reply) => answer(reply, await takePledged(request.act, request.body)),
  })
  routes.patch('/api/v1/initiatives/:id', {
    ...write,
    schema: { tags, summary: 'Sửa một sáng kiến', params, body: s.changeBody, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await changeInitiative(request.act, { ...request.params, ...request.body })),
  })
  routes.post('/api/v1/initiatives/:id/withdrawal', {
    ...write,
    schema: {
      tags,
      summary: 'Rút một sáng kiến',
      params,
      body: s.withdrawalBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await withdrawInitiative(request.act, { ...request.params, ...request.body })),
  })
}

function addDeciding(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/initiative-agendas', {
    ...council,
    schema: {
      tags,
      summary: 'Đưa các sáng kiến vào chương trình phiên họp, mỗi sáng kiến một kết quả',
      body: s.agendaBody,
      response: { 200: s.results },
    },
    handler: async (request, reply) => answer(reply, await putInitiativesOnAgenda(request.act, request.body)),
  })
  routes.post('/api/v1/initiative-readings', {
    ...council,
    schema: {
      tags,
      summary: 'Lấy kết quả xét sáng kiến từ các phiên họp đã kết thúc',
      body: s.readingBody,
      response: { 200: s.readingDone },
    },
    handler: async (request, reply) => answer(reply, await readInitiativeResults(request.act, request.body)),
  })
  routes.post('/api/v1/initiative-recognitions', {
    ...recognise,
    schema: {
      tags,
      summary: 'Ghi công nhận sáng kiến theo quyết định trên giấy',
      body: s.recognitionBody,
      response: { 200: s.results },
    },
    handler: async (request, reply) => answer(reply, await recogniseOnPaper(request.act, request.body)),
  })
}
