import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { hashEntry, type LedgerEntry } from './domain/chain.ts'
import { principalsOf } from './domain/on-behalf.ts'
import { appendEntry, lockHead } from './store.ts'

/** What an act says of itself. No ID numbers, no contact data: names of things, dates, counts. */
export type RecordedAct = {
  /** verb-noun, as the use case is called: "issue-plan". */
  act: string
  objectKind: string
  objectId: string
  unitId?: string | null
  details?: Record<string, unknown>
}

/**
 * Writes the act into the ledger, in the act's own transaction. Call it last: it takes the head of the chain until the
 * transaction ends, so that entries stand in the order in which they took effect.
 */
export async function recordAct(
  tx: Tx,
  act: Pick<Act, 'actor' | 'clock'>,
  recorded: RecordedAct,
): Promise<void> {
  const head = await lockHead(tx)
  const actor = act.actor
  const entry: LedgerEntry = {
    seq: (BigInt(head.seq) + 1n).toString(),
    at: act.clock.now().toISOString(),
    accountId: actor === 'system' ? null : actor.accountId,
    accountName: actor === 'system' ? 'Hệ thống' : actor.displayName,
    onBehalfOf: actor === 'system' ? null : principalsOf(tx),
    act: recorded.act,
    objectKind: recorded.objectKind,
    objectId: recorded.objectId,
    unitId: recorded.unitId ?? null,
    details: recorded.details ?? {},
    previousHash: head.hash,
  }
  await appendEntry(tx, entry, hashEntry(entry))
}
