import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export function lockDecision(tx: Tx, decisionId: string) {
  return tx
    .selectFrom('award_decisions')
    .selectAll()
    .where('id', '=', decisionId)
    .forUpdate()
    .executeTakeFirst()
}

/** Awards of the decision in the viewer's sight; `all`: these are all of it. */
export async function sumDecision(
  tx: Tx,
  decisionId: string,
): Promise<{ awards: number; money: string; all: boolean; unitId: string | null }> {
  const { rows } = await sql<{ awards: number; money: string; all: boolean; unitId: string | null }>`
    select count(*)::integer as awards, coalesce(sum(bonus_vnd), 0)::text as money,
      count(*) = count_awards_of_decision(${decisionId}::bigint) as "all", min(scope_unit_id)::text as "unitId"
    from awards where decision_id = ${decisionId}::bigint`.execute(tx)
  return rows[0]!
}

export async function setPublished(
  tx: Tx,
  decisionId: string,
  at: Date | null,
  accountId: string | null,
): Promise<void> {
  await tx
    .updateTable('award_decisions')
    .set((eb) => ({
      published_at: at,
      published_by: at ? accountId : null,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', decisionId)
    .execute()
}

export type PublicRow = {
  id: string
  sortOn: string
  holder: string
  unit: string | null
  award: string
  year: number | null
  decision: string | null
  decidedOn: string | null
}

/** Only what may be shown to anybody is read: a name in print, never what tells people of one name apart. */
export async function readPublicAwards(
  tx: Tx,
  ask: {
    words: string | null
    year: number | null
    after: { sortOn: string; id: string } | null
    most: number
  },
): Promise<PublicRow[]> {
  const { rows } = await sql<PublicRow>`
    select a.id, a.sort_on::text as "sortOn", h.name as holder, a.unit_text as unit, a.award_name as award, a.year,
      d.number as decision, d.decided_on as "decidedOn"
    from award_decisions d
    join awards a on a.decision_id = d.id
    join award_holders h on h.id = a.holder_id
    where d.published_at is not null and a.state <> 'cancelled'
      and (${ask.year}::integer is null or a.year = ${ask.year}::integer)
      and (${ask.words}::tsquery is null or (to_tsvector('simple', fold(concat_ws(' ', h.name, a.unit_text, a.award_name, a.year, d.number)))
        @@ ${ask.words}::tsquery))
      and (${ask.after?.sortOn ?? null}::date is null or (a.sort_on, a.id) < (${ask.after?.sortOn ?? null}::date, ${ask.after?.id ?? null}::bigint))
    order by a.sort_on desc, a.id desc limit ${ask.most}`.execute(tx)
  return rows
}
