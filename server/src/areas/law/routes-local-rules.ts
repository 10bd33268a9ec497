import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import {
  activateLocalRule,
  changeLocalRule,
  draftLocalRule,
  dropLocalRule,
  endLocalRule,
  type LocalRuleInput,
} from './change-local-rules.ts'
import {
  endBody,
  localRuleBody,
  localRuleChange,
  localRuleDone,
  localRuleList,
  localRuleQuery,
  localRuleView,
  preview,
  previewBody,
  revisionBody,
  rowId,
} from './schemas.ts'
import { listLocalRules, previewLocalRule, viewLocalRule } from './view-local-rules.ts'

const tags = ['law']
const manage = { anyOf: ['manage-law'] } as const
const approve = { anyOf: ['approve-law'] } as const
const params = z.object({ id: rowId })

export function addLocalRuleRoutes(app: FastifyInstance): void {
  addReading(app)
  addDrafting(app)
  addSwitching(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/law/local-rules', {
    config: { access: 'signed-in' },
    schema: {
      tags,
      summary: 'Quy định riêng của đơn vị và của cấp trên',
      querystring: localRuleQuery,
      response: { 200: localRuleList },
    },
    handler: async (request) => asView(await listLocalRules(request.act, request.query)),
  })
  routes.get('/api/v1/law/local-rules/:id', {
    config: { access: 'signed-in' },
    schema: { tags, summary: 'Một quy định riêng', params, response: { 200: localRuleView } },
    handler: async (request, reply) =>
      answer(reply, asView(await viewLocalRule(request.act, request.params.id))),
  })
}

function addDrafting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/law/local-rules/preview', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Xem trước tác dụng của một quy định riêng, không ghi gì',
      body: previewBody,
      response: { 200: preview },
    },
    handler: async (request, reply) =>
      answer(reply, await previewLocalRule(request.act, request.body as LocalRuleInput)),
  })
  routes.post('/api/v1/law/local-rules', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Lập dự thảo quy định riêng',
      body: localRuleBody,
      response: { 201: localRuleDone },
    },
    handler: async (request, reply) =>
      answer(reply, await draftLocalRule(request.act, request.body as LocalRuleInput), 201),
  })
  routes.put('/api/v1/law/local-rules/:id', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Sửa dự thảo quy định riêng',
      params,
      body: localRuleChange,
      response: { 200: localRuleDone },
    },
    handler: async (request, reply) => {
      const input = request.body as Omit<LocalRuleInput, 'unitId'> & { revision: number }
      return answer(reply, await changeLocalRule(request.act, request.params.id, input))
    },
  })
  routes.post('/api/v1/law/local-rules/:id/dropping', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Bỏ dự thảo quy định riêng',
      params,
      body: revisionBody,
      response: { 200: z.object({ id: rowId }) },
    },
    handler: async (request, reply) =>
      answer(reply, await dropLocalRule(request.act, request.params.id, request.body.revision)),
  })
}

function addSwitching(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/law/local-rules/:id/activation', {
    config: { access: approve },
    schema: {
      tags,
      summary: 'Cho áp dụng quy định riêng',
      params,
      body: revisionBody,
      response: { 200: localRuleDone },
    },
    handler: async (request, reply) =>
      answer(reply, await activateLocalRule(request.act, request.params.id, request.body.revision)),
  })
  routes.post('/api/v1/law/local-rules/:id/ending', {
    config: { access: approve },
    schema: {
      tags,
      summary: 'Thôi áp dụng quy định riêng từ một ngày',
      params,
      body: endBody,
      response: { 200: localRuleDone },
    },
    handler: async (request, reply) =>
      answer(reply, await endLocalRule(request.act, request.params.id, request.body)),
  })
}

/** The stored entry is typed by the catalogue, the schema by its own form; both say the same. */
function asView<T>(value: T): never {
  return value as never
}
