import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isReordering } from '../../platform/is-reordering.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { putOnAgenda } from './agenda.ts'
import { recordSessionChange } from './record-session-act.ts'
import type { EntryBody, ItemBody } from './schemas-agenda.ts'
import { loadForAct } from './standing.ts'
import { findRunningBallot, listBallotItems } from './store-ballots.ts'
import { listItems, placeItems, takeOffAgenda, updateItem } from './store-items.ts'
import { tellMembers } from './tell-members.ts'

/** Puts typed entries on the agenda. @refuses as `putOnAgenda` */
export function addEntries(act: Act, input: { sessionId: string; entries: EntryBody[] }) {
  return inAct<{ itemIds: string[] }>(act, (tx) =>
    putOnAgenda(
      tx,
      act,
      input.sessionId,
      input.entries.map((entry) => ({ ...entry, source: 'other' as const, sourceId: null })),
    ),
  )
}

/** @refuses item-unknown, item-decided, item-being-voted */
async function openItem(tx: Tx, sessionId: string, itemId: string) {
  const item = (await listItems(tx, sessionId)).find(({ id }) => id === itemId)
  if (!item) return refuse('item-unknown')
  if (item.state !== 'on-agenda') return refuse('item-decided', { title: item.title })
  const ballot = await findRunningBallot(tx, sessionId)
  if (ballot && (await listBallotItems(tx, ballot.id)).some((one) => one.itemId === itemId))
    return refuse('item-being-voted', { title: item.title })
  return item
}

/** Changes the words of an entry, and whether it is voted on. @refuses item-unknown, item-decided, item-being-voted */
export function changeItem(act: Act, input: ItemBody & { sessionId: string; itemId: string }) {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'change-agenda')
    if (isRefusal(loaded)) return loaded
    const item = await openItem(tx, input.sessionId, input.itemId)
    if (isRefusal(item)) return item
    await updateItem(tx, item.id, input)
    await tellMembers(tx, act, loaded.session, {
      kind: 'council-agenda',
      text: `Chương trình họp “${loaded.session.title}” sửa nội dung: ${input.title}`,
    })
    return recordSessionChange(tx, act, 'change-agenda-item', loaded, { item: input.title })
  })
}

/** Puts the agenda in this order. @refuses changed-meanwhile: somebody added or took off an entry */
export function orderAgenda(act: Act, input: { sessionId: string; itemIds: string[] }) {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'change-agenda')
    if (isRefusal(loaded)) return loaded
    const known = (await listItems(tx, input.sessionId)).filter(({ state }) => state !== 'removed')
    if (!isReordering(known, input.itemIds)) return refuse('changed-meanwhile')
    await placeItems(tx, input.itemIds)
    return recordSessionChange(tx, act, 'order-agenda', loaded, { items: known.length })
  })
}

/** Takes an entry off the agenda; it stays to be read with the reason. @refuses item-unknown, item-decided, item-being-voted */
export function removeItem(
  act: Act,
  input: { sessionId: string; itemId: string; reason: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'remove-item')
    if (isRefusal(loaded)) return loaded
    const item = await openItem(tx, input.sessionId, input.itemId)
    if (isRefusal(item)) return item
    await takeOffAgenda(tx, item.id, input.reason)
    await tellMembers(tx, act, loaded.session, {
      kind: 'council-agenda',
      text: `Chương trình họp “${loaded.session.title}” bỏ nội dung “${item.title}”: ${input.reason}`,
    })
    return recordSessionChange(tx, act, 'take-off-agenda', loaded, { item: item.title, reason: input.reason })
  })
}
