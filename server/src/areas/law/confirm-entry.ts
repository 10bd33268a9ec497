import { type Act, type Actor, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { Law } from './domain/catalogue-types.ts'
import { loadLaw } from './load-law.ts'
import {
  type ConfirmationPage,
  insertConfirmation,
  listConfirmationRows,
  readConfirmations,
  withdrawRow,
} from './store-confirmations.ts'

export type ConfirmInput = { key: string; hash: string; regimeId: string; textRead: string }

/**
 * Says that a person compared an entry with the text of a regime; from now on it is not provisional under it. Holds
 * for just this content: a changed entry needs a new one.
 * @refuses right-missing, law-entry-unknown, law-entry-changed, law-already-confirmed
 */
export function confirmEntry(act: Act, input: ConfirmInput): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const law = loadLaw()
    const held = await whereHeld(tx, act)
    if ('refused' in held) return held
    const refusal = checkEntry(law, input)
    if (refusal) return refusal
    const id = await insertConfirmation(tx, {
      ...input,
      unitId: held.unitId,
      by: held.actor.accountId,
      at: act.clock.now(),
    })
    if (id === null) {
      const standing = (await readConfirmations(tx)).get(input.key) ?? []
      const by = standing.find(({ hash, regimeId }) => hash === input.hash && regimeId === input.regimeId)
      return refuse('law-already-confirmed', { by: by?.confirmedBy ?? '' })
    }
    await recordAct(tx, act, {
      act: 'confirm-law-entry',
      objectKind: 'law-entry',
      objectId: input.key,
      unitId: held.unitId,
      details: { regime: input.regimeId, hash: input.hash, textRead: input.textRead },
    })
    return { id }
  })
}

/** Takes a confirmation back; the entry is provisional again. @refuses right-missing, law-not-confirmed */
export function withdrawConfirmation(
  act: Act,
  id: string,
  reason: string,
): Promise<{ key: string } | Refusal> {
  return inAct(act, async (tx) => {
    const held = await whereHeld(tx, act)
    if ('refused' in held) return held
    const taken = await withdrawRow(tx, id, held.actor.accountId, act.clock.now(), reason)
    if (taken === null) return refuse('law-not-confirmed')
    await recordAct(tx, act, {
      act: 'withdraw-law-confirmation',
      objectKind: 'law-entry',
      objectId: taken.key,
      unitId: taken.unitId,
      details: { regime: taken.regimeId, reason },
    })
    return { key: taken.key }
  })
}

/** What was confirmed here and what was taken back, newest first. */
export function listConfirmations(
  act: Act,
  page: { after?: string | undefined; limit: number },
): Promise<ConfirmationPage> {
  return inView(act, (tx) => listConfirmationRows(tx, page))
}

function checkEntry(law: Law, { key, hash, regimeId }: ConfirmInput): Refusal | null {
  const entry = [...law.keys.values()].find((one) => one.key === key)
  if (!entry || !law.regimes.some(({ id }) => id === regimeId)) return refuse('law-entry-unknown', { key })
  return entry.hash === hash ? null : refuse('law-entry-changed', { key })
}

/** The unit where the actor may confirm: that of the leader's right, else that of the officer's. */
async function whereHeld(tx: Tx, act: Act): Promise<{ unitId: string; actor: Actor } | Refusal> {
  const { actor } = act
  if (actor === 'system') return refuse('right-missing', { right: 'manage-law' })
  for (const right of ['approve-law', 'manage-law'] as const) {
    const [unitId] = unitsWithRight(actor, right)
    if (unitId === undefined) continue
    const refusal = await mayAt(tx, actor, right, unitId)
    return refusal ?? { unitId, actor }
  }
  return refuse('right-missing', { right: 'manage-law' })
}
