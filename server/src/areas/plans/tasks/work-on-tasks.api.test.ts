import { describe, expect, it } from 'vitest'
import { buildTask } from '../../../../test/builders-plans.ts'
import { allowedActs, type Person, usePlanWorld } from '../../../../test/plan-world.ts'
import type { DifficultyList } from '../schemas-difficulties.ts'
import type { AssignmentResult } from '../schemas-tasks.ts'

describe('work on a task over HTTP', () => {
  const { world, holder, units, people, ids, call, view, record } = usePlanWorld()

  it('tells a lower unit what it may do and why not the rest', async () => {
    const task = await view('health')
    expect(allowedActs(task)).toBe('start wait complete mark-not-applicable add-proof comment ask-difficulty')
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
    expect(allowedActs(task)).toBe('reopen add-proof comment')
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

  it('gives up the words of the source when the period is changed', async () => {
    const before = { kind: 'quarter' as const, year: 2026, values: [1], raw: 'Quý I' }
    const place = { planId: ids.plan, unitId: units.province, position: 6 }
    const id = await buildTask(world.db, { ...place, period: before })
    const edit = async (period: object) => {
      const { revision } = await view('officer', id)
      await call('officer', 'PATCH', `/tasks/${id}`, { revision, period })
      const { period: after, dueOn } = await view('officer', id)
      return { after, dueOn }
    }
    expect(await edit(before)).toEqual({ after: before, dueOn: '2026-03-31' })
    expect(await edit({ ...before, values: [2] })).toEqual({
      after: { kind: 'quarter', year: 2026, values: [2] },
      dueOn: '2026-06-30',
    })
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
    const upload = (who: Person, name: string, bytes: Buffer) => {
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
      `attachment; filename="bao-cao quy I.pdf"; filename*=UTF-8''bao-cao%20qu%C3%BD%20I.pdf`,
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
    const mine = async (who: Person) =>
      (await call<DifficultyList>(who, 'GET', '/difficulties?holder=mine')).body.rows.map(
        (row) => row.question,
      )
    expect([await mine('officer'), await mine('health'), await mine('other')]).toEqual([
      [question.question],
      [],
      [],
    ])
    const step = (who: Person, kind: string, text = '') =>
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

  it('writes every act into the ledger, in a sentence', async () => {
    type Page = { rows: { act: string; sentence: string }[] }
    const { body } = await call<Page>('head', 'GET', '/ledger?limit=200')
    const sentences = body.rows.filter((row) => row.act !== 'sign-in').map((row) => row.sentence)
    expect(sentences.toReversed()).toEqual([
      'Ghi tiến độ nhiệm vụ “Báo cáo sơ kết công tác thi đua quý I”: hoàn thành ngày 02/04/2026',
      'Ghi tiến độ nhiệm vụ “Báo cáo sơ kết công tác thi đua quý I”: bắt đầu thực hiện ngày 01/04/2026',
      'Ghi tiến độ nhiệm vụ “Báo cáo sơ kết công tác thi đua quý I”: hoàn thành ngày 09/04/2026',
      'Ghi tiến độ nhiệm vụ “Báo cáo sơ kết công tác thi đua quý I”: mở lại ngày 10/04/2026. Lý do, ghi chú: Thiếu số liệu',
      'Ghi tiến độ nhiệm vụ “Nhiệm vụ số 9”: hoàn thành ngày 10/04/2026',
      'Sửa nhiệm vụ “Báo cáo sơ kết quý I năm 2026”',
      'Ghi tiến độ nhiệm vụ “Báo cáo sơ kết quý I năm 2026”: đặt hạn ngày 30/04/2026',
      'Ghi tiến độ nhiệm vụ “Báo cáo sơ kết quý I năm 2026”: đặt hạn theo thời gian trong kế hoạch',
      'Sửa nhiệm vụ “Nhiệm vụ số 6”',
      'Sửa nhiệm vụ “Nhiệm vụ số 6”',
      'Ghi tiến độ nhiệm vụ “Nhiệm vụ số 8”: hoàn thành ngày 10/04/2026',
      'Giao officer phụ trách nhiệm vụ “Báo cáo sơ kết quý I năm 2026”',
      'Thêm minh chứng bao-cao quý I.pdf',
      'Thêm minh chứng 12/BC-SYT',
      'Rút minh chứng bao-cao quý I.pdf. Lý do: Nhầm tệp',
      'Nêu vướng mắc: Chưa có mẫu báo cáo mới, dùng mẫu nào?',
      'Trả lời vướng mắc: Chưa có mẫu báo cáo mới, dùng mẫu nào?',
      'Chấp nhận trả lời về vướng mắc: Chưa có mẫu báo cáo mới, dùng mẫu nào?',
    ])
  })
})
