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
import { makeCommitteeKey, toHex } from './both-sides/sealed-votes.ts'
import { declareConflict } from './change-members.ts'
import { cancelBallot, countBallot } from './count-ballot.ts'
import { describeOpenBallots } from './index.ts'
import { openBallot } from './open-ballot.ts'
import { enterOpinion } from './opinions.ts'
import { viewSession } from './view-session.ts'

const seedOf = (index: number) => new Uint8Array(32).fill(index + 1)

describe('a secret ballot of thirteen', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  beforeAll(async () => {
    council = await buildCouncil(world, 13)
  })

  it('runs from the agenda to the result, each item by its own rule', async () => {
    const { sessionId, itemIds, memberIds } = await buildMeeting(
      world,
      council,
      [
        { title: 'Ông Trần Văn Bình – Chiến sĩ thi đua cấp tỉnh', awardKey: 'emulation-fighter-province' },
        { title: 'Bà Lê Thị Hoa – Bằng khen của Chủ tịch UBND tỉnh' },
        { title: 'Ông Nguyễn Văn C – Bằng khen của Chủ tịch UBND tỉnh' },
      ],
      [12],
    )
    const act = world.as(council.secretary)
    must(
      await declareConflict(world.as(council.voters[2]!), {
        sessionId,
        itemId: itemIds[2]!,
        memberId: null,
        reason: 'Là người được đề nghị',
      }),
    )
    const absentVotes = itemIds.map((itemId) => ({ itemId, vote: 'for' as const, note: null }))
    must(await enterOpinion(act, { sessionId, memberId: memberIds[12]!, votes: absentVotes, file: null }))
    const key = makeCommitteeKey()
    must(
      await openBallot(act, {
        sessionId,
        itemIds: [],
        mode: 'electronic',
        publicKey: toHex(key.publicKey),
        committee: 'Ông A, bà B',
      }),
    )
    const before = must(await viewSession(act, sessionId)).ballots[0]!
    expect(before.sheets.map(({ itemIds: of, voters }) => [of, voters])).toEqual([
      [[itemIds[0], itemIds[1]], 12],
      [[itemIds[2]], 11],
    ])
    const receipts: string[][] = []
    for (const [index, voter] of council.voters.slice(0, 12).entries())
      receipts.push(
        await voteAs(world, voter, sessionId, {
          seed: seedOf(index),
          // The first item: one against. The second: seven against. The third: nobody.
          agree: (itemId) => (itemId === itemIds[0] ? index !== 4 : itemId === itemIds[1] ? index > 6 : true),
        }),
      )
    const during = must(await viewSession(act, sessionId)).ballots[0]!
    expect(during.sheets.map(({ cast }) => cast)).toEqual([12, 11])
    expect(during.lines.map((line) => [line.electronicFor, line.writtenFor])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])

    expect(must(await countAs(world, council.secretary, sessionId, key.secret))).toEqual({
      passed: 2,
      failed: 1,
    })

    const after = must(await viewSession(act, sessionId))
    expect(
      after.items.map(({ state, votesFor, votesAgainst, sentence }) => [
        state,
        votesFor,
        votesAgainst,
        sentence,
      ]),
    ).toEqual([
      ['passed', 12, 1, expect.stringContaining('Đồng ý 12/13 (92,3%), cần 12/13')],
      [
        'failed',
        6,
        7,
        'Đồng ý 6/13 (46,1%), cần 7/13 – trên 50% tổng số thành viên Hội đồng theo Quy chế làm việc của Hội đồng: không đạt.',
      ],
      ['passed', 12, 0, expect.stringContaining('cần 7/13')],
    ])
    expect(after.ballots[0]!.sheets[0]!.receipts).toEqual(receipts.map(([first]) => first).sort())
    expect(after.ballots[0]!.sheets[1]!.receipts).toHaveLength(11)
    const left = await world.owner.query('select count(*)::int as n from council_sealed_ballots')
    expect(left.rows).toEqual([{ n: 0 }])
  })
})

describe('a secret ballot that is not counted', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')

  it('is told at the start; one that another version sealed is refused whole, and may be called off', async () => {
    const council = await buildCouncil(world, 3)
    const { sessionId } = await buildMeeting(world, council, [{ title: 'Một' }])
    const act = world.as(council.secretary)
    const key = makeCommitteeKey()
    const ballot = { sessionId, itemIds: [], publicKey: toHex(key.publicKey), committee: '' }
    expect(await describeOpenBallots(world.platform)).toBe('')
    const { ballotId } = must(await openBallot(act, { ...ballot, mode: 'electronic' }))
    const vote = (index: number) =>
      voteAs(world, council.voters[index]!, sessionId, { seed: seedOf(index), agree: () => true })
    await vote(0)
    expect(await describeOpenBallots(world.platform)).toBe(
      '\nBỎ PHIẾU KÍN CHƯA KIỂM: “Phiên họp thứ nhất”. Chỉ nâng cấp phần mềm sau khi đã kiểm phiếu xong hoặc hủy lượt bỏ phiếu.\n',
    )

    await world.owner.query('update council_ballots set sealed_format = 1 where id = $1', [ballotId])
    expect(await describeOpenBallots(world.platform)).toContain(
      'BỎ PHIẾU KÍN KHÔNG KIỂM ĐƯỢC: “Phiên họp thứ nhất”.',
    )
    await expect(vote(1)).rejects.toThrow('ballot-of-other-version')
    await expect(countAs(world, council.secretary, sessionId, key.secret)).rejects.toThrow(
      'ballot-of-other-version',
    )
    const count = { sessionId, ballotId, revision: 2, sums: [] }
    expect(await countBallot(act, count)).toMatchObject({ code: 'ballot-of-other-version' })
    must(await cancelBallot(act, { sessionId, ballotId, reason: 'Mở trước khi nâng cấp' }))
    expect(await describeOpenBallots(world.platform)).toBe('')
    must(await openBallot(act, { ...ballot, mode: 'electronic' }))
  })
})
