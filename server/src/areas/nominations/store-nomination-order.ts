import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** Ids of a dossier's nominations: awards as in the round, in each collectives before people, names in the Vietnamese order. */
export async function listNominationIdsByName(tx: Tx, dossierId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id::text from nominations n
    left join round_awards a on a.round_id = n.round_id and a.award_key = n.award_key
    where n.dossier_id = ${dossierId} and n.state <> 'withdrawn'
    order by a.position, n.award_name, n.holder_kind in ('person', 'foreign-person'), n.sort_key, n.id`.execute(
    tx,
  )
  return rows.map(({ id }) => id)
}

/** Gives nominations their places in the dossier, in the order of these ids. */
export async function orderNominationRows(tx: Tx, dossierId: string, ids: readonly string[]): Promise<void> {
  await sql`update nominations n set position = g.place from unnest(${ids}::bigint[]) with ordinality g (id, place)
    where n.id = g.id and n.dossier_id = ${dossierId}::bigint`.execute(tx)
}
