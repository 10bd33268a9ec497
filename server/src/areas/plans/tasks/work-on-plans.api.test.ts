import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { buildPlan, buildTask } from '../../../../test/builders-plans.ts'
import { type Person, usePlanWorld } from '../../../../test/plan-world.ts'
import { inView } from '../../../platform/act.ts'
import type { PlanList, PlanView } from '../schemas-plans.ts'
import type { TaskList } from '../schemas-tasks.ts'
import type { TodayView } from '../schemas-today.ts'

describe('plans at work over HTTP', () => {
  const { world, holder, units, people, ids, call, view } = usePlanWorld()

  it('shows plans to whom they bind and to nobody else', async () => {
    const titles = async (who: Person) =>
      (await call<PlanList>(who, 'GET', '/plans?year=2026')).body.rows.map((row) => row.title)
    expect(await titles('officer')).toEqual(['Kế hoạch dự thảo', 'Công tác thi đua, khen thưởng năm 2026'])
    expect(await titles('health')).toEqual(['Công tác thi đua, khen thưởng năm 2026'])
    expect(await titles('other')).toEqual(['Kế hoạch tỉnh khác'])
    expect((await call('health', 'GET', `/plans/${ids.draft}`)).body.code).toBe('plan-unknown')
    expect((await call('other', 'GET', `/tasks/${ids.task}`)).body.code).toBe('task-unknown')
    expect((await call('other', 'GET', `/plans/${ids.plan}/tasks`)).body.code).toBe('plan-unknown')
    const found = await call<TaskList>('health', 'GET', '/tasks?q=so%20ket')
    expect(found.body.rows.map((row) => row.text)).toEqual(['Báo cáo sơ kết công tác thi đua quý I'])
  })

  it('issues a plan under its number, and so completes the task that it was drafted from', async () => {
    const origin = await buildTask(world.db, {
      planId: ids.plan,
      unitId: units.province,
      position: 7,
      kind: 'plan',
      bodies: [{ role: 'lead', name: 'Sở Y tế', unitIds: [units.health] }],
    })
    expect((await view('health', origin)).workspace).toMatchObject({ label: 'Soạn kế hoạch từ nhiệm vụ này' })
    const plan = { unitId: units.health, year: 2026, title: 'Kế hoạch của Sở Y tế', originTaskId: origin }
    expect((await call('school', 'POST', '/plans', plan)).body.code).toBe('outside-your-unit')
    const { id } = (await call('health', 'POST', '/plans', plan)).body
    const issue = (who: Person, changes: object = {}) =>
      call(who, 'POST', `/plans/${id}/issuance`, {
        revision: 1,
        number: '3/KH-SYT',
        issuedOn: '2026-04-09',
        ...changes,
      })
    expect((await issue('health')).body.code).toBe('right-missing')
    expect((await issue('head')).body.code).toBe('plan-without-tasks')
    const task = {
      text: 'Tập huấn',
      workKind: 'training',
      period: { kind: 'quarter', year: 2026, values: [2, 3] },
    }
    expect((await call('health', 'POST', `/plans/${id}/tasks`, task)).status).toBe(201)
    expect((await issue('head', { revision: 7 })).body.code).toBe('changed-meanwhile')
    expect((await issue('head')).status).toBe(201)
    expect((await call<PlanView>('health', 'GET', `/plans/${id}`)).body).toMatchObject({
      number: '3/KH-SYT',
      issuedOn: '2026-04-09',
      status: 'issued',
      records: [{ kind: 'issued', happenedOn: '2026-04-09', by: 'head' }],
    })
    expect(await view('health', origin)).toMatchObject({
      state: 'done-late',
      records: [
        { kind: 'completed', unitId: units.health, details: { workspace: 'plan-drafting', objectId: id } },
      ],
      proofs: [{ kind: 'document', documentNumber: '3/KH-SYT' }],
    })
  })

  it('closes, reopens and withdraws; a withdrawn plan is out of the sight of lower units', async () => {
    const id = await buildPlan(world.db, {
      unitId: units.province,
      number: '77/KH-UBND',
      title: 'Kế hoạch ngắn',
    })
    const change = (word: string, revision: number, note: string | null = null) =>
      call<{ status: string }>('head', 'POST', `/plans/${id}/${word}`, { revision, note })
    expect((await change('closure', 1)).body.status).toBe('closed')
    expect((await change('reopening', 2)).body.code).toBe('note-missing')
    expect((await change('reopening', 2, 'Bổ sung')).body.status).toBe('issued')
    expect((await call('health', 'GET', `/plans/${id}`)).status).toBe(200)
    expect((await change('withdrawal', 3, 'Thay bằng kế hoạch khác')).body.status).toBe('withdrawn')
    expect((await call('health', 'GET', `/plans/${id}`)).status).toBe(404)
    expect((await change('closure', 4)).body.code).toBe('plan-status-forbids')
  })

  it('gathers for each person what waits today', async () => {
    const today = (await call<TodayView>('health', 'GET', '/today')).body
    expect(today.date).toBe('2026-04-10')
    expect(today.tasks[0]).toMatchObject({
      text: 'Báo cáo sơ kết công tác thi đua quý I',
      roleOfMine: 'Chủ trì',
      overdueDays: 10,
    })
    expect(today.counts.find((one) => one.key === 'overdue')!.count).toBe(1)
    const head = (await call<TodayView>('head', 'GET', '/today')).body
    expect(head.firstSteps.map((step) => step.done)).toEqual([true, true, true, false])
  })

  it('hides what belongs to a task together with the task, from a bare select too', async () => {
    const planted = await world.owner.query(
      `select p.id as plan, t.id as task from plans p join plan_tasks t on t.plan_id = p.id where p.id = $1`,
      [ids.otherPlan],
    )
    const { task } = planted.rows[0]
    await world.owner.query(`insert into task_comments (task_id, text) values ($1, 'Của tỉnh khác')`, [task])
    await world.owner.query(
      `insert into task_records (task_id, kind, happened_on) values ($1, 'started', '2026-02-01')`,
      [task],
    )
    const seenBy = async (unitId: string) => {
      const roles = [{ role: 'standing-head', unitId, through: null }]
      const actor = { accountId: '1', displayName: '', roles, sessionId: '', mustChangePassword: false }
      return inView(world.as(actor), async (tx) => {
        const comments = await tx
          .selectFrom('task_comments')
          .select('id')
          .where('task_id', '=', task)
          .execute()
        const records = await tx.selectFrom('task_records').select('id').where('task_id', '=', task).execute()
        return [comments.length, records.length]
      })
    }
    expect(await seenBy(units.other)).toEqual([1, 1])
    expect(await seenBy(units.province)).toEqual([0, 0])
  })

  it('gives a plan as a Word document and its table as a workbook, to whom it is shown', async () => {
    const get = (who: Person, name: string) =>
      holder.app.inject({ url: `/api/v1/plans/${ids.plan}/${name}`, headers: { cookie: people[who].cookie } })
    const word = await get('health', 'document.docx')
    const parts = unzipSync(new Uint8Array(word.rawPayload))
    const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(text).toContain('Báo cáo sơ kết công tác thi đua quý I')
    expect(word.headers['content-disposition']).toBe(
      'attachment; filename="ke-hoach-cong-tac-thi-dua-khen-thuong-nam-2026.docx"',
    )
    const excel = await get('health', 'table.xlsx')
    expect(Object.keys(unzipSync(new Uint8Array(excel.rawPayload)))).toContain('xl/workbook.xml')
    expect((await get('other', 'document.docx')).json().code).toBe('plan-unknown')
    expect((await get('other', 'table.xlsx')).json().code).toBe('plan-unknown')
  })

  it('writes every act into the ledger, in a sentence', async () => {
    type Page = { rows: { act: string; sentence: string }[] }
    const { body } = await call<Page>('head', 'GET', '/ledger?limit=200')
    const sentences = body.rows.filter((row) => row.act !== 'sign-in').map((row) => row.sentence)
    expect(sentences.toReversed()).toEqual([
      'Soạn dự thảo kế hoạch “Kế hoạch của Sở Y tế” năm 2026',
      'Thêm nhiệm vụ “Tập huấn” vào kế hoạch “Kế hoạch của Sở Y tế”',
      'Ban hành kế hoạch “Kế hoạch của Sở Y tế” số 3/KH-SYT ngày 09/04/2026',
      'Kết thúc kế hoạch “Kế hoạch ngắn”',
      'Mở lại kế hoạch “Kế hoạch ngắn”. Lý do, ghi chú: Bổ sung',
      'Thu hồi kế hoạch “Kế hoạch ngắn”. Lý do, ghi chú: Thay bằng kế hoạch khác',
    ])
  })
})
