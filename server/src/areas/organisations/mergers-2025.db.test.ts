import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { inView } from '../../platform/act.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { compareVietnamese } from '../../platform/text/vietnamese-names.ts'
import { mayAt } from '../access/index.ts'
import { listUnits } from './list-units.ts'
import { mergeUnits } from './merge-units.ts'
import { provinces2025 } from './provinces-2025.fixture.ts'
import { viewUnit } from './view-unit.ts'

const basis = { number: 'Nghị quyết số 202/2025/QH15', issuedOn: '2025-06-12' }
const happenedOn = '2025-07-01'

describe('the provinces that became 34 on 1 July 2025', () => {
  const world = useTestWorld()
  const idOf = new Map<string, string>()
  const successorOf = new Map<string, string>()
  let country = ''

  async function namesOn(asOf: string): Promise<string[]> {
    const page = await listUnits(world.as('system'), { asOf, parent: country, limit: 200 })
    expect(page.total).toBe(page.rows.length)
    return page.rows.map((row) => row.name)
  }

  beforeAll(async () => {
    country = await buildUnit(world.db, { name: 'Cả nước', kind: 'other' })
    for (const name of Object.values(provinces2025).flat())
      idOf.set(name, await buildUnit(world.db, { name, kind: 'province', parentId: country }))
    for (const name of ['Tỉnh Hà Giang', 'Tỉnh Thái Bình', 'Tỉnh Hưng Yên'])
      idOf.set(
        `Sở Nội vụ ${name}`,
        await buildUnit(world.db, { name: `Sở Nội vụ ${name}`, parentId: idOf.get(name)! }),
      )
    for (const [after, before] of Object.entries(provinces2025)) {
      if (before.length === 1) continue
      const result = await mergeUnits(world.as('system'), {
        units: before.map((name) => ({ id: idOf.get(name)!, revision: 1 })),
        into: { founded: { name: after, kind: 'province', parentId: country } },
        happenedOn,
        basis,
      })
      if (isRefusal(result)) throw new Error(result.code)
      successorOf.set(after, result.unitId)
    }
  })

  it('were 63 the day before and are 34 on the day, by name', async () => {
    const before = Object.values(provinces2025).flat().toSorted(compareVietnamese)
    const after = Object.keys(provinces2025).toSorted(compareVietnamese)

    expect(before).toHaveLength(63)
    expect(after).toHaveLength(34)
    expect(await namesOn('2025-06-30')).toEqual(before)
    expect(await namesOn('2025-07-01')).toEqual(after)
    expect(await namesOn('2026-03-10')).toEqual(after)
  })

  it('lists what ended, and what it was part of', async () => {
    const page = await listUnits(world.as('system'), { ended: true, under: country, limit: 200 })

    const merged = Object.values(provinces2025).filter((before) => before.length > 1)
    expect(page.rows.map((row) => row.name)).toEqual(merged.flat().toSorted(compareVietnamese))
    expect(new Set(page.rows.map((row) => row.dissolvedOn))).toEqual(new Set(['2025-07-01']))
  })

  it('tells a unit that is gone: its name then, its successor, its story in words', async () => {
    const view = await viewUnit(world.as('system'), {
      unitId: idOf.get('Tỉnh Hà Giang')!,
      asOf: '2025-06-30',
    })

    if (isRefusal(view)) throw new Error(view.code)
    expect(view.existsOnDay).toBe(true)
    expect(view.onDay.name).toBe('Tỉnh Hà Giang')
    expect(view.dissolvedOn).toBe('2025-07-01')
    expect(view.successors.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: successorOf.get('Tỉnh Tuyên Quang'), name: 'Tỉnh Tuyên Quang' },
    ])
    expect(view.changes.map(({ sentence }) => sentence)).toEqual([
      '01/7/2025: hợp nhất Tỉnh Hà Giang và Tỉnh Tuyên Quang thành Tỉnh Tuyên Quang (Nghị quyết số 202/2025/QH15 ngày 12/6/2025).',
    ])
  })

  it('tells the new unit where it came from, and that it was not there before', async () => {
    const unitId = successorOf.get('Tỉnh Ninh Bình')!

    const view = await viewUnit(world.as('system'), { unitId, asOf: '2025-06-30' })

    if (isRefusal(view)) throw new Error(view.code)
    expect(view.existsOnDay).toBe(false)
    expect(view.predecessors.map(({ name }) => name)).toEqual([
      'Tỉnh Hà Nam',
      'Tỉnh Nam Định',
      'Tỉnh Ninh Bình',
    ])
  })

  it('puts the old departments below the new province', async () => {
    const act = world.as('system')
    const parent = successorOf.get('Tỉnh Hưng Yên')!

    const after = await listUnits(act, { asOf: '2025-07-01', parent })
    const before = await listUnits(act, { asOf: '2025-06-30', parent: idOf.get('Tỉnh Thái Bình')! })

    expect(after.rows.map((row) => row.name)).toEqual(['Sở Nội vụ Tỉnh Hưng Yên', 'Sở Nội vụ Tỉnh Thái Bình'])
    expect(before.rows.map((row) => row.name)).toEqual(['Sở Nội vụ Tỉnh Thái Bình'])
  })

  it('lets the officer of the new province see what the old ones did, and no other province', async () => {
    const plan = async (unit: string) => {
      const values = { unit_id: idOf.get(unit)!, year: 2024, title: `Kế hoạch ${unit}` }
      await world.owner.query('insert into plans (unit_id, year, title) values ($1, $2, $3)', [
        values.unit_id,
        values.year,
        values.title,
      ])
    }
    for (const name of ['Tỉnh Thái Bình', 'Tỉnh Hưng Yên', 'Sở Nội vụ Tỉnh Thái Bình', 'Tỉnh Hà Giang'])
      await plan(name)
    const unitId = successorOf.get('Tỉnh Hưng Yên')!
    const officer = await buildActor(world.db, { username: 'hung-yen', role: 'standing-officer', unitId })

    const act = world.as(officer)
    const seen = await inView(act, (tx) => tx.selectFrom('plans').select('title').orderBy('title').execute())
    const allowed = await inView(act, async (tx) => ({
      old: await mayAt(tx, officer, 'manage-plans', idOf.get('Tỉnh Thái Bình')!),
      other: await mayAt(tx, officer, 'manage-plans', idOf.get('Tỉnh Hà Giang')!),
    }))

    expect(seen.map(({ title }) => title)).toEqual([
      'Kế hoạch Sở Nội vụ Tỉnh Thái Bình',
      'Kế hoạch Tỉnh Hưng Yên',
      'Kế hoạch Tỉnh Thái Bình',
    ])
    expect(allowed).toEqual({ old: null, other: expect.objectContaining({ code: 'outside-your-unit' }) })
  })
})
