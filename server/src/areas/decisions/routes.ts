import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { listNamesakes } from './ask-namesakes.ts'
import { addRows, changeRow, removeRows } from './change-rows.ts'
import { changeDecision, draftChange, draftDecision } from './draft-decision.ts'
import { listApproved } from './list-approved.ts'
import { moveDecision } from './move-decision.ts'
import { numberDecision } from './number-decision.ts'
import { orderRows } from './order-rows.ts'
import { addMoneyRoutes } from './routes-money.ts'
import { addSignedRoutes } from './routes-signed.ts'
import * as s from './schemas.ts'
import * as n from './schemas-number.ts'
import { suggestBases } from './suggest-bases.ts'
import { listDecisions, viewDecision } from './view-decision.ts'
import { writeDecision, writeDecisionList } from './write-decision.ts'

const tags = ['decisions']
const see = { config: { access: { anyOf: ['see-decisions'] } } } as const
const draft = { config: { access: { anyOf: ['draft-decisions'] } } } as const
const number = { config: { access: { anyOf: ['number-decisions'] } } } as const
const params = z.object({ id: s.id })
const rowParams = params.extend({ rowId: s.id })

/** Decisions: lists and drafts, number and day, the signed paper, money. */
export function addDecisionRoutes(app: FastifyInstance): void {
  addReading(app)
  addDrafting(app)
  addRowActs(app)
  addSteps(app)
  addSignedRoutes(app)
  addMoneyRoutes(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/decisions', {
    ...see,
    schema: { tags, summary: 'Các quyết định', querystring: s.listQuery, response: { 200: s.decisionList } },
    handler: (request) => listDecisions(request.act, request.query),
  })
  routes.get('/api/v1/decisions/:id', {
    ...see,
    schema: { tags, summary: 'Một quyết định', params, response: { 200: s.decisionView } },
    handler: async (request, reply) => answer(reply, await viewDecision(request.act, request.params.id)),
  })
  routes.get('/api/v1/decisions/:id/document', {
    ...see,
    schema: { tags, summary: 'Quyết định (.docx)', params },
    handler: async (request, reply) => sendFile(reply, await writeDecision(request.act, request.params.id)),
  })
  routes.get('/api/v1/decisions/:id/list', {
    ...see,
    schema: { tags, summary: 'Danh sách của quyết định (.xlsx)', params },
    handler: async (request, reply) =>
      sendFile(reply, await writeDecisionList(request.act, request.params.id)),
  })
  routes.get('/api/v1/approved-nominations', {
    ...draft,
    schema: {
      tags,
      summary: 'Trường hợp Hội đồng đã thông qua, chưa có quyết định',
      querystring: z.object({ round: s.id.optional() }),
      response: { 200: s.approvedList },
    },
    handler: (request) => listApproved(request.act, request.query),
  })
  routes.get('/api/v1/legal-bases', {
    ...draft,
    schema: {
      tags,
      summary: 'Căn cứ pháp lý có hiệu lực trong ngày',
      querystring: z.object({ on: z.iso.date().optional() }),
      response: { 200: s.basesView },
    },
    handler: async (request, reply) => answer(reply, await suggestBases(request.act, request.query.on)),
  })
}

function addDrafting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/decisions', {
    ...draft,
    schema: { tags, summary: 'Soạn quyết định', body: s.draftBody, response: { 201: s.made } },
    handler: async (request, reply) => answer(reply, await draftDecision(request.act, request.body), 201),
  })
  routes.post('/api/v1/decisions/:id/changes', {
    ...draft,
    schema: {
      tags,
      summary: 'Soạn quyết định thay thế, đính chính, hủy bỏ',
      params,
      body: s.changeKindBody,
      response: { 201: s.made },
    },
    handler: async (request, reply) =>
      answer(reply, await draftChange(request.act, { decisionId: request.params.id, ...request.body }), 201),
  })
  routes.patch('/api/v1/decisions/:id', {
    ...draft,
    schema: { tags, summary: 'Sửa nội dung dự thảo', params, body: s.textBody, response: { 200: s.revised } },
    handler: async (request, reply) => {
      const { revision, ...text } = request.body
      const given = Object.fromEntries(Object.entries(text).filter(([, value]) => value !== undefined))
      return answer(
        reply,
        await changeDecision(request.act, { decisionId: request.params.id, revision, ...given }),
      )
    },
  })
}

function addRowActs(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/decisions/:id/rows', {
    ...draft,
    schema: {
      tags,
      summary: 'Thêm vào danh sách',
      params,
      body: s.rowsBody,
      response: { 201: s.rowsChanged },
    },
    handler: async (request, reply) =>
      answer(reply, await addRows(request.act, { decisionId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/decisions/:id/row-removals', {
    ...draft,
    schema: {
      tags,
      summary: 'Bỏ khỏi danh sách',
      params,
      body: s.removeRowsBody,
      response: { 200: s.rowsChanged },
    },
    handler: async (request, reply) =>
      answer(reply, await removeRows(request.act, { decisionId: request.params.id, ...request.body })),
  })
  routes.put('/api/v1/decisions/:id/row-order', {
    ...draft,
    schema: {
      tags,
      summary: 'Sắp xếp danh sách',
      params,
      body: s.orderRowsBody,
      response: { 200: s.rowsChanged },
    },
    handler: async (request, reply) =>
      answer(reply, await orderRows(request.act, { decisionId: request.params.id, ...request.body })),
  })
  routes.patch('/api/v1/decisions/:id/rows/:rowId', {
    ...draft,
    schema: {
      tags,
      summary: 'Sửa một dòng của danh sách',
      params: rowParams,
      body: s.rowBody,
      response: { 200: s.rowsChanged },
    },
    handler: async (request, reply) => {
      const { id, rowId } = request.params
      const { change, revision, corrected } = request.body
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const asked = {
        decisionId: id,
        rowId,
        revision,
        change: given,
        corrected: corrected as Record<string, string>,
      }
      return answer(reply, await changeRow(request.act, asked))
    },
  })
}

function addSteps(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/decisions/:id/steps', {
    ...draft,
    schema: {
      tags,
      summary: 'Trình ký, rút về sửa, bỏ dự thảo',
      params,
      body: s.stepBody,
      response: { 200: s.revised },
    },
    handler: async (request, reply) =>
      answer(reply, await moveDecision(request.act, { decisionId: request.params.id, ...request.body })),
  })
  routes.get('/api/v1/decisions/:id/namesakes', {
    ...number,
    schema: {
      tags,
      summary: 'Người, tập thể của danh sách có thể đã có trong Sổ vàng',
      params,
      response: { 200: n.namesakeList },
    },
    handler: async (request, reply) => answer(reply, await listNamesakes(request.act, request.params.id)),
  })
  routes.post('/api/v1/decisions/:id/number', {
    ...number,
    schema: {
      tags,
      summary: 'Vào số, ngày; ghi Sổ vàng',
      params,
      body: n.numberBody,
      response: { 200: n.numbered },
    },
    handler: async (request, reply) =>
      answer(reply, await numberDecision(request.act, { decisionId: request.params.id, ...request.body })),
  })
}
