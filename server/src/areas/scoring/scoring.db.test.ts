import { beforeAll, describe, expect, it } from 'vitest'
import { buildHolder } from '../../../test/builders-access.ts'
import {
  buildCouncil,
  buildMeeting,
  type CouncilWorld,
  codeOf,
  decideByHands,
  must,
} from '../../../test/builders-councils.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { type Actor, inView } from '../../platform/act.ts'
import { readRecordsOf } from '../law/index.ts'
import './index.ts'
import {
  fixRankingOnPaper,
  putRankingOnAgenda,
  readRankingResult,
  saveRanking,
  viewRanking,
} from './rank-cluster.ts'

describe('the yearly ranking of a cluster', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let stranger: Actor
  let units: string[] = []
  const clusters: string[] = []
  beforeAll(async () => {
    council = await buildCouncil(world, 3)
    const { rows } = await world.owner.query(
      `select unit_id::text as id from unit_names where parent_id = $1 order by unit_id limit 2`,
      [council.province],
    )
    units = rows.map(({ id }) => id)
    stranger = await buildHolder(world, 'la', 'unit-officer', units[0]!)
    for (const name of ['Khối một', 'Khối hai']) {
      const made = await world.owner.query(
        `insert into clusters (unit_id, kind, year, name) values ($1, 'bloc', 2025, $2) returning id::text`,
        [council.province, name],
      )
      clusters.push(made.rows[0].id)
      for (const unitId of units)
        await world.owner.query(
          `insert into cluster_members (cluster_id, unit_id, role) values ($1, $2, 'member')`,
          [made.rows[0].id, unitId],
        )
    }
  })

  const placesOf = (first: number, second: number | null) => [
    { unitId: units[0]!, points: 95.5, rank: first },
    { unitId: units[1]!, points: 90, rank: second },
  ]
  const kept = async (unitId: string) => {
    const asked = [
      { id: `u${unitId}`, holderId: null, personId: null, kind: 'collective' as const, ownUnitId: unitId },
    ]
    const records = await inView(world.as(council.officer), (tx) => readRecordsOf(tx, asked))
    return records.get(`u${unitId}`)!.standing?.clusters ?? null
  }

  it('is proposed by who runs it, voted on as a whole, and then counts for each unit', async () => {
    const officer = world.as(council.officer)
    const clusterId = clusters[0]!
    const save = (actor: Actor, places: ReturnType<typeof placesOf>, revision: number) =>
      saveRanking(world.as(actor), { clusterId, revision, places })
    expect(codeOf(await save(stranger, placesOf(1, 2), 0))).toBe('right-missing')
    expect(codeOf(await save(council.officer, placesOf(3, 2), 0))).toBe('ranking-rank-wrong')
    const both = await Promise.all([1, 2].map(() => save(council.officer, placesOf(1, null), 0)))
    expect(both.map(codeOf).toSorted()).toEqual(['changed-meanwhile', 'done'])
    expect(codeOf(await save(council.officer, placesOf(1, 2), 0))).toBe('changed-meanwhile')
    const { sessionId, itemIds } = await buildMeeting(world, council, [{ title: 'Việc khác' }])
    const at = { clusterId, sessionId }
    expect(codeOf(await putRankingOnAgenda(officer, { ...at, revision: 1 }))).toBe('ranking-empty')
    must(await save(council.officer, placesOf(1, 2), 1))
    must(await putRankingOnAgenda(officer, { ...at, revision: 2 }))
    expect(codeOf(await save(council.officer, placesOf(2, 1), 3))).toBe('ranking-state')
    expect(codeOf(await readRankingResult(officer, clusterId))).toBe('ranking-no-result')
    const paper = { clusterId, revision: 3, number: '7/TB-KTĐ', on: '2026-03-09' }
    expect(codeOf(await fixRankingOnPaper(officer, paper))).toBe('ranking-state')
    const { rows } = await world.owner.query(
      `select page_text as page from council_session_items where session_id = $1 and source = 'cluster-review'`,
      [sessionId],
    )
    expect(rows[0].page).toMatch(/^Hạng 1: .* \(95\.5 điểm\)\nHạng 2: .* \(90 điểm\)$/)
    await decideByHands(world, council, sessionId, { without: itemIds, agree: () => 3 })
    expect(await kept(units[0]!)).toBeNull()
    must(await readRankingResult(officer, clusterId))
    expect(must(await viewRanking(officer, clusterId))).toMatchObject({
      state: 'fixed',
      fixedOn: '2026-03-10',
      places: [{ rank: 1 }, { rank: 2 }],
    })
    expect(await kept(units[1]!)).toEqual([
      { kind: 'bloc', organisedBy: 'province', year: 2025, rank: 2, of: 2 },
    ])
  })

  it('is fixed by a paper too, and what was kept of that bloc and year gives way', async () => {
    const officer = world.as(council.officer)
    const clusterId = clusters[1]!
    must(await saveRanking(officer, { clusterId, revision: 0, places: placesOf(2, 1) }))
    const paper = { clusterId, revision: 1, number: '7/TB-KTĐ' }
    expect(codeOf(await fixRankingOnPaper(officer, { ...paper, on: '2026-03-11' }))).toBe('ranking-day-ahead')
    expect(codeOf(await fixRankingOnPaper(world.as(stranger), { ...paper, on: '2026-03-09' }))).toBe(
      'right-missing',
    )
    const both = await Promise.all(
      [1, 2].map(() => fixRankingOnPaper(officer, { ...paper, on: '2026-03-09' })),
    )
    expect(both.map(codeOf).toSorted()).toEqual(['changed-meanwhile', 'done'])
    expect(codeOf(await fixRankingOnPaper(officer, { ...paper, revision: 2, on: '2026-03-09' }))).toBe(
      'ranking-state',
    )
    expect(await kept(units[1]!)).toEqual([
      { kind: 'bloc', organisedBy: 'province', year: 2025, rank: 1, of: 2 },
    ])
  })
})
