import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { unitsWithRight } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { AgendaEntry, ItemResult } from './agenda-types.ts'
import type { OpenSessionList } from './schemas.ts'
import { loadForAct } from './standing.ts'
import { insertItems, listItems, readResults } from './store-items.ts'
import { findSession, listSessionRows, touchSession } from './store-sessions.ts'
import { tellMembers } from './tell-members.ts'

/**
 * Puts entries at the end of a session's agenda, in the caller's transaction; an entry of a source that stands there already
 * keeps its place. Ids in the order of the entries.
 * @refuses not-found, session-act-forbidden, session-state, right-missing, outside-your-unit
 */
export async function putOnAgenda(
  tx: Tx,
  act: Act,
  sessionId: string,
  entries: (AgendaEntry & { voting?: boolean })[],
): Promise<Refusal | { itemIds: string[] }> {
  if (entries.length === 0) return refuse('agenda-entry-empty')
  const loaded = await loadForAct(tx, act, sessionId, 'change-agenda')
  if (isRefusal(loaded)) return loaded
  const { session } = loaded
  const known = await listItems(tx, sessionId)
  const first = known.reduce((most, { place }) => Math.max(most, place), 0) + 1
  const itemIds = await insertItems(tx, sessionId, entries, first)
  await touchSession(tx, sessionId)
  await tellMembers(tx, act, session, {
    kind: 'council-agenda',
    text: `Chương trình họp “${session.title}” thêm ${entries.length} nội dung${entries.length === 1 ? `: ${entries[0]!.title}` : ''}`,
  })
  await recordAct(tx, act, {
    act: 'put-on-agenda',
    objectKind: 'council-session',
    objectId: sessionId,
    unitId: session.unitId,
    details: { title: session.title, entries: entries.length, itemIds },
  })
  return { itemIds }
}

/** What became of things of a source that were put on agendas; those that never were are left out. */
export async function readItemResults(
  tx: Tx,
  source: AgendaEntry['source'],
  sourceIds: string[],
): Promise<Map<string, ItemResult>> {
  const rows = await readResults(tx, source, sourceIds)
  return new Map(rows.map(({ sourceId, ...result }) => [sourceId, result]))
}

/** Sessions whose agenda can still grow, the next first; for a picker. */
export async function listOpenSessions(tx: Tx, unitId: string) {
  const rows = await listSessionRows(tx, {
    unitId,
    states: ['preparing', 'meeting'],
    ascending: true,
    limit: 50,
  })
  return rows.map(({ id, title, heldOn, state, councilName, councilKind }) => ({
    id,
    title,
    heldOn,
    state,
    councilName,
    councilKind,
  }))
}

/** The unit whose council holds the session; null where it is out of sight. */
export async function findSessionBody(tx: Tx, sessionId: string): Promise<string | null> {
  return (await findSession(tx, sessionId))?.unitId ?? null
}

/** Sessions that who asks runs and whose agenda can still grow, the next first of each body: what is ready for a council may be sent there. */
export function listSessionsToSendTo(act: Act): Promise<OpenSessionList> {
  return inView(act, async (tx) => {
    const units = act.actor === 'system' ? [] : unitsWithRight(act.actor, 'manage-sessions')
    const rows = await Promise.all(units.map((unitId) => listOpenSessions(tx, unitId)))
    return { rows: rows.flat() }
  })
}
