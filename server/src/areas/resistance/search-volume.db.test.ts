import { beforeAll, describe, expect, it } from 'vitest'
import { buildUnit } from '../../../test/builders.ts'
import { buildResistanceWorld, type ResistanceWorld } from '../../../test/builders-resistance.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { createBatch } from './batches.ts'
import './index.ts'
import { listRecords } from './list-records.ts'
import { wordQuery } from './store-list.ts'
import { suggestCommunes } from './suggest-communes.ts'

const many = 50_000

describe('records in number', () => {
  const world = useTestWorld()
  let at: ResistanceWorld

  beforeAll(async () => {
    at = await buildResistanceWorld(world.db)
    const made = await createBatch(world.as(at.manager), { unitId: at.communeId, title: 'Đợt lớn' })
    if (isRefusal(made)) throw new Error(made.code)
    await world.owner.query(
      `insert into resistance_records (unit_id, batch_id, status, full_name, birth_year, birth, place, decision_number)
       select case when n % 1000 = 0 then $3::bigint else $2::bigint end, $1, (array['waiting', 'settled', 'matching'])[1 + n % 3],
         (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng'])[1 + n % 5] || ' ' || (array['Văn', 'Thị', 'Đức', 'Hữu'])[1 + n % 4]
           || ' ' || (array['An', 'Bình', 'Cường', 'Dũng', 'Hạnh', 'Khoan', 'Lộc', 'Mười', 'Nhàn', 'Quý', 'Thuật'])[1 + n % 11],
         1905 + n % 47, (1905 + n % 47)::text, 'xã Số ' || n % 613 || ', huyện Bình Lương', n % 997 || ' KT/HĐBT'
       from generate_series(1, $4::int) n`,
      [made.id, at.communeId, at.otherCommuneId, many],
    )
    await world.owner.query('analyze resistance_records')
  }, 120_000)

  const planOf = async (sql: string, values: unknown[] = []) => {
    const { rows } = await world.owner.query(`explain ${sql}`, values)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }

  it('answers words by the one index, whatever they are of', async () => {
    const filters = [
      { q: 'nguyen van thuat' },
      { place: 'so 411' },
      { birthYear: 1931, q: 'tran thi' },
      { decision: '318 KT/HĐBT' },
    ]
    for (const filter of filters) {
      const plan = await planOf('select id from resistance_records where words @@ $1::tsquery', [
        wordQuery(filter),
      ])
      expect(plan).toContain('resistance_records_words')
      expect(plan).not.toContain('Seq Scan')
    }
  })

  it('reads the newest by an index, for a province and for a commune', async () => {
    const all = await planOf('select id from resistance_records order by id desc limit 51')
    const one = await planOf(
      'select id from resistance_records where unit_id = any ($1::bigint[]) order by id desc limit 51',
      [[at.otherCommuneId]],
    )
    expect(all).toContain('Index')
    expect(one).toContain('resistance_records')
    expect(`${all}\n${one}`).not.toContain('Seq Scan')
  })

  it('finds within the viewer’s units only, exact accents first, page by page', async () => {
    const query = { q: 'Lê Thị Mười', limit: 20 }
    const first = await listRecords(world.as(at.manager), query)
    const second = await listRecords(world.as(at.manager), { ...query, after: first.next! })
    const own = await listRecords(world.as(at.neighbour), { q: 'nguyen', limit: 200 })

    expect(first.rows.every((row) => row.fullName === 'Lê Thị Mười')).toBe(true)
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(40)
    expect(own.rows.length).toBeGreaterThan(0)
    expect(new Set(own.rows.map((row) => row.unitName))).toEqual(new Set(['Xã Phú Khánh']))
  })

  it('says when more are found than are looked at', async () => {
    expect((await listRecords(world.as(at.manager), { q: 'nguyen', limit: 50 })).isCut).toBe(true)
  })
})

describe('places through time', () => {
  const world = useTestWorld()

  it('finds the commune of today by an old one, its district telling namesakes apart', async () => {
    const at = await buildResistanceWorld(world.db)
    const merge = async (name: string, districtName: string, into: string) => {
      const district = await buildUnit(world.db, {
        name: districtName,
        kind: 'district',
        parentId: at.provinceId,
      })
      const old = await buildUnit(world.db, { name, kind: 'commune', parentId: district })
      await world.owner.query(`update units set dissolved_on = '2025-07-01' where id = any ($1::bigint[])`, [
        [old, district],
      ])
      await world.owner.query(
        `update unit_versions set until = '2025-07-01' where unit_id = any ($1::bigint[])`,
        [[old, district]],
      )
      const { rows } = await world.owner.query(
        `insert into unit_changes (kind, happened_on, basis) values ('merged', '2025-07-01', 'Nghị quyết') returning id`,
      )
      await world.owner.query(
        `insert into unit_change_members (change_id, unit_id, side) values ($1, $2, 'before'), ($1, $3, 'after')`,
        [rows[0].id, old, into],
      )
    }
    await merge('Xã Yên Thượng', 'Huyện Hưng Sơn', at.communeId)
    await merge('Xã Yên Thượng', 'Huyện Tân Lĩnh', at.otherCommuneId)
    const asked = async (text: string) => {
      const { isCertain, rows } = await suggestCommunes(world.as(at.first), text)
      return { isCertain, names: rows.map((row) => row.name) }
    }

    expect(await asked('thôn Hạ, xã Yên Thượng, huyện Hưng Sơn, tỉnh An Bình (cũ)')).toEqual({
      isCertain: true,
      names: ['Xã Đồng Tiến'],
    })
    expect(await asked('xã Yên Thượng')).toEqual({
      isCertain: false,
      names: ['Xã Đồng Tiến', 'Xã Phú Khánh'],
    })
    expect(await asked('huyện Tân Lĩnh')).toEqual({ isCertain: true, names: ['Xã Phú Khánh'] })
    expect(await asked('xã Không Rõ, huyện Hưng Sơn')).toEqual({ isCertain: false, names: ['Xã Đồng Tiến'] })
    expect(await asked('xã Phú Khánh')).toEqual({ isCertain: true, names: ['Xã Phú Khánh'] })
    expect(await asked('xã Không Rõ')).toEqual({ isCertain: false, names: [] })
  })
})
