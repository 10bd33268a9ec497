import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { type DossierState, dossierStateAfter, type NominationState } from './domain/states.ts'

/** Brings the state of dossiers in line with their nominations: appraised when each was spoken on, closed when all are settled. */
export async function settleDossiers(tx: Tx, dossierIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ id: string; state: DossierState; states: NominationState[] }>`
    select d.id::text, d.state, coalesce(array_agg(n.state) filter (where n.id is not null), '{}') as states
    from dossiers d left join nominations n on n.dossier_id = d.id
    where d.id = any (${dossierIds}::bigint[]) group by d.id`.execute(tx)
  for (const one of rows) {
    const next = dossierStateAfter(one.state, one.states)
    if (next === one.state) continue
    await sql`update dossiers set state = ${next}, revision = revision + 1 where id = ${one.id}`.execute(tx)
  }
}
