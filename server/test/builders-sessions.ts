import { makeCommitteeKey, toHex } from '../src/areas/councils/both-sides/sealed-votes.ts'
import { takeAttendance } from '../src/areas/councils/change-members.ts'
import { openBallot } from '../src/areas/councils/open-ballot.ts'
import { createSession, openSession } from '../src/areas/councils/sessions.ts'
import { viewSession } from '../src/areas/councils/view-session.ts'
import { type CouncilWorld, countAs, must, voteAs } from './builders-councils.ts'
import type { TestWorld } from './harness.ts'

/** A session of the council that waits for its agenda. */
export async function buildSessionAhead(
  world: TestWorld,
  council: CouncilWorld,
  session: { title: string; heldOn: string },
): Promise<string> {
  const made = await createSession(world.as(council.secretary), {
    councilId: council.councilId,
    kind: 'meeting',
    ...session,
    beginsAt: '08:00',
    place: 'Phòng họp',
    answersUntil: null,
    ownThreshold: { kind: 'more-than-half', percent: null, of: 'all-members', basis: 'Quy chế' },
    ownQuorum: { numerator: 2, denominator: 3, basis: 'Quy chế' },
  })
  return must(made).id
}

/** Opens the session with everybody there. */
export async function meet(world: TestWorld, council: CouncilWorld, sessionId: string): Promise<void> {
  const secretary = world.as(council.secretary)
  must(await openSession(secretary, sessionId))
  const { members } = must(await viewSession(secretary, sessionId))
  const rows = members.map(({ id: memberId }) => ({ memberId, attendance: 'present' as const }))
  must(await takeAttendance(secretary, { sessionId, rows }))
}

/** Everybody votes in secret for the first item and against the others, and it is counted. */
export async function voteForFirst(
  world: TestWorld,
  council: CouncilWorld,
  sessionId: string,
): Promise<void> {
  const secretary = world.as(council.secretary)
  const key = makeCommitteeKey()
  const ballot = { sessionId, itemIds: [], publicKey: toHex(key.publicKey), committee: '' }
  must(await openBallot(secretary, { ...ballot, mode: 'electronic' }))
  const { items } = must(await viewSession(secretary, sessionId))
  for (const [at, voter] of council.voters.entries())
    await voteAs(world, voter, sessionId, {
      seed: new Uint8Array(32).fill(at + 1),
      agree: (itemId) => itemId === items[0]!.id,
    })
  must(await countAs(world, council.secretary, sessionId, key.secret))
}
