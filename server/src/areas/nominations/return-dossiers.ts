import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { tellUnits } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lockForEdit } from './edit-dossier.ts'
import { refuseAct } from './relations.ts'
import type { ReturnBody, Returned } from './schemas-appraisal.ts'
import { type DossierRow, lockDossiers, updateDossier } from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { findNominationsById, type Nomination, updateNomination } from './store-nominations.ts'
import { insertReturn, insertReturnItems, markMended } from './store-returns.ts'

type Item = ReturnBody['items'][number]

/**
 * Returns dossiers for mending: one text, and for each exactly what is wrong where. What is not named stays as it is; what was
 * found fit stays so. A result for each dossier.
 * @refuses return-days-past; per dossier: not-found, dossier-state, dossier-held, right-missing, nomination-state
 */
export function returnDossiers(act: Act, input: ReturnBody): Promise<Returned | Refusal> {
  return inAct<Returned>(act, async (tx) => {
    if (input.dueOn && input.dueOn < act.clock.today()) return refuse('return-days-past')
    const byDossier = Map.groupBy(input.items, (item) => item.dossierId)
    const dossiers = await lockDossiers(tx, [...byDossier.keys()])
    const named = await findNominationsById(
      tx,
      input.items.flatMap((item) => item.nominationId ?? []),
    )
    const nominations = new Map(named.map((one) => [one.id, one]))
    const results: Returned['results'] = []
    const taken: { dossier: DossierRow; items: Item[] }[] = []
    for (const [id, items] of byDossier) {
      const dossier = dossiers.get(id)
      const refused = dossier ? await refuseReturn(tx, act, dossier, items, nominations) : refuse('not-found')
      results.push({
        id,
        name: dossier?.unitName ?? '',
        problem: refused && describeRefusal(refused).detail,
        items: refused ? 0 : items.length,
      })
      if (!refused && dossier) taken.push({ dossier, items })
    }
    if (taken.length === 0) return { returnId: null, results }
    return { returnId: await sendReturns(tx, act, input, taken), results }
  })
}

async function refuseReturn(
  tx: Tx,
  act: Act,
  dossier: DossierRow,
  items: readonly Item[],
  nominations: ReadonlyMap<string, Nomination>,
): Promise<Refusal | null> {
  const refused = await refuseAct(tx, act, dossier, 'return')
  if (refused) return refused
  for (const { nominationId } of items) {
    if (nominationId === null) continue
    const one = nominations.get(nominationId)
    if (!one || one.dossierId !== dossier.id) return refuse('not-found')
    if (!['listed', 'eligible', 'rejected', 'to-mend'].includes(one.state))
      return refuse('nomination-state', { name: one.name })
  }
  return null
}

async function sendReturns(
  tx: Tx,
  act: Act,
  input: ReturnBody,
  taken: readonly { dossier: DossierRow; items: Item[] }[],
): Promise<string> {
  const by = { accountId: accountOf(act), now: act.clock.now() }
  const first = taken[0]!.dossier
  const { text, dueOn, number } = input
  const returnId = await insertReturn(tx, {
    ownerUnitId: first.ownerUnitId,
    roundId: first.roundId,
    text,
    dueOn,
    number,
    ...by,
  })
  await insertReturnItems(
    tx,
    returnId,
    taken.flatMap(({ items }) => items),
  )
  for (const { dossier, items } of taken) {
    for (const id of new Set(items.flatMap((item) => item.nominationId ?? [])))
      await updateNomination(tx, id, { extra: { state: 'to-mend', appraisal_reason: null } })
    await updateDossier(tx, dossier.id, { state: 'returned', approved_at: null, approved_by: null })
    await insertEvents(
      tx,
      [
        {
          dossierId: dossier.id,
          kind: 'return',
          happenedOn: act.clock.today(),
          note: text,
          details: { returnId, items: items.length, dueOn },
        },
      ],
      by,
    )
    await tellUnits(tx, act, {
      unitIds: [dossier.unitId],
      right: 'nominate',
      kind: 'dossier-returned',
      text: `Hồ sơ được trả lại để bổ sung ${items.length} nội dung${dueOn ? ` trước ngày ${dueOn.split('-').reverse().join('/')}` : ''}`,
      path: `/ho-so/${dossier.id}`,
    })
  }
  await recordAct(tx, act, {
    act: 'return-dossiers',
    objectKind: 'round',
    objectId: first.roundId,
    unitId: first.ownerUnitId,
    details: {
      returnId,
      dossiers: taken.length,
      items: taken.reduce((sum, { items }) => sum + items.length, 0),
      units: taken.slice(0, 20).map(({ dossier }) => dossier.unitName),
    },
  })
  return returnId
}

/** The unit says that an item is mended, or takes that back. @refuses item-mended and those of `lockForEdit` */
export function mendItem(
  act: Act,
  input: { dossierId: string; itemId: string; mended: boolean; note: string | null; onPaper: boolean },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const open = await lockForEdit(tx, act, input.dossierId, input.onPaper)
    if (isRefusal(open)) return open
    const { dossier, round } = open
    const mended = input.mended ? { accountId: accountOf(act), now: act.clock.now(), note: input.note } : null
    if (!(await markMended(tx, { id: input.itemId, dossierId: dossier.id }, mended)))
      return refuse('item-mended')
    await updateDossier(tx, dossier.id, {})
    await recordAct(tx, act, {
      act: input.mended ? 'mend-item' : 'unmend-item',
      objectKind: 'dossier',
      objectId: dossier.id,
      unitId: dossier.unitId,
      details: { round: round.title },
    })
    return undefined
  })
}
