import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import { type KeptInitiative, lockKept } from './store-kept.ts'

/**
 * Writes a recognised initiative of a person, in the transaction of the act that recognised it: from then on it counts when a case
 * is judged. One of the same person, title and year takes the new scope and day.
 */
export async function putRecognisedInitiative(
  tx: Tx,
  one: Pick<KeptInitiative, 'title' | 'kind' | 'scope' | 'year'> & {
    unitId: string
    personId: string
    recognisedOn: string
    accountId: string | null
  },
): Promise<void> {
  await lockKept(tx, one.unitId)
  const { numAffectedRows } = await sql`
    update initiatives set scope = ${one.scope}, kind = ${one.kind}, recognised_on = ${one.recognisedOn},
      recorded_by = ${one.accountId}, recorded_at = now()
    where person_id = ${one.personId} and year = ${one.year} and fold(title) = fold(${one.title})`.execute(tx)
  if (Number(numAffectedRows) > 0) return
  await sql`
    insert into initiatives (unit_id, person_id, title, kind, scope, year, recognised_on, recorded_by)
    values (${one.unitId}, ${one.personId}, ${one.title}, ${one.kind}, ${one.scope}, ${one.year}, ${one.recognisedOn},
      ${one.accountId})`.execute(tx)
}

export type ClusterPlace = {
  unitId: string
  kind: 'cluster' | 'bloc'
  organisedBy: string
  year: number
  rank: number
  of: number
}

/**
 * Writes the place of a unit in its cluster or bloc of a year, in the transaction of the act that fixed the ranking; what was
 * kept of that cluster and year before gives way.
 */
export async function putClusterPlace(
  tx: Tx,
  { unitId, ...place }: ClusterPlace,
  accountId: string | null,
): Promise<void> {
  await lockKept(tx, unitId)
  const own = sql`unit_id = ${unitId} and person_id is null and holder_id is null`
  const { rows } = await sql<{ clusters: ClusterPlace[] | null }>`
    select clusters from subject_facts where ${own}`.execute(tx)
  const others = (rows[0]?.clusters ?? []).filter(
    (one) => one.year !== place.year || one.kind !== place.kind || one.organisedBy !== place.organisedBy,
  )
  const clusters = JSON.stringify([...others, place])
  if (rows.length > 0)
    await sql`update subject_facts set clusters = ${clusters}::jsonb, revision = revision + 1, recorded_by = ${accountId},
      recorded_at = now() where ${own}`.execute(tx)
  else
    await sql`insert into subject_facts (unit_id, clusters, recorded_by) values (${unitId}, ${clusters}::jsonb, ${accountId})`.execute(
      tx,
    )
}
