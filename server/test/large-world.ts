import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { buildApp } from '../src/app.ts'
import type { Platform } from '../src/platform/act.ts'
import type { DB } from '../src/platform/db/generated/tables.ts'
import { buildActor, buildUnit, testPassword } from './builders.ts'
import { plantLarge } from './plant-large.ts'
import { plantRegister } from './plant-register.ts'

/** Tables that grow without end; none of them may be read from end to end for a list. */
const bigTables = [
  ...['plan_tasks', 'task_bodies', 'task_units', 'task_records', 'task_proofs', 'task_comments', 'plans'],
  ...['reminders', 'notifications', 'people', 'posts', 'ledger_entries'],
  ...[
    'nominations',
    'nomination_papers',
    'dossier_events',
    'posting_entries',
    'objections',
    'opinion_answers',
  ],
  ...['council_session_items', 'council_session_members', 'decisions', 'decision_rows', 'certificates'],
  ...['certificate_batch_rows', 'item_handovers', 'item_movements', 'item_requests', 'item_request_events'],
  ...['registrations', 'registration_rows'],
  ...[
    'awards',
    'award_holders',
    'award_decisions',
    'year_results',
    'initiatives',
    'proposed_initiatives',
    'resistance_records',
  ],
]

/** What one request asked of the database. */
export type Reading = {
  who: string
  path: string
  /** Big tables that were read from end to end, also inside functions. */
  scans: string[]
  /** Blocks of 8 KB looked at. */
  buffers: number
  /** Of planning and running in PostgreSQL. */
  milliseconds: number
  plans: string[]
}

/** At the top of the province; in one of its departments; the administrator, who sees accounts and the ledger; of its council. */
export type Reader = 'officer' | 'below' | 'administrator' | 'secretary'

type SeasonId =
  | 'round'
  | 'dossier'
  | 'nomination'
  | 'posting'
  | 'opinion'
  | 'package'
  | 'session'
  | 'decision'
  | 'batch'
  | 'request'
  | 'call'
  | 'registration'

export type LargeWorld = {
  /**
   * The answer's requests to the database, explained as they ran: same login, same viewer, same kept or fresh plans. Null where
   * the reader may not open it.
   */
  read(who: Reader, path: string): Promise<Reading | null>
  ids: LargeIds
  close(): Promise<void>
}

export type LargeIds = Record<
  | 'province'
  | 'department'
  | 'plan'
  | 'planBelow'
  | 'holder'
  | 'awardDecision'
  | 'papers'
  | 'person'
  | SeasonId,
  string
>

/** Plants a large province (see plant-large.sql and plant-register.ts) with an officer at its top and one of a department. */
export async function plantLargeWorld(platform: Platform, owner: pg.Pool, rows: number): Promise<LargeIds> {
  const province = await buildUnit(platform.db, { name: 'Tỉnh Lớn', kind: 'province' })
  const officer = await buildActor(platform.db, {
    username: 'officer',
    role: 'standing-officer',
    unitId: province,
  })
  const client = await owner.connect()
  await plantLarge(client, { rows, province, account: officer.accountId })
  const { rows: plans } = await client.query(`select max(case when unit_id = ${province} then id end) as plan,
    min(case when unit_id <> ${province} then id end) as "planBelow",
    (select unit_id from plans where status = 'issued' and unit_id <> ${province} order by id limit 1) as department
    from plans where status = 'issued'`)
  const { plan, planBelow, department } = plans[0]
  await plantRegister(client, rows, province, department)
  client.release()
  const { rows: found } = await owner.query(`select max(id) as "awardDecision",
    (select max(id) from resistance_batches) as papers,
    (select min(holder_id) from awards where scope_unit_id = ${department}) as holder,
    (select min(person_id) from posts where unit_id = ${department}) as person from award_decisions`)
  const { rows: season } = await owner.query(`select d.round_id as round, d.id as dossier,
    (select min(id) from nominations where dossier_id = d.id) as nomination, (select min(id) from postings) as posting,
    (select min(id) from opinion_requests) as opinion, (select min(id) from packages where unit_id = ${province}) as package,
    (select min(id) from council_sessions) as session, (select min(id) from decisions where unit_id = ${province}) as decision,
    (select min(id) from certificate_batches) as batch, (select min(id) from item_requests where unit_id = ${province}) as request,
    (select id from registration_calls order by abs(year - 2024), id limit 1) as call, (select id from registrations where unit_id = d.unit_id order by id limit 1) as registration
    from dossiers d where d.unit_id = ${department} order by d.id limit 1`)
  await buildActor(platform.db, { username: 'below', role: 'unit-officer', unitId: department })
  await buildActor(platform.db, { username: 'administrator', role: 'administrator', unitId: province })
  await buildActor(platform.db, { username: 'secretary', role: 'council-secretary', unitId: province })
  return { province, department, plan, planBelow, ...found[0], ...season[0] }
}

