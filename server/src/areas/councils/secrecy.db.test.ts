import { beforeAll, describe, expect, it } from 'vitest'
import {
  buildCouncil,
  buildMeeting,
  type CouncilWorld,
  countAs,
  must,
  voteAs,
} from '../../../test/builders-councils.ts'
import { type TestWorld, useTestWorld } from '../../../test/harness.ts'
import './index.ts'
import { credentialKey } from './both-sides/credentials.ts'
import { makeCommitteeKey, toHex } from './both-sides/sealed-votes.ts'
import { askForBallot } from './both-sides/take-part.ts'
import { openBallot } from './open-ballot.ts'
import { receiveBallot } from './receive-ballot.ts'
import { viewSession } from './view-session.ts'

const seedOf = (index: number) => new Uint8Array(32).fill(index + 1)
/** In this order they vote; the design must not let anybody find it again. */
const votingOrder = [3, 0, 4, 1, 5, 2]
const agreesOf = (index: number) => index % 3 !== 0

type Dump = { table: string; row: Record<string, unknown>; xmin: string; ctid: string }[]

/** Everything that the owner of the database can read: every row of every table, with its transaction and its place. */
async function dumpAll(world: TestWorld): Promise<Dump> {
  const tables = await world.owner.query(
    `select tablename from pg_tables where schemaname = current_schema() order by tablename`,
  )
  const dump: Dump = []
  for (const { tablename: table } of tables.rows) {
    const { rows } = await world.owner.query(
      `select to_jsonb(t) as row, t.xmin::text as xmin, t.ctid::text as ctid from "${table}" t`,
    )
    for (const row of rows) dump.push({ table, ...row })
  }
  return dump
}

const of = (dump: Dump, table: string) => dump.filter((one) => one.table === table)
const hexOf = (value: unknown) => String(value).replace(/^\\x/, '')

/**
 * Would a design be caught that can be linked? Tried by planting each in turn: (1) `rewriteSealed` that only inserts the new row:
 * "one transaction" fails, for xmin then grows in the order of voting; (2) a created_at or serial id on council_sealed_ballots:
 * "only these columns" fails; (3) a ledger entry on casting: "no trace in the ledger" fails; (4) the credential stored with the
 * receiver: "nothing of a ballot elsewhere" fails; (5) a rewrite in the order of arrival: the
 * count of orders fails.
 */
