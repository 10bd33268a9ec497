import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { Source } from './domain/catalogue-types.ts'
import type { LocalEntry } from './domain/local-types.ts'

export type LocalRuleState = 'draft' | 'active' | 'ended'
export type LocalRuleRow = {
  id: string
  unitId: string
  unitName: string
  entry: LocalEntry
  sources: Source[]
  from: string
  until: string | null
  state: LocalRuleState
  draftedBy: string
  draftedAt: Date
  activatedBy: string | null
  activatedAt: Date | null
  endedAt: Date | null
  revision: number
}

const columns = sql`r.id, r.unit_id as "unitId", n.name as "unitName", r.entry, r.sources, r.in_from as "from",
  r.in_until as "until", r.state, d.display_name as "draftedBy", r.drafted_at as "draftedAt",
  b.display_name as "activatedBy", r.activated_at as "activatedAt", r.ended_at as "endedAt", r.revision`
const joined = sql`local_rules r join account_names d on d.id = r.drafted_by left join account_names b on b.id = r.activated_by
  join lateral (select name from unit_versions v where v.unit_id = r.unit_id order by since desc limit 1) n on true`

/** Rules in the viewer's sight, newest first; one page. */
export async function readLocalRules(
  tx: Tx,
  filter: { state?: LocalRuleState | undefined; after?: string | undefined; limit: number },
): Promise<{ rows: LocalRuleRow[]; next: string | null }> {
  const { rows } = await sql<LocalRuleRow>`select ${columns} from ${joined}
    where true ${filter.state ? sql`and r.state = ${filter.state}` : sql``}
      ${filter.after ? sql`and r.id < ${filter.after}::bigint` : sql``}
    order by r.id desc limit ${filter.limit + 1}`.execute(tx)
  const page = rows.slice(0, filter.limit)
  return { rows: page, next: rows.length > filter.limit ? page.at(-1)!.id : null }
}

export async function readLocalRule(tx: Tx, id: string): Promise<LocalRuleRow | null> {
  const { rows } = await sql<LocalRuleRow>`select ${columns} from ${joined} where r.id = ${id}`.execute(tx)
  return rows[0] ?? null
}

/** Active rules that bind a unit: its own and those of the units above. */
export async function readRulesBinding(tx: Tx, unitIds: readonly string[]): Promise<LocalRuleRow[]> {
  if (unitIds.length === 0) return []
  const { rows } = await sql<LocalRuleRow>`select ${columns} from ${joined}
    where r.state <> 'draft' and r.unit_id in (select ancestor_id from unit_ancestors where unit_id = any (${[...unitIds]}::bigint[]))
    order by r.id`.execute(tx)
  return rows
}

export async function insertLocalRule(
  tx: Tx,
  rule: { unitId: string; entry: LocalEntry; sources: Source[]; by: string; at: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('local_rules')
    .values({
      unit_id: rule.unitId,
      entry: JSON.stringify(rule.entry),
      sources: JSON.stringify(rule.sources),
      in_from: rule.entry.from,
      in_until: rule.entry.until,
      drafted_by: rule.by,
      drafted_at: rule.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes a rule where the revision is still the one seen; null where somebody was faster. */
export async function updateLocalRule(
  tx: Tx,
  id: string,
  revision: number,
  change: {
    entry?: LocalEntry
    sources?: Source[]
    state?: LocalRuleState
    activated?: { by: string; at: Date }
    ended?: { by: string; at: Date }
  },
): Promise<number | null> {
  const { entry, sources, state, activated, ended } = change
  const row = await tx
    .updateTable('local_rules')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      ...(entry ? { entry: JSON.stringify(entry), in_from: entry.from, in_until: entry.until } : {}),
      ...(sources ? { sources: JSON.stringify(sources) } : {}),
      ...(state ? { state } : {}),
      ...(activated ? { activated_by: activated.by, activated_at: activated.at } : {}),
      ...(ended ? { ended_by: ended.by, ended_at: ended.at } : {}),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst()
  return row?.revision ?? null
}

/** Removes a draft; false where it is gone or no draft any more. */
export async function deleteDraft(tx: Tx, id: string, revision: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('local_rules')
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows === 1n
}
