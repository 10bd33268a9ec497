import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { buildAward } from '../../../test/builders-awards.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { listAwards } from './index.ts'
import { tallyRegister } from './tally-register.ts'

describe('sight of the register', () => {
  const world = useTestWorld()
  let top: Actor
  let health: Actor

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    const one = await buildUnit(world.db, { name: 'Sở Nội vụ', parentId: province })
    const other = await buildUnit(world.db, { name: 'Sở Y tế', parentId: province })
    top = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    health = await buildActor(world.db, { username: 'yt', role: 'unit-officer', unitId: other })
    await buildAward(world.as('system'), {
      unitId: one,
      unitText: 'Sở Nội vụ',
      name: 'Lê Văn An',
      year: 2020,
    })
    await buildAward(world.as('system'), {
      unitId: other,
      unitText: 'Sở Y tế',
      name: 'Lê Thị An',
      year: 2021,
    })
  })

  /** What the tables give up by themselves, without any condition of a store. */
  const rawly = (actor: Actor) =>
    inView(world.as(actor), async (tx) => {
      const { rows } = await sql<{ all: boolean; awards: number; holders: number; tallied: number }>`
        select viewer_sees_all() as all, (select count(*)::integer from awards) as awards,
          (select count(*)::integer from award_holders) as holders,
          (select sum(n)::integer from award_tallies where dim = 'kind') as tallied`.execute(tx)
      return rows[0]!
    })

  it('takes the short way only for those who reach every unit there is', async () => {
    expect(await rawly(top)).toEqual({ all: true, awards: 2, holders: 2, tallied: 2 })
    expect(await rawly(health)).toEqual({ all: false, awards: 1, holders: 1, tallied: 1 })
    // Another tree beside the first: its records stay out of sight of the first one's top.
    const stranger = await buildUnit(world.db, { name: 'Tỉnh Khác', kind: 'province' })
    await buildAward(world.as('system'), {
      unitId: stranger,
      unitText: 'Tỉnh Khác',
      name: 'Lê An',
      year: 2022,
    })
    expect(await rawly(top)).toEqual({ all: false, awards: 2, holders: 2, tallied: 2 })
    const names = async (actor: Actor | 'system') =>
      (await listAwards(world.as(actor), { q: 'le an' })).rows.map(({ holder }) => holder)
    expect(await names('system')).toEqual(['Lê An', 'Lê Thị An', 'Lê Văn An'])
    expect(await names(top)).toEqual(['Lê Thị An', 'Lê Văn An'])
    expect(await names(health)).toEqual(['Lê Thị An'])
    expect((await tallyRegister(world.as(top), {})).total).toBe(2)
  })

  it('publishes what is held, and by whom, under the sight of whoever reads', async () => {
    const published = (actor: Actor) =>
      inView(world.as(actor), async (tx) => {
        const { rows } = await sql<{ name: string; year: number }>`
          select h.name, a.year from known_holders h join held_awards a on a.holder_id = h.id order by a.year`.execute(
          tx,
        )
        return rows
      })
    expect(await published(top)).toEqual([
      { name: 'Lê Văn An', year: 2020 },
      { name: 'Lê Thị An', year: 2021 },
    ])
    expect(await published(health)).toEqual([{ name: 'Lê Thị An', year: 2021 }])
  })

  it('refuses the walk over everything to those who do not see all', async () => {
    const walk = inView(world.as(health), (tx) =>
      sql`select * from find_awards_of_all('{}'::jsonb, null, 10)`.execute(tx),
    )
    await expect(walk).rejects.toThrow('this viewer does not see all')
  })

  it('counts the reach of units as the tree has it', async () => {
    const { rows } = await world.owner.query(`
      (select unit_id, n from unit_reach where n > 0
        except (select ancestor_id, count(*) from unit_ancestors group by 1 union all select 0, count(*) from units))
      union all
      ((select ancestor_id, count(*) from unit_ancestors group by 1 union all select 0, count(*) from units)
        except select unit_id, n from unit_reach)`)
    expect(rows).toEqual([])
  })

  it('writes signatures and pairs of names as the database would', async () => {
    const { rows } = await world.owner.query(`
      select signature = award_signature(words) as same, award_name_pairs(words) as pairs from awards order by id limit 1`)
    expect(rows).toEqual([{ same: true, pairs: ['%an+le', '%an+van', '%le+van'] }])
    const kept = await world.owner.query(
      `select count(*)::integer as n from awards where words @@ '''%an+van'''::tsquery`,
    )
    expect(kept.rows).toEqual([{ n: 1 }])
  })
})
