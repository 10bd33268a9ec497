import { setTimeout as wait } from 'node:timers/promises'
import { makeCommitteeKey, toHex } from '../../server/src/areas/councils/both-sides/sealed-votes.ts'
import { askForBallot, fillSheet, openSheets } from '../../server/src/areas/councils/both-sides/take-part.ts'
import type { BallotView, SessionView } from '../../server/src/areas/councils/schemas.ts'
import type { CredentialsGiven, SealedSheets } from '../../server/src/areas/councils/schemas-ballots.ts'
import { percentile } from '../machine.ts'
import { type Client, partsOf } from './client.ts'
import { listRound, refuseProblems } from './nominate.ts'
import type { Season, Step } from './season.ts'

type Meeting = { id: string; secret: string[]; byHand: string[] }
const bylaws = 'Quy chế làm việc của Hội đồng'

/** Sessions of the council: agenda, roll, what the law wants secret sealed on thirteen tablets, the rest by show of hands. */
export async function meet(season: Season, step: Step, sessions: number): Promise<void> {
  const { secretary } = season
  const eligible = await listRound(season, '&state=eligible')
  const size = Math.ceil(eligible.length / sessions)
  const meetings: Meeting[] = []
  await step('record the public posting that hung on paper, 1000 at a time', async () => {
    const opensOn = new Date(Date.parse(season.today) - 40 * 86_400_000).toISOString().slice(0, 10)
    for (const part of partsOf(eligible, 1000))
      await season.officer.send('POST', '/postings', {
        unitId: season.province,
        roundId: season.roundId,
        title: `Danh sách đề nghị khen thưởng năm ${season.year}`,
        kind: 'paper',
        opensOn,
        days: 10,
        place: 'Bảng tin Ủy ban nhân dân tỉnh',
        nominationIds: part.map(({ id }) => id),
      })
    return eligible.length
  })
  await step('put nominations on the agendas of the sessions', async () => {
    for (const [n, part] of partsOf(eligible, size).entries()) {
      const { id } = await secretary.send<{ id: string }>('POST', '/council-sessions', {
        councilId: season.councilId,
        kind: 'meeting',
        title: `Phiên họp thứ ${n + 1}`,
        heldOn: season.today,
        ownThreshold: { kind: 'more-than-half', percent: null, of: 'all-members', basis: bylaws },
        ownQuorum: { numerator: 2, denominator: 3, basis: bylaws },
      })
      for (const some of partsOf(part, 1000))
        refuseProblems(
          await season.officer.send('POST', `/rounds/${season.roundId}/agenda`, {
            sessionId: id,
            nominations: some.map((one) => ({ id: one.id, revision: one.revision })),
          }),
        )
      const { items } = await secretary.get<SessionView>(`/council-sessions/${id}`)
      const of = (secret: boolean) =>
        items
          .filter(({ awardKey }) => (awardKey === 'emulation-fighter-province') === secret)
          .map((item) => item.id)
      meetings.push({ id, secret: of(true), byHand: of(false) })
      season.sessions.push(id)
    }
    return eligible.length
  })
  await step('open the sessions and take the roll of 13', async () => {
    for (const { id } of meetings) {
      await secretary.send('POST', `/council-sessions/${id}/opening`)
      const { members } = await secretary.get<SessionView>(`/council-sessions/${id}`)
      await secretary.send('PUT', `/council-sessions/${id}/attendance`, {
        rows: members.map((one) => ({ memberId: one.id, attendance: 'present' })),
      })
    }
    return meetings.length
  })
  const keys = new Map(meetings.map(({ id }) => [id, makeCommitteeKey()]))
  const withSecret = meetings.filter(({ secret }) => secret.length > 0)
  const seed = (index: number) => new Uint8Array(32).fill(index + 1)
  type Cast = { member: Client; body: object }
  const casts: Cast[][] = []
  const meanwhile: number[] = []
  await step(
    'secret ballots: open, 13 tablets get and seal theirs (the tablets’ work is in it)',
    async () => {
      for (const { id, secret } of withSecret) {
        await secretary.send('POST', `/council-sessions/${id}/ballots`, {
          itemIds: secret,
          mode: 'electronic',
          publicKey: toHex(keys.get(id)!.publicKey),
          committee: 'Ông A, bà B',
        })
        casts.push(
          (await Promise.all(season.members.map((member, index) => fill(member, id, seed(index))))).flat(),
        )
      }
      return withSecret.length * season.members.length
    },
  )
  await step('secret ballots: 13 members cast in the same second, session by session', async () => {
    for (const one of casts) {
      const voting = Promise.all(
        one.map(({ member, body }) => member.send('POST', '/council-ballot-box', body)),
      )
      const others = askMeanwhile(season, voting)
      await voting
      meanwhile.push(...(await others))
    }
    return casts.flat().length
  })
  console.log(
    `| another officer, opening the list of rounds meanwhile | ${meanwhile.length} | | | | ${percentile(meanwhile, 0.5)} | ${percentile(meanwhile, 0.95)} (longest ${percentile(meanwhile, 1)}) | | |`,
  )
  await step(
    'secret ballots: stop, check and open the sums (the committee’s browser is in it), count',
    async () => {
      for (const { id } of withSecret) {
        const ballot = await runningBallot(secretary, id)
        const at = `/council-sessions/${id}/ballots/${ballot.id}`
        const { revision } = await secretary.send<{ revision: number }>('POST', `${at}/stop`, {
          revision: ballot.revision,
        })
        const sealed = await secretary.get<SealedSheets>(`${at}/sealed`)
        const sums = await openSheets(
          keys.get(id)!.secret,
          { id: ballot.id, publicKey: ballot.publicKey! },
          sealed.sheets,
        )
        await secretary.send('POST', `${at}/count`, { revision, sums })
      }
      return withSecret.reduce((sum, { secret }) => sum + secret.length, 0)
    },
  )
  await step('show of hands: open, count sheet, stop, count', async () => {
    for (const { id, byHand } of meetings) await countHands(season, id, byHand)
    return meetings.reduce((sum, { byHand }) => sum + byHand.length, 0)
  })
  await step('close the sessions', async () => {
    for (const { id } of meetings) await secretary.send('POST', `/council-sessions/${id}/closing`)
    return meetings.length
  })
  await step('read the results of the council back into the nominations', async () => {
    const { passed } = await season.officer.send<{ passed: number }>(
      'POST',
      `/rounds/${season.roundId}/council-readings`,
    )
    return passed
  })
}

