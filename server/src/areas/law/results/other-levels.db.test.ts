import { beforeAll, describe, expect, it } from 'vitest'
import { buildHolder, buildSmallProvince } from '../../../../test/builders-access.ts'
import { buildPerson } from '../../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../../test/harness.ts'
import type { Actor } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import '../index.ts'
import type { YearResultChange } from '../schemas-results.ts'
import { readPastedResults } from './read-pasted-results.ts'
import { recordYearResults } from './record-year-results.ts'

type Standing = NonNullable<YearResultChange['standing']>
type Initiative = NonNullable<Standing['initiatives']>[number]

describe('what a body above decided', () => {
  const world = useTestWorld('2026-11-10T02:00:00Z')
  const at = {} as { province: string; education: string; school: string }
  const actors = {} as Record<'school' | 'department' | 'province', Actor>
  let mai = ''
  beforeAll(async () => {
    Object.assign(at, await buildSmallProvince(world))
    actors.school = await buildHolder(world, 'truong', 'unit-officer', at.school)
    actors.department = await buildHolder(world, 'so', 'unit-officer', at.education)
    actors.province = await buildHolder(world, 'tinh', 'standing-officer', at.province)
    mai = await buildPerson(world.db, { fullName: 'Nông Thị Mai', unitId: at.school, position: 'Giáo viên' })
  })

  const idea = (title: string, scope: Initiative['scope']): Initiative => ({
    ...{ title, scope, kind: 'initiative', year: 2026, recognisedOn: '2026-05-01', usedFor: [] },
  })
  const record = (who: keyof typeof actors, standing: Standing, ofUnit = false) =>
    recordYearResults(world.as(actors[who]), {
      unitId: at.school,
      results: [{ ...(ofUnit ? {} : { personId: mai }), year: 2026, standing }],
    })
  const said = (result: object | Refusal) => (isRefusal(result) ? result.code : 'done')
  const other = 'decided-by-another-body'

  it.each([
    ['school', 'unit', 'done'],
    ['school', 'province', other],
    ['school', 'national', other],
    ['department', 'province', other],
    ['department', 'unit', 'done'],
    ['province', 'province', 'done'],
    ['province', 'national', 'done'],
  ] as const)('an initiative, by %s, of the scope %s: %s', async (who, scope, code) => {
    await world.owner.query('delete from initiatives')
    const result = await record(who, { initiatives: [idea('Kho học liệu', scope)] })
    expect(said(result)).toBe(code)
    if (isRefusal(result)) expect(result.values).toMatchObject({ body: 'Tỉnh An Bình' })
  })

  it.each([
    ['school', 'unit', 'done'],
    ['school', 'province', other],
    ['school', 'commune', other],
    ['department', 'ministry', other],
    ['department', 'central-council', other],
    ['province', 'province', 'done'],
    ['province', 'prime-minister', 'done'],
  ] as const)('a place in a cluster, by %s, of the level %s: %s', async (who, organisedBy, code) => {
    await world.owner.query('delete from subject_facts')
    const clusters = [{ kind: 'cluster' as const, organisedBy, year: 2026, rank: 1 }]
    expect(said(await record(who, { clusters }, true))).toBe(code)
  })

  it('stays while the unit puts down its own, and is not dropped by it', async () => {
    await world.owner.query('delete from initiatives')
    const wide = idea('Kho học liệu', 'province')
    expect(said(await record('province', { initiatives: [wide] }))).toBe('done')
    expect(said(await record('school', { initiatives: [wide, idea('Sổ điểm', 'unit')] }))).toBe('done')
    expect(said(await record('school', { initiatives: [idea('Sổ điểm', 'unit')] }))).toBe(other)
    expect(said(await record('school', { initiatives: null }))).toBe(other)
    const used = { ...wide, usedFor: [{ award: 'emulation-fighter-base', year: 2026 }] }
    expect(said(await record('school', { initiatives: [used] }))).toBe('done')

    const text = 'Họ và tên\tSáng kiến\nNông Thị Mai\tKho học liệu; Lớp học mở'
    const pasted = await readPastedResults(world.as(actors.school), { unitId: at.school, year: 2026, text })
    if (isRefusal(pasted)) throw new Error(pasted.code)
    const change = pasted.rows[0]!.change as YearResultChange
    expect(change.standing!.initiatives).toEqual([
      used,
      { ...idea('Lớp học mở', 'unit'), recognisedOn: null },
    ])
    const again = await recordYearResults(world.as(actors.school), { unitId: at.school, results: [change] })
    expect(said(again)).toBe('done')
  })
})
