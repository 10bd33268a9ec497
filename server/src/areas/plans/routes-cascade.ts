import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { makeChildPlan, viewChildPlanOffer } from './cascade/make-child-plan.ts'
import { recallPlan, receivePlan, returnPlan, submitPlan, viewSubmission } from './cascade/submit-plan.ts'
import { viewCoverage } from './cascade/view-coverage.ts'
import {
  childPlanBody,
  childPlanOffer,
  childPlanQuery,
  childPlanResult,
  coverageQuery,
  coverageView,
  returnBody,
  submissionResult,
  submissionState,
} from './schemas-cascade.ts'
import { id } from './schemas-plans.ts'

const tags = ['plans']
const params = z.object({ id })
const see = { anyOf: ['see-plans'] } as const
const manage = { anyOf: ['manage-plans'] } as const

export function addCascadeRoutes(app: FastifyInstance): void {
  addChildPlans(app)
  addSubmission(app)
}

function addChildPlans(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/plans/:id/child-plans', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Nhiệm vụ của kế hoạch cấp trên mà đơn vị có thể nhận',
      params,
      querystring: childPlanQuery,
      response: { 200: childPlanOffer },
    },
    handler: async (request, reply) =>
      answer(reply, await viewChildPlanOffer(request.act, request.params.id, request.query.unitId)),
  })
  routes.post('/api/v1/plans/:id/child-plans', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Lập kế hoạch của đơn vị từ kế hoạch cấp trên',
      params,
      body: childPlanBody,
      response: { 201: childPlanResult },
    },
    handler: async (request, reply) =>
      answer(reply, await makeChildPlan(request.act, request.params.id, request.body), 201),
  })
  routes.get('/api/v1/plans/:id/coverage', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Kế hoạch đã được triển khai xuống cấp dưới đến đâu',
      params,
      querystring: coverageQuery,
      response: { 200: coverageView },
    },
    handler: async (request, reply) =>
      answer(reply, await viewCoverage(request.act, request.params.id, request.query)),
  })
}

function addSubmission(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/plans/:id/submission', {
    config: { access: see },
    schema: { tags, summary: 'Kế hoạch đã gửi cấp trên chưa', params, response: { 200: submissionState } },
    handler: async (request, reply) => answer(reply, await viewSubmission(request.act, request.params.id)),
  })
  const steps = [
    ['submission', 'Gửi kế hoạch lên cấp trên', submitPlan],
    ['submission/recall', 'Rút lại kế hoạch đã gửi khi cấp trên chưa nhận', recallPlan],
    ['submission/receipt', 'Nhận kế hoạch cấp dưới gửi', receivePlan],
  ] as const
  for (const [word, summary, step] of steps)
    routes.post(`/api/v1/plans/:id/${word}`, {
      config: { access: manage },
      schema: { tags, summary, params, response: { 201: submissionResult } },
      handler: async (request, reply) => answer(reply, await step(request.act, request.params.id), 201),
    })
  routes.post('/api/v1/plans/:id/submission/return', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Trả lại kế hoạch cấp dưới gửi, có lý do',
      params,
      body: returnBody,
      response: { 201: submissionResult },
    },
    handler: async (request, reply) =>
      answer(reply, await returnPlan(request.act, request.params.id, request.body.reason), 201),
  })
}