/** Signs the readers of a planted province in. */
export async function openLargeWorld(
  platform: Platform,
  app: pg.Pool,
  owner: pg.Pool,
  ids: LargeIds,
): Promise<LargeWorld> {
  const sizes = new Map<string, number>()
  for (const table of bigTables)
    sizes.set(table, Number((await owner.query(`select count(*) from ${table}`)).rows[0].count))

  const asked: Asked[] = []
  const dialect = new PostgresDialect({ pool: app })
  const db = new Kysely<DB>({
    dialect,
    log: (event) => {
      asked.push({ sql: event.query.sql, values: event.query.parameters })
    },
  })
  const server = await buildApp({ ...platform, db }, { log: false, requestsPerMinute: 1_000_000 })
  const cookies = {
    officer: await signIn('officer'),
    below: await signIn('below'),
    administrator: await signIn('administrator'),
    secretary: await signIn('secretary'),
  }

  async function signIn(username: string): Promise<string> {
    const payload = { username, password: testPassword }
    const response = await server.inject({ method: 'POST', url: '/api/v1/session', payload })
    return `${response.cookies[0]!.name}=${response.cookies[0]!.value}`
  }

  return {
    ids,
    async read(who, path) {
      asked.length = 0
      const url = `/api/v1${path}`
      const response = await server.inject({ method: 'GET', url, headers: { cookie: cookies[who] } })
      if (response.statusCode === 403 || response.statusCode === 404) return null
      if (response.statusCode !== 200) throw new Error(`${response.statusCode} for ${path}: ${response.body}`)
      return { who, path, ...(await explain(app, sizes, [...asked])) }
    },
    close: () => server.close(),
  }
}

type Asked = { sql: string; values: readonly unknown[] }

async function explain(
  app: pg.Pool,
  sizes: Map<string, number>,
  asked: readonly Asked[],
): Promise<Omit<Reading, 'who' | 'path'>> {
  const sum = { scans: new Set<string>(), buffers: 0, milliseconds: 0, plans: [] as string[] }
  const client = await app.connect()
  let viewer = 'select 1'
  for (const { sql, values } of asked) {
    if (sql.includes("set_config('app.account'")) viewer = sql
    if (sql.startsWith('set local ')) viewer += `; ${sql}`
    if (sql === 'commit' || sql === 'begin') viewer = 'select 1'
    if (!/^\s*(select|with)\b/i.test(sql) || sql.includes('set_config(')) continue
    await client.query('begin')
    try {
      await client.query(viewer)
      await client.query(`prepare asked as ${sql}`)
      const call = values.length > 0 ? `asked (${values.map(literal).join(', ')})` : 'asked'
      // Once to make the plan that is kept, if it is; then as the next request finds it.
      await client.query(`explain execute ${call}`)
      const before = await countScanned(client)
      const { rows } = await client.query(`explain (analyze, buffers, format json) execute ${call}`)
      const top = rows[0]['QUERY PLAN'][0]
      for (const [table, rows] of await countScanned(client))
        if (rows - (before.get(table) ?? 0) > (sizes.get(table) ?? Infinity) / 2) sum.scans.add(table)
      sum.buffers += top.Plan['Shared Hit Blocks'] + top.Plan['Shared Read Blocks']
      sum.milliseconds += top['Planning Time'] + top['Execution Time']
      sum.plans.push(`${Math.round(top['Execution Time'] * 10) / 10} ms: ${sql}\n${outline(top.Plan)}`)
    } finally {
      await client.query('rollback')
      await client.query('deallocate asked').catch(() => {})
    }
  }
  client.release()
  return { ...sum, scans: [...sum.scans].sort(), milliseconds: Math.round(sum.milliseconds * 10) / 10 }
}

/** Rows that this transaction met in reading tables from end to end. */
async function countScanned(client: pg.PoolClient): Promise<Map<string, number>> {
  const { rows } = await client.query(
    'select relname, seq_tup_read as met from pg_stat_xact_user_tables where seq_tup_read > 0',
  )
  return new Map(rows.map(({ relname, met }) => [relname, Number(met)]))
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString())
  if (Buffer.isBuffer(value)) return `'\\x${value.toString('hex')}'`
  if (Array.isArray(value))
    return pg.escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`)
  return pg.escapeLiteral(String(value))
}

type Node = Record<string, unknown> & { Plans?: Node[] }

/** Nodes of a plan with rows and blocks, as deep as they stand. */
function outline(node: Node, depth = 0): string {
  const name = [node['Node Type'], node['Relation Name'], node['Index Name']].filter(Boolean).join(' ')
  const blocks = Number(node['Shared Hit Blocks']) + Number(node['Shared Read Blocks'])
  const line = `${' '.repeat(depth)}${name} rows=${node['Actual Rows']} loops=${node['Actual Loops']} blocks=${blocks}`
  return [line, ...(node.Plans ?? []).map((one) => outline(one, depth + 1))].join('\n')
}
