import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerKept } from '../../platform/http/kept-answers.ts'
import { answer } from '../../platform/http/problem.ts'
import { addPlanExportRoutes } from './routes-exports.ts'
import {
  assigneeList,
  created,
  id,
  issuanceBody,
  planBody,
  planChanges,
  planList,
  planListQuery,
  planView,
  revisionResult,
  statusBody,
  statusResult,
} from './schemas-plans.ts'
import { planTaskQuery, taskBody, taskList } from './schemas-tasks.ts'
import { todayView } from './schemas-today.ts'
import { viewPlanTasks } from './tasks/list-tasks.ts'
import { closePlan, issuePlan, type PlanStatusInput, reopenPlan, withdrawPlan } from './tasks/plan-status.ts'
import { viewAssignees, viewPlan, viewPlans } from './tasks/view-plan.ts'
import { viewToday } from './tasks/view-today.ts'
import { createPlan, editPlan } from './tasks/write-plan.ts'
import { addTask } from './tasks/write-task.ts'

const tags = ['plans']
const params = z.object({ id })
const see = { anyOf: ['see-plans'] } as const
const manage = { anyOf: ['manage-plans'] } as const
const approve = { anyOf: ['approve-plans'] } as const

export function addPlanRoutes(app: FastifyInstance): void {
  addReading(app)
  addWriting(app)
  addStatus(app)
  addPlanExportRoutes(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/today', {
    config: { access: 'signed-in' },
    schema: { tags, summary: 'Hôm nay tôi phải làm gì', response: { 200: todayView } },
    handler: (request) => viewToday(request.act),
  })
  routes.get('/api/v1/plans', {
    config: { access: see },
    schema: { tags, summary: 'Các kế hoạch', querystring: planListQuery, response: { 200: planList } },
    handler: (request) => viewPlans(request.act, request.query),
  })
  routes.get('/api/v1/plans/:id', {
    config: { access: see },
    schema: { tags, summary: 'Một kế hoạch', params, response: { 200: planView } },
    handler: async (request, reply) => answer(reply, await viewPlan(request.act, request.params.id)),
  })
  routes.get('/api/v1/plans/:id/tasks', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Nhiệm vụ của kế hoạch, theo thứ tự trong kế hoạch',
      params,
      querystring: planTaskQuery,
      response: { 200: taskList },
    },
    handler: async (request, reply) => {
      const { after, limit, state, ...filter } = request.query
      const { id } = request.params
      return answerKept(request, reply, [`plan:${id}`, 'names'], () =>
        viewPlanTasks(request.act, id, { ...filter, states: state }, { after, limit }),
      )
    },
  })
  routes.get('/api/v1/plans/:id/assignees', {
    config: { access: manage },
    schema: { tags, summary: 'Người có thể phụ trách nhiệm vụ', params, response: { 200: assigneeList } },
    handler: async (request, reply) => answer(reply, await viewAssignees(request.act, request.params.id)),
  })
}

function addWriting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/plans', {
    config: { access: manage },
    schema: { tags, summary: 'Soạn kế hoạch mới', body: planBody, response: { 201: created } },
    handler: async (request, reply) => answer(reply, await createPlan(request.act, request.body), 201),
  })
  routes.patch('/api/v1/plans/:id', {
    config: { access: manage },
    schema: { tags, summary: 'Sửa kế hoạch', params, body: planChanges, response: { 200: revisionResult } },
    handler: async (request, reply) =>
      answer(reply, await editPlan(request.act, { planId: request.params.id, ...request.body })),
  })
  routes.post('/api/v1/plans/:id/tasks', {
    config: { access: manage },
    schema: { tags, summary: 'Thêm nhiệm vụ', params, body: taskBody, response: { 201: created } },
    handler: async (request, reply) =>
      answer(reply, await addTask(request.act, request.params.id, request.body), 201),
  })
}

function addStatus(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/plans/:id/issuance', {
    config: { access: approve },
    schema: {
      tags,
      summary: 'Ban hành kế hoạch dưới số và ngày',
      params,
      body: issuanceBody,
      response: { 201: statusResult },
    },
    handler: async (request, reply) =>
      answer(reply, await issuePlan(request.act, { planId: request.params.id, ...request.body }), 201),
  })
  const steps = [
    ['closure', 'Kết thúc kế hoạch', closePlan],
    ['reopening', 'Mở lại kế hoạch', reopenPlan],
    ['withdrawal', 'Thu hồi kế hoạch', withdrawPlan],
  ] as const
  for (const [word, summary, step] of steps)
    routes.post(`/api/v1/plans/:id/${word}`, {
      config: { access: approve },
      schema: { tags, summary, params, body: statusBody, response: { 201: statusResult } },
      handler: async (request, reply) => {
        const input: PlanStatusInput = { planId: request.params.id, ...request.body }
        return answer(reply, await step(request.act, input), 201)
      },
    })
}
