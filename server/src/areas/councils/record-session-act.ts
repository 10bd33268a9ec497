import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { recordAct } from '../ledger/index.ts'
import type { SessionRow } from './store-sessions.ts'
import { touchSession } from './store-sessions.ts'

type Named = Pick<SessionRow, 'id' | 'title' | 'unitId'>

/** Writes an act on a session into the ledger; call it last. */
export function recordSessionAct(
  tx: Tx,
  act: Act,
  verb: string,
  session: Named,
  details: Record<string, unknown> = {},
): Promise<void> {
  return recordAct(tx, act, {
    act: verb,
    objectKind: 'council-session',
    objectId: session.id,
    unitId: session.unitId,
    details: { title: session.title, ...details },
  })
}

/** The same for an act that makes what others saw of the session old. */
export async function recordSessionChange(
  tx: Tx,
  act: Act,
  verb: string,
  { session }: { session: SessionRow },
  details: Record<string, unknown> = {},
): Promise<{ revision: number }> {
  await touchSession(tx, session.id)
  await recordSessionAct(tx, act, verb, session, details)
  return { revision: session.revision + 1 }
}
