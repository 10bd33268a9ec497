import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildCouncil,
  buildMeeting,
  type CouncilWorld,
  countAs,
  must,
  voteAs,
} from '../../../test/builders-councils.ts'
import { useTestWorld } from '../../../test/harness.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { verifyLedger } from '../ledger/index.ts'
import { putOnAgenda, readItemResults } from './agenda.ts'
import { makeCommitteeKey, toHex } from './both-sides/sealed-votes.ts'
import { askForBallot, fillSheet, openSheets } from './both-sides/take-part.ts'
import { castBallot } from './cast-ballot.ts'
import { takeAttendance } from './change-members.ts'
import { countBallot, readSealedSheets, stopBallot } from './count-ballot.ts'
import './index.ts'
import { inAct, inView } from '../../platform/act.ts'
import { openBallot } from './open-ballot.ts'
import { enterOpinion } from './opinions.ts'
import { enterCountSheet, givePapers } from './paper-ballots.ts'
import { receiveBallot } from './receive-ballot.ts'
import { viewSession } from './view-session.ts'

const seedOf = (index: number) => new Uint8Array(32).fill(index + 1)

describe('a ballot under way', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  const key = makeCommitteeKey()
  beforeAll(async () => {
    council = await buildCouncil(world, 13)
  })
  const open = async (sessionId: string, mode: 'electronic' | 'paper' | 'mixed' = 'electronic') => {
    const asked = {
      sessionId,
      itemIds: [],
      publicKey: mode === 'paper' ? null : toHex(key.publicKey),
      committee: '',
    }
    return must(await openBallot(world.as(council.secretary), { ...asked, mode })).ballotId
  }
  const see = async (sessionId: string) => must(await viewSession(world.as(council.secretary), sessionId))

  it('takes thirteen votes of the same second, each once', async () => {
    const { sessionId } = await buildMeeting(world, council, [{ title: 'Một' }, { title: 'Hai' }])
    await open(sessionId)
    const vote = (index: number) =>
      voteAs(world, council.voters[index]!, sessionId, { seed: seedOf(index), agree: () => index < 8 })
    await Promise.all(council.voters.map((_, index) => vote(index)))
    expect((await see(sessionId)).ballots[0]!.sheets[0]!.cast).toBe(13)
    must(await countAs(world, council.secretary, sessionId, key.secret))
    expect(
      (await see(sessionId)).items.map(({ votesFor, votesAgainst }) => [votesFor, votesAgainst]),
    ).toEqual([
      [8, 5],
      [8, 5],
    ])
  }, 120_000)

  it('counts a ballot sent twice once, a change of mind instead of the first, an older one never', async () => {
    const { sessionId } = await buildMeeting(world, council, [{ title: 'Một' }])
    const ballotId = await open(sessionId)
    const voter = world.as(council.voters[0]!)
    const view = must(await viewSession(voter, sessionId)).ballots[0]!
    const [sheet] = view.sheets
    const requests = askForBallot(seedOf(0), [sheet!])
    const [given] = must(await receiveBallot(voter, { sessionId, ballotId, requests })).credentials
    const fill = (agree: boolean, version: number) =>
      fillSheet(seedOf(0), view, sheet!, given!, { agree: [agree], version })
    const first = (await fill(true, 1)).cast
    const second = (await fill(false, 2)).cast
    const nobody = world.as('system')
    expect(await castBallot(nobody, first)).toEqual({ accepted: true })
    expect(await castBallot(nobody, first)).toEqual({ accepted: true })
    expect(await castBallot(nobody, second)).toEqual({ accepted: true })
    expect(await castBallot(nobody, first)).toMatchObject({ code: 'ballot-newer' })
    // What is changed on the way, or sealed for another place, is no ballot.
    expect(await castBallot(nobody, { ...second, version: 3 })).toMatchObject({ code: 'credential-wrong' })
    expect(await castBallot(nobody, { ...second, token: '00'.repeat(64) })).toMatchObject({
      code: 'credential-wrong',
    })
    expect(await castBallot(nobody, { ...second, sealed: 'zz' })).toMatchObject({ code: 'sealed-wrong' })
    must(await countAs(world, council.secretary, sessionId, key.secret))
    expect((await see(sessionId)).items.map((one) => [one.votesFor, one.votesAgainst])).toEqual([[0, 1]])
    expect(await castBallot(nobody, second)).toMatchObject({ code: 'ballot-not-open' })
  })

  it('is counted once by two who count at the same moment, and opens to no false sum', async () => {
    const { sessionId } = await buildMeeting(world, council, [{ title: 'Một' }])
    const ballotId = await open(sessionId)
    await voteAs(world, council.voters[0]!, sessionId, { seed: seedOf(0), agree: () => true })
    const act = world.as(council.secretary)
    const other = world.as(council.officer)
    const at = { sessionId, ballotId }
    const stops = await Promise.all([
      stopBallot(act, { ...at, revision: 1 }),
      stopBallot(other, { ...at, revision: 1 }),
    ])
    expect(stops.filter(isRefusal).map(({ code }) => code)).toEqual(['ballot-not-open'])
    const { sheets, publicKey } = must(await readSealedSheets(act, at))
    const sums = (await openSheets(key.secret, { id: ballotId, publicKey: publicKey! }, sheets))!
    expect(
      await countBallot(act, { ...at, revision: 2, sums: sums.map((one) => ({ ...one, agree: 0 })) }),
    ).toMatchObject({ code: 'opened-wrong' })
    expect(
      await openSheets(makeCommitteeKey().secret, { id: ballotId, publicKey: publicKey! }, sheets),
    ).toBeNull()
    const counts = await Promise.all([
      countBallot(act, { ...at, revision: 2, sums }),
      countBallot(other, { ...at, revision: 2, sums }),
    ])
    expect(counts.filter(isRefusal).map(({ code }) => code)).toEqual(['ballot-counted'])
    expect((await see(sessionId)).items[0]).toMatchObject({ state: 'failed', votesFor: 1 })
  })

  it('joins papers, tablets and opinions, and refuses a count that cannot be', async () => {
    const { sessionId, itemIds, memberIds } = await buildMeeting(world, council, [{ title: 'Một' }], [12])
    const [itemId] = itemIds
    const act = world.as(council.secretary)
    const against = [{ itemId: itemId!, vote: 'against' as const, note: null }]
    expect(
      await enterOpinion(act, { sessionId, memberId: memberIds[0]!, votes: against, file: null }),
    ).toMatchObject({ code: 'opinion-member-present' })
    must(await enterOpinion(act, { sessionId, memberId: memberIds[12]!, votes: against, file: null }))
    const ballotId = await open(sessionId, 'mixed')
    await voteAs(world, council.voters[0]!, sessionId, { seed: seedOf(0), agree: () => true })
    const at = { sessionId, ballotId }
    expect(await givePapers(act, { ...at, memberIds: [memberIds[0]!] })).toMatchObject({
      code: 'ballot-received',
    })
    expect(await givePapers(act, { ...at, memberIds: [memberIds[12]!] })).toMatchObject({
      code: 'member-not-present',
    })
    must(await givePapers(act, { ...at, memberIds: memberIds.slice(1, 11) }))
    const paper = world.as(council.voters[1]!)
    const requests = askForBallot(seedOf(1), (await see(sessionId)).ballots[0]!.sheets)
    expect(await receiveBallot(paper, { ...at, requests })).toMatchObject({ code: 'ballot-on-paper' })
    expect(
      await takeAttendance(act, { sessionId, rows: [{ memberId: memberIds[1]!, attendance: 'absent' }] }),
    ).toMatchObject({ code: 'ballot-received' })
    const line = { itemId: itemId!, returned: 10, invalid: 1, for: 7, against: 2 }
    const enter = (change: object) => enterCountSheet(act, { ...at, lines: [{ ...line, ...change }] })
    expect(await enter({ returned: 11, for: 8 })).toMatchObject({
      code: 'count-returned-above-given',
      values: { returned: 11, given: 10 },
    })
    expect(await enter({ for: 8 })).toMatchObject({
      code: 'count-sum-not-returned',
      values: { sum: 11, returned: 10 },
    })
    expect(await countAs(world, council.secretary, sessionId, key.secret)).toMatchObject({
      code: 'count-sheet-missing',
    })
    must(await enter({}))
    const { revision } = (await see(sessionId)).ballots[0]!
    const { sheets, publicKey } = must(await readSealedSheets(act, at))
    const sums = (await openSheets(key.secret, { id: ballotId, publicKey: publicKey! }, sheets))!
    must(await countBallot(act, { ...at, revision, sums }))
    expect((await see(sessionId)).items[0]).toMatchObject({
      votesFor: 8,
      votesAgainst: 3,
      votesInvalid: 1,
      sentence: expect.stringContaining('Đồng ý 8/13'),
    })
  })

  it('is not opened without a quorum, and tells who sent the item what became of it', async () => {
    const absent = [4, 5, 6, 7, 8]
    const { sessionId } = await buildMeeting(world, council, [{ title: 'Một' }], absent)
    const act = world.as(council.secretary)
    const asked = { sessionId, itemIds: [], mode: 'show-of-hands' as const, publicKey: null, committee: '' }
    expect(await openBallot(act, asked)).toMatchObject({
      code: 'quorum-missing',
      values: { present: 8, needed: 9, members: 13 },
    })
    const entry = {
      source: 'nomination' as const,
      sourceId: '77',
      title: 'Hồ sơ 77',
      detail: null,
      awardKey: null,
      awardName: null,
      unitId: null,
    }
    const put = () => inAct(act, (tx) => putOnAgenda(tx, act, sessionId, [entry]))
    const first = must(await put())
    expect(must(await put())).toEqual(first)
    const results = await inView(act, (tx) => readItemResults(tx, 'nomination', ['77', '78']))
    expect([...results]).toEqual([
      [
        '77',
        expect.objectContaining({
          state: 'on-agenda',
          sessionId,
          itemId: first.itemIds[0],
          heldOn: '2026-03-10',
        }),
      ],
    ])
    // The nominee's unit does not see the session, and reads the result all the same.
    const below = world.as({
      ...council.voters[0]!,
      roles: [{ role: 'unit-officer', unitId: council.education, through: null }],
    })
    expect(await viewSession(below, sessionId)).toMatchObject({ code: 'not-found' })
    expect((await inView(below, (tx) => readItemResults(tx, 'nomination', ['77']))).size).toBe(1)
  })

  it('leaves a ledger that verifies, with each act once', async () => {
    expect((await verifyLedger(world.platform)).ok).toBe(true)
    const { rows } = await world.owner.query(
      `select act, object_id, count(*)::int as n from ledger_entries where act in ('stop-council-ballot', 'count-council-ballot')
       group by 1, 2 having count(*) > 1`,
    )
    expect(rows).toEqual([])
  })
})
