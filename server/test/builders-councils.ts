import { askForBallot, fillSheet, openSheets } from '../src/areas/councils/both-sides/take-part.ts'
import { castBallot } from '../src/areas/councils/cast-ballot.ts'
import { addEntries, removeItem } from '../src/areas/councils/change-agenda.ts'
import { takeAttendance } from '../src/areas/councils/change-members.ts'
import { countBallot, readSealedSheets, stopBallot } from '../src/areas/councils/count-ballot.ts'
import { openBallot } from '../src/areas/councils/open-ballot.ts'
import { enterCountSheet } from '../src/areas/councils/paper-ballots.ts'
import { receiveBallot } from '../src/areas/councils/receive-ballot.ts'
import { closeSession, createSession, openSession } from '../src/areas/councils/sessions.ts'
import { viewSession } from '../src/areas/councils/view-session.ts'
import { setUpCouncil } from '../src/areas/organisations/change-councils.ts'
import type { Actor } from '../src/platform/act.ts'
import { buildHolder, buildSmallProvince } from './builders-access.ts'
import { buildPerson } from './builders-organisations.ts'
import type { TestWorld } from './harness.ts'
import { codeOf, must } from './must.ts'

export { codeOf, must }

export type CouncilWorld = {
  province: string
  education: string
  secretary: Actor
  officer: Actor
  /** The members' actors in the order of the decision; the first is the chair. */
  voters: Actor[]
  councilId: string
}

/** A province with a council of so many members, each with an account, a secretary and an officer who sit on none. */
export async function buildCouncil(world: TestWorld, members: number): Promise<CouncilWorld> {
  const { province, education } = await buildSmallProvince(world)
  const officer = await buildHolder(world, 'chuyen-vien', 'standing-officer', province)
  const secretary = await buildHolder(world, 'thu-ky', 'council-secretary', province)
  const voters: Actor[] = []
  const seats: { personId: string; role: 'chair' | 'member'; position: string }[] = []
  for (let index = 0; index < members; index++) {
    const name = `Nguyễn Văn ${String.fromCharCode(65 + index)}`
    const voter = await buildHolder(world, `tv${index + 1}`, 'council-member', province, name)
    const personId = await buildPerson(world.db, { fullName: name })
    await world.owner.query('update accounts set person_id = $1 where id = $2', [personId, voter.accountId])
    voters.push(voter)
    seats.push({ personId, role: index === 0 ? 'chair' : 'member', position: `Ủy viên ${index + 1}` })
  }
  const council = { kind: 'emulation-commendation' as const, name: 'Hội đồng Thi đua - Khen thưởng tỉnh' }
  const councilId = await seatCouncil(world, officer, { unitId: province, ...council, members: seats })
  return { province, education, secretary, officer, voters, councilId }
}

type Seats = Pick<Parameters<typeof setUpCouncil>[1], 'unitId' | 'kind' | 'name' | 'members'>

/** A council with these seats since the fifth of January 2026; its id. */
export async function seatCouncil(world: TestWorld, officer: Actor, seats: Seats): Promise<string> {
  const { councilId } = must(
    await setUpCouncil(world.as(officer), {
      ...seats,
      standingBodyId: null,
      until: null,
      happenedOn: '2026-01-05',
      basis: { number: '12/QĐ-UBND', issuedOn: '2026-01-05' },
    }),
  )
  return councilId
}

