import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { isRefusal } from '../../platform/refusal.ts'
import type { Role } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import type { Cell } from './domain/cell.ts'
import { daysAfter } from './domain/days.ts'
import { dueStep, isEscalated } from './domain/due-step.ts'
import { escalationText, reminderText } from './domain/reminder-words.ts'
import { remindedRoles } from './remind-units.ts'
import { type CellFilter, listCells } from './store-board.ts'
import {
  type DueTask,
  insertReminder,
  listDueTasks,
  listRecipients,
  type NewReminder,
  type Recipient,
  tieReminder,
} from './store-reminders.ts'
import { type ReminderSettings, readSettings, widestDaysBefore } from './store-settings.ts'

const batch = 200
const headRoles: readonly Role[] = ['standing-head', 'unit-leader']

export type DueRun = { tasks: number; reminders: number; escalations: number }

/**
 * The day's reminders: before and after each due date as the plan's unit set it, and to its head where units stay silent.
 * Each goes to a person once however often, and on however many nodes, this runs; a day that was missed is caught up.
 */
export async function sendDueReminders(act: Act, today: string): Promise<DueRun> {
  const run: DueRun = { tasks: 0, reminders: 0, escalations: 0 }
  for (let after = '0'; ; ) {
    const part = await inAct<DueRun & { last: string | null }>(act, (tx) => sendBatch(tx, act, today, after))
    if (isRefusal(part)) throw new Error(`timed reminders refused: ${part.code}`)
    run.tasks += part.tasks
    run.reminders += part.reminders
    run.escalations += part.escalations
    if (part.last === null) return run
    after = part.last
  }
}

async function sendBatch(tx: Tx, act: Act, today: string, after: string) {
  const dueBy = daysAfter(today, await widestDaysBefore(tx))
  const tasks = await listDueTasks(tx, { today, dueBy }, after, batch)
  const settings = await readSettings(tx, [...new Set(tasks.map((task) => task.planUnitId))])
  const cells = await readOpenCells(tx, tasks, today)
  const people = await readPeople(tx, cells, tasks, today)
  const run = { tasks: tasks.length, reminders: 0, escalations: 0 }
  for (const task of tasks) {
    const rule = settings.get(task.planUnitId)!
    const open = cells.filter((cell) => cell.taskId === task.taskId)
    run.reminders += await remindOfTask(tx, act, task, rule, open, people)
    run.escalations += await escalateTask(tx, act, task, rule, open, people)
  }
  if (run.reminders + run.escalations > 0)
    await recordAct(tx, act, {
      act: 'send-due-reminders',
      objectKind: 'reminder-run',
      objectId: today,
      details: run,
    })
  return { ...run, last: tasks.length === batch ? tasks.at(-1)!.taskId : null }
}

type OpenCell = Cell & { silent: boolean }
type People = {
  workers: Map<string, Recipient[]>
  heads: Map<string, Recipient[]>
  names: Map<string, string>
}

/** Cells that are still open, over every unit: this runs for the whole installation. */
async function readOpenCells(tx: Tx, tasks: readonly DueTask[], today: string): Promise<OpenCell[]> {
  if (tasks.length === 0) return []
  const filter: CellFilter = {
    taskIds: tasks.map((task) => task.taskId),
    roots: 'all',
    withCoordinating: false,
    today,
    soonOn: today,
  }
  const cells = await listCells(tx, filter)
  return cells.filter((cell) => cell.state !== 'sent' && cell.state !== 'not-required')
}

async function readPeople(
  tx: Tx,
  cells: OpenCell[],
  tasks: readonly DueTask[],
  today: string,
): Promise<People> {
  const unitIds = [...new Set(cells.map((cell) => cell.unitId))]
  const planUnitIds = [...new Set(tasks.map((task) => task.planUnitId))]
  const labels = await readUnitLabels(tx, unitIds)
  return {
    workers: Map.groupBy(await listRecipients(tx, unitIds, remindedRoles, today), (one) => one.unitId),
    heads: Map.groupBy(await listRecipients(tx, planUnitIds, headRoles, today), (one) => one.unitId),
    names: new Map([...labels].map(([id, label]) => [id, label.name])),
  }
}

async function remindOfTask(
  tx: Tx,
  act: Act,
  task: DueTask,
  rule: ReminderSettings,
  open: readonly OpenCell[],
  { workers, names }: People,
): Promise<number> {
  const step = dueStep(task.daysPast, rule)
  if (!step) return 0
  let sent = 0
  for (const cell of open)
    for (const person of workers.get(cell.unitId) ?? []) {
      const unit = names.get(cell.unitId) ?? ''
      const reminder = { ...step, taskId: task.taskId, unitId: cell.unitId, dueOn: task.dueOn }
      if (await tell(tx, act, reminder, person, reminderText({ ...task, unit }), task, rule)) sent += 1
    }
  return sent
}

async function escalateTask(
  tx: Tx,
  act: Act,
  task: DueTask,
  rule: ReminderSettings,
  open: readonly OpenCell[],
  { heads, names }: People,
): Promise<number> {
  const silent = open.filter((cell) => cell.silent)
  if (silent.length === 0 || !isEscalated(task.daysPast, rule)) return 0
  const units = silent.map((cell) => names.get(cell.unitId) ?? '')
  let sent = 0
  for (const person of heads.get(task.planUnitId) ?? []) {
    const reminder = {
      kind: 'escalation' as const,
      days: rule.escalateAfterDays,
      taskId: task.taskId,
      unitId: null,
      dueOn: task.dueOn,
    }
    if (await tell(tx, act, reminder, person, escalationText({ ...task, units }), task, rule)) sent += 1
  }
  return sent
}

async function tell(
  tx: Tx,
  act: Act,
  reminder: Omit<NewReminder, 'accountId'>,
  person: Recipient,
  text: string,
  task: DueTask,
  rule: ReminderSettings,
): Promise<boolean> {
  const now = act.clock.now()
  const kept = { ...reminder, accountId: person.accountId, sentBy: null, now }
  const reminderId = await insertReminder(tx, kept)
  if (reminderId === null) return false
  const path =
    reminder.kind === 'escalation'
      ? `/don-doc?ke-hoach=${task.planId}&viec=${task.taskId}&tinh-trang=overdue`
      : `/nhiem-vu/${task.taskId}`
  const byMail = rule.byMail && act.config.smtpUrl !== null && Boolean(person.email)
  const notificationId = await insertNotification(tx, {
    accountId: person.accountId,
    kind: reminder.kind === 'escalation' ? 'escalation' : 'reminder',
    text,
    path,
    byMail,
    now,
  })
  await tieReminder(tx, reminderId, notificationId)
  return true
}
