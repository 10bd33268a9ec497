import { beforeAll, describe, expect, it } from 'vitest'
import { makeCommitteeKey, toHex } from '../src/areas/councils/both-sides/sealed-votes.ts'
import { addEntries, removeItem } from '../src/areas/councils/change-agenda.ts'
import { declareConflict, takeAttendance } from '../src/areas/councils/change-members.ts'
import { openBallot } from '../src/areas/councils/open-ballot.ts'
import { closeSession } from '../src/areas/councils/sessions.ts'
import { viewProjector } from '../src/areas/councils/view-projector.ts'
import { viewSession } from '../src/areas/councils/view-session.ts'
import { isRefusal } from '../src/platform/refusal.ts'
import { buildSession } from './builders-access.ts'
import { buildCouncil, buildMeeting, type CouncilWorld, countAs, must, voteAs } from './builders-councils.ts'
import { useTestApp, useTestWorld } from './harness.ts'

/** Everybody asks twice after each change, as a tablet that has the answer of before; what they get is held against one made now. */
describe('kept pages of a session, while it runs', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  const holder = useTestApp(world)
  const had = new Map<string, { etag: string; body: string }>()
  const key = makeCommitteeKey()
  let council: CouncilWorld
  let sessionId: string
  let itemIds: string[]
  let memberIds: string[]

  beforeAll(async () => {
    council = await buildCouncil(world, 5)
    const meeting = await buildMeeting(world, council, [{ title: 'Một' }, { title: 'Hai' }])
    ;({ sessionId, itemIds, memberIds } = meeting)
  })

  /** How many were answered without being sent, of the pages of five people. */
  async function look(): Promise<number> {
    let known = 0
    const outsider = { ...council.officer, roles: [] }
    for (const actor of [council.secretary, council.voters[0]!, council.voters[4]!, council.officer]) {
      const cookie = await buildSession(world, actor.accountId)
      for (const [page, anew] of [
        ['', await viewSession(world.as(actor), sessionId)],
        ['/projector', await viewProjector(world.as(actor), sessionId)],
      ] as const)
        for (const etag of [had.get(actor.accountId + page)?.etag, undefined]) {
          const url = `/api/v1/council-sessions/${sessionId}${page}`
          const headers = { cookie, ...(etag && { 'if-none-match': etag }) }
          const answer = await holder.app.inject({ method: 'GET', url, headers })
          if (isRefusal(anew)) {
            expect(answer.statusCode).toBeGreaterThanOrEqual(400)
            continue
          }
          if (answer.statusCode === 304) known++
          const body = answer.statusCode === 304 ? had.get(actor.accountId + page)!.body : answer.body
          had.set(actor.accountId + page, { etag: String(answer.headers.etag), body })
          expect([actor.displayName, page, JSON.parse(body)]).toEqual([
            actor.displayName,
            page,
            JSON.parse(JSON.stringify(anew)),
          ])
        }
    }
    expect(await viewSession(world.as(outsider), sessionId)).toMatchObject({ code: 'not-found' })
    return known
  }

  it('are sent once, and again only when something was changed', async () => {
    expect(await look()).toBe(0)
    expect(await look()).toBeGreaterThanOrEqual(6)
  })

  it('follow agenda, roll, conflicts, names', async () => {
    const act = world.as(council.secretary)
    const entry = { title: 'Ba', detail: null, awardKey: null, awardName: null, unitId: null, pageText: null }
    const added = must(await addEntries(act, { sessionId, entries: [{ ...entry, voting: true }] }))
    expect(await look()).toBe(0)
    must(await removeItem(act, { sessionId, itemId: added.itemIds[0]!, reason: 'Nhầm' }))
    expect(await look()).toBe(0)
    must(await takeAttendance(act, { sessionId, rows: [{ memberId: memberIds[3]!, attendance: 'absent' }] }))
    expect(await look()).toBe(0)
    must(
      await declareConflict(act, {
        sessionId,
        itemId: itemIds[1]!,
        memberId: memberIds[4]!,
        reason: 'Người nhà',
      }),
    )
    expect(await look()).toBe(0)
    await world.owner.query(`update accounts set display_name = 'Trần Thị Mới' where id = $1`, [
      council.voters[0]!.accountId,
    ])
    expect(await look()).toBe(0)
    await world.owner.query(`update councils set name = 'Hội đồng mới' where id = $1`, [council.councilId])
    expect(await look()).toBe(0)
  })

  it('follow the ballot: opened, cast, counted, closed', async () => {
    const act = world.as(council.secretary)
    const asked = { sessionId, itemIds: [], mode: 'electronic' as const, committee: '' }
    must(await openBallot(act, { ...asked, publicKey: toHex(key.publicKey) }))
    expect(await look()).toBe(0)
    await voteAs(world, council.voters[0]!, sessionId, {
      seed: new Uint8Array(32).fill(1),
      agree: () => true,
    })
    expect(await look()).toBe(0)
    await voteAs(world, council.voters[4]!, sessionId, {
      seed: new Uint8Array(32).fill(2),
      agree: () => true,
    })
    expect(await look()).toBe(0)
    expect(await look()).toBeGreaterThanOrEqual(6)
    must(await countAs(world, council.secretary, sessionId, key.secret))
    expect(await look()).toBe(0)
    must(await closeSession(act, sessionId))
    expect(await look()).toBe(0)
  })

  it('take no counter that another who votes holds', async () => {
    const client = await world.owner.connect()
    await client.query('begin')
    await client.query('update council_sessions set title = title where id = $1', [sessionId])
    await world.owner.query(`update council_session_items set detail = 'Khác' where id = $1`, [itemIds[0]])
    await client.query('rollback')
    client.release()
    expect(await look()).toBe(0)
  })
})