/** A session that is opened, with these titles on its agenda and everybody present; `award` gives each the key. */
export async function buildMeeting(
  world: TestWorld,
  council: CouncilWorld,
  items: { title: string; awardKey?: string }[],
  absent: number[] = [],
) {
  const act = world.as(council.secretary)
  const { id: sessionId } = must(
    await createSession(act, {
      councilId: council.councilId,
      kind: 'meeting',
      title: 'Phiên họp thứ nhất',
      heldOn: '2026-03-10',
      beginsAt: '08:00',
      place: 'Phòng họp số 1',
      answersUntil: null,
      ownThreshold: {
        kind: 'more-than-half',
        percent: null,
        of: 'all-members',
        basis: 'Quy chế làm việc của Hội đồng',
      },
      ownQuorum: { numerator: 2, denominator: 3, basis: 'Quy chế làm việc của Hội đồng' },
    }),
  )
  const entry = { detail: null, awardName: null, unitId: null, pageText: null, voting: true }
  const { itemIds } = must(
    await addEntries(act, {
      sessionId,
      entries: items.map(({ title, awardKey }) => ({ ...entry, title, awardKey: awardKey ?? null })),
    }),
  )
  must(await openSession(act, sessionId))
  const view = must(await viewSession(act, sessionId))
  must(
    await takeAttendance(act, {
      sessionId,
      rows: view.members.map(({ id }, index) => ({
        memberId: id,
        attendance: absent.includes(index) ? 'absent' : 'present',
      })),
    }),
  )
  return { sessionId, itemIds, memberIds: view.members.map(({ id }) => id) }
}

/** What a member's tablet does: gets the ballot and casts every sheet that is the member's. Returns the receipts. */
export async function voteAs(
  world: TestWorld,
  voter: Actor,
  sessionId: string,
  vote: { seed: Uint8Array; agree: (itemId: string) => boolean; version?: number },
): Promise<string[]> {
  const view = must(await viewSession(world.as(voter), sessionId))
  const ballot = view.ballots.find(({ state }) => state === 'open')!
  const mine = ballot.sheets.filter((sheet) => sheet.mine)
  const requests = askForBallot(vote.seed, mine)
  const given = must(await receiveBallot(world.as(voter), { sessionId, ballotId: ballot.id, requests }))
  const receipts: string[] = []
  for (const sheet of mine) {
    const signed = given.credentials.find(({ sheetId }) => sheetId === sheet.id)!
    const filled = { agree: sheet.itemIds.map(vote.agree), version: vote.version ?? 1 }
    const { cast, receipt } = await fillSheet(vote.seed, ballot, sheet, signed, filled)
    must(await castBallot(world.as('system'), cast))
    receipts.push(receipt)
  }
  return receipts
}

/** What the committee's browser does: stops the ballot, opens the sums, fixes the results. */
export async function countAs(
  world: TestWorld,
  counter: Actor,
  sessionId: string,
  secret: Uint8Array | null,
) {
  const act = world.as(counter)
  const open = must(await viewSession(act, sessionId)).ballots.at(-1)!
  const at = { sessionId, ballotId: open.id }
  const { revision } = must(await stopBallot(act, { ...at, revision: open.revision }))
  const sealed = must(await readSealedSheets(act, at))
  const sums = secret
    ? await openSheets(secret, { id: open.id, publicKey: open.publicKey! }, sealed.sheets)
    : []
  return countBallot(act, { ...at, revision, sums: sums! })
}

/** A show of hands over all that waits on the agenda but the items taken off first; then the session ends. */
export async function decideByHands(
  world: TestWorld,
  council: CouncilWorld,
  sessionId: string,
  hands: { without: string[]; agree: (title: string) => number },
) {
  const act = world.as(council.secretary)
  for (const itemId of hands.without) must(await removeItem(act, { sessionId, itemId, reason: 'hoãn' }))
  const open = { sessionId, itemIds: [], publicKey: null, committee: '', mode: 'show-of-hands' as const }
  const { ballotId } = must(await openBallot(act, open))
  const { items, present } = must(await viewSession(act, sessionId))
  const lines = items
    .filter(({ state }) => state === 'on-agenda')
    .map(({ id, title }) => ({
      itemId: id,
      returned: present,
      invalid: 0,
      for: hands.agree(title),
      against: present - hands.agree(title),
    }))
  must(await enterCountSheet(act, { sessionId, ballotId, lines }))
  must(await countAs(world, council.secretary, sessionId, null))
  must(await closeSession(act, sessionId))
}
