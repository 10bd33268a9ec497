import { createHash, createHmac } from 'node:crypto'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import type { Config } from '../config.ts'
import type { DB as Tables } from './generated/tables.ts'
import { PreparingClient } from './preparing-client.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

/** Who the database believes to be acting: what row-level security lets through. */
export type Viewer =
  | { accountId: string | null /** Roots of the subtrees that may be seen. */; scope: string[] }
  | 'system'

// Calendar dates stay strings: a Date would move them across time zones.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** Names of the two logins: the owner migrates, the application cannot alter tables or touch the ledger's past. */
export function appLogin(config: Pick<Config, 'databaseSchema' | 'databaseAppUrl'>, ownerUrl: string) {
  if (config.databaseAppUrl) {
    const user = decodeURIComponent(new URL(config.databaseAppUrl).username)
    return { user, url: config.databaseAppUrl, password: null }
  }
  const user = `${config.databaseSchema}_app`
  const parsed = new URL(ownerUrl.replace('@/', '@localhost/'))
  // Every node that has the owner's connection comes to the same password; it is stored nowhere.
  const key = createHash('sha256').update(`${parsed.username}:${parsed.password}`).digest()
  const password = createHmac('sha256', key).update(user).digest('base64url')
  const url = ownerUrl.replace(/^(postgres(?:ql)?:\/\/)([^@]*)@/, `$1${user}:${password}@`)
  return { user, url, password }
}

/**
 * A pool that works in one authority's schema; nothing in SQL names it. Statements are prepared. Outside a transaction they are
 * look-ups by key, whose plan is kept; a transaction plans for its values unless it says otherwise (`Sight`). What waits to come into a
 * words' index is read through by every search: little may wait.
 */
export function openPool(url: string, schema: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max,
    options: `-c search_path=${schema},public -c timezone=Asia/Ho_Chi_Minh -c jit=off -c plan_cache_mode=force_generic_plan -c gin_pending_list_limit=256kB`,
    application_name: 'neuguong',
    connectionTimeoutMillis: 10_000,
  })
  // Without a listener a stopped server would end the process; the next query reports the failure.
  pool.on('error', () => {})
  // The same for a connection that is in use: its query fails and says so.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

export function makeDatabase(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Thrown to undo a transaction whose use case answered with a refusal; caught by `inTransaction`. */
class Undo extends Error {
  readonly result: unknown
  constructor(result: unknown) {
    super('undo')
    this.result = result
  }
}

export type Sight = {
  /** The day on which the viewer reads; without one the database's own. */
  today?: string
  /**
   * Statements keep their plan from one transaction to the next: for lists that many ask often, whose plan is as good for any
   * viewer and any value (see bench/query-plans.ts). Limits are written out, for a kept plan knows no parameter.
   */
  keepPlans?: boolean
}

/** From here on the transaction plans for its values, for what only they tell, such as how common a word is. */
export async function planForValues(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx)
}

/**
 * Runs `work` in one transaction as `viewer`. A refusal that `work` returns undoes the transaction and is returned.
 * Transactions that the database refused for a race (40001, 40P01) are tried again, twice.
 */
export async function inTransaction<T>(
  db: Database,
  viewer: Viewer,
  work: (tx: Tx) => Promise<T>,
  isRefused: (result: T) => boolean,
  sight: Sight = {},
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction().execute(async (tx) => {
        await actAs(tx, viewer, sight)
        const result = await work(tx)
        if (isRefused(result)) throw new Undo(result)
        return result
      })
    } catch (error) {
      if (error instanceof Undo) return error.result as T
      const code = (error as { code?: string }).code
      if (attempt < 2 && (code === '40001' || code === '40P01')) continue
      throw error
    }
  }
}

/**
 * One statement without parameters, so that the beginning of the transaction travels with it (`PreparingClient`); so its values
 * are written into it, and only ids, days and words of ours may stand there.
 */
async function actAs(tx: Tx, viewer: Viewer, { today = '', keepPlans = false }: Sight): Promise<void> {
  const isSystem = viewer === 'system'
  const settings: [string, string][] = [
    ['app.account', isSystem ? '' : (viewer.accountId ?? '')],
    ['app.scope', isSystem ? '{}' : `{${viewer.scope.join(',')}}`],
    ['app.system', isSystem ? 'on' : 'off'],
    ['app.today', today],
    ['plan_cache_mode', keepPlans ? 'force_generic_plan' : 'force_custom_plan'],
  ]
  const unclear = settings.find(([, value]) => !/^[\w{},-]*$/.test(value))
  if (unclear) throw new Error(`no value of a viewer: ${unclear[0]}`)
  const calls = settings.map(([name, value]) => `set_config('${name}', '${value}', true)`)
  await sql.raw(`select ${calls.join(', ')}`).execute(tx)
}
