import { beforeEach, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { verifyLedger } from '../ledger/index.ts'
import { dissolveUnit } from './dissolve-unit.ts'
import { foundUnit } from './found-unit.ts'
import { listUnits } from './list-units.ts'
import { mergeUnits } from './merge-units.ts'
import { moveUnit } from './move-unit.ts'
import { renameUnit } from './rename-unit.ts'
import { revokeChange } from './revoke-change.ts'
import { splitUnit } from './split-unit.ts'
import { viewUnit } from './view-unit.ts'

const basis = { number: 'Quyết định số 15/QĐ-UBND', issuedOn: '2026-02-02' }

function must<T>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused: ${result.code} ${JSON.stringify(result.values)}`)
  return result
}

describe('changes of units', () => {
  const world = useTestWorld()
  let province = ''
  let interior = ''
  let award = ''
  let health = ''

  beforeEach(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    award = await buildUnit(world.db, {
      name: 'Ban Thi đua - Khen thưởng',
      kind: 'office',
      parentId: interior,
    })
    health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
  })

  const act = () => world.as('system')

  async function ancestors(unitId: string): Promise<string[]> {
    const rows = await world.db
      .selectFrom('unit_ancestors')
      .select('ancestor_id')
      .where('unit_id', '=', unitId)
      .execute()
    return rows.map((row) => row.ancestor_id).toSorted((a, b) => Number(a) - Number(b))
  }

  async function names(asOf: string): Promise<string[]> {
    const page = await listUnits(act(), { asOf, under: province, limit: 200 })
    return page.rows.map((row) => row.name)
  }

  it('founds a unit and shows it from its day on', async () => {
    const done = must(
      await foundUnit(act(), {
        name: 'Sở Du lịch',
        kind: 'department',
        parentId: province,
        happenedOn: '2026-02-15',
        basis,
      }),
    )

    expect(await names('2026-02-14')).not.toContain('Sở Du lịch')
    expect(await names('2026-02-15')).toContain('Sở Du lịch')
    expect(await ancestors(done.unitId)).toEqual([province, done.unitId])
  })

  it('renames from a day and keeps both names in their time', async () => {
    must(
      await renameUnit(act(), {
        unitId: award,
        revision: 1,
        name: 'Phòng Thi đua, khen thưởng',
        happenedOn: '2025-03-01',
        basis,
      }),
    )

    expect(await names('2025-02-28')).toContain('Ban Thi đua - Khen thưởng')
    expect(await names('2025-03-01')).toContain('Phòng Thi đua, khen thưởng')
    const view = must(await viewUnit(act(), { unitId: award, asOf: '2025-02-28' }))
    expect([view.onDay.name, view.now.name]).toEqual([
      'Ban Thi đua - Khen thưởng',
      'Phòng Thi đua, khen thưởng',
    ])
    expect(view.changes.map(({ sentence }) => sentence)).toEqual([
      '01/3/2025: Ban Thi đua - Khen thưởng đổi tên thành Phòng Thi đua, khen thưởng (Quyết định số 15/QĐ-UBND ngày 02/02/2026).',
    ])
  })

  it('moves a unit with everything below it', async () => {
    const room = await buildUnit(world.db, { name: 'Tổ giúp việc', kind: 'office', parentId: award })

    must(
      await moveUnit(act(), {
        unitId: award,
        revision: 1,
        parentId: health,
        happenedOn: '2026-01-01',
        basis,
      }),
    )

    expect(await ancestors(room)).toEqual([province, award, health, room])
    const before = await listUnits(act(), { asOf: '2025-12-31', under: interior })
    expect(before.rows.map((row) => row.name)).toEqual([
      'Ban Thi đua - Khen thưởng',
      'Sở Nội vụ',
      'Tổ giúp việc',
    ])
  })

  it('merges into a survivor under a new name, children and past going over', async () => {
    must(
      await mergeUnits(act(), {
        units: [
          { id: health, revision: 1 },
          { id: interior, revision: 1 },
        ],
        into: { survivorId: health, name: 'Sở Y tế và Nội vụ' },
        happenedOn: '2026-03-01',
        basis,
      }),
    )

    expect(await names('2026-03-01')).toEqual([
      'Ban Thi đua - Khen thưởng',
      'Sở Y tế và Nội vụ',
      'Tỉnh Thanh Sơn',
    ])
    expect(await ancestors(interior)).toEqual([province, interior, health])
    expect(await ancestors(award)).toEqual([province, award, health])
    const view = must(await viewUnit(act(), { unitId: interior }))
    expect(view.changes.map(({ sentence }) => sentence)).toEqual([
      '01/3/2026: hợp nhất Sở Nội vụ và Sở Y tế thành Sở Y tế và Nội vụ (Quyết định số 15/QĐ-UBND ngày 02/02/2026).',
    ])
  })

  it('follows a lineage over two steps, forward and back', async () => {
    const first = must(
      await mergeUnits(act(), {
        units: [
          { id: health, revision: 1 },
          { id: interior, revision: 1 },
        ],
        into: { founded: { name: 'Sở Hợp nhất', kind: 'department', parentId: province } },
        happenedOn: '2025-05-01',
        basis,
      }),
    )
    const second = must(
      await splitUnit(act(), {
        unitId: first.unitId,
        revision: 2,
        survives: false,
        founded: [
          { name: 'Sở A', kind: 'department', parentId: province, childIds: [award] },
          { name: 'Sở B', kind: 'department', parentId: province, childIds: [] },
        ],
        happenedOn: '2026-01-15',
        basis,
      }),
    )

    const view = must(await viewUnit(act(), { unitId: interior }))

    expect(second.unitId).toBe(first.unitId)
    expect(view.successors.map(({ name }) => name)).toEqual(['Sở A', 'Sở B'])
    expect(view.changes.map(({ sentence }) => sentence.replace(/ \(.*/, ''))).toEqual([
      '01/5/2025: hợp nhất Sở Nội vụ và Sở Y tế thành Sở Hợp nhất',
      '15/01/2026: chia Sở Hợp nhất thành Sở A và Sở B',
    ])
    const [a, b] = view.successors.map(({ id }) => id)
    expect(await ancestors(interior)).toEqual([province, interior, first.unitId, a, b].toSorted(byNumber))
    const child = must(await viewUnit(act(), { unitId: a! }))
    expect(child.predecessors.map(({ name }) => name)).toEqual(['Sở Hợp nhất', 'Sở Nội vụ', 'Sở Y tế'])
  })

  it('dissolves only what has nobody below, or says who takes them', async () => {
    const refused = await dissolveUnit(act(), {
      unitId: interior,
      revision: 1,
      childrenTo: null,
      happenedOn: '2026-03-01',
      basis,
    })
    expect(refused).toMatchObject({ code: 'unit-has-children', values: { name: 'Sở Nội vụ', count: 1 } })

    must(
      await dissolveUnit(act(), {
        unitId: interior,
        revision: 1,
        childrenTo: health,
        happenedOn: '2026-03-01',
        basis,
      }),
    )
    expect(await ancestors(award)).toEqual([province, award, health])
    expect(await ancestors(interior)).toEqual([province, interior])
    expect(await names('2026-02-28')).toContain('Sở Nội vụ')
    expect(await names('2026-03-01')).not.toContain('Sở Nội vụ')
  })

  it('refuses what cannot be: early, ahead, gone, seen too long ago, below itself, unchanged', async () => {
    const rename = (input: object) =>
      renameUnit(act(), {
        unitId: award,
        revision: 1,
        name: 'Phòng mới',
        happenedOn: '2026-01-01',
        basis,
        ...input,
      })
    expect(await rename({ happenedOn: '2019-12-31' })).toMatchObject({
      code: 'unit-date-too-early',
      values: { name: 'Ban Thi đua - Khen thưởng', day: '31/12/2019', since: '01/01/2020' },
    })
    expect(await rename({ happenedOn: '2029-03-11' })).toMatchObject({ code: 'unit-date-ahead' })
    expect(await rename({ revision: 7 })).toMatchObject({ code: 'changed-meanwhile' })
    expect(await rename({ name: 'Ban Thi đua - Khen thưởng' })).toMatchObject({
      code: 'unit-nothing-changes',
    })
    expect(await rename({ unitId: '999999' })).toMatchObject({ code: 'unit-unknown' })
    expect(
      await moveUnit(act(), {
        unitId: interior,
        revision: 1,
        parentId: award,
        happenedOn: '2026-01-01',
        basis,
      }),
    ).toMatchObject({
      code: 'unit-under-itself',
      values: { name: 'Sở Nội vụ', parent: 'Ban Thi đua - Khen thưởng' },
    })
    must(
      await dissolveUnit(act(), {
        unitId: award,
        revision: 1,
        childrenTo: null,
        happenedOn: '2026-02-01',
        basis,
      }),
    )
    expect(await rename({ revision: 2 })).toMatchObject({
      code: 'unit-already-dissolved',
      values: { day: '01/02/2026' },
    })
  })

  it('lets one of two racers through', async () => {
    const rename = (name: string) =>
      renameUnit(act(), { unitId: health, revision: 1, name, happenedOn: '2026-01-01', basis })

    const results = await Promise.all([rename('Sở Một'), rename('Sở Hai')])

    expect(results.filter(isRefusal).map(({ code }) => code)).toEqual(['changed-meanwhile'])
  })

  it('revokes the last change and nothing before it', async () => {
    const merged = must(
      await mergeUnits(act(), {
        units: [
          { id: health, revision: 1 },
          { id: interior, revision: 1 },
        ],
        into: { founded: { name: 'Sở Nhầm', kind: 'department', parentId: province } },
        happenedOn: '2026-03-01',
        basis,
      }),
    )
    const renamed = must(
      await renameUnit(act(), {
        unitId: merged.unitId,
        revision: 2,
        name: 'Sở Nhầm nữa',
        happenedOn: '2026-03-05',
        basis,
      }),
    )

    expect(await revokeChange(act(), { changeId: merged.changeId, reason: 'Ghi nhầm' })).toMatchObject({
      code: 'change-not-last',
      values: { name: 'Sở Nhầm nữa' },
    })
    must(await revokeChange(act(), { changeId: renamed.changeId, reason: 'Ghi nhầm' }))
    must(await revokeChange(act(), { changeId: merged.changeId, reason: 'Ghi nhầm' }))

    expect(await names('2026-03-10')).toEqual([
      'Ban Thi đua - Khen thưởng',
      'Sở Nội vụ',
      'Sở Y tế',
      'Tỉnh Thanh Sơn',
    ])
    expect(await ancestors(award)).toEqual([province, interior, award])
    expect(await revokeChange(act(), { changeId: merged.changeId, reason: 'x' })).toMatchObject({
      code: 'change-revoked',
    })
  })

  it('does not revoke the founding of a unit that something hangs on', async () => {
    const founded = must(
      await foundUnit(act(), {
        name: 'Sở Du lịch',
        kind: 'department',
        parentId: province,
        happenedOn: '2026-02-15',
        basis,
      }),
    )
    await world.owner.query("insert into plans (unit_id, year, title) values ($1, 2026, 'Kế hoạch')", [
      founded.unitId,
    ])

    expect(await revokeChange(act(), { changeId: founded.changeId, reason: 'x' })).toMatchObject({
      code: 'change-in-use',
      values: { name: 'Sở Du lịch' },
    })
    expect(await names('2026-03-10')).toContain('Sở Du lịch')
  })

  it('offers to revoke what can be revoked, and not what came with the first data', async () => {
    const { rows } = await world.owner.query(
      "insert into unit_changes (kind, happened_on, basis) values ('founded', '2020-01-01', '') returning id",
    )
    await world.owner.query("insert into unit_change_members values ($1, $2, 'after')", [rows[0].id, award])
    const revocable = async () =>
      must(await viewUnit(act(), { unitId: award })).changes.map((change) => change.revocable)

    expect(await revocable()).toEqual([false])
    expect(await revokeChange(act(), { changeId: rows[0].id, reason: 'x' })).toMatchObject({
      code: 'change-not-undoable',
    })
    must(
      await renameUnit(act(), {
        unitId: award,
        revision: 1,
        name: 'Phòng Khác',
        happenedOn: '2026-01-01',
        basis,
      }),
    )
    expect(await revocable()).toEqual([false, true])
  })

  it('is only for whoever manages the units, all of them', async () => {
    const officer = await buildActor(world.db, {
      username: `so-${health}`,
      role: 'standing-officer',
      unitId: health,
    })
    const reader = await buildActor(world.db, {
      username: `doc-${health}`,
      role: 'unit-officer',
      unitId: province,
    })
    const merger = {
      units: [
        { id: health, revision: 1 },
        { id: interior, revision: 1 },
      ],
      into: { survivorId: health },
      happenedOn: '2026-03-01',
      basis,
    }

    expect(await mergeUnits(world.as(officer), merger)).toMatchObject({ code: 'outside-your-unit' })
    expect(await mergeUnits(world.as(reader), merger)).toMatchObject({ code: 'right-missing' })
    expect(
      await foundUnit(world.as(officer), {
        name: 'Tỉnh Mới',
        kind: 'province',
        parentId: null,
        happenedOn: '2026-03-01',
        basis,
      }),
    ).toMatchObject({ code: 'root-needs-root' })
    expect(await names('2026-03-10')).toHaveLength(4)
  })

  it('keeps the closure equal to one computed from nothing, and the ledger whole', async () => {
    const { rows } = await world.owner.query(`
      with recursive c(u, a) as (select id, id from units union select c.u, l.up_id from c join unit_up_links l on l.unit_id = c.a)
      (select u, a from c except select unit_id, ancestor_id from unit_ancestors)
      union all (select unit_id, ancestor_id from unit_ancestors except select u, a from c)`)

    expect(rows).toEqual([])
    expect((await verifyLedger(world.platform)).ok).toBe(true)
  })
})

function byNumber(a: string | undefined, b: string | undefined): number {
  return Number(a) - Number(b)
}
