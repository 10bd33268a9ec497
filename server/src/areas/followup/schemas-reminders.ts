import { z } from 'zod'
import { day, id } from './schemas.ts'

const choice = {
  taskIds: z.array(id).min(1).max(40),
  unitIds: z.array(id).min(1).max(1000),
}
export const reminderBody = z.object({ ...choice, by: z.enum(['app', 'app+mail']).default('app+mail') })
export const reminderResult = z.object({
  dryRun: z.boolean(),
  units: z.number().int(),
  people: z.number().int(),
  mails: z.number().int(),
  mailNote: z.string().nullable(),
  rows: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      items: z.number().int(),
      people: z.array(z.object({ name: z.string(), byMail: z.boolean() })),
      ok: z.boolean(),
      reason: z.string().nullable(),
    }),
  ),
  /** What was chosen and is left out, with the reason. */
  skipped: z.array(z.object({ unitId: id, unitName: z.string(), taskId: id, reason: z.string() })),
})
export type ReminderResultView = z.infer<typeof reminderResult>

export const pressBody = z.object({ ...choice, replyBy: day.nullable().default(null) })
/** `keep` false: only to look at; true: it is taken, and kept that it was. */
export const shortTextBody = pressBody.extend({ keep: z.boolean().default(false) })
export const shortTextResult = z.object({ text: z.string() })
export type ShortTextResult = z.infer<typeof shortTextResult>

export const sentQuery = z.object({
  planId: id,
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const sentList = z.object({
  rows: z.array(
    z.object({
      id,
      taskId: id,
      taskText: z.string(),
      unitId: id.nullable(),
      unitName: z.string().nullable(),
      toName: z.string().nullable(),
      kind: z.enum(['before-due', 'after-due', 'escalation', 'by-hand', 'dispatch', 'short-text']),
      by: z.string().nullable(),
      sentAt: z.string(),
      /** none: no letter was wanted. */
      mail: z.enum(['none', 'waiting', 'sent', 'failed']),
      mailProblem: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
export type SentList = z.infer<typeof sentList>

const setDays = z.array(z.number().int().min(0).max(120)).max(6)
export const settingsBody = z.object({
  daysBefore: setDays,
  daysAfter: z.array(z.number().int().min(1).max(365)).max(6),
  escalateAfterDays: z.number().int().min(1).max(365),
  byMail: z.boolean(),
  revision: z.number().int().min(0),
})
export const settingsView = settingsBody.extend({ unitId: id, mailReady: z.boolean() })
export type SettingsView = z.infer<typeof settingsView>
export const settingsDone = z.object({ unitId: id, revision: z.number().int() })

export const notificationQuery = z.object({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(30),
})
export const notificationList = z.object({
  rows: z.array(
    z.object({
      id,
      kind: z.string(),
      text: z.string(),
      path: z.string(),
      createdAt: z.string(),
      readAt: z.string().nullable(),
    }),
  ),
  unread: z.number().int(),
  next: z.string().nullable(),
})
export type NotificationList = z.infer<typeof notificationList>
