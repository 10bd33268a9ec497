import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { openStates } from './domain/task-state.ts'
import {
  difficultyBody,
  difficultyList,
  difficultyQuery,
  difficultyView,
  stepBody,
} from './schemas-difficulties.ts'
import { created, id, revisionResult } from './schemas-plans.ts'
import {
  assignmentBody,
  assignmentResult,
  commentBody,
  progressView,
  recordBody,
  taskChanges,
  taskList,
  taskQuery,
  taskView,
} from './schemas-tasks.ts'
import { assignTasks, previewAssignment } from './tasks/assign-tasks.ts'
import { commentOnTask } from './tasks/comment-on-task.ts'
import { askDifficulty, stepDifficulty, viewDifficulties } from './tasks/difficulties.ts'
import { viewTasks } from './tasks/list-tasks.ts'
import { recordProgress } from './tasks/record-progress.ts'
import { viewTask } from './tasks/view-task.ts'
import { editTask, removeTask } from './tasks/write-task.ts'

const tags = ['tasks']
const params = z.object({ id })
const see = { anyOf: ['see-plans'] } as const
const manage = { anyOf: ['manage-plans'] } as const
const work = { anyOf: ['work-on-tasks', 'manage-plans'] } as const

export function addTaskRoutes(app: FastifyInstance): void {
  addReading(app)
  addWriting(app)
  addDifficulties(app)
}

function addReading(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/tasks', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Nhiệm vụ của mọi kế hoạch đang thực hiện, theo hạn',
      querystring: taskQuery,
      response: { 200: taskList },
    },
    handler: (request) => {
      const { after, limit, state, open, ...filter } = request.query
      const states = state ?? (open ? openStates : undefined)
      return viewTasks(request.act, { ...filter, states }, { after, limit })
    },
  })
  routes.get('/api/v1/tasks/:id', {
    config: { access: see },
    schema: { tags, summary: 'Một nhiệm vụ', params, response: { 200: taskView } },
    handler: async (request, reply) => answer(reply, await viewTask(request.act, request.params.id)),
  })
}

function addWriting(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.patch('/api/v1/tasks/:id', {
    config: { access: manage },
    schema: { tags, summary: 'Sửa nhiệm vụ', params, body: taskChanges, response: { 200: revisionResult } },
    handler: async (request, reply) =>
      answer(reply, await editTask(request.act, request.params.id, request.body)),
  })
  routes.delete('/api/v1/tasks/:id', {
    config: { access: manage },
    schema: { tags, summary: 'Bỏ nhiệm vụ khỏi dự thảo', params, response: { 204: z.undefined() } },
    handler: async (request, reply) => answer(reply, await removeTask(request.act, request.params.id)),
  })
  routes.post('/api/v1/tasks/:id/records', {
    config: { access: work },
    schema: {
      tags,
      summary: 'Ghi tiến độ (toàn nhiệm vụ hoặc phần của một đơn vị)',
      params,
      body: recordBody,
      response: { 201: progressView },
    },
    handler: async (request, reply) =>
      answer(reply, await recordProgress(request.act, { taskId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/tasks/:id/comments', {
    config: { access: work },
    schema: { tags, summary: 'Trao đổi về nhiệm vụ', params, body: commentBody, response: { 201: created } },
    handler: async (request, reply) =>
      answer(reply, await commentOnTask(request.act, { taskId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/task-assignments', {
    config: { access: manage },
    schema: {
      tags,
      summary: 'Giao người phụ trách nhiều nhiệm vụ (dryRun=true: chỉ xem trước)',
      querystring: z.object({ dryRun: z.stringbool().default(false) }),
      body: assignmentBody,
      response: { 200: assignmentResult },
    },
    handler: async (request, reply) => {
      const assign = request.query.dryRun ? previewAssignment : assignTasks
      return answer(reply, await assign(request.act, request.body))
    },
  })
}

function addDifficulties(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/difficulties', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Vướng mắc (holder=mine: đang chờ đơn vị của tôi trả lời)',
      querystring: difficultyQuery,
      response: { 200: difficultyList },
    },
    handler: (request) => {
      const { holder, ...page } = request.query
      return viewDifficulties(request.act, { mine: holder === 'mine' }, page)
    },
  })
  routes.post('/api/v1/tasks/:id/difficulties', {
    config: { access: work },
    schema: { tags, summary: 'Nêu vướng mắc', params, body: difficultyBody, response: { 201: created } },
    handler: async (request, reply) =>
      answer(reply, await askDifficulty(request.act, { taskId: request.params.id, ...request.body }), 201),
  })
  routes.post('/api/v1/difficulties/:id/steps', {
    config: { access: { anyOf: ['answer-difficulties', 'work-on-tasks'] } },
    schema: {
      tags,
      summary: 'Trả lời, chuyển cấp trên hoặc chấp nhận trả lời',
      params,
      body: stepBody,
      response: { 201: difficultyView },
    },
    handler: async (request, reply) => {
      const step = { difficultyId: request.params.id, ...request.body }
      return answer(reply, await stepDifficulty(request.act, step), 201)
    },
  })
}