/** How long another waits, asking ten times a second as long as the work goes on. */
async function askMeanwhile({ colleagues }: Season, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let going = true
  void work.finally(() => {
    going = false
  })
  while (going) {
    const begun = performance.now()
    await colleagues[0]!.get('/rounds')
    times.push(performance.now() - begun)
    await wait(100)
  }
  return times
}

async function runningBallot(who: Client, sessionId: string): Promise<BallotView> {
  const { ballots } = await who.get<SessionView>(`/council-sessions/${sessionId}`)
  return ballots.find(({ state }) => state === 'open')!
}

/** What a tablet does before it sends: gets the credentials and seals the sheets. */
async function fill(member: Client, sessionId: string, seed: Uint8Array) {
  const ballot = await runningBallot(member, sessionId)
  const mine = ballot.sheets.filter((sheet) => sheet.mine)
  const { credentials } = await member.send<CredentialsGiven>(
    'POST',
    `/council-sessions/${sessionId}/ballots/${ballot.id}/receipt`,
    { requests: askForBallot(seed, mine) },
  )
  const bodies = []
  for (const sheet of mine) {
    const given = credentials.find(({ sheetId }) => sheetId === sheet.id)!
    const filled = { agree: sheet.itemIds.map(() => true), version: 1 }
    bodies.push({ member, body: (await fillSheet(seed, ballot, sheet, given, filled)).cast })
  }
  return bodies
}

async function countHands({ secretary, members }: Season, id: string, itemIds: string[]): Promise<void> {
  await secretary.send('POST', `/council-sessions/${id}/ballots`, {
    itemIds,
    mode: 'show-of-hands',
    committee: 'Ông A, bà B',
  })
  const ballot = await runningBallot(secretary, id)
  const at = `/council-sessions/${id}/ballots/${ballot.id}`
  const all = { returned: members.length, invalid: 0, for: members.length, against: 0 }
  await secretary.send('PUT', `${at}/count-sheet`, {
    lines: itemIds.map((itemId) => ({ itemId, ...all })),
  })
  const { revision } = await secretary.send<{ revision: number }>('POST', `${at}/stop`, {
    revision: (await runningBallot(secretary, id)).revision,
  })
  await secretary.send('POST', `${at}/count`, { revision, sums: [] })
}
