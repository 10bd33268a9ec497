import { beforeAll, describe, expect, it } from 'vitest'
import { correctAward } from '../src/areas/awards/correct-award.ts'
import { listAwards } from '../src/areas/awards/list-awards.ts'
import { mergeHolders } from '../src/areas/awards/merge-holders.ts'
import { recordAwardAct } from '../src/areas/awards/record-award-act.ts'
import { tallyRegister } from '../src/areas/awards/tally-register.ts'
import { moveUnit } from '../src/areas/organisations/move-unit.ts'
import type { Actor } from '../src/platform/act.ts'
import { buildActor, buildUnit } from './builders.ts'
import { buildSession } from './builders-access.ts'
import { buildAward } from './builders-awards.ts'
import { useTestApp, useTestWorld } from './harness.ts'

/** Everybody asks twice after each change, as a browser that has the answer of before; what they get is judged anew. */
describe('kept answers of the register, while it changes', () => {
  const world = useTestWorld('2026-03-20T02:00:00Z')
  const holder = useTestApp(world)
  const units = { province: '', health: '', clinic: '', finance: '' }
  const actors = {} as Record<'province' | 'health' | 'finance', Actor>
  const had = new Map<string, { etag: string; body: string }>()
  const awards: string[] = []
  const holders: string[] = []

  beforeAll(async () => {
    const { db } = world
    units.province = await buildUnit(db, { name: 'Tỉnh An Bình', kind: 'province' })
    const under = (name: string, parentId = units.province) => buildUnit(db, { name, parentId })
    units.health = await under('Sở Y tế')
    units.clinic = await under('Bệnh viện tỉnh', units.health)
    units.finance = await under('Sở Tài chính')
    const role = { province: 'standing-officer', health: 'unit-officer', finance: 'unit-officer' } as const
    for (const who of ['province', 'health', 'finance'] as const)
      actors[who] = await buildActor(db, { username: who, role: role[who], unitId: units[who] })
    for (const [name, unitId] of [
      ['Nguyễn Văn An', units.health],
      ['Nguyễn Thị Bình', units.clinic],
      ['Nguyễn Văn An', units.finance],
    ] as const) {
      const made = await buildAward(world.as('system'), { name, unitId, unitText: 'Nơi công tác' })
      awards.push(made.awardId)
      holders.push(made.holderId)
    }
  })

  /** How many each sees, in the list and in the counts; each answer is held against one that is made now. */
  async function seen(): Promise<Record<string, number>> {
    const all: Record<string, number> = {}
    for (const who of ['province', 'health', 'finance'] as const) {
      const act = world.as(actors[who])
      const anew = {
        '/api/v1/awards?q=nguyen': JSON.stringify(await listAwards(act, { q: 'nguyen' })),
        '/api/v1/awards/facets?q=nguyen': JSON.stringify(await tallyRegister(act, { q: 'nguyen' })),
        '/api/v1/awards/facets': JSON.stringify(await tallyRegister(act, {})),
      }
      const cookie = await buildSession(world, actors[who].accountId)
      for (const [url, made] of Object.entries(anew))
        for (const known of [had.get(who + url)?.etag, undefined]) {
          const headers = { cookie, ...(known && { 'if-none-match': known }) }
          const answer = await holder.app.inject({ method: 'GET', url, headers })
          const body = answer.statusCode === 304 ? had.get(who + url)!.body : answer.body
          had.set(who + url, { etag: String(answer.headers.etag), body })
          expect([who, url, JSON.parse(body)]).toEqual([who, url, JSON.parse(made)])
          all[who] = JSON.parse(body).total
        }
    }
    return all
  }
  const done = async (result: Promise<unknown>) => expect(await result).not.toHaveProperty('code')

  it('give each what stands in its sight, though others have just asked', async () => {
    expect(await seen()).toEqual({ province: 3, health: 2, finance: 1 })
    expect(await seen()).toEqual({ province: 3, health: 2, finance: 1 })
  })

  it('follow what is added, corrected, cancelled, merged', async () => {
    await buildAward(world.as('system'), { name: 'Nguyễn Văn Cường', unitId: units.clinic })
    expect(await seen()).toEqual({ province: 4, health: 3, finance: 1 })
    const act = world.as(actors.province)
    const basis = { happenedOn: '2026-03-01', basisNumber: '9/QĐ-UBND', basisOn: '2026-03-01', reason: 'Sai' }
    await done(correctAward(act, { awardId: awards[0]!, revision: 1, ...basis, changes: { year: 2019 } }))
    expect(await seen()).toEqual({ province: 4, health: 3, finance: 1 })
    await done(recordAwardAct(act, { awardId: awards[1]!, revision: 1, kind: 'cancelled', ...basis }))
    expect(await seen()).toEqual({ province: 4, health: 3, finance: 1 })
    const [keptId, otherId] = [holders[0]!, holders[2]!]
    await done(mergeHolders(act, { keptId, otherId, revision: 1, otherRevision: 1, reason: 'Một người' }))
    await seen()
  })

  it('follow the tree of units', async () => {
    const { rows } = await world.owner.query('select revision from units where id = $1', [units.clinic])
    const move = { unitId: units.clinic, revision: rows[0].revision, parentId: units.finance }
    const basis = { number: 'Quyết định số 15/QĐ-UBND', issuedOn: '2026-02-02' }
    await done(moveUnit(world.as('system'), { ...move, happenedOn: '2026-03-20', basis }))
    expect(await seen()).toEqual({ province: 4, health: 1, finance: 3 })
  })

  it('take no counter that another act holds', async () => {
    const client = await world.owner.connect()
    await client.query('begin')
    await client.query('update awards set item = item where id = $1', [awards[0]])
    await buildAward(world.as('system'), { name: 'Nguyễn Văn Dũng', unitId: units.finance })
    expect((await seen()).province).toBe(5)
    await client.query('rollback')
    client.release()
  })
})
