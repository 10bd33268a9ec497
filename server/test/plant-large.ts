import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'

/** Tables that are filled by the million; their indexes are built when the rows stand. */
const planted = [
  ...['plans', 'plan_tasks', 'task_bodies', 'task_units', 'task_records', 'task_proofs', 'task_comments'],
  ...['task_difficulties', 'notifications', 'reminders', 'people', 'posts', 'ledger_entries'],
  ...['nominations', 'nomination_papers', 'dossier_events', 'council_session_items', 'decision_rows'],
  ...['certificates', 'certificate_batch_rows', 'registration_rows', 'posting_entries', 'opinion_answers'],
  ...['year_results', 'initiatives', 'proposed_initiatives', 'resistance_records'],
]

/** Fills the database by plant-large.sql and plant-large-season.sql as its owner: triggers and references aside, indexes after the rows. */
export async function plantLarge(
  client: pg.ClientBase,
  values: { rows: number; province: string; account: string },
): Promise<void> {
  const files = ['plant-large.sql', 'plant-large-season.sql']
  const text = files.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  await client.query(
    `set session_replication_role = replica; set work_mem = '256MB'; set maintenance_work_mem = '512MB'`,
  )
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [planted],
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  await client.query(
    text.replace(/(?<!:):(rows|province|account)\b/g, (_, name: keyof typeof values) => String(values[name])),
  )
  for (const { definition } of indexes) await client.query(definition)
  await client.query('reset session_replication_role; reset work_mem; reset maintenance_work_mem')
  await client.query('vacuum analyze')
}
