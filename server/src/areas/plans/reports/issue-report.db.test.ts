import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { buildPlan, buildTask } from '../../../../test/builders-followup.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Actor } from '../../../platform/act.ts'
import { makeDatabase } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { recordProgress } from '../tasks/record-progress.ts'
import { issueReport, numberReport } from './issue-report.ts'
import { readReportFile, viewIssuedReport, viewIssuedReports } from './view-issued-reports.ts'
import { viewProgress } from './view-progress.ts'

const yes = <T>(result: T | Refusal): T => {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : null)
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe('an issued progress report', () => {
  const world = useTestWorld('2026-04-10T02:00:00Z')
  const actors = {} as Record<'officer' | 'head' | 'below' | 'elsewhere', Actor>
  const tasks = {} as Record<'done' | 'late', string>
  const period = { from: '2026-01-01', to: '2026-04-10' }
  const bare = { ...period, number: null, issuedOn: null }
  let planId: string
  let reportId: string

  beforeAll(async () => {
    const db = makeDatabase(world.owner)
    const province = await buildUnit(db, { name: 'Tỉnh An Phú', kind: 'province' })
    const health = await buildUnit(db, { name: 'Sở Y tế', parentId: province })
    const other = await buildUnit(db, { name: 'Tỉnh Khác', kind: 'province' })
    const actor = (username: string, role: string, unitId: string) =>
      buildActor(db, { username, role, unitId })
    actors.officer = await actor('chuyenvien', 'standing-officer', province)
    actors.head = await actor('lanhdao', 'standing-head', province)
    actors.below = await actor('canbo', 'unit-officer', health)
    actors.elsewhere = await actor('khac', 'standing-head', other)
    planId = await buildPlan(db, { unitId: province })
    const plan = { planId, unitId: province, dueOn: '2026-03-15' }
    tasks.done = await buildTask(db, { ...plan, position: 1, lead: [health] })
    tasks.late = await buildTask(db, { ...plan, position: 2, lead: [health] })
    await recordProgress(world.as(actors.officer), {
      taskId: tasks.done,
      kind: 'completed',
      unitId: null,
      happenedOn: '2026-03-10',
      note: null,
    })
  })

  it('is issued by who approves plans, and by nobody else', async () => {
    expect(codeOf(await issueReport(world.as(actors.officer), planId, bare))).toBe('right-missing')
    expect(codeOf(await issueReport(world.as(actors.elsewhere), planId, bare))).toBe('plan-unknown')
    expect(codeOf(await issueReport(world.as(actors.head), planId, { ...bare, to: '2026-06-30' }))).toBe(
      'report-period-ahead',
    )
    expect(
      codeOf(
        await issueReport(world.as(actors.head), planId, {
          ...period,
          number: '9/BC-SNV',
          issuedOn: '2026-05-01',
        }),
      ),
    ).toBe('record-date-ahead')
    reportId = yes(await issueReport(world.as(actors.head), planId, bare)).id
    expect(codeOf(await issueReport(world.as(actors.head), planId, bare))).toBe('report-issued-already')
  })

  it('of two that issue at once, one is refused', async () => {
    const other = { from: '2026-02-01', to: '2026-04-10', number: null, issuedOn: null }
    const codes = await Promise.all(
      [1, 2].map(() => issueReport(world.as(actors.head), planId, other).then(codeOf)),
    )
    expect(codes.toSorted()).toEqual([null, 'report-issued-already'])
  })

  it('keeps figures and files byte for byte when tasks change, and says what differs', async () => {
    const act = world.as(actors.below)
    const before = yes(await viewIssuedReport(act, reportId))
    const files = [
      yes(await readReportFile(act, reportId, 'word')),
      yes(await readReportFile(act, reportId, 'excel')),
    ]
    expect(before.differences).toEqual({ figures: [], tasks: [] })
    expect(files.map((file) => Buffer.from(file.bytes.slice(0, 2)).toString())).toEqual(['PK', 'PK'])

    await world.owner.query(
      `insert into task_records (task_id, kind, happened_on) values ($1, 'completed', '2026-03-14')`,
      [tasks.late],
    )
    const now = yes(await viewProgress(act, planId, period))
    const after = yes(await viewIssuedReport(act, reportId))

    expect(now.figures.find(({ key }) => key === 'done')?.count).toBe(2)
    expect(after.view).toEqual(before.view)
    expect(after.differences.figures).toEqual([
      { label: 'Hoàn thành đúng hạn', was: 1, now: 2 },
      { label: 'Quá hạn chưa hoàn thành', was: 1, now: 0 },
    ])
    expect(after.differences.tasks.map(({ id, was, now }) => [id, was, now])).toEqual([
      [tasks.late, 'Quá hạn chưa hoàn thành', 'Hoàn thành đúng hạn'],
    ])
    expect(hash(yes(await readReportFile(act, reportId, 'word')).bytes)).toBe(hash(files[0]!.bytes))
    expect(hash(yes(await readReportFile(act, reportId, 'excel')).bytes)).toBe(hash(files[1]!.bytes))
    // With other figures the same period may be reported again.
    expect(codeOf(await issueReport(world.as(actors.head), planId, bare))).toBeNull()
  })

  it('takes the number of the clerk once, and a number once a year', async () => {
    const mark = { id: reportId, number: '31/BC-SNV', issuedOn: '2026-04-09', revision: 1 }
    expect(codeOf(await numberReport(world.as(actors.below), mark))).toBe('outside-your-unit')
    expect(codeOf(await numberReport(world.as(actors.officer), { ...mark, revision: 7 }))).toBe(
      'changed-meanwhile',
    )
    yes(await numberReport(world.as(actors.officer), mark))
    expect(codeOf(await numberReport(world.as(actors.officer), { ...mark, revision: 2 }))).toBe(
      'report-numbered',
    )
    const list = yes(await viewIssuedReports(world.as(actors.officer), planId, { limit: 2 }))
    const rest = yes(
      await viewIssuedReports(world.as(actors.officer), planId, { limit: 2, after: list.next! }),
    )
    expect(list.mayIssue).toBe(false)
    expect([list.rows.length, rest.rows.length, rest.next]).toEqual([2, 1, null])
    expect(rest.rows[0]).toMatchObject({ id: reportId, number: '31/BC-SNV', issuedOn: '2026-04-09' })
    expect(codeOf(await numberReport(world.as(actors.officer), { ...mark, id: list.rows[0]!.id }))).toBe(
      'report-number-taken',
    )
  })

  it('is unknown to who does not see the plan', async () => {
    const act = world.as(actors.elsewhere)
    expect(codeOf(await viewIssuedReport(act, reportId))).toBe('report-unknown')
    expect(codeOf(await readReportFile(act, reportId, 'word'))).toBe('report-unknown')
    expect(codeOf(await viewIssuedReports(act, planId, { limit: 5 }))).toBe('plan-unknown')
  })

  it('cannot be changed or deleted past the program either', async () => {
    const change = (words: string) => world.owner.query(`${words} where id = $1`, [reportId])
    await expect(change(`update plan_reports set figures = '{}'`)).rejects.toThrow('never changes')
    await expect(change(`update plan_reports set number = '1/BC'`)).rejects.toThrow('never changes')
    await expect(change('delete from plan_reports')).rejects.toThrow('never deleted')
  })

  it('leaves its acts in the ledger', async () => {
    const { rows } = await world.owner.query(
      `select act from ledger_entries where act like '%-report' order by seq`,
    )
    expect(rows.map((row) => row.act)).toEqual([
      'issue-report',
      'issue-report',
      'issue-report',
      'number-report',
    ])
  })
})
