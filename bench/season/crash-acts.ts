import { setTimeout as wait } from 'node:timers/promises'
import { makeCommitteeKey, toHex } from '../../server/src/areas/councils/both-sides/sealed-votes.ts'
import { askForBallot, fillSheet } from '../../server/src/areas/councils/both-sides/take-part.ts'
import type { SessionView } from '../../server/src/areas/councils/schemas.ts'
import type { CredentialsGiven } from '../../server/src/areas/councils/schemas-ballots.ts'
import { type Client, signIn } from './client.ts'

const bylaws = 'Quy chế làm việc của Hội đồng'
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' })

/** A session in which all was heard and nothing is voted on: it may be closed. */
export async function openHearing(secretary: Client, councilId: string, round: number): Promise<string> {
  const { id } = await secretary.send<{ id: string }>('POST', '/council-sessions', {
    councilId,
    kind: 'meeting',
    title: `Phiên nghe báo cáo thử sập ${round}`,
    heldOn: today,
    ownQuorum: { numerator: 2, denominator: 3, basis: bylaws },
  })
  const at = `/council-sessions/${id}`
  await secretary.send('POST', `${at}/items`, { entries: [{ title: 'Báo cáo', voting: false }] })
  await secretary.send('POST', `${at}/opening`)
  return id
}

/** A session of thirteen with an open secret ballot, and their sealed sheets, not cast yet. */
export async function fillBallots(origin: string, councilId: string, round: number) {
  const secretary = await signIn(origin, 'thuky')
  const { id } = await secretary.send<{ id: string }>('POST', '/council-sessions', {
    councilId,
    kind: 'meeting',
    title: `Phiên thử sập ${round}`,
    heldOn: today,
    ownThreshold: { kind: 'more-than-half', percent: null, of: 'all-members', basis: bylaws },
    ownQuorum: { numerator: 2, denominator: 3, basis: bylaws },
  })
  const at = `/council-sessions/${id}`
  await secretary.send('POST', `${at}/items`, { entries: [{ title: 'Một' }, { title: 'Hai' }] })
  await secretary.send('POST', `${at}/opening`)
  const { members } = await secretary.get<SessionView>(at)
  await secretary.send('PUT', `${at}/attendance`, {
    rows: members.map((one) => ({ memberId: one.id, attendance: 'present' })),
  })
  await secretary.send('POST', `${at}/ballots`, {
    mode: 'electronic',
    publicKey: toHex(makeCommitteeKey().publicKey),
    committee: 'Ông A',
  })
  const casts = []
  for (let n = 0; n < 13; n++) {
    const member = await signIn(origin, `bm.tv${n + 1}`)
    const ballot = (await member.get<SessionView>(at)).ballots[0]!
    const seed = new Uint8Array(32).fill(n + 1)
    const { credentials } = await member.send<CredentialsGiven>(
      'POST',
      `${at}/ballots/${ballot.id}/receipt`,
      { requests: askForBallot(seed, ballot.sheets) },
    )
    const [sheet] = ballot.sheets
    const filled = { agree: [true, n % 2 === 0], version: 1 }
    casts.push((await fillSheet(seed, ballot, sheet!, credentials[0]!, filled)).cast)
  }
  return casts
}

/**
 * What was being printed when it was killed: ready, or begun anew by an officer when nothing was heard of it for two minutes, and then
 * ready. Throws where a batch cannot be printed any more.
 */
export async function settlePrinting(officer: Client, batchIds: Iterable<string>): Promise<void> {
  type Batch = { revision: number; runs: { state: string }[] }
  for (const id of batchIds) {
    const path = `/certificate-batches/${id}`
    for (let waited = 0; ; waited++) {
      const { revision, runs } = await officer.get<Batch>(path)
      if (runs[0]?.state === 'ready') break
      if (waited > 200) throw new Error(`batch ${id} cannot be printed: ${JSON.stringify(runs)}`)
      await officer.send('POST', `${path}/runs`, { revision }).catch(() => {})
      await wait(2000)
    }
  }
}
