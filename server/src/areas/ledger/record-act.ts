import type { Act, Actor } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { hashEntry, type LedgerEntry } from './domain/chain.ts'
import { principalsOf } from './domain/on-behalf.ts'
import { appendEntry, findAbove, lockHead } from './store.ts'

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
  const actor = act.actor
  const onBehalfOf = actor === 'system' ? null : await findPrincipal(tx, actor, recorded.unitId ?? null)
  const head = await lockHead(tx)
  const entry: LedgerEntry = {
    seq: (BigInt(head.seq) + 1n).toString(),
    at: act.clock.now().toISOString(),
    accountId: actor === 'system' ? null : actor.accountId,
    accountName: actor === 'system' ? 'Hệ thống' : actor.displayName,
    onBehalfOf,
    act: recorded.act,
    objectKind: recorded.objectKind,
    objectId: recorded.objectId,
    unitId: recorded.unitId ?? null,
    details: recorded.details ?? {},
    previousHash: head.hash,
  }
  await appendEntry(tx, entry, hashEntry(entry))
}

/** Whose rights the act used: what it told by `mayAt` or `useWays`; else, at a unit where the actor has lent roles only, their principal. */
async function findPrincipal(tx: Tx, actor: Actor, unitId: string | null): Promise<string | null> {
  const known = principalsOf(tx)
  const lent = actor.roles.filter((held) => held.through !== null)
  if (known !== undefined) return known
  if (unitId === null || lent.length === 0) return null
  const above = await findAbove(
    tx,
    unitId,
    actor.roles.map((held) => held.unitId),
  )
  const giving = actor.roles.filter((held) => above.has(held.unitId))
  if (giving.some((held) => held.through === null)) return null
  return giving[0]?.through ?? null
}
