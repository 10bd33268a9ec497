import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerKept } from '../../platform/http/kept-answers.ts'
import { answer } from '../../platform/http/problem.ts'
import { listSessionsToSendTo } from './agenda.ts'
import { addEntries, changeItem, orderAgenda, removeItem } from './change-agenda.ts'
import { declareConflict, listAccountChoices, takeAttendance, tieAccount } from './change-members.ts'
import { sessionSubjects } from './kept-subjects.ts'
import * as s from './schemas.ts'
import * as a from './schemas-agenda.ts'
import {
  cancelSession,
  changeSession,
  closeSession,
  createSession,
  listSessions,
  openSession,
} from './sessions.ts'
import { viewProjector } from './view-projector.ts'
import { viewSession } from './view-session.ts'

const tags = ['councils']
const params = z.object({ sessionId: s.id })
const itemIn = params.extend({ itemId: s.id })
const memberIn = params.extend({ memberId: s.id })
const base = '/api/v1/council-sessions'
/** Who sees sessions at all; whose they are is judged at the session. */
const see = {
  config: { access: { anyOf: ['manage-sessions', 'count-ballots', 'vote-in-council'] } },
} as const
const manage = { config: { access: { anyOf: ['manage-sessions'] } } } as const

export function addSessionRoutes(app: FastifyInstance): void {
  addWhole(app)
  addAgenda(app)
  addMembers(app)
}

function addWhole(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(base, {
    ...see,
    schema: {
      tags,
      summary: 'Các phiên họp Hội đồng',
      querystring: s.sessionQuery,
      response: { 200: s.sessionList },
    },
    handler: (request) => listSessions(request.act, request.query),
  })
  routes.post(base, {
    ...manage,
    schema: {
      tags,
      summary: 'Triệu tập phiên họp, hoặc đợt lấy ý kiến bằng văn bản',
      body: s.newSessionBody,
      response: { 201: s.created },
    },
    handler: async (request, reply) => answer(reply, await createSession(request.act, request.body), 201),
  })
  routes.get('/api/v1/open-council-sessions', {
    ...manage,
    schema: {
      tags,
      summary: 'Phiên họp còn nhận chương trình, để đưa nội dung vào',
      response: { 200: s.openSessionList },
    },
    handler: (request) => listSessionsToSendTo(request.act),
  })
  routes.get(`${base}/:sessionId`, {
    ...see,
    schema: { tags, summary: 'Một phiên họp', params, response: { 200: s.sessionView } },
    handler: (request, reply) =>
      answerKept(
        request,
        reply,
        sessionSubjects,
        () => viewSession(request.act, request.params.sessionId),
        'person',
      ),
  })
  routes.get(`${base}/:sessionId/projector`, {
    ...see,
    schema: {
      tags,
      summary: 'Màn hình trình chiếu của phiên họp',
      params,
      response: { 200: s.projectorView },
    },
    handler: (request, reply) =>
      answerKept(
        request,
        reply,
        sessionSubjects,
        () => viewProjector(request.act, request.params.sessionId),
        'person',
      ),
  })
  routes.put(`${base}/:sessionId`, {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa thông tin phiên họp',
      params,
      body: s.changeSessionBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeSession(request.act, { id: request.params.sessionId, ...request.body })),
  })
  routes.post(`${base}/:sessionId/opening`, {
    ...manage,
    schema: { tags, summary: 'Khai mạc phiên họp', params, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await openSession(request.act, request.params.sessionId)),
  })
  routes.post(`${base}/:sessionId/closing`, {
    ...manage,
    schema: { tags, summary: 'Kết thúc phiên họp', params, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await closeSession(request.act, request.params.sessionId)),
  })
  routes.post(`${base}/:sessionId/cancellation`, {
    ...manage,
    schema: { tags, summary: 'Hủy phiên họp', params, body: s.reasonBody, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await cancelSession(request.act, { id: request.params.sessionId, ...request.body })),
  })
}

function addAgenda(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post(`${base}/:sessionId/items`, {
    ...manage,
    schema: {
      tags,
      summary: 'Đưa nội dung vào chương trình họp',
      params,
      body: a.entriesBody,
      response: { 201: a.itemsAdded },
    },
    handler: async (request, reply) =>
      answer(reply, await addEntries(request.act, { ...request.params, ...request.body }), 201),
  })
  routes.put(`${base}/:sessionId/items/:itemId`, {
    ...manage,
    schema: {
      tags,
      summary: 'Sửa một nội dung',
      params: itemIn,
      body: a.itemBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await changeItem(request.act, { ...request.params, ...request.body })),
  })
  routes.put(`${base}/:sessionId/order`, {
    ...manage,
    schema: {
      tags,
      summary: 'Sắp xếp chương trình họp',
      params,
      body: a.orderBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await orderAgenda(request.act, { ...request.params, ...request.body })),
  })
  routes.post(`${base}/:sessionId/items/:itemId/removal`, {
    ...manage,
    schema: {
      tags,
      summary: 'Đưa nội dung ra khỏi chương trình',
      params: itemIn,
      body: s.reasonBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await removeItem(request.act, { ...request.params, ...request.body })),
  })
}

function addMembers(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get(`${base}/:sessionId/account-choices`, {
    ...manage,
    schema: {
      tags,
      summary: 'Tài khoản có thể gắn cho thành viên',
      params,
      response: { 200: a.accountChoices },
    },
    handler: async (request, reply) =>
      answer(reply, await listAccountChoices(request.act, request.params.sessionId)),
  })
  routes.put(`${base}/:sessionId/members/:memberId/account`, {
    ...manage,
    schema: {
      tags,
      summary: 'Gắn tài khoản cho thành viên',
      params: memberIn,
      body: a.tieBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await tieAccount(request.act, { ...request.params, ...request.body })),
  })
  routes.put(`${base}/:sessionId/attendance`, {
    ...manage,
    schema: { tags, summary: 'Điểm danh', params, body: a.attendanceBody, response: { 200: s.revised } },
    handler: async (request, reply) =>
      answer(reply, await takeAttendance(request.act, { ...request.params, ...request.body })),
  })
  routes.post(`${base}/:sessionId/conflicts`, {
    ...see,
    schema: {
      tags,
      summary: 'Khai báo có liên quan đến một nội dung, hoặc bỏ khai báo',
      params,
      body: a.conflictBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await declareConflict(request.act, { ...request.params, ...request.body })),
  })
}
