import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** Runs work with the sight of the system, within the transaction of an act whose right was checked, and gives the sight back. */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{
    before: string
  }>`select current_setting('app.system', true) as before`.execute(tx)
  await sql`select set_config('app.system', 'on', true)`.execute(tx)
  const result = await work()
  await sql`select set_config('app.system', ${rows[0]!.before}, true)`.execute(tx)
  return result
}
