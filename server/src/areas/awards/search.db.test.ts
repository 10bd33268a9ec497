import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildAward } from '../../../test/builders-awards.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { listAwards, searchHolders } from './index.ts'
import type { AwardListQuery } from './list-awards.ts'
import { tallyRegister } from './tally-register.ts'

describe('search in the register', () => {
  const world = useTestWorld()
  let officer: Actor
  let healthOfficer: Actor
  let interior = ''
  let health = ''

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    officer = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    healthOfficer = await buildActor(world.db, { username: 'yt', role: 'unit-officer', unitId: health })
    const act = world.as('system')
    const own = { unitId: interior, unitText: 'Sở Nội vụ' }
    await buildAward(act, { ...own, name: 'Nguyễn Văn An', bornOn: '1972', year: 2018, number: '15/QĐ-UBND' })
    await buildAward(act, { ...own, name: 'Nguyễn Văn Ân', bornOn: '1980', year: 2024 })
    await buildAward(act, { ...own, name: 'Nguyễn Văn An', bornOn: '1975', year: 2020 })
    await buildAward(act, { ...own, name: 'Nguyễn Văn Anh', year: 2023, awardKey: 'labour-order-3' })
    await buildAward(act, {
      unitId: health,
      unitText: 'Sở Y tế',
      name: 'Lê Thị Bình',
      year: 2021,
      place: 'Xã An Khê',
    })
    await buildAward(act, {
      unitId: health,
      unitText: 'Sở Y tế',
      name: '',
      year: 2022,
      holder: { kind: 'collective', name: 'Phòng Nghiệp vụ Y, Sở Y tế' },
      awardKey: 'other',
      awardName: 'Cờ truyền thống',
    })
  })

  const found = async (query: AwardListQuery, actor: Actor | 'system' = officer) => {
    const { rows, total } = await listAwards(world.as(actor), query)
    expect(total).toBe(rows.length)
    return rows.map((row) => `${row.holder} ${row.year}`)
  }

  it('finds people with and without accents, exact accents first, then the newest', async () => {
    expect(await found({ q: 'nguyễn văn an' })).toEqual([
      'Nguyễn Văn An 2020',
      'Nguyễn Văn An 2018',
      'Nguyễn Văn Ân 2024',
    ])
    expect(await found({ q: 'NGUYEN VAN AN' })).toEqual([
      'Nguyễn Văn Ân 2024',
      'Nguyễn Văn An 2020',
      'Nguyễn Văn An 2018',
    ])
    expect(await found({ q: 'văn ân' })).toEqual([
      'Nguyễn Văn Ân 2024',
      'Nguyễn Văn An 2020',
      'Nguyễn Văn An 2018',
    ])
  })

  it('takes a word that is still being typed for the beginning of one', async () => {
    expect(await found({ q: 'nguyen van a' })).toHaveLength(4)
    expect(await found({ q: 'bằng kh' })).toHaveLength(4)
    expect(await found({ q: 'khong ai nhu the' })).toEqual([])
    for (const half of ['le bi', 'binh le', 'le thi bin', 'thi binh le', 'binh le th', 'lê bìn', 'binh l'])
      expect({ half, found: await found({ q: half }) }).toEqual({ half, found: ['Lê Thị Bình 2021'] })
    for (const half of ['le va', 'nguyen thi bi', 'anh bi'])
      expect({ half, found: await found({ q: half }) }).toEqual({ half, found: [] })
  })

  it('finds by unit, award, year, birth year, decision and place', async () => {
    expect(await found({ q: 'so y te' })).toEqual(['Phòng Nghiệp vụ Y, Sở Y tế 2022', 'Lê Thị Bình 2021'])
    expect(await found({ q: 'huân chương lao động' })).toEqual(['Nguyễn Văn Anh 2023'])
    expect(await found({ q: 'nguyen 2018' })).toEqual(['Nguyễn Văn An 2018'])
    expect(await found({ q: '2021' })).toEqual(['Lê Thị Bình 2021'])
    expect(await found({ q: 'nguyen van an 1975' })).toEqual(['Nguyễn Văn An 2020'])
    expect(await found({ q: '15/QĐ-UBND' })).toEqual(['Nguyễn Văn An 2018'])
    expect(await found({ q: 'an khê' })).toEqual(['Lê Thị Bình 2021'])
    expect(await found({ q: 'an', anywhere: true })).toEqual([
      'Nguyễn Văn An 2020',
      'Nguyễn Văn An 2018',
      'Nguyễn Văn Ân 2024',
      'Lê Thị Bình 2021',
    ])
    expect(await found({ q: "o'brien & ! | : * \\ '" })).toEqual([])
  })

  it('shows an officer of a unit only what stands in its sight', async () => {
    expect(await found({}, healthOfficer)).toEqual(['Phòng Nghiệp vụ Y, Sở Y tế 2022', 'Lê Thị Bình 2021'])
    expect(await found({ q: 'nguyen van an' }, healthOfficer)).toEqual([])
    expect(await found({ unit: interior }, healthOfficer)).toEqual([])
    expect(await found({ q: 'binh' }, healthOfficer)).toEqual(['Lê Thị Bình 2021'])
    const holders = await inView(world.as(healthOfficer), (tx) => searchHolders(tx, 'an', 6))
    expect(holders.map(({ title }) => title)).toEqual(['Lê Thị Bình'])
  })

  it('narrows by every facet, sorts by given name, and pages without a gap or a repeat', async () => {
    expect(await found({ kind: ['collective'] })).toEqual(['Phòng Nghiệp vụ Y, Sở Y tế 2022'])
    expect(await found({ year: [2018, 2023] })).toEqual(['Nguyễn Văn Anh 2023', 'Nguyễn Văn An 2018'])
    expect(await found({ award: ['labour-order-3'], level: ['state'] })).toEqual(['Nguyễn Văn Anh 2023'])
    expect(await found({ unit: health, q: 'bình' })).toEqual(['Lê Thị Bình 2021'])
    const byName = await found({ sort: 'name', kind: ['person'] })
    expect(byName).toEqual([
      'Nguyễn Văn An 2020',
      'Nguyễn Văn An 2018',
      'Nguyễn Văn Anh 2023',
      'Nguyễn Văn Ân 2024',
      'Lê Thị Bình 2021',
    ])
    for (const query of [{ sort: 'name' }, { q: 'nguyễn văn an' }, { q: 'nguyen' }, {}] as AwardListQuery[]) {
      const all = (await listAwards(world.as(officer), query)).rows.map(({ id }) => id)
      const paged: string[] = []
      let after: string | undefined
      do {
        const page = await listAwards(world.as(officer), { ...query, limit: 1, after })
        paged.push(...page.rows.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after)
      expect(paged).toEqual(all)
    }
  })

  it('counts what can be narrowed', async () => {
    const all = await tallyRegister(world.as(officer), {})
    expect(all).toMatchObject({ total: 6, totalIsMore: false, countedOf: 6 })
    expect(all.kinds).toEqual([
      { value: 'person', label: 'Cá nhân', n: 5 },
      { value: 'collective', label: 'Tập thể', n: 1 },
    ])
    expect(all.units.map(({ label, n }) => [label, n])).toEqual([
      ['Sở Nội vụ', 4],
      ['Sở Y tế', 2],
    ])
    expect(all.years.map(({ value }) => value)).toEqual(['2024', '2023', '2022', '2021', '2020', '2018'])
    const some = await tallyRegister(world.as(officer), { q: 'nguyen van an' })
    expect(some.years.map(({ value, n }) => [value, n])).toEqual([
      ['2024', 1],
      ['2020', 1],
      ['2018', 1],
    ])
    expect((await tallyRegister(world.as(healthOfficer), {})).total).toBe(2)
  })
})
