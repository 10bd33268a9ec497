import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { rightsOfRole, roles, useWays, waysAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { type Cell, soonDays, wordOfCell } from './domain/cell.ts'
import { daysAfter } from './domain/days.ts'
import { reminderText } from './domain/reminder-words.ts'
import { reachOf } from './reach.ts'
import { type ItemRow, listCells, listItems } from './store-board.ts'
import { insertReminder, listRecipients, type Recipient, tieReminder } from './store-reminders.ts'

/** Cells that one reminder, dispatch or short text may cover. */
const mostCells = 4000

/** Roles whose holders get a unit's reminders: who works on its tasks. */
export const remindedRoles = roles.filter((role) => rightsOfRole[role].includes('work-on-tasks'))

export type Choice = { taskIds: string[]; unitIds: string[] }
/** One unit with what it still has to send. */
export type OpenUnit = { unitId: string; name: string; cells: Cell[] }
export type OpenItems = { items: Map<string, ItemRow>; units: OpenUnit[]; skipped: SkippedRow[] }
export type SkippedRow = { unitId: string; unitName: string; taskId: string; reason: string }

/**
 * What of a choice can still be pressed for: units inside the reach of the actor's right, cells that are neither sent nor
 * excused. The rest is named with the reason. @refuses reminder-too-many, reminder-nobody
 */
export async function readOpenItems(tx: Tx, act: Act, choice: Choice): Promise<OpenItems | Refusal> {
  if (choice.taskIds.length * choice.unitIds.length > mostCells)
    return refuse('reminder-too-many', { most: mostCells })
  const today = act.clock.today()
  const reach = await reachOf(tx, act, 'send-reminders')
  const found = await listItems(
    tx,
    { taskIds: choice.taskIds, planUnitIds: [] },
    { limit: choice.taskIds.length },
  )
  const items = new Map(found.map((item) => [item.id, item]))
  const cells = await listCells(tx, {
    taskIds: [...items.keys()],
    roots: reach,
    unitIds: choice.unitIds,
    withCoordinating: true,
    today,
    soonOn: daysAfter(today, soonDays),
  })
  const labels = await readUnitLabels(tx, choice.unitIds)
  const nameOf = (unitId: string) => labels.get(unitId)?.name ?? unitId
  const isOpen = (cell: Cell) => cell.state !== 'sent' && cell.state !== 'not-required'
  const units = choice.unitIds
    .map((unitId) => ({
      unitId,
      name: nameOf(unitId),
      cells: cells.filter((cell) => cell.unitId === unitId && isOpen(cell)),
    }))
    .filter((unit) => unit.cells.length > 0)
  if (units.length === 0) return refuse('reminder-nobody')
  // Names the principals in the ledger where only lent roles give the right.
  if (act.actor !== 'system') {
    const unitIds = units.map((unit) => unit.unitId)
    for (const way of (await waysAt(tx, act.actor, 'send-reminders', unitIds)).values()) useWays(tx, [way])
  }
  const skipped = choice.unitIds.flatMap((unitId) =>
    choice.taskIds.flatMap((taskId) => {
      const cell = cells.find((one) => one.unitId === unitId && one.taskId === taskId)
      if (cell && isOpen(cell)) return []
      const reason = cell ? wordOfCell(cell) : 'Không thuộc nhiệm vụ, hoặc ngoài phạm vi đôn đốc của bạn'
      return [{ unitId, unitName: nameOf(unitId), taskId, reason }]
    }),
  )
  return { items, units, skipped }
}

export type ReminderRow = {
  unitId: string
  unitName: string
  items: number
  people: { name: string; byMail: boolean }[]
  ok: boolean
  reason: string | null
}
export type ReminderResult = {
  dryRun: boolean
  units: number
  people: number
  mails: number
  /** Why no letter goes out though letters were wanted. */
  mailNote: string | null
  rows: ReminderRow[]
  skipped: SkippedRow[]
}

type By = { by: 'app' | 'app+mail' }

/** Whom the reminder would reach and how; nothing is sent. @refuses as remindUnits */
export function previewReminder(act: Act, input: Choice & By): Promise<ReminderResult | Refusal> {
  return inView<ReminderResult | Refusal>(act, async (tx) => {
    const open = await readOpenItems(tx, act, input)
    if ('refused' in open) return open
    return describe(act, input, open, await recipientsOf(tx, act, open), true)
  })
}

/**
 * Reminds the people of these units of what they have not sent, in the system and by mail where that is set up; what was
 * sent meanwhile is left out. @refuses reminder-too-many, reminder-nobody
 */
export function remindUnits(act: Act, input: Choice & By): Promise<ReminderResult | Refusal> {
  return inAct<ReminderResult>(act, async (tx) => {
    const open = await readOpenItems(tx, act, input)
    if ('refused' in open) return open
    const recipients = await recipientsOf(tx, act, open)
    for (const unit of open.units)
      for (const person of recipients.get(unit.unitId) ?? [])
        await remindPerson(tx, act, { unit, person, items: open.items, byMail: usesMail(act, input, person) })
    const result = describe(act, input, open, recipients, false)
    await recordAct(tx, act, {
      act: 'remind-units',
      objectKind: 'plan',
      objectId: [...open.items.values()][0]!.planId,
      unitId: open.units.length === 1 ? open.units[0]!.unitId : null,
      details: {
        units: result.units,
        items: open.items.size,
        people: result.people,
        mails: result.mails,
        names: open.units.slice(0, 20).map((unit) => unit.name),
      },
    })
    return result
  })
}

async function recipientsOf(tx: Tx, act: Act, open: OpenItems): Promise<Map<string, Recipient[]>> {
  const unitIds = open.units.map((unit) => unit.unitId)
  const all = await listRecipients(tx, unitIds, remindedRoles, act.clock.today())
  return Map.groupBy(all, (one) => one.unitId)
}

function usesMail(act: Act, { by }: By, person: Recipient): boolean {
  return by === 'app+mail' && act.config.smtpUrl !== null && Boolean(person.email)
}

async function remindPerson(
  tx: Tx,
  act: Act,
  one: { unit: OpenUnit; person: Recipient; items: OpenItems['items']; byMail: boolean },
): Promise<void> {
  const sentBy = accountOf(act)
  const now = act.clock.now()
  for (const cell of one.unit.cells) {
    const item = one.items.get(cell.taskId)!
    const reminderId = await insertReminder(tx, {
      taskId: item.id,
      unitId: one.unit.unitId,
      accountId: one.person.accountId,
      kind: 'by-hand',
      dueOn: item.dueOn,
      days: null,
      sentBy,
      now,
    })
    const notificationId = await insertNotification(tx, {
      accountId: one.person.accountId,
      kind: 'reminder',
      text: reminderText({ ...item, daysPast: cell.daysPast, unit: one.unit.name }),
      path: `/nhiem-vu/${item.id}`,
      byMail: one.byMail,
      now,
    })
    await tieReminder(tx, reminderId!, notificationId)
  }
}

function describe(
  act: Act,
  input: By,
  open: OpenItems,
  recipients: Map<string, Recipient[]>,
  dryRun: boolean,
): ReminderResult {
  const rows = open.units.map((unit): ReminderRow => {
    const people = recipients.get(unit.unitId) ?? []
    return {
      unitId: unit.unitId,
      unitName: unit.name,
      items: unit.cells.length,
      people: people.map((person) => ({ name: person.displayName, byMail: usesMail(act, input, person) })),
      ok: people.length > 0,
      reason:
        people.length > 0
          ? null
          : 'Đơn vị chưa có tài khoản nào nhận được nhắc việc; hãy dùng công văn đôn đốc hoặc tin nhắn ngắn.',
    }
  })
  const mails = new Set(
    open.units.flatMap((unit) =>
      (recipients.get(unit.unitId) ?? [])
        .filter((one) => usesMail(act, input, one))
        .map((one) => one.accountId),
    ),
  )
  const people = new Set(
    open.units.flatMap((unit) => (recipients.get(unit.unitId) ?? []).map((one) => one.accountId)),
  )
  const noMail = input.by === 'app+mail' && act.config.smtpUrl === null
  return {
    dryRun,
    units: rows.filter((row) => row.ok).length,
    people: people.size,
    mails: mails.size,
    mailNote: noMail ? 'Chưa cấu hình máy chủ thư nên chỉ nhắc trong hệ thống.' : null,
    rows,
    skipped: open.skipped,
  }
}
