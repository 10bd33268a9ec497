import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { startServer } from '../e2e/support/start-server.ts'
import { readConfig } from '../server/src/platform/config.ts'
import { openEmbeddedPostgres } from '../server/src/platform/db/embedded-postgres.ts'
import { type Client, signIn } from './season/client.ts'
import { fillBallots, openHearing, settlePrinting } from './season/crash-acts.ts'
import { readBack } from './season/read-back.ts'

/**
 * Kills the server or its PostgreSQL (SIGKILL) in the middle of a season's acts: dossiers are sent by two at once and received,
 * thirteen members vote, two close a session, decisions get their numbers, certificates theirs in the golden book, and PDFs are
 * made. Reads back afterwards what was acknowledged: all there, nothing twice.
 * Usage: node bench/crash-season.ts [kills of each, 3]
 */
const kills = Number(process.argv[2] ?? 3)
const units = 6
const env = { SAMPLE: 'yes', REQUESTS_PER_MINUTE: '10000000', TRUST_PROXY: 'yes' }
let server = await startServer(env)
const { dataDir } = server
const today = new Date().toLocaleDateString('sv', { timeZone: 'Asia/Ho_Chi_Minh' })
const year = Number(today.slice(0, 4))
const done = {
  sent: new Set<string>(),
  received: new Set<string>(),
  closed: new Set<string>(),
  printing: new Set<string>(),
  cast: new Set<string>(),
  decided: new Set<string>(),
  booked: new Set<string>(),
}
let tried = 0
const plant = await prepare()
for (let round = 0; round < kills * 2; round++) {
  const work = await makeReady(round)
  const writers = work.map((act) => act().catch(() => {}))
  // In the middle: some were said yes to, others are under way.
  const enough = acknowledged() + 3 + Math.floor(Math.random() * 15)
  for (let i = 0; i < 4000 && acknowledged() < enough; i++) await wait(5)
  if (round % 2 === 0) await killServer(writers)
  else await killDatabase(writers)
  console.log(
    `${round % 2 === 0 ? 'server' : 'database'} ${round + 1}/${kills * 2}: ${Object.entries(done)
      .map(([what, ids]) => `${what} ${ids.size}`)
      .join(', ')}`,
  )
}
await settlePrinting(await signIn(server.url, 'chuyenvien'), done.printing)
const client = await connect()
const problems = await readBack(client, done, year)
await client.end()
const ledger = await (await signIn(server.url, 'lanhdao')).get<{ ok: boolean; entries: string }>(
  '/ledger-verification',
)
await server.stop()
const counts = Object.fromEntries(Object.entries(done).map(([what, ids]) => [what, ids.size]))
console.log(JSON.stringify({ kills: kills * 2, tried, acknowledged: counts, problems, ledger }, null, 2))
process.exit(problems.length > 0 || !ledger.ok ? 1 : 0)

function acknowledged(): number {
  return Object.values(done).reduce((sum, ids) => sum + ids.size, 0)
}

/** Acts that stand ready to be done in one moment; each notes what the server said yes to. */
async function makeReady(round: number): Promise<(() => Promise<void>)[]> {
  const officer = await signIn(server.url, 'chuyenvien')
  const acts: (() => Promise<void>)[] = []
  const attempt = (kind: keyof typeof done, id: string, act: () => Promise<unknown>) =>
    acts.push(async () => {
      tried++
      await act()
      done[kind].add(id)
    })
  const roundId = await openRound(officer, round)
  for (const [at, { id, people }] of plant.units.entries()) {
    const who = await signIn(server.url, `bm.cb${at + 1}`)
    const leader = await signIn(server.url, `bm.tt${at + 1}`)
    const dossier = await who.send<{ id: string }>('POST', `/rounds/${roundId}/dossiers`, { unitId: id })
    await who.send('POST', `/dossiers/${dossier.id}/nominations`, {
      rows: people.slice(0, 5).map((personId) => ({ personId, awardKey: 'certificate-of-merit-province' })),
    })
    const path = `/dossiers/${dossier.id}`
    const step = async (by: Client, act: string) =>
      by.send('POST', `${path}/steps`, { act, revision: (await by.get<{ revision: number }>(path)).revision })
    await step(leader, 'approve')
    if (at % 2 === 0) {
      // By two at once: one of them is refused.
      attempt('sent', dossier.id, () => step(who, 'send'))
      attempt('sent', dossier.id, () => step(leader, 'send'))
    } else {
      await step(who, 'send')
      attempt('received', dossier.id, () => step(officer, 'receive'))
      attempt('received', dossier.id, () => step(officer, 'receive'))
    }
  }
  const closing = await openHearing(await signIn(server.url, 'thuky'), plant.councilId, round)
  for (let by = 0; by < 2; by++)
    attempt('closed', closing, async () =>
      (await signIn(server.url, 'thuky')).send('POST', `/council-sessions/${closing}/closing`),
    )
  for (const cast of await fillBallots(server.url, plant.councilId, round))
    attempt('cast', cast.credential, () => officer.send('POST', '/council-ballot-box', cast))
  for (let n = 0; n < 4; n++) {
    const { id, revision } = await draft(officer, `${round}-${n}`)
    attempt('decided', id, () =>
      officer.send('POST', `/decisions/${id}/number`, {
        revision,
        number: `${7000 + round * 10 + n}`,
        decidedOn: today,
      }),
    )
  }
  const [printed, ...batches] = await makeBatches(officer, round)
  for (const batchId of batches)
    attempt('booked', batchId, () => officer.send('POST', `/certificate-batches/${batchId}/numbering`))
  await officer.send('POST', `/certificate-batches/${printed}/numbering`)
  const { revision } = await officer.get<{ revision: number }>(`/certificate-batches/${printed}`)
  for (let by = 0; by < 2; by++)
    attempt('printing', printed!, () =>
      officer.send('POST', `/certificate-batches/${printed}/runs`, { revision }),
    )
  // In no order: what is killed is another each time.
  return acts.toSorted(() => Math.random() - 0.5)
}

