import { beforeAll, describe, expect, it } from 'vitest'
import { buildAccount, buildActor, buildUnit, grantRole } from '../../../test/builders.ts'
import { buildPlan, buildTask, recordTask } from '../../../test/builders-followup.ts'
import { useTestWorld } from '../../../test/harness.ts'
import type { Actor } from '../../platform/act.ts'
import { inTransaction, makeDatabase } from '../../platform/db/database.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { computeUnitStates, type TaskState } from '../plans/index.ts'
import { readNotifications, viewNotifications } from './notifications.ts'
import { previewReminder, remindUnits } from './remind-units.ts'
import { setReminderSettings, viewReminderSettings } from './reminder-settings.ts'
import { boardQuery } from './schemas.ts'
import { sendDueReminders } from './send-due-reminders.ts'
import { listCells } from './store-board.ts'
import { viewBoard } from './view-board.ts'

const yes = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}

describe('follow-up', () => {
  // RLS and grants hold for the application's login; planting is the owner's.
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const units = {} as Record<'province' | 'a' | 'b' | 'c' | 'other', string>
  const actors = {} as Record<'officer' | 'head' | 'a' | 'b', Actor>
  const tasks = {} as Record<'report' | 'lead' | 'late' | 'closed', string>
  let planId: string

  beforeAll(async () => {
    const db = makeDatabase(world.owner)
    units.province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    units.a = await buildUnit(db, { name: 'Sở Nội vụ', parentId: units.province, protocolOrder: 2 })
    units.b = await buildUnit(db, { name: 'Sở Tài chính', parentId: units.province, protocolOrder: 1 })
    units.c = await buildUnit(db, { name: 'Sở Y tế', parentId: units.province, protocolOrder: 3 })
    units.other = await buildUnit(db, { name: 'Tỉnh Khác', kind: 'province' })
    actors.officer = await buildActor(db, {
      username: 'chuyenvien',
      role: 'standing-officer',
      unitId: units.province,
    })
    actors.head = await buildActor(db, { username: 'lanhdao', role: 'standing-head', unitId: units.province })
    actors.a = await buildActor(db, { username: 'canbo.a', role: 'unit-officer', unitId: units.a })
    actors.b = await buildActor(db, { username: 'canbo.b', role: 'unit-officer', unitId: units.b })
    planId = await buildPlan(db, { unitId: units.province })
    const plan = { planId, unitId: units.province }
    tasks.report = await buildTask(db, {
      ...plan,
      position: 1,
      lead: [units.a],
      coordinating: [units.b, units.c],
    })
    tasks.lead = await buildTask(db, {
      ...plan,
      position: 2,
      kind: 'training',
      dueOn: '2026-04-20',
      lead: [units.a],
      coordinating: [units.b],
    })
    tasks.late = await buildTask(db, { ...plan, position: 3, dueOn: '2026-02-20', lead: [units.b, units.c] })
    tasks.closed = await buildTask(db, { ...plan, position: 4, dueOn: '2026-02-01', lead: [units.b] })
    await recordTask(db, {
      taskId: tasks.report,
      unitId: units.b,
      kind: 'completed',
      on: '2026-03-05',
      note: 'đủ',
    })
    await recordTask(db, { taskId: tasks.report, unitId: units.c, kind: 'not-applicable', on: '2026-03-01' })
    await db.updateTable('plan_tasks').set({ state: 'done' }).where('id', '=', tasks.closed).execute()
  })

  const board = (actor: Actor, query: Record<string, unknown> = {}) =>
    viewBoard(world.as(actor), boardQuery.parse({ planId, ...query }))

  it('shows units in the order of protocol against open items by due date, with why', async () => {
    const view = await board(actors.officer)
    expect(view.items.map((item) => item.id)).toEqual([tasks.late, tasks.report, tasks.lead])
    expect(view.rows.map((row) => row.name)).toEqual(['Sở Tài chính', 'Sở Nội vụ', 'Sở Y tế'])
    const cell = (unitId: string, taskId: string) =>
      view.rows.find((row) => row.unitId === unitId)!.cells.find((one) => one.taskId === taskId)
    expect(cell(units.b, tasks.late)).toMatchObject({
      state: 'overdue',
      word: 'Quá hạn 18 ngày',
      daysPast: 18,
    })
    expect(cell(units.a, tasks.report)).toMatchObject({ state: 'due-soon', word: 'Còn 5 ngày' })
    expect(cell(units.b, tasks.report)).toMatchObject({ state: 'sent', since: '2026-03-05' })
    expect(cell(units.b, tasks.report)!.why).toBe(
      'Đơn vị được ghi hoàn thành phần của mình ngày 05/03/2026: đủ.',
    )
    expect(cell(units.c, tasks.report)).toMatchObject({ state: 'not-required' })
    expect(cell(units.b, tasks.lead)).toMatchObject({ state: 'not-required' })
    expect(cell(units.a, tasks.lead)).toMatchObject({ state: 'not-due' })
    expect(view.counts).toEqual({ sent: 1, 'not-due': 1, 'due-soon': 1, overdue: 2, 'not-required': 2 })
  })

  it('pages by unit, narrows to a state and counts who only co-ordinates when asked', async () => {
    const first = await board(actors.officer, { limit: 1 })
    expect([first.rows.length, first.total]).toEqual([1, 3])
    const second = await board(actors.officer, { limit: 1, after: first.next! })
    expect(second.rows.map((row) => row.name)).toEqual(['Sở Nội vụ'])
    const soon = await board(actors.officer, { state: 'due-soon' })
    expect(soon.rows.map((row) => row.name)).toEqual(['Sở Nội vụ'])
    const all = await board(actors.officer, { taskIds: tasks.lead, withCoordinating: 'true' })
    expect(all.counts).toMatchObject({ 'not-due': 2, 'not-required': 0 })
  })

  it('shows a unit its own line only, and somebody of another province nothing', async () => {
    const own = await board(actors.a)
    expect(own.rows.map((row) => row.unitId)).toEqual([units.a])
    const db = makeDatabase(world.owner)
    const stranger = await buildActor(db, { username: 'khac', role: 'standing-officer', unitId: units.other })
    expect(await board(stranger)).toMatchObject({ items: [], rows: [], total: 0 })
  })

  it('decides a share as the rule of tasks does', async () => {
    const db = makeDatabase(world.owner)
    const kinds = ['started', 'completed', 'waiting', 'reopened', 'not-applicable', 'completed']
    const probe = await buildTask(db, {
      planId,
      unitId: units.province,
      position: 9,
      lead: [units.a, units.b, units.c],
    })
    await db.deleteFrom('task_records').where('task_id', '=', probe).execute()
    for (const [i, unitId] of [units.a, units.b, units.c].entries())
      for (const kind of kinds.slice(i, i + 2))
        await recordTask(db, { taskId: probe, unitId, kind, on: '2026-03-02' })
    await recordTask(db, { taskId: probe, kind: 'reopened', on: '2026-03-03' })
    const records = await db
      .selectFrom('task_records')
      .selectAll()
      .where('task_id', '=', probe)
      .orderBy('id')
      .execute()
    const expected = computeUnitStates(
      records.map((row) => ({
        id: row.id,
        unitId: row.unit_id,
        kind: row.kind as 'started',
        happenedOn: row.happened_on,
        note: null,
        details: {},
        by: null,
        at: '',
      })),
      '2026-03-15',
      '2026-03-10',
      [units.a, units.b, units.c].map((unitId) => ({ unitId, role: 'lead' as const })),
    )
    const cells = await inTransaction(
      world.db,
      'system',
      (tx) =>
        listCells(tx, {
          taskIds: [probe],
          roots: 'all',
          withCoordinating: false,
          today: '2026-03-10',
          soonOn: '2026-03-17',
        }),
      () => false,
    )
    const sentBy = (state: TaskState | 'not-applicable') => state === 'done' || state === 'done-late'
    expect(cells.map((cell) => [cell.unitId, cell.state === 'sent']).sort()).toEqual(
      expected.map((unit) => [unit.unitId, sentBy(unit.state)]).sort(),
    )
    await db.deleteFrom('plan_tasks').where('id', '=', probe).execute()
  })

  it('previews without sending, then reminds once for each item and names who cannot be reached', async () => {
    const choice = {
      taskIds: [tasks.late, tasks.report],
      unitIds: [units.a, units.b, units.c],
      by: 'app+mail' as const,
    }
    const preview = yes(await previewReminder(world.as(actors.officer), choice))
    expect(preview).toMatchObject({ dryRun: true, units: 2, people: 2, mails: 0 })
    expect(preview.mailNote).toBe('Chưa cấu hình máy chủ thư nên chỉ nhắc trong hệ thống.')
    expect(await viewNotifications(world.as(actors.b), { limit: 10 })).toMatchObject({ rows: [], unread: 0 })
    const sent = yes(await remindUnits(world.as(actors.officer), choice))
    expect(sent.rows.map((row) => [row.unitName, row.items, row.ok])).toEqual([
      ['Sở Nội vụ', 1, true],
      ['Sở Tài chính', 1, true],
      ['Sở Y tế', 1, false],
    ])
    const told = await viewNotifications(world.as(actors.b), { limit: 10 })
    expect(told.rows.map((row) => [row.text, row.path])).toEqual([
      [
        'Nhắc Sở Tài chính: “Báo cáo kết quả phong trào thi đua quý I” (hạn 20/02/2026, quá hạn 18 ngày).',
        `/nhiem-vu/${tasks.late}`,
      ],
    ])
    const cell = (await board(actors.officer)).rows[0]!.cells.find((one) => one.taskId === tasks.late)
    expect(cell).toMatchObject({ remindedOn: expect.any(String), reminders: 1 })
    const kept = await world.owner.query('select act from ledger_entries order by seq desc limit 1')
    expect(kept.rows[0].act).toBe('remind-units')
  })

  it('refuses to remind where the right does not reach, or nothing is open', async () => {
    const sideways = { taskIds: [tasks.late], unitIds: [units.c], by: 'app' as const }
    expect(await remindUnits(world.as(actors.a), sideways)).toMatchObject({ code: 'reminder-nobody' })
    const done = { taskIds: [tasks.report], unitIds: [units.b], by: 'app' as const }
    expect(await remindUnits(world.as(actors.officer), done)).toMatchObject({ code: 'reminder-nobody' })
    const many = {
      taskIds: Array.from({ length: 40 }, (_, i) => String(i + 1)),
      unitIds: Array.from({ length: 101 }, (_, i) => String(i + 1)),
      by: 'app' as const,
    }
    expect(await remindUnits(world.as(actors.officer), many)).toMatchObject({ code: 'reminder-too-many' })
  })

  it('lets each account read only its own notifications', async () => {
    const mine = await viewNotifications(world.as(actors.b), { limit: 10 })
    const id = mine.rows[0]!.id
    expect(await readNotifications(world.as(actors.a), id)).toMatchObject({ code: 'notification-unknown' })
    expect(await readNotifications(world.as(actors.b), id)).toBeUndefined()
    expect(await viewNotifications(world.as(actors.b), { limit: 10 })).toMatchObject({ unread: 0 })
  })

  it('sends each timed reminder once, whatever runs how often, and tells the head of long silence', async () => {
    const system = { ...world.as('system'), clock: world.platform.clock }
    const runs = await Promise.all([
      sendDueReminders(system, '2026-03-10'),
      sendDueReminders(system, '2026-03-10'),
      sendDueReminders(system, '2026-03-10'),
    ])
    // The report is 5 days ahead (unit a), the late one 18 days behind (unit b; unit c has no account); the head hears of b and c.
    expect(runs.reduce((sum, run) => sum + run.reminders, 0)).toBe(2)
    expect(runs.reduce((sum, run) => sum + run.escalations, 0)).toBe(1)
    const head = await viewNotifications(world.as(actors.head), { limit: 10 })
    expect(head.rows.map((row) => row.text)).toEqual([
      '2 đơn vị chưa có tin về “Báo cáo kết quả phong trào thi đua quý I” (hạn 20/02/2026, quá hạn 18 ngày): Sở Tài chính, Sở Y tế.',
    ])
    expect(await sendDueReminders(system, '2026-03-11')).toMatchObject({ reminders: 0, escalations: 0 })
    // One day before the due date the next step comes.
    expect(await sendDueReminders(system, '2026-03-14')).toMatchObject({ reminders: 1, escalations: 0 })
  })

  it('keeps the settings of a unit, refuses the second of two racers and who has no right there', async () => {
    const input = {
      daysBefore: [3, 3, 10],
      daysAfter: [5],
      escalateAfterDays: 20,
      byMail: false,
      revision: 0,
    }
    const results = await Promise.all([
      setReminderSettings(world.as(actors.officer), units.province, input),
      setReminderSettings(world.as(actors.head), units.province, input),
    ])
    expect(results.filter(isRefusal).map((one) => one.code)).toEqual(['changed-meanwhile'])
    expect(await viewReminderSettings(world.as(actors.officer), units.province)).toMatchObject({
      daysBefore: [10, 3],
      daysAfter: [5],
      escalateAfterDays: 20,
      byMail: false,
      revision: 1,
    })
    expect(
      await setReminderSettings(world.as(actors.a), units.province, { ...input, revision: 1 }),
    ).toMatchObject({
      code: 'outside-your-unit',
    })
  })

  it('lets the head of a cluster follow up its members of this year, and no unit beyond', async () => {
    const db = makeDatabase(world.owner)
    for (const [year, member] of [
      [2026, units.a],
      [2025, units.c],
    ] as const) {
      const { id } = await db
        .insertInto('clusters')
        .values({ unit_id: units.province, kind: 'bloc', year, name: 'Khối thi đua số 1' })
        .returning('id')
        .executeTakeFirstOrThrow()
      const members = [
        { cluster_id: id, unit_id: units.b, role: 'head' },
        { cluster_id: id, unit_id: member, role: 'member' },
      ]
      await db.insertInto('cluster_members').values(members).execute()
    }
    const head = await buildActor(db, { username: 'truongkhoi', role: 'cluster-head', unitId: units.b })
    expect((await board(head)).rows.map((row) => row.unitId)).toEqual([units.b, units.a])
    const choice = { taskIds: [tasks.report], unitIds: [units.a, units.c], by: 'app' as const }
    const sent = yes(await remindUnits(world.as(head), choice))
    expect(sent.rows.map((row) => row.unitId)).toEqual([units.a])
    // An officer of the same unit, who heads nothing, reaches the own unit only.
    expect((await board(actors.b)).rows.map((row) => row.unitId)).toEqual([units.b])
  })

  it('gives reminders to whoever holds a role today only', async () => {
    const db = makeDatabase(world.owner)
    const former = await buildAccount(db, { username: 'cu.c' })
    await grantRole(db, { accountId: former, role: 'unit-officer', unitId: units.c, until: '2026-03-01' })
    const preview = yes(
      await previewReminder(world.as(actors.officer), {
        taskIds: [tasks.late],
        unitIds: [units.c],
        by: 'app',
      }),
    )
    expect(preview.rows[0]).toMatchObject({ ok: false, people: [] })
  })
})