describe('what the administrator of the database can read', () => {
  const world = useTestWorld('2026-03-10T02:00:00Z')
  let council: CouncilWorld
  let sessionId = ''
  let during: Dump = []
  let after: Dump = []
  const key = makeCommitteeKey()
  const orders: string[][] = []

  beforeAll(async () => {
    council = await buildCouncil(world, 6)
    const built = await buildMeeting(world, council, [{ title: 'Một' }, { title: 'Hai' }])
    sessionId = built.sessionId
    const asked = { sessionId, itemIds: [], publicKey: toHex(key.publicKey), committee: '' }
    must(await openBallot(world.as(council.secretary), { ...asked, mode: 'electronic' }))
    for (const index of votingOrder)
      await voteAs(world, council.voters[index]!, sessionId, {
        seed: seedOf(index),
        agree: () => agreesOf(index),
      })
    during = await dumpAll(world)
    orders.push(placesOfOthers(during))
    for (const version of [2, 3, 4]) {
      const again = { seed: seedOf(votingOrder[0]!), agree: () => agreesOf(votingOrder[0]!), version }
      await voteAs(world, council.voters[votingOrder[0]!]!, sessionId, again)
      orders.push(placesOfOthers(await dumpAll(world)))
    }
    during = await dumpAll(world)
    must(await countAs(world, council.secretary, sessionId, key.secret))
    after = await dumpAll(world)
  }, 120_000)

  it('while the ballot is open: sealed ballots bear no time, no number, no member, no account', () => {
    const sealed = of(during, 'council_sealed_ballots')
    expect(sealed).toHaveLength(6)
    for (const { row } of sealed)
      expect(Object.keys(row).sort()).toEqual([
        'credential',
        'sealed',
        'sheet_id',
        'signature',
        'token',
        'version',
      ])
  })

  it('neither transaction nor place tells the order of voting', () => {
    const sealed = of(during, 'council_sealed_ballots')
    // All were written anew by the last vote: one transaction.
    expect(new Set(sealed.map(({ xmin }) => xmin)).size).toBe(1)
    // Each vote shuffles the places of all. Four shuffles that leave five others in one order are no chance (1 in 120³).
    expect(orders).toHaveLength(4)
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1)
  })

  it('nothing of a ballot stands elsewhere, and the same bytes never stand beside a member', () => {
    for (const dump of [during, after]) {
      const secrets = of(during, 'council_sealed_ballots').flatMap(({ row }) => [
        hexOf(row.credential),
        hexOf(row.token),
        hexOf(row.signature),
        hexOf(row.sealed).slice(0, 64),
      ])
      const elsewhere = dump.filter(({ table }) => table !== 'council_sealed_ballots')
      const text = elsewhere.map(({ row }) => JSON.stringify(row)).join('\n')
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
  })

  it('the ledger says who was given a ballot and nothing of casting it', () => {
    const acts = of(after, 'ledger_entries').map(({ row }) => row.act)
    expect(acts.filter((act) => act === 'receive-council-ballot')).toHaveLength(6)
    expect(acts.filter((act) => /cast|vote/.test(String(act)))).toEqual([])
    const votes = of(after, 'ledger_entries').filter(({ row }) =>
      /"(agree|vote|for|against)"/.test(JSON.stringify(row.details)),
    )
    expect(votes).toEqual([])
  })

  it('after the count no ballot is left, no key that signed credentials, no question that was signed', () => {
    expect(of(after, 'council_sealed_ballots')).toEqual([])
    expect(of(after, 'council_ballot_sheets').map(({ row }) => [row.secret_key, row.public_key])).toEqual([
      [null, null],
    ])
    expect(of(after, 'council_ballot_receivers').map(({ row }) => row.requests)).toEqual(Array(6).fill({}))
    expect(of(after, 'council_written_opinions')).toEqual([])
  })

  it('what is published is sums and receipts in the order of letters, the receipts apart from the sums', () => {
    const [sheet] = of(after, 'council_ballot_sheets')
    const receipts = sheet!.row.receipts as string[]
    expect(receipts).toEqual(receipts.toSorted())
    expect(receipts).toHaveLength(6)
    const lines = of(after, 'council_ballot_items').map(({ row }) => [
      row.electronic_for,
      row.electronic_against,
    ])
    expect(lines).toEqual([
      [4, 2],
      [4, 2],
    ])
  })

  it('the secret of the committee is in no table', () => {
    for (const dump of [during, after]) {
      const text = dump.map(({ row }) => JSON.stringify(row)).join('\n')
      expect(text.includes(toHex(key.secret))).toBe(false)
    }
  })

  it('asking anew with other credentials gets none, so nobody votes twice', async () => {
    const next = await buildMeeting(world, council, [{ title: 'Ba' }])
    const asked = { sessionId: next.sessionId, itemIds: [], publicKey: toHex(key.publicKey), committee: '' }
    const { ballotId } = must(await openBallot(world.as(council.secretary), { ...asked, mode: 'electronic' }))
    const [sheet] = must(await viewSession(world.as(council.voters[0]!), next.sessionId)).ballots[0]!.sheets
    const at = { sessionId: next.sessionId, ballotId }
    const first = must(
      await receiveBallot(world.as(council.voters[0]!), {
        ...at,
        requests: askForBallot(seedOf(0), [sheet!]),
      }),
    )
    const again = must(
      await receiveBallot(world.as(council.voters[0]!), {
        ...at,
        requests: askForBallot(seedOf(0), [sheet!]),
      }),
    )
    expect(again.credentials[0]!.evaluated).toBe(first.credentials[0]!.evaluated)
    expect(
      await receiveBallot(world.as(council.voters[0]!), {
        ...at,
        requests: askForBallot(seedOf(9), [sheet!]),
      }),
    ).toMatchObject({ code: 'ballot-received-elsewhere' })
    expect(
      await receiveBallot(world.as(council.secretary), {
        ...at,
        requests: askForBallot(seedOf(9), [sheet!]),
      }),
    ).toMatchObject({ code: 'session-act-forbidden' })
  })
})

/** The credentials of those who did not change their mind, in the order in which they lie in the table. */
function placesOfOthers(dump: Dump): string[] {
  const sealed = of(dump, 'council_sealed_ballots')
  const firstSheet = sealed[0]!.row.sheet_id
  const changed = hexOf(toHex(credentialKey(seedOf(votingOrder[0]!), String(firstSheet)).credential))
  return sealed
    .toSorted((a, b) => placeOf(a.ctid) - placeOf(b.ctid))
    .map(({ row }) => hexOf(row.credential))
    .filter((credential) => credential !== changed)
}

/** "(page,line)" as a number. */
function placeOf(ctid: string): number {
  const [page, line] = ctid.replace(/[()]/g, '').split(',')
  return Number(page) * 1000 + Number(line)
}
