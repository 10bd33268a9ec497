import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit, testPassword } from '../../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../../test/builders-plans.ts'
import { useTestApp, useTestWorld } from '../../../../test/harness.ts'
import { inView } from '../../../platform/act.ts'
import type { DifficultyList } from '../schemas-difficulties.ts'
import type { PlanList, PlanView } from '../schemas-plans.ts'
import type { AssignmentResult, TaskList, TaskView } from '../schemas-tasks.ts'
import type { TodayView } from '../schemas-today.ts'

describe('a plan at work over HTTP', () => {
  const world = useTestWorld('2026-04-10T02:00:00Z')
  const holder = useTestApp(world)
  const units = {} as Record<'province' | 'health' | 'school' | 'other', string>
  const people = {} as Record<
    'officer' | 'head' | 'health' | 'school' | 'other',
    { cookie: string; id: string }
  >
  const ids = {} as Record<'plan' | 'draft' | 'otherPlan' | 'task', string>

  beforeAll(async () => {
    units.province = await buildUnit(world.db, { name: 'Tỉnh An Bình', kind: 'province' })
    units.health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: units.province })
    units.school = await buildUnit(world.db, { name: 'Sở Giáo dục và Đào tạo', parentId: units.province })
    units.other = await buildUnit(world.db, { name: 'Tỉnh Khác', kind: 'province' })
    for (const [name, role, unitId] of [
      ['officer', 'standing-officer', units.province],
      ['head', 'standing-head', units.province],
      ['health', 'unit-officer', units.health],
      ['school', 'unit-officer', units.school],
      ['other', 'standing-head', units.other],
    ] as const) {
      const actor = await buildActor(world.db, { username: name, role, unitId })
      people[name] = { cookie: await signIn(name), id: actor.accountId }
    }
    ids.plan = await buildPlan(world.db, { unitId: units.province })
    ids.draft = await buildPlan(world.db, {
      unitId: units.province,
      status: 'draft',
      title: 'Kế hoạch dự thảo',
    })
    ids.otherPlan = await buildPlan(world.db, { unitId: units.other, title: 'Kế hoạch tỉnh khác' })
    ids.task = await buildTask(world.db, {
      planId: ids.plan,
      unitId: units.province,
      text: 'Báo cáo sơ kết công tác thi đua quý I',
      bodies: [
        { role: 'lead', name: 'Sở Y tế', unitIds: [units.health] },
        { role: 'coordinating', name: 'Các sở, ngành', unitIds: [units.school] },
      ],
    })
    await buildTask(world.db, {
      planId: ids.otherPlan,
      unitId: units.other,
      text: 'Báo cáo sơ kết của tỉnh khác',
      bodies: [{ role: 'lead', name: 'Tỉnh Khác', unitIds: [units.other] }],
    })
  })

  async function signIn(username: string): Promise<string> {
    const payload = { username, password: testPassword }
    const response = await holder.app.inject({ method: 'POST', url: '/api/v1/session', payload })
    const cookie = response.cookies[0]!
    return `${cookie.name}=${cookie.value}`
  }

  type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
  async function call<T = { id: string }>(
    who: keyof typeof people,
    method: Method,
    path: string,
    payload?: object,
  ): Promise<{ status: number; body: T & { code?: string } }> {
    const response = await holder.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { cookie: people[who].cookie },
      ...(payload ? { payload } : {}),
    })
    return {
      status: response.statusCode,
      body: (response.body ? response.json() : null) as T & { code?: string },
    }
  }
  const view = async (who: keyof typeof people, id = ids.task) =>
    (await call<TaskView>(who, 'GET', `/tasks/${id}`)).body
  const record = (who: keyof typeof people, payload: object, id = ids.task) =>
    call<{ state: string }>(who, 'POST', `/tasks/${id}/records`, payload)
  const allowed = (task: TaskView) =>
    task.acts
      .filter((one) => one.allowed)
      .map((one) => one.act)
      .join(' ')

  it('shows plans to whom they bind and to nobody else', async () => {
    const titles = async (who: keyof typeof people) =>
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

  it('tells a lower unit what it may do and why not the rest', async () => {
    const task = await view('health')
    expect(allowed(task)).toBe('start wait complete mark-not-applicable add-proof comment ask-difficulty')
    expect(task.actsUnitId).toBe(units.health)
    expect(task.acts.find((one) => one.act === 'edit')!.reason).toMatch(/Chỉ người quản lý kế hoạch/)
    expect(task).toMatchObject({
      state: 'not-started',
      overdueDays: 10,
      why: {
        rule: 'Chưa có ghi nhận nào về việc thực hiện.',
        counted: ['Hạn 31/03/2026: hết thời gian trong kế hoạch', 'Đã quá hạn 10 ngày'],
      },
    })
    const edit = { revision: task.revision, text: 'Đổi' }
    expect((await call('health', 'PATCH', `/tasks/${ids.task}`, edit)).body.code).toBe('task-not-yours')
    const drop = { kind: 'dropped', happenedOn: '2026-04-10', note: 'Không cần' }
    expect((await record('health', drop)).body.code).toBe('task-not-yours')
  })

  it('keeps the progress of each unit, and is done when the lead completes', async () => {
    expect((await record('school', { kind: 'completed', happenedOn: '2026-04-02' })).body.state).toBe(
      'not-started',
    )
    expect((await record('health', { kind: 'started', happenedOn: '2026-04-01' })).body.state).toBe(
      'in-progress',
    )
    const ahead = await record('health', { kind: 'completed', happenedOn: '2026-04-11' })
    expect(ahead.body.code).toBe('record-date-ahead')
    const foreign = { kind: 'completed', happenedOn: '2026-04-02', unitId: units.health }
    expect((await record('school', foreign)).body.code).toBe('task-not-yours')
    expect((await record('health', { kind: 'completed', happenedOn: '2026-04-09' })).body.state).toBe(
      'done-late',
    )
    const task = await view('officer')
    expect(task.units.map(({ name, role, state }) => [name, role, state])).toEqual([
      ['Sở Y tế', 'lead', 'done-late'],
      ['Sở Giáo dục và Đào tạo', 'coordinating', 'done-late'],
    ])
    expect(task.why).toMatchObject({
      rule: 'Nhiệm vụ hoàn thành khi mọi đơn vị chủ trì hoàn thành.',
      counted: ['Sở Y tế: hoàn thành ngày 09/04/2026', 'Hạn 31/03/2026: hết thời gian trong kế hoạch'],
      by: 'health',
    })
    expect(allowed(task)).toBe('reopen add-proof comment')
    expect((await record('officer', { kind: 'reopened', happenedOn: '2026-04-10' })).body.code).toBe(
      'note-missing',
    )
    const reopened = { kind: 'reopened', happenedOn: '2026-04-10', note: 'Thiếu số liệu' }
    expect((await record('officer', reopened)).body.state).toBe('in-progress')
  })

  it('refuses the second of two who complete at the same time', async () => {
    const id = await buildTask(world.db, { planId: ids.plan, unitId: units.province, position: 9 })
    const completed = { kind: 'completed', happenedOn: '2026-04-10' }
    const answers = await Promise.all([record('officer', completed, id), record('head', completed, id)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    expect((await view('officer', id)).records).toHaveLength(1)
  })

  it('refuses a change to a task that was changed meanwhile', async () => {
    const { revision } = await view('officer')
    const first = await call('officer', 'PATCH', `/tasks/${ids.task}`, {
      revision,
      text: 'Báo cáo sơ kết quý I năm 2026',
    })
    expect(first.status).toBe(200)
    const second = await call('head', 'PATCH', `/tasks/${ids.task}`, { revision, text: 'Khác' })
    expect(second.body.code).toBe('changed-meanwhile')
    expect((await view('officer')).text).toBe('Báo cáo sơ kết quý I năm 2026')
  })

  it('sets a due date and goes back to the end of the period', async () => {
    const due = (dueOn: string | null) =>
      record('officer', { kind: 'due-set', happenedOn: '2026-04-10', dueOn })
    expect((await due('2026-04-30')).status).toBe(201)
    expect(await view('officer')).toMatchObject({ dueOn: '2026-04-30', overdueDays: 0 })
    await due(null)
    expect(await view('officer')).toMatchObject({ dueOn: '2026-03-31', dueSetOn: null, overdueDays: 10 })
  })

  it('assigns several tasks at once, shows before what it will do, and says which it cannot', async () => {
    const done = await buildTask(world.db, { planId: ids.plan, unitId: units.province, position: 8 })
    await record('officer', { kind: 'completed', happenedOn: '2026-04-10' }, done)
    const body = { taskIds: [ids.task, done], assigneeId: people.officer.id }
    const preview = await call<AssignmentResult>('head', 'POST', '/task-assignments?dryRun=true', body)
    expect(preview.body).toMatchObject({ dryRun: true, changed: 1, assigneeName: 'officer' })
    expect((await view('head')).assigneeName).toBeNull()
    const result = await call<AssignmentResult>('head', 'POST', '/task-assignments', body)
    expect(result.body.rows.map(({ ok, reason }) => [ok, reason?.slice(0, 42) ?? null])).toEqual([
      [true, null],
      [false, 'Nhiệm vụ đang ở trạng thái “Hoàn thành muộ'],
    ])
    expect((await view('head')).assigneeName).toBe('officer')
    const foreign = { taskIds: [ids.task], assigneeId: people.other.id }
    expect((await call('head', 'POST', '/task-assignments', foreign)).body.code).toBe('assignee-unfit')
    expect((await call('other', 'POST', '/task-assignments', body)).body.code).toBe('task-unknown')
  })

  it('takes proofs by their content, keeps withdrawn ones in sight, gives the file back', async () => {
    const upload = (who: keyof typeof people, name: string, bytes: Buffer) => {
      const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
      return holder.app.inject({
        method: 'POST',
        url: `/api/v1/tasks/${ids.task}/proofs`,
        headers: { cookie: people[who].cookie, 'content-type': 'multipart/form-data; boundary=x' },
        payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
      })
    }
    const pdf = Buffer.from('%PDF-1.7\nBáo cáo')
    const kept = await upload('health', '../bao-cao quý I.pdf', pdf)
    expect(kept.statusCode).toBe(201)
    expect((await upload('health', 'bao-cao.pdf', Buffer.from('<html>'))).json().code).toBe(
      'proof-file-refused',
    )
    expect((await upload('health', 'rong.pdf', Buffer.from(''))).json().code).toBe('proof-file-empty')
    expect((await upload('other', 'bao-cao.pdf', pdf)).json().code).toBe('task-unknown')
    const document = { documentNumber: '12/BC-SYT', documentOn: '2026-04-08' }
    expect((await call('health', 'POST', `/tasks/${ids.task}/proofs`, document)).status).toBe(201)
    const script = { url: 'javascript:alert(1)' }
    expect((await call('health', 'POST', `/tasks/${ids.task}/proofs`, script)).status).toBe(400)

    const task = await view('school')
    expect(
      task.proofs.map(({ kind, fileName, documentNumber, unitName, mayWithdraw }) => [
        kind,
        fileName,
        documentNumber,
        unitName,
        mayWithdraw,
      ]),
    ).toEqual([
      ['file', 'bao-cao quý I.pdf', null, 'Sở Y tế', false],
      ['document', null, '12/BC-SYT', 'Sở Y tế', false],
    ])
    const path = `/tasks/${ids.task}/proofs/${task.proofs[0]!.id}`
    const file = await holder.app.inject({
      url: `/api/v1${path}/file`,
      headers: { cookie: people.school.cookie },
    })
    expect([file.rawPayload.equals(pdf), file.headers['content-disposition']]).toEqual([
      true,
      "attachment; filename*=UTF-8''bao-cao%20qu%C3%BD%20I.pdf",
    ])
    const hidden = await holder.app.inject({
      url: `/api/v1${path}/file`,
      headers: { cookie: people.other.cookie },
    })
    expect(hidden.statusCode).toBe(404)
    expect((await call('school', 'DELETE', path, { reason: 'Nhầm' })).body.code).toBe('task-not-yours')
    expect((await call('health', 'DELETE', path, { reason: 'Nhầm tệp' })).status).toBe(204)
    expect((await call('health', 'DELETE', path, { reason: 'Nhầm tệp' })).status).toBe(409)
    expect((await view('school')).proofs[0]).toMatchObject({
      withdrawnBy: 'health',
      withdrawalReason: 'Nhầm tệp',
    })
  })

  it('carries a difficulty from the unit that asks to the answer and its acceptance', async () => {
    const question = { question: 'Chưa có mẫu báo cáo mới, dùng mẫu nào?' }
    const asked = await call('health', 'POST', `/tasks/${ids.task}/difficulties`, question)
    expect(asked.status).toBe(201)
    const mine = async (who: keyof typeof people) =>
      (await call<DifficultyList>(who, 'GET', '/difficulties?holder=mine')).body.rows.map(
        (row) => row.question,
      )
    expect([await mine('officer'), await mine('health'), await mine('other')]).toEqual([
      [question.question],
      [],
      [],
    ])
    const step = (who: keyof typeof people, kind: string, text = '') =>
      call<{ state: string }>(who, 'POST', `/difficulties/${asked.body.id}/steps`, { kind, text })
    expect((await step('health', 'answered', 'Tự trả lời')).body.code).toBe('difficulty-not-yours')
    expect((await step('other', 'answered', 'Xen vào')).body.code).toBe('not-found')
    expect((await step('officer', 'passed-upward')).body.code).toBe('no-unit-above')
    expect((await step('officer', 'answered')).body.code).toBe('note-missing')
    expect((await step('officer', 'answered', 'Dùng mẫu của năm 2025.')).body.state).toBe('answered')
    expect((await step('officer', 'answered', 'Lần nữa')).body.code).toBe('difficulty-state-forbids')
    expect((await step('school', 'accepted')).body.code).toBe('difficulty-not-yours')
    expect((await step('health', 'accepted')).body.state).toBe('accepted')
    expect(await mine('officer')).toEqual([])
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
    const issue = (who: keyof typeof people, changes: object = {}) =>
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
      text: 'Báo cáo sơ kết quý I năm 2026',
      roleOfMine: 'Chủ trì',
      overdueDays: 10,
    })
    expect(today.counts.find((one) => one.key === 'overdue')!.count).toBe(1)
    const head = (await call<TodayView>('head', 'GET', '/today')).body
    expect(head.firstSteps.map((step) => step.done)).toEqual([true, true, true, true])
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
    const get = (who: keyof typeof people, name: string) =>
      holder.app.inject({ url: `/api/v1/plans/${ids.plan}/${name}`, headers: { cookie: people[who].cookie } })
    const word = await get('health', 'document.docx')
    const parts = unzipSync(new Uint8Array(word.rawPayload))
    const text = strFromU8(parts['word/document.xml']!).replace(/<[^>]+>/g, '')
    expect(text).toContain('Báo cáo sơ kết quý I năm 2026')
    expect(word.headers['content-disposition']).toBe(
      'attachment; filename="ke-hoach-cong-tac-thi-dua-khen-thuong-nam-2026.docx"',
    )
    const excel = await get('health', 'table.xlsx')
    expect(Object.keys(unzipSync(new Uint8Array(excel.rawPayload)))).toContain('xl/workbook.xml')
    expect((await get('other', 'document.docx')).json().code).toBe('plan-unknown')
    expect((await get('other', 'table.xlsx')).json().code).toBe('plan-unknown')
  })

  it('writes every act into the ledger', async () => {
    const { rows } = await world.owner.query('select distinct act from ledger_entries order by act')
    expect(rows.map((row) => row.act).filter((act) => act !== 'sign-in')).toEqual([
      'add-proof',
      'add-task',
      'ask-difficulty',
      'assign-task',
      'close-plan',
      'create-plan',
      'edit-task',
      'issue-plan',
      'record-progress',
      'reopen-plan',
      'step-difficulty',
      'withdraw-plan',
      'withdraw-proof',
    ])
  })
})
