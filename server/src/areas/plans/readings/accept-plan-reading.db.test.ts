import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../../test/builders.ts'
import { planText } from '../../../../test/builders-plan-readings.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import { realPlans } from '../../../../test/real-plans.ts'
import type { Act, Actor } from '../../../platform/act.ts'
import { projectRoot } from '../../../platform/paths.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { verifyLedger } from '../../ledger/index.ts'
import type { ReadingOperation } from '../domain/reading-operations.ts'
import { acceptPlanReading } from './accept-plan-reading.ts'
import { mendPlanReading } from './mend-plan-reading.ts'
import { listSamplePlans, readSamplePlan } from './sample-plans.ts'
import { showPlanReading } from './show-plan-reading.ts'
import { type StartedReading, startPlanReading } from './start-plan-reading.ts'

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code}`)
  return result
}
const codeOf = (result: unknown) => (isRefusal(result) ? result.code : null)

describe('from a reading to a plan', () => {
  const world = useTestWorld()
  const units = {} as Record<'province' | 'home' | 'finance' | 'communeA' | 'communeB' | 'lower', string>
  let officer: Actor
  let act: Act

  beforeAll(async () => {
    const { db } = world
    units.province = await buildUnit(db, { name: 'UBND tỉnh An Phú', kind: 'province' })
    const parentId = units.province
    units.home = await buildUnit(db, { name: 'Sở Nội vụ', kind: 'department', parentId })
    units.finance = await buildUnit(db, { name: 'Sở Tài chính', kind: 'department', parentId })
    units.communeA = await buildUnit(db, { name: 'Xã Bình An', kind: 'commune', parentId })
    units.communeB = await buildUnit(db, { name: 'Xã Bình Hòa', kind: 'commune', parentId })
    units.lower = await buildUnit(db, { name: 'Văn phòng Sở', kind: 'office', parentId: units.home })
    officer = await buildActor(db, {
      username: 'chuyenvien',
      role: 'standing-officer',
      unitId: units.province,
    })
    act = world.as(officer)
  })

  const read = async (text = planText()): Promise<StartedReading> =>
    must(await startPlanReading(act, { bytes: new TextEncoder().encode(text), fileName: 'ke-hoach.txt' }))
  const mend = async (readingId: string, revision: number, ...operations: ReadingOperation[]) =>
    must(await mendPlanReading(act, { readingId, revision, operations })).revision
  const accept = (
    readingId: string,
    revision: number,
    more: { unitId?: string; parentPlanId?: string } = {},
  ) => acceptPlanReading(act, { readingId, revision, unitId: units.province, ...more })

  async function issuePlan(plan: {
    unitId: string
    number: string
    year: number
    status?: string
  }): Promise<string> {
    const { rows } = await world.owner.query(
      `insert into plans (unit_id, year, title, number, issued_on, status) values ($1, $2, 'Kế hoạch', $3, $4, $5) returning id`,
      [plan.unitId, plan.year, plan.number, `${plan.year}-01-03`, plan.status ?? 'issued'],
    )
    return rows[0].id
  }

  it('makes plan, tasks, bodies, units and the ledger entry', async () => {
    const { id } = await read()
    const revision = await mend(
      id,
      1,
      { kind: 'set-due', task: 't2', dueOn: '2026-04-15' },
      { kind: 'not-a-task', tasks: ['t3'] },
      { kind: 'match-body', body: 'UBND các xã', match: { kind: 'group', group: 'kind:commune' } },
    )
    const accepted = must(await accept(id, revision))
    expect(accepted).toMatchObject({ tasks: 2, units: 3, openFindings: 0 })

    const { rows: plans } = await world.owner.query(
      `select unit_id, year, title, number, issued_on::text, status, reading_id, created_by from plans where id = $1`,
      [accepted.planId],
    )
    expect(plans).toEqual([
      {
        unit_id: units.province,
        year: 2026,
        title: 'Công tác thi đua, khen thưởng năm 2026',
        number: '12/KH-UBND',
        issued_on: '2026-01-05',
        status: 'draft',
        reading_id: id,
        created_by: officer.accountId,
      },
    ])
    const { rows: tasks } = await world.owner.query(
      `select position, ordinal, work_kind, starts_on::text, ends_on::text, due_on::text, state, unit_id
       from plan_tasks where plan_id = $1 order by position`,
      [accepted.planId],
    )
    const common = { state: 'not-started', unit_id: units.province }
    expect(tasks).toEqual([
      {
        position: 1,
        ordinal: '1',
        work_kind: 'plan',
        starts_on: '2026-01-01',
        ends_on: '2026-03-31',
        due_on: '2026-03-31',
        ...common,
      },
      {
        position: 2,
        ordinal: '2',
        work_kind: 'training',
        starts_on: '2026-04-01',
        ends_on: '2026-04-30',
        due_on: '2026-04-15',
        ...common,
      },
    ])
    const { rows: bodies } = await world.owner.query(
      `select t.position as task, b.role, b.position, b.as_written, b.match, b.confidence,
         coalesce((select array_agg(u.unit_id order by u.unit_id) from task_units u where u.body_id = b.id), '{}') as units
       from task_bodies b join plan_tasks t on t.id = b.task_id where t.plan_id = $1 order by t.position, b.position`,
      [accepted.planId],
    )
    const home = {
      role: 'lead',
      position: 1,
      as_written: 'Sở Nội vụ',
      match: 'unit',
      confidence: 'certain',
      units: [units.home],
    }
    expect(bodies).toEqual([
      { task: 1, ...home },
      {
        task: 1,
        role: 'coordinating',
        position: 2,
        as_written: 'Các sở, ban, ngành',
        match: 'group',
        confidence: 'likely',
        units: [],
      },
      { task: 2, ...home },
      {
        task: 2,
        role: 'coordinating',
        position: 2,
        as_written: 'UBND các xã',
        match: 'group',
        confidence: 'confirmed',
        units: [units.communeA, units.communeB],
      },
    ])
    const { rows: entries } = await world.owner.query(
      `select account_id, unit_id, details from ledger_entries where act = 'accept-plan-reading' and object_id = $1`,
      [accepted.planId],
    )
    expect(entries).toMatchObject([
      {
        account_id: officer.accountId,
        unit_id: units.province,
        details: { readingId: id, tasks: 2, units: 3 },
      },
    ])
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })

  it('binds the units of a confirmed group as they are on the day', async () => {
    const { id } = await read()
    const revision = await mend(
      id,
      1,
      { kind: 'match-body', body: 'Các sở, ban, ngành', match: { kind: 'group', group: 'as-read' } },
      { kind: 'match-body', body: 'UBND các xã', match: { kind: 'outside' } },
    )
    const later = await buildUnit(world.db, {
      name: 'Sở Công Thương',
      kind: 'department',
      parentId: units.province,
      since: '2026-03-01',
    })
    const { planId } = must(await accept(id, revision))
    const { rows } = await world.owner.query(
      `select array_agg(distinct u.unit_id order by u.unit_id) as units from task_units u
       join task_bodies b on b.id = u.body_id join plan_tasks t on t.id = u.task_id
       where t.plan_id = $1 and b.as_written = 'Các sở, ban, ngành'`,
      [planId],
    )
    expect(rows[0].units.map(Number)).toEqual([units.home, units.finance, later].map(Number))
  })

  it('accepts once: two at once make one plan, a later one is told which', async () => {
    const { id } = await read()
    const results = await Promise.all([accept(id, 1), accept(id, 1), accept(id, 1)])
    const made = results.filter((result) => !isRefusal(result))
    expect(made).toHaveLength(1)
    const { planId } = must(made[0]!)
    for (const refused of results.filter(isRefusal))
      expect(refused).toMatchObject({ code: 'reading-accepted', values: { planId } })
    expect(codeOf(await accept(id, 2))).toBe('reading-accepted')
    expect(
      codeOf(await mendPlanReading(act, { readingId: id, revision: 2, operations: [{ kind: 'undo' }] })),
    ).toBe('reading-accepted')
    const { rows } = await world.owner.query(
      'select count(*)::int as plans from plans where reading_id = $1',
      [id],
    )
    expect(rows[0].plans).toBe(1)
    expect(must(await showPlanReading(act, id)).acceptedPlanId).toBe(planId)
  })

  it('tells where the very same file is a plan already, to those who may see that plan', async () => {
    const text = planText('|5|Một dòng chỉ có ở tệp này|Quý IV|Sở Nội vụ|Sở Tài chính|\n')
    const first = await read(text)
    const { planId } = must(await accept(first.id, 1))
    const again = await read(text)
    expect(must(await showPlanReading(act, again.id)).sameFilePlan).toMatchObject({ planId })
    expect(must(await showPlanReading(act, first.id)).sameFilePlan).toBeNull()
    const stranger = world.as(
      await buildActor(world.db, { username: 'canbo.taichinh', role: 'unit-officer', unitId: units.finance }),
    )
    const own = must(
      await startPlanReading(stranger, { bytes: new TextEncoder().encode(text), fileName: 'a.txt' }),
    )
    expect(must(await showPlanReading(stranger, own.id)).sameFilePlan).toBeNull()
  })

  it('leaves warnings open and says how many, holds back for an open error', async () => {
    const { id } = await read()
    await world.owner.query(
      `update plan_readings set draft = jsonb_set(draft, '{findings,1,severity}', '"error"') where id = $1`,
      [id],
    )
    const refused = await accept(id, 1)
    expect(refused).toMatchObject({ code: 'reading-errors-open', values: { count: 1, line: 23 } })
    const revision = await mend(id, 1, { kind: 'answer-finding', finding: 'f2', answer: 'dismiss' })
    expect(must(await accept(id, revision)).openFindings).toBe(1)
  })

  it('refuses a plan without tasks, title, year or the text of a task, and makes nothing', async () => {
    const plansBefore = (await world.owner.query('select count(*)::int as n from plans')).rows[0].n
    const { id } = await read()
    let revision = await mend(id, 1, { kind: 'not-a-task', tasks: ['t1', 't2', 't3'] })
    expect(codeOf(await accept(id, revision))).toBe('reading-no-tasks')
    revision = await mend(
      id,
      revision,
      { kind: 'restore-task', tasks: ['t1'] },
      { kind: 'edit-document', title: ' ' },
    )
    expect(codeOf(await accept(id, revision))).toBe('reading-title-missing')
    const blank: ReadingOperation = { kind: 'edit-document', title: 'Kế hoạch', year: null, issuedOn: null }
    revision = await mend(id, revision, blank)
    expect(codeOf(await accept(id, revision))).toBe('reading-year-missing')
    await world.owner.query(
      `update plan_readings set draft = jsonb_set(draft, '{tasks,0,text}', '" "') where id = $1`,
      [id],
    )
    expect(await accept(id, revision)).toMatchObject({
      code: 'reading-task-without-text',
      values: { line: 21 },
    })
    expect(codeOf(await accept(id, revision - 1))).toBe('changed-meanwhile')
    expect((await world.owner.query('select count(*)::int as n from plans')).rows[0].n).toBe(plansBefore)
  })

  it('takes the year from the day of issue where the title names none', async () => {
    const { id } = await read()
    const revision = await mend(id, 1, { kind: 'edit-document', year: null })
    const { planId } = must(await accept(id, revision))
    expect((await world.owner.query('select year from plans where id = $1', [planId])).rows[0].year).toBe(
      2026,
    )
  })

  it('suggests the plan of a higher unit that a legal basis names, and takes only such a one', async () => {
    const cited = await issuePlan({ unitId: units.province, number: '02/KH-UBND', year: 2026 })
    const older = await issuePlan({ unitId: units.province, number: '02/KH-UBND', year: 2024 })
    const draft = await issuePlan({
      unitId: units.province,
      number: '02/KH-UBND',
      year: 2026,
      status: 'draft',
    })
    const beside = await issuePlan({ unitId: units.finance, number: '02/KH-UBND', year: 2026 })
    const home = await buildActor(world.db, {
      username: 'canbo.noivu',
      role: 'unit-officer',
      unitId: units.home,
    })
    const homeAct = world.as(home)
    const { id } = must(
      await startPlanReading(homeAct, { bytes: new TextEncoder().encode(planText()), fileName: 'a.txt' }),
    )
    const view = must(await showPlanReading(homeAct, id))
    expect(view.parentPlans.map((plan) => [plan.planId, plan.sameYear])).toEqual([
      [cited, true],
      [older, false],
    ])
    const acceptAtHome = (parentPlanId: string, unitId = units.home) =>
      acceptPlanReading(homeAct, { readingId: id, revision: 1, unitId, parentPlanId })
    expect(codeOf(await acceptAtHome(draft))).toBe('reading-parent-unknown')
    expect(codeOf(await acceptAtHome(beside))).toBe('reading-parent-unknown')
    expect(codeOf(await acceptAtHome(cited, units.province))).toBe('outside-your-unit')
    expect(codeOf(await acceptAtHome(cited, units.finance))).toBe('outside-your-unit')
    const { planId } = must(await acceptAtHome(cited))
    const { rows } = await world.owner.query('select parent_plan_id, unit_id from plans where id = $1', [
      planId,
    ])
    expect(rows).toEqual([{ parent_plan_id: cited, unit_id: units.home }])
  })

  it('takes two thousand tasks in one act', async () => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `|${i + 5}|Tổ chức hội nghị chuyên đề số ${i + 5}|Quý III|Sở Nội vụ|Sở Tài chính|\n`,
    )
    const { id, tasks } = await read(planText(rows.join('')))
    expect(tasks).toHaveLength(2003)
    const started = performance.now()
    const revision = await mend(id, 1, { kind: 'edit-task', task: 't1500', ordinal: 'x' })
    const mended = performance.now() - started
    expect(must(await accept(id, revision)).tasks).toBe(2003)
    // A mending is one key press of an officer: far below a second even on a busy machine.
    expect(mended).toBeLessThan(3000)
  })

  it.each(readdirSync(join(projectRoot, 'samples/plans')).filter((name) => /\.(docx|pdf|txt)$/.test(name)))(
    'takes the sample %s from file to plan',
    async (name) => {
      const { rows } = await listSamplePlans()
      expect(rows.find((row) => row.name === name)?.title).toMatch(/\p{Lu}.{8}/u)
      await takeThrough(must(await readSamplePlan(act, name)))
    },
  )

  it('knows no sample by another path', async () => {
    for (const name of ['../../package.json', 'khong-co.txt', 'province.docx.gold.json', 'README.md', 'make'])
      expect(codeOf(await readSamplePlan(act, name))).toBe('sample-plan-unknown')
  })

  it.each(realPlans)('takes the real plan $name from file to plan', async ({ name, file }) => {
    await takeThrough(must(await startPlanReading(act, { bytes: readFileSync(file), fileName: name })))
  })

  /** Reads, answers every question, accepts, and counts what arrived. */
  async function takeThrough(reading: StartedReading): Promise<void> {
    const view = must(await showPlanReading(act, reading.id))
    expect(view.counts.tasks).toBe(reading.tasks.length)
    const open = view.draft.findings.filter((one) => one.state === 'open')
    const answers = open.map((one): ReadingOperation => {
      const answer = one.suggestion && one.code === 'likely-misreading' ? 'accept' : 'dismiss'
      return { kind: 'answer-finding', finding: one.key, answer }
    })
    const heading: ReadingOperation = { kind: 'edit-document', year: view.draft.document.year ?? 2026 }
    const revision = await mend(reading.id, 1, heading, ...answers)
    const accepted = must(await accept(reading.id, revision))
    expect(accepted).toMatchObject({ tasks: reading.tasks.length, openFindings: 0 })
    const { rows } = await world.owner.query(
      `select count(*)::int as tasks, (select count(*)::int from task_bodies b join plan_tasks t on t.id = b.task_id
         where t.plan_id = $1) as bodies from plan_tasks where plan_id = $1`,
      [accepted.planId],
    )
    expect(rows[0].tasks).toBe(reading.tasks.length)
    expect(rows[0].bodies).toBe(
      reading.tasks.reduce((sum, one) => sum + one.lead.length + one.coordinating.length, 0),
    )
  }
})
