import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildActor, buildUnit } from '../../../test/builders.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Act, type Actor, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { readTyped } from './domain/search-words.ts'
import { insertAwards, insertHolders, takeDecisions } from './store-insert.ts'
import { findCandidates, loadActs, loadDetails, loadGrounds } from './store-register.ts'
import { type AwardFilter, countAwards, findAwards, tallyAwards } from './store-search.ts'

const families = ['Nguyễn', 'Nguyễn', 'Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Lò']
const middles = ['Văn', 'Thị', 'Minh', 'Hữu', 'Thị Thu']
const given = ['An', 'Ân', 'Bình', 'Châu', 'Dũng', 'Hà', 'Hương', 'Khánh', 'Lan', 'Minh', 'Sơn', 'Tâm', 'Yến']

describe('how lists of the register are read', () => {
  const world = useTestWorld()
  let top: Actor
  let one: Actor
  let holderId = ''
  let decisionId = ''

  beforeAll(async () => {
    const province = await buildUnit(world.db, { name: 'Tỉnh Thanh Sơn', kind: 'province' })
    const units: string[] = []
    for (let n = 0; n < 20; n++)
      units.push(await buildUnit(world.db, { name: `Xã số ${n}`, kind: 'commune', parentId: province }))
    top = await buildActor(world.db, { username: 'cv', role: 'standing-officer', unitId: province })
    one = await buildActor(world.db, { username: 'cb', role: 'unit-officer', unitId: units[3]! })
    const people = Array.from({ length: 3_000 }, (_, n) => ({
      kind: 'person' as const,
      name: `${families[n % 8]} ${middles[(n >> 3) % 5]} ${given[(n * 7 + (n >> 6)) % 13]}`,
      bornOn: String(1950 + (n % 50)),
      homePlace: `Thôn ${n % 90}`,
      scopeUnitId: units[n % 20]!,
    }))
    await inAct(world.as('system'), async (tx) => {
      const holders = await insertHolders(tx, people, null)
      const decisions = Array.from({ length: 400 }, (_, n) => ({
        number: `${n}/QĐ-UBND`,
        decidedOn: `${2005 + (n % 20)}-0${1 + (n % 9)}-15`,
      }))
      const ids = await takeDecisions(tx, decisions, null)
      holderId = holders[17]!
      decisionId = ids[17]!
      const awards = Array.from({ length: 12_000 }, (_, n) => {
        const person = people[n % 3_000]!
        const rare = n % 997 === 0
        return {
          scopeUnitId: person.scopeUnitId,
          unitId: person.scopeUnitId,
          unitText: `Xã số ${n % 20}`,
          awardKey: rare ? 'labour-order-3' : 'certificate-of-merit-province',
          awardName: rare ? 'Huân chương Lao động hạng Ba' : 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
          basis: 'merit' as const,
          level: rare ? ('state' as const) : ('province' as const),
          year: 2005 + (n % 20),
          source: 'import' as const,
          holder: { ...person, id: holders[n % 3_000]! },
          decision: { ...decisions[n % 400]!, id: ids[n % 400]! },
        }
      })
      await insertAwards(tx, awards, null)
    })
    await world.owner.query(
      'analyze awards; analyze award_holders; analyze award_decisions; analyze unit_ancestors',
    )
  }, 60_000)

  /** Tables read from end to end inside one view. */
  const scansOf = (act: Act, work: (tx: Tx) => Promise<number>) =>
    inView(act, async (tx) => {
      const found = await work(tx)
      const { rows } = await sql<{ relname: string }>`
        select relname from pg_stat_xact_user_tables where seq_scan > 0
          and relname in ('awards', 'award_holders', 'award_decisions', 'award_acts')`.execute(tx)
      return { found, scans: rows.map(({ relname }) => relname) }
    })

  const page =
    (typed: string | null, filter: AwardFilter = {}, byName = false) =>
    async (tx: Tx) => {
      for (const { query } of typed ? readTyped(typed) : [{ query: null }]) {
        const rows = await findAwards(tx, { query, filter, byName, place: null, most: 51 })
        if (rows.length > 0) return rows.length
      }
      return 0
    }

  it.each([
    ['a full name', 'nguyễn văn an'],
    ['a common family name', 'nguyen'],
    ['the beginning of a name', 'nguyen thi h'],
    ['an award that is rare', 'huân chương lao động'],
    ['an award of a year', 'bang khen 2007'],
    ['a long title borne by nearly all', 'bằng khen của chủ tịch ủy ban nhân dân tỉnh'],
    ['a decision', '17/QĐ-UBND'],
    ['a place', 'thon 17'],
  ])('finds %s by indexes, for the whole authority and for one unit', async (_, typed) => {
    const all = await scansOf(world.as(top), page(typed))
    expect(all.found).toBeGreaterThan(0)
    expect(all.scans).toEqual([])
    expect((await scansOf(world.as(one), page(typed))).scans).toEqual([])
  })

  it.each([
    ['common words', 'nguyen'],
    ['a rare award', 'huân chương lao động'],
    ['the beginning of a name', 'nguyen thi h'],
    ['words of a year', 'bang khen 2007'],
  ])('counts %s whole, or as many as are wanted and that there are more', async (_, typed) => {
    const counted = (most: number) =>
      inView(world.as(top), async (tx) => {
        for (const { query } of readTyped(typed)) {
          const tallies = await tallyAwards(tx, query, {}, most)
          const sumOf = (dim: string) =>
            tallies.filter((one) => one.dim === dim).reduce((sum, { n }) => sum + n, 0)
          const all = await countAwards(tx, query, {}, most)
          if (all > 0) return { all, more: sumOf('more'), sums: ['all', 'year', 'unit', 'state'].map(sumOf) }
        }
        return null
      })
    const pages = await inView(world.as(top), async (tx) => {
      const found = readTyped(typed).map(({ query }) =>
        findAwards(tx, { query, filter: {}, byName: false, place: null, most: 13_000 }),
      )
      return (await Promise.all(found)).find((rows) => rows.length > 0)!.length
    })
    expect(await counted(12_000)).toEqual({ all: pages, more: 0, sums: [pages, pages, pages, pages] })
    expect(await counted(10)).toEqual({ all: 11, more: 1, sums: [10, 10, 10, 10] })
  })

  it('reads lists, a holder, a decision and candidates by indexes', async () => {
    for (const work of [
      page(null),
      page(null, {}, true),
      page(null, { years: [2010], awards: ['labour-order-3'] }),
      page(null, { holderId }),
      page(null, { decisionId }),
      async (tx: Tx) => (await loadDetails(tx, ['1', '2'])).length + (await loadActs(tx, ['1'])).length,
      async (tx: Tx) => (await loadGrounds(tx, ['1', '2'])).length,
      async (tx: Tx) =>
        (await findCandidates(tx, { name: 'Nguyễn Văn An', numberHash: null, except: null })).length,
    ])
      expect((await scansOf(world.as(top), work)).scans).toEqual([])
    const proof = await scansOf(world.as(top), async (tx) => {
      await sql`select count(*) from awards where deed = 'x'`.execute(tx)
      return 0
    })
    expect(proof.scans).toEqual(['awards'])
  })
})
