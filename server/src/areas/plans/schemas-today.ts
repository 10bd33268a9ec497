import { z } from 'zod'
import { day, id } from './schemas-plans.ts'

export const todayView = z.object({
  date: day,
  counts: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      count: z.number().int(),
      tone: z.enum(['overdue', 'soon', 'normal']),
      path: z.string(),
    }),
  ),
  tasks: z.array(
    z.object({
      id,
      planId: id,
      text: z.string(),
      dueOn: day.nullable(),
      /** In words. */
      state: z.string(),
      overdueDays: z.number().int(),
      unitName: z.string().nullable(),
      roleOfMine: z.string().nullable(),
      path: z.string(),
    }),
  ),
  silentUnits: z.array(
    z.object({ unitId: id, unitName: z.string(), days: z.number().int(), path: z.string() }),
  ),
  difficulties: z.array(
    z.object({
      id,
      text: z.string(),
      unitName: z.string(),
      waitingDays: z.number().int(),
      path: z.string(),
    }),
  ),
  readings: z.array(
    z.object({
      id,
      title: z.string(),
      tasks: z.number().int(),
      findings: z.number().int(),
      path: z.string(),
    }),
  ),
  firstSteps: z.array(z.object({ key: z.string(), label: z.string(), done: z.boolean(), path: z.string() })),
})
export type TodayView = z.infer<typeof todayView>
