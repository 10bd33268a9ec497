import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answer } from '../../platform/http/problem.ts'
import { sendFile } from '../../platform/http/send-file.ts'
import { wordType } from '../documents/index.ts'
import { readNotifications, viewNotifications } from './notifications.ts'
import { writeDispatch, writeShortText } from './press-units.ts'
import { previewReminder, remindUnits } from './remind-units.ts'
import { setReminderSettings, viewReminderSettings } from './reminder-settings.ts'
import { boardQuery, boardView, id } from './schemas.ts'
import {
  notificationList,
  notificationQuery,
  pressBody,
  reminderBody,
  reminderResult,
  sentList,
  sentQuery,
  settingsBody,
  settingsDone,
  settingsView,
  shortTextBody,
  shortTextResult,
} from './schemas-reminders.ts'
import { viewBoard } from './view-board.ts'
import { viewSentReminders } from './view-sent-reminders.ts'

const tags = ['follow-up']
const see = { anyOf: ['see-plans'] } as const
const remind = { anyOf: ['send-reminders'] } as const

export function addFollowUpRoutes(app: FastifyInstance): void {
  addBoard(app)
  addReminders(app)
  addSettings(app)
  addNotifications(app)
}

function addBoard(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/follow-up/board', {
    config: { access: see },
    schema: {
      tags,
      summary: 'Ai chưa gửi: đơn vị × nội dung phải gửi',
      querystring: boardQuery,
      response: { 200: boardView },
    },
    handler: (request) => viewBoard(request.act, request.query),
  })
  routes.get('/api/v1/reminders', {
    config: { access: remind },
    schema: {
      tags,
      summary: 'Các lần đã nhắc của một kế hoạch, thư đã đi hay chưa',
      querystring: sentQuery,
      response: { 200: sentList },
    },
    handler: (request) => viewSentReminders(request.act, request.query),
  })
}

function addReminders(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.post('/api/v1/reminders', {
    config: { access: remind },
    schema: {
      tags,
      summary: 'Nhắc các đơn vị chưa gửi (dryRun=true: chỉ xem trước)',
      querystring: z.object({ dryRun: z.stringbool().default(false) }),
      body: reminderBody,
      response: { 200: reminderResult },
    },
    handler: async (request, reply) => {
      const send = request.query.dryRun ? previewReminder : remindUnits
      return answer(reply, await send(request.act, request.body))
    },
  })
  routes.post('/api/v1/reminders/dispatch', {
    config: { access: remind },
    schema: { tags, summary: 'Dự thảo công văn đôn đốc (.docx)', body: pressBody },
    handler: async (request, reply) => {
      return sendFile(reply, await writeDispatch(request.act, request.body), wordType)
    },
  })
  routes.post('/api/v1/reminders/short-text', {
    config: { access: remind },
    schema: {
      tags,
      summary: 'Tin nhắn ngắn để dán vào nhóm trao đổi, không có tên người',
      body: shortTextBody,
      response: { 200: shortTextResult },
    },
    handler: async (request, reply) => {
      const origin = `${request.protocol}://${request.host}`
      return answer(reply, await writeShortText(request.act, { ...request.body, origin }))
    },
  })
}

function addSettings(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const params = z.object({ unitId: id })
  routes.get('/api/v1/reminder-settings/:unitId', {
    config: { access: remind },
    schema: { tags, summary: 'Lịch nhắc việc của đơn vị', params, response: { 200: settingsView } },
    handler: async (request, reply) =>
      answer(reply, await viewReminderSettings(request.act, request.params.unitId)),
  })
  routes.put('/api/v1/reminder-settings/:unitId', {
    config: { access: remind },
    schema: {
      tags,
      summary: 'Đặt lịch nhắc việc của đơn vị',
      params,
      body: settingsBody,
      response: { 200: settingsDone },
    },
    handler: async (request, reply) =>
      answer(reply, await setReminderSettings(request.act, request.params.unitId, request.body)),
  })
}

function addNotifications(app: FastifyInstance): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  routes.get('/api/v1/notifications', {
    config: { access: 'signed-in' },
    schema: {
      tags,
      summary: 'Thông báo của tôi',
      querystring: notificationQuery,
      response: { 200: notificationList },
    },
    handler: (request) => viewNotifications(request.act, request.query),
  })
  routes.post('/api/v1/notifications/reading', {
    config: { access: 'signed-in' },
    schema: { tags, summary: 'Đánh dấu đã đọc mọi thông báo', response: { 204: z.undefined() } },
    handler: async (request, reply) => answer(reply, await readNotifications(request.act, null)),
  })
  routes.post('/api/v1/notifications/:id/reading', {
    config: { access: 'signed-in' },
    schema: {
      tags,
      summary: 'Đánh dấu đã đọc một thông báo',
      params: z.object({ id }),
      response: { 204: z.undefined() },
    },
    handler: async (request, reply) => answer(reply, await readNotifications(request.act, request.params.id)),
  })
}