async function openRound(officer: Client, round: number): Promise<string> {
  const { id } = await officer.send<{ id: string }>('POST', '/rounds', {
    unitId: plant.province,
    title: `Đợt xét thử sập ${round}`,
    kind: 'ad-hoc',
    periodKind: 'none',
    year,
    judgedOn: today,
    dueOn: today,
    awards: [{ awardKey: 'certificate-of-merit-province', basis: 'merit' }],
    units: { ids: plant.units.map((unit) => unit.id) },
  })
  return id
}

async function draft(officer: Client, mark: string): Promise<{ id: string; revision: number }> {
  const { id } = await officer.send<{ id: string }>('POST', '/decisions', {
    unitId: plant.province,
    title: `Về việc thử sập ${mark}`,
  })
  const rows = Array.from({ length: 20 }, (_, at) => ({
    unitId: plant.units[0]!.id,
    holderKind: 'person',
    name: `Quản Sập ${mark} Thứ ${at}`,
    gender: 'female',
    birthYear: 1980,
    awardKey: 'certificate-of-merit-province',
    basis: 'ad-hoc',
    year,
  }))
  const { revision } = await officer.send<{ revision: number }>('POST', `/decisions/${id}/rows`, {
    revision: 1,
    rows,
  })
  const sent = await officer.send<{ revision: number }>('POST', `/decisions/${id}/steps`, {
    revision,
    step: 'submitted',
  })
  return { id, revision: sent.revision }
}

/** Three batches of twenty of a decision that has its number, without golden-book numbers. */
async function makeBatches(officer: Client, round: number): Promise<string[]> {
  const made: string[] = []
  for (let n = 0; n < 3; n++) {
    const { id, revision } = await draft(officer, `${round}-lo-${n}`)
    const body = { revision, number: `${8000 + round * 10 + n}`, decidedOn: today }
    await officer.send('POST', `/decisions/${id}/number`, body)
    const { registerDecisionId } = await officer.get<{ registerDecisionId: string }>(`/decisions/${id}`)
    const batch = await officer.send<{ id: string }>('POST', '/certificate-batches', {
      unitId: plant.province,
      title: `Lô ${round}-${n}`,
      layoutId: plant.layoutId,
      printerId: plant.printerId,
      onStock: false,
      choice: { decisionId: registerDecisionId },
    })
    made.push(batch.id)
  }
  return made
}

async function killServer(writers: Promise<void>[]): Promise<void> {
  const gone = new Promise((resolve) => server.process.once('exit', resolve))
  server.process.kill('SIGKILL')
  await gone
  await Promise.all(writers)
  server = await startServer(env, dataDir)
}

async function killDatabase(writers: Promise<void>[]): Promise<void> {
  process.kill(
    Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )
  await Promise.all(writers)
  for (let i = 0; i < 1200; i++) {
    if ((await fetch(`${server.url}/health`).catch(() => null))?.ok) return
    await wait(100)
  }
  throw new Error('the server did not come back within two minutes')
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: (await openEmbeddedPostgres(dataDir)).url() })
  await client.connect()
  await client.query(`set search_path = ${readConfig().databaseSchema}, public`)
  return client
}

async function prepare() {
  const client = await connect()
  // The sample's years of awards are still being taken in.
  for (let quiet = 0; quiet < 6; quiet++) {
    const busy = await client.query("select 1 from award_imports where state in ('reading', 'taking')")
    if (busy.rowCount) quiet = 0
    await wait(500)
  }
  for (const [name, value] of Object.entries({ units, people: 5, year }))
    await client.query(`select set_config('bench.${name}', '${value}', false)`)
  await client.query(readFileSync(join(import.meta.dirname, 'season/plant-season.sql'), 'utf8'))
  const { rows } = await client.query<{ id: string; people: string[] }>(
    `select u.unit_id::text as id, array_agg(p.person_id::text order by p.person_id desc) as people
     from bench_units u join posts p on p.unit_id = u.unit_id and p.since = '2019-03-01' group by u.unit_id, u.n order by u.n`,
  )
  const councils = await client.query<{ id: string; unit_id: string }>(
    "select id::text, unit_id::text from councils where kind = 'emulation-commendation' and until is null",
  )
  await client.end()
  const province = councils.rows[0]!.unit_id
  const officer = await signIn(server.url, 'chuyenvien')
  const layout = { unitId: province, name: 'Bằng khen thử sập', title: 'Bằng khen', issuer: 'UBND tỉnh' }
  return {
    province,
    councilId: councils.rows[0]!.id,
    units: rows,
    layoutId: (await officer.send<{ id: string }>('POST', '/certificate-layouts', layout)).id,
    printerId: (
      await officer.send<{ id: string }>('POST', '/certificate-printers', {
        unitId: province,
        name: 'Máy thử',
      })
    ).id,
  }
}
