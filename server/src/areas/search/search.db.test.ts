import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildPerson } from '../../../test/builders-organisations.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { searchUnits } from '../organisations/index.ts'
import { searchPeople } from '../people/index.ts'
import { searchEverything } from './search-everything.ts'

describe('search over everything', () => {
  const world = useTestWorld()
  let officer: Actor
  let province = ''
  let interior = ''
  let personId = ''

  beforeAll(async () => {
    province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    interior = await buildUnit(world.db, { name: 'Sở Nội vụ', shortName: 'SNV', parentId: province })
    const health = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    await world.db.insertInto('unit_aliases').values({ unit_id: health, alias: 'Ngành Y' }).execute()
    personId = await buildPerson(world.db, {
      fullName: 'ĐỖ THỊ ÁNH NỘI',
      unitId: interior,
      position: 'Chuyên viên',
    })
    await buildPerson(world.db, { fullName: 'Trần Nội Khác', unitId: health })
    officer = await buildActor(world.db, { username: 'cv', role: 'unit-officer', unitId: interior })
  })

  it('groups what was found, people only from the units in sight', async () => {
    expect(await searchEverything(world.as(officer), { q: 'noi' })).toEqual({
      groups: [
        {
          kind: 'unit',
          label: 'Đơn vị',
          results: [
            {
              id: interior,
              title: 'Sở Nội vụ',
              detail: 'Tỉnh Thanh Sơn',
              path: `/to-chuc/don-vi/${interior}`,
            },
          ],
          more: false,
        },
        {
          kind: 'person',
          label: 'Cán bộ',
          results: [
            {
              id: personId,
              title: 'ĐỖ THỊ ÁNH NỘI',
              detail: 'Chuyên viên, Sở Nội vụ',
              path: `/to-chuc/don-vi/${interior}?can-bo=${personId}`,
            },
          ],
          more: false,
        },
      ],
    })
  })

  it('finds by short name, alias and capital letters with accents; takes wildcards as letters', async () => {
    const titles = async (q: string) =>
      (await searchEverything(world.as(officer), { q })).groups.flatMap(({ results }) =>
        results.map(({ title }) => title),
      )

    expect(await titles('snv')).toEqual(['Sở Nội vụ'])
    expect(await titles('y tế')).toEqual(['Sở Y tế'])
    await buildUnit(world.db, { name: 'Văn phòng Sở Nội vụ', parentId: interior, protocolOrder: 1 })
    expect(await titles('sở nội vụ')).toEqual(['Sở Nội vụ', 'Văn phòng Sở Nội vụ'])
    expect(await titles('so noi vu')).toEqual(['Sở Nội vụ', 'Văn phòng Sở Nội vụ'])
    expect(await titles('nganh y')).toEqual(['Sở Y tế'])
    expect(await titles('đỗ thị ánh')).toEqual(['ĐỖ THỊ ÁNH NỘI'])
    expect(await titles('%')).toEqual([])
    expect(await titles('s_ noi')).toEqual([])
    expect(await titles('  ')).toEqual([])
  })

  it('finds plans and their tasks where the viewer may see them', async () => {
    const plant = async (unitId: string, title: string) => {
      const { rows } = await world.owner.query(
        "insert into plans (unit_id, year, title, status) values ($1, 2026, $2, 'issued') returning id",
        [unitId, title],
      )
      await world.owner.query(
        `insert into plan_tasks (plan_id, unit_id, position, text, work_kind, period)
         values ($1, $2, 1, 'Tổng kết cao điểm Hoa Ban', 'other', '{"kind":"unspecified"}')`,
        [rows[0].id, unitId],
      )
    }
    await plant(interior, 'Kế hoạch Hoa Ban của Sở Nội vụ')
    const { rows } = await world.owner.query("select unit_id from unit_versions where name = 'Sở Y tế'")
    await plant(rows[0].unit_id, 'Kế hoạch Hoa Ban của Sở Y tế')

    const { groups } = await searchEverything(world.as(officer), { q: 'hoa ban' })

    expect(groups.map(({ kind, results }) => [kind, results.map(({ title }) => title)])).toEqual([
      ['plan', ['Kế hoạch Hoa Ban của Sở Nội vụ']],
      ['task', ['Tổng kết cao điểm Hoa Ban']],
    ])
  })

  it('gives nothing of the organisation to whoever may not see it', async () => {
    const nominee = await buildActor(world.db, { username: 'ca-nhan', role: 'nominee', unitId: interior })

    const { groups } = await searchEverything(world.as(nominee), { q: 'noi' })
    expect(groups.map(({ kind }) => kind)).toEqual(['plan'])
  })

  it('reads no table from end to end among 20,000 units and 20,000 people', async () => {
    // Without checking foreign keys row by row: the test is about reading.
    await world.owner.query(`set session_replication_role = replica;
      with made as (insert into units (founded_on) select '2020-01-01' from generate_series(1, 20000) returning id)
      insert into unit_versions (unit_id, name, short_name, kind, parent_id, since)
      select id, 'Xã ' || (array['An','Bình','Đông','Hòa','Lập','Minh','Phú','Quang'])[1 + id % 8] || ' ' || left(md5(id::text), 10),
        'X' || id, 'commune', ${province}, '2020-01-01' from made;
      insert into unit_ancestors select unit_id, unit_id from unit_versions where kind = 'commune'
        union select v.unit_id, a.ancestor_id from unit_versions v join unit_ancestors a on a.unit_id = ${province}
        where v.kind = 'commune';
      with made as (insert into people (full_name)
        select (array['Nguyễn','Trần','Lê','Phạm','Hoàng'])[1 + n % 5] || ' Văn ' || left(md5(n::text), 10) from generate_series(1, 20000) n
        returning id)
      insert into posts (person_id, unit_id, position, since)
      select id, ${interior}, 'Chuyên viên', '2020-01-01' from made`)
    await world.owner.query('analyze')
    const name = (await world.owner.query("select name from unit_versions where kind = 'commune' limit 1"))
      .rows[0].name
    const word = name.split(' ')[2].slice(0, 7)

    const { units, people, scans } = await inView(world.as(officer), async (tx) => {
      // The counts hold what the connection read in earlier transactions, too, until it is flushed.
      const seqScans = async () => {
        const { rows } = await sql<{ relname: string; seq_scan: string }>`
          select relname, seq_scan from pg_stat_xact_user_tables
          where relname in ('people', 'posts', 'units', 'unit_versions', 'unit_ancestors')`.execute(tx)
        return new Map(rows.map((row) => [row.relname, row.seq_scan]))
      }
      const newIn = (after: Map<string, string>, before: Map<string, string>) =>
        [...after].filter(([name, scans]) => scans !== (before.get(name) ?? '0')).map(([name]) => name)

      const before = await seqScans()
      const found = await searchUnits(tx, `xa ${word}`, 6)
      const persons = await searchPeople(tx, 'đỗ ánh nội', 6, '2026-03-10')
      const searched = await seqScans()
      await sql`select count(*) from people where birth_year = 1`.execute(tx)
      const scans = { search: newIn(searched, before), proof: newIn(await seqScans(), searched) }
      return { units: found, people: persons, scans }
    })

    expect(units.map(({ title }) => title)).toContain(name)
    expect(people.map(({ title }) => title)).toEqual(['ĐỖ THỊ ÁNH NỘI'])
    expect(scans).toEqual({ search: [], proof: ['people'] })
  }, 90_000)
})
