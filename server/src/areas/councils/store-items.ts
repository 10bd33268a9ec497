import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { AgendaEntry, ItemResult } from './agenda-types.ts'
import type { ItemDecision } from './domain/decide-item.ts'
import type { ThresholdRule } from './domain/rules.ts'

export type ItemState = 'on-agenda' | 'passed' | 'failed' | 'removed'
export type ItemRow = Omit<AgendaEntry, 'pageText'> & {
  id: string
  sessionId: string
  place: number
  pageText: string | null
  voting: boolean
  state: ItemState
  votesFor: number | null
  votesAgainst: number | null
  votesInvalid: number | null
  base: number | null
  needed: number | null
  sentence: string | null
  /** As it was when the result was fixed. */
  rule: ThresholdRule | null
  removedReason: string | null
}

const columns = [
  'id',
  'session_id as sessionId',
  'place',
  'source',
  'source_id as sourceId',
  'title',
  'detail',
  'award_key as awardKey',
  'award_name as awardName',
  'unit_id as unitId',
  'page_text as pageText',
  'voting',
  'state',
  'votes_for as votesFor',
  'votes_against as votesAgainst',
  'votes_invalid as votesInvalid',
  'base',
  'needed',
  'sentence',
  'rule',
  'removed_reason as removedReason',
] as const

/** The agenda in its order; what was taken off stands at the end. */
export async function listItems(tx: Tx, sessionId: string): Promise<ItemRow[]> {
  const rows = await tx
    .selectFrom('council_session_items')
    .select([...columns])
    .where('session_id', '=', sessionId)
    .orderBy(sql`state = 'removed'`)
    .orderBy('place')
    .orderBy('id')
    .execute()
  return rows as ItemRow[]
}

/** Adds entries at the end; those of a source that stand there already keep their place. Ids in the order of the entries. */
export async function insertItems(
  tx: Tx,
  sessionId: string,
  entries: readonly (AgendaEntry & { voting?: boolean })[],
  firstPlace: number,
): Promise<string[]> {
  const rows = await tx
    .insertInto('council_session_items')
    .values(
      entries.map((entry, index) => ({
        session_id: sessionId,
        place: firstPlace + index,
        source: entry.source,
        source_id: entry.sourceId,
        title: entry.title,
        detail: entry.detail,
        award_key: entry.awardKey,
        award_name: entry.awardName,
        unit_id: entry.unitId,
        page_text: entry.pageText ?? null,
        voting: entry.voting ?? true,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning(['id', 'place'])
    .execute()
  const made = new Map(rows.map((row) => [row.place, row.id]))
  const ids: string[] = []
  for (const [index, entry] of entries.entries())
    ids.push(made.get(firstPlace + index) ?? (await findBySource(tx, sessionId, entry)))
  return ids
}

async function findBySource(tx: Tx, sessionId: string, entry: AgendaEntry): Promise<string> {
  const { id } = await tx
    .selectFrom('council_session_items')
    .select('id')
    .where('session_id', '=', sessionId)
    .where('source', '=', entry.source)
    .where('source_id', '=', entry.sourceId)
    .where('state', '<>', 'removed')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateItem(
  tx: Tx,
  id: string,
  change: { title: string; detail: string | null; pageText: string | null; voting: boolean },
): Promise<void> {
  await tx
    .updateTable('council_session_items')
    .set({ title: change.title, detail: change.detail, page_text: change.pageText, voting: change.voting })
    .where('id', '=', id)
    .execute()
}

export async function placeItems(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx
      .updateTable('council_session_items')
      .set({ place: index + 1 })
      .where('id', '=', id)
      .execute()
}

export async function takeOffAgenda(tx: Tx, id: string, reason: string): Promise<void> {
  await tx
    .updateTable('council_session_items')
    .set({ state: 'removed', removed_reason: reason })
    .where('id', '=', id)
    .execute()
}

export async function saveDecision(
  tx: Tx,
  id: string,
  decision: ItemDecision,
  rule: ThresholdRule,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('council_session_items')
    .set({
      state: decision.state,
      votes_for: decision.votesFor,
      votes_against: decision.votesAgainst,
      votes_invalid: decision.votesInvalid,
      base: decision.base,
      needed: decision.needed,
      sentence: decision.sentence,
      rule: JSON.stringify(rule),
      decided_at: now,
    })
    .where('id', '=', id)
    .execute()
}

/** What became of things of a source, by their ids; also where the viewer does not see the session. */
export async function readResults(
  tx: Tx,
  source: string,
  sourceIds: readonly string[],
): Promise<(ItemResult & { sourceId: string })[]> {
  if (sourceIds.length === 0) return []
  const { rows } = await sql<ItemResult & { sourceId: string }>`
    select source_id as "sourceId", item_id as "itemId", session_id as "sessionId", state, votes_for as "votesFor", base, needed,
      sentence, held_on as "heldOn"
    from council_item_results(${source}, ${[...sourceIds]}::text[])`.execute(tx)
  return rows
}
