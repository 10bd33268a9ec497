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
import { addEntries, removeItem } from './change-agenda.ts'
import { declareConflict } from './change-members.ts'
import './index.ts'
import { openBallot } from './open-ballot.ts'
import { freezeRecord } from './records.ts'
import { cancelSession, changeSession, closeSession, createSession } from './sessions.ts'
import { viewSession } from './view-session.ts'

const session = {
  kind: 'meeting' as const,
  title: 'Phiên họp thứ hai',
  heldOn: '2026-03-20',
  beginsAt: '08:00',
  place: 'Phòng họp số 1',
  answersUntil: null,
  ownThreshold: null,
  ownQuorum: null,
}
const entry = { detail: null, awardKey: null, awardName: null, unitId: null, pageText: null, voting: true }

describe('members of a council', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let last = '0'
  beforeAll(async () => {
    council = await buildCouncil(world, 3)
  })

  /** What was told since it was last asked: who, what, and whether by mail. */
  async function told() {
    const { rows } = await world.owner.query(
      'select id::text, account_id::text as account, text, path, mail_wanted as mail from notifications n where id > $1 order by n.id',
      [last],
    )
    last = rows.at(-1)?.id ?? last
    const place = new Map(council.voters.map(({ accountId }, index) => [accountId, index + 1]))
    const news = Map.groupBy(rows, ({ text }) => text as string)
    return [...news].map(([text, list]) => ({
      text,
      path: list[0].path as string,
      mail: list[0].mail as boolean,
      to: list.map(({ account }) => place.get(account)),
    }))
  }

  it('are invited, told of another day, of the agenda and that it is called off', async () => {
    const act = world.as(council.secretary)
    const { id } = must(await createSession(act, { ...session, councilId: council.councilId }))
    const path = `/hop/${id}`
    const invited = { path, mail: true, to: [1, 2, 3] }
    expect(await told()).toEqual([
      {
        ...invited,
        text: 'Mời họp: Phiên họp thứ hai; 08 giờ 00 phút, ngày 20 tháng 3 năm 2026, Phòng họp số 1',
      },
    ])
    must(await changeSession(act, { ...session, id, revision: 1, title: 'Phiên họp lần hai' }))
    expect(await told()).toEqual([])
    must(await changeSession(act, { ...session, id, revision: 2, heldOn: '2026-03-21' }))
    expect(await told()).toEqual([
      {
        ...invited,
        text: 'Đổi lịch họp: Phiên họp thứ hai; 08 giờ 00 phút, ngày 21 tháng 3 năm 2026, Phòng họp số 1',
      },
    ])
    const { itemIds } = must(
      await addEntries(act, {
        sessionId: id,
        entries: [
          { ...entry, title: 'Bà Mai' },
          { ...entry, title: 'Ông Tư' },
        ],
      }),
    )
    must(await removeItem(act, { sessionId: id, itemId: itemIds[1]!, reason: 'thiếu hồ sơ' }))
    const plain = { path, mail: false, to: [1, 2, 3] }
    expect(await told()).toEqual([
      { ...plain, text: 'Chương trình họp “Phiên họp thứ hai” thêm 2 nội dung' },
      { ...plain, text: 'Chương trình họp “Phiên họp thứ hai” bỏ nội dung “Ông Tư”: thiếu hồ sơ' },
    ])
    must(await cancelSession(act, { id, reason: 'lũ' }))
    expect((await told()).map(({ text, to, mail }) => [text, to, mail])).toEqual([
      [
        'Hủy phiên họp “Phiên họp thứ hai” (08 giờ 00 phút, ngày 21 tháng 3 năm 2026, Phòng họp số 1): lũ',
        [1, 2, 3],
        true,
      ],
    ])
  })

  it('who are recused get no ballot and no call to it; the base stays all members', async () => {
    const act = world.as(council.secretary)
    const { sessionId, itemIds, memberIds } = await buildMeeting(world, council, [{ title: 'Bà Mai' }])
    await told()
    const conflict = { sessionId, itemId: itemIds[0]!, memberId: null, reason: 'Là anh em ruột' }
    must(await declareConflict(world.as(council.voters[2]!), conflict))
    const key = makeCommitteeKey()
    const asked = { sessionId, itemIds: [], committee: 'Ông Một' }
    must(await openBallot(act, { ...asked, mode: 'electronic', publicKey: toHex(key.publicKey) }))
    expect(await told()).toEqual([
      {
        text: 'Đã mở bỏ phiếu 1 nội dung: Phiên họp thứ nhất',
        path: `/hop/${sessionId}/bo-phieu`,
        mail: false,
        to: [1, 2],
      },
    ])
    const [ballot] = must(await viewSession(world.as(council.voters[2]!), sessionId)).ballots
    expect(ballot!.sheets.map(({ mine, voters }) => [mine, voters])).toEqual([[false, 2]])
    for (const [index, voter] of council.voters.slice(0, 2).entries())
      await voteAs(world, voter, sessionId, {
        seed: new Uint8Array(32).fill(index + 1),
        agree: () => index === 0,
      })
    expect(must(await countAs(world, council.secretary, sessionId, key.secret))).toEqual({
      passed: 0,
      failed: 1,
    })
    const [item] = must(await viewSession(act, sessionId)).items
    expect(item).toMatchObject({
      state: 'failed',
      votesFor: 1,
      votesAgainst: 1,
      rule: { base: 3, needed: 2 },
    })
    expect(item!.recused).toEqual([
      { memberId: memberIds[2], name: 'Nguyễn Văn C', reason: 'Là anh em ruột' },
    ])
    expect((await told()).map(({ text, to }) => [text, to])).toEqual([
      ['Đã kiểm phiếu “Phiên họp thứ nhất”: 0 nội dung đạt, 1 không đạt', [1, 2, 3]],
    ])
  })

  it('who sign are told when the minutes are fixed', async () => {
    const act = world.as(council.officer)
    const { sessionId, itemIds } = await buildMeeting(world, council, [{ title: 'Bà Mai' }])
    must(await removeItem(act, { sessionId, itemId: itemIds[0]!, reason: 'rút hồ sơ' }))
    must(await closeSession(act, sessionId))
    await told()
    must(await freezeRecord(act, { sessionId, kind: 'minutes', revision: 0 }))
    expect(await told()).toEqual([
      {
        text: 'Đã chốt biên bản họp “Phiên họp thứ nhất”, chờ ký',
        path: `/hop/${sessionId}`,
        mail: true,
        to: [1],
      },
    ])
  })
})
