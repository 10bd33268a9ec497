import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { awardCatalogue } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { listApprovedNominations } from '../nominations/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { holdDraft } from './rights.ts'
import { type Decision, updateDecision } from './store-decisions.ts'
import {
  type Changes,
  dropRows,
  findTakenNominations,
  insertRows,
  listRows,
  type NewRow,
  type RowChange,
  updateRow,
} from './store-rows.ts'

export type RowsChanged = { revision: number; rows: number }
type Asked = { decisionId: string; revision: number }

/** A line that is typed or picked from the register. */
export type PickedRow = {
  unitId: string
  holderKind: string
  holderId?: string | null | undefined
  personId?: string | null | undefined
  name: string
  gender?: 'female' | 'male' | null | undefined
  birthYear?: number | null | undefined
  position?: string | null | undefined
  awardKey: string
  awardName?: string | null | undefined
  basis: string
  year?: number | null | undefined
  deed?: string | null | undefined
}

/** Puts nominations that the council passed on the list. @refuses nomination-not-approved, decision-has-nomination */
export async function addNominationRows(
  tx: Tx,
  decision: Pick<Decision, 'id' | 'unitId'>,
  nominationIds: readonly string[],
): Promise<number | Refusal> {
  const wanted = [...new Set(nominationIds)]
  const approved = await listApprovedNominations(tx, { nominationIds: wanted })
  if (approved.length < wanted.length) return refuse('nomination-not-approved', { name: '' })
  const [taken] = await findTakenNominations(tx, wanted)
  if (taken) return refuse('decision-has-nomination', { name: taken.name, decisionId: taken.decisionId })
  await insertRows(
    tx,
    decision,
    approved.map((one) => ({
      scopeUnitId: one.unitId,
      nominationId: one.nominationId,
      roundTitle: one.roundTitle,
      holderKind: one.holderKind,
      holderId: one.holderId,
      personId: one.personId,
      asNew: false,
      name: one.name,
      gender: one.gender,
      birthYear: one.birthYear,
      position: one.position,
      unitName: one.unitName,
      awardKey: one.awardKey,
      awardName: one.awardName,
      // The register has no basis of its own for what the law does not name.
      basis: one.basis === 'other' ? 'merit' : one.basis,
      year: one.year,
      deed: one.achievement,
      awardId: null,
      changes: null,
    })),
  )
  return approved.length
}

/** Adds lines to a draft. @refuses award-key-unknown, unit-unknown and those of `holdDraft` and `addNominationRows` */
export function addRows(
  act: Act,
  input: Asked & { nominationIds?: readonly string[] | undefined; rows?: readonly PickedRow[] | undefined },
): Promise<RowsChanged | Refusal> {
  return inAct<RowsChanged>(act, async (tx) => {
    const decision = await holdDraft(tx, act, input)
    if (isRefusal(decision)) return decision
    let count = 0
    if (input.nominationIds?.length) {
      const added = await addNominationRows(tx, decision, input.nominationIds)
      if (isRefusal(added)) return added
      count += added
    }
    if (input.rows?.length) {
      const rows = await readPicked(tx, input.rows)
      if (isRefusal(rows)) return rows
      await insertRows(tx, decision, rows)
      count += rows.length
    }
    return recordRows(tx, act, decision, { act: 'add-decision-rows', count })
  })
}

async function readPicked(tx: Tx, picked: readonly PickedRow[]): Promise<NewRow[] | Refusal> {
  const units = await readUnitLabels(
    tx,
    picked.map(({ unitId }) => unitId),
  )
  const rows: NewRow[] = []
  for (const row of picked) {
    const known = awardCatalogue().get(row.awardKey)
    if (!known && row.awardKey !== 'other') return refuse('award-key-unknown', { key: row.awardKey })
    const awardName = row.awardName?.trim() || known?.name
    if (!awardName) return refuse('award-name-missing')
    const unit = units.get(row.unitId)
    if (!unit) return refuse('outside-your-unit')
    rows.push({
      scopeUnitId: row.unitId,
      nominationId: null,
      roundTitle: null,
      holderKind: row.holderKind,
      holderId: row.holderId ?? null,
      personId: row.personId ?? null,
      asNew: false,
      name: row.name,
      gender: row.gender ?? null,
      birthYear: row.birthYear ?? null,
      position: row.position ?? null,
      unitName: unit.name,
      awardKey: row.awardKey,
      awardName,
      basis: row.basis,
      year: row.year ?? null,
      deed: row.deed ?? null,
      awardId: null,
      changes: null,
    })
  }
  return rows
}

/** Takes lines off a draft; a nomination among them can go into another decision. */
export function removeRows(
  act: Act,
  input: Asked & { rowIds: readonly string[] },
): Promise<RowsChanged | Refusal> {
  return inAct<RowsChanged>(act, async (tx) => {
    const decision = await holdDraft(tx, act, input)
    if (isRefusal(decision)) return decision
    const count = await dropRows(tx, decision.id, input.rowIds)
    if (count === 0) return refuse('changed-meanwhile')
    return recordRows(tx, act, decision, { act: 'remove-decision-rows', count })
  })
}

/** Mends one line of a draft. For a correction `corrected` holds what shall stand instead. @refuses decision-row-unknown */
export function changeRow(
  act: Act,
  input: Asked & {
    rowId: string
    change: Omit<RowChange, 'changes'>
    corrected?:
      | Partial<Record<'holderName' | 'position' | 'unitText' | 'awardName' | 'deed', string>>
      | undefined
  },
): Promise<RowsChanged | Refusal> {
  return inAct<RowsChanged>(act, async (tx) => {
    const decision = await holdDraft(tx, act, input)
    if (isRefusal(decision)) return decision
    const [row] = await listRows(tx, decision.id, [input.rowId])
    if (!row) return refuse('decision-row-unknown')
    const before: Record<string, string | null> = {
      holderName: row.name,
      position: row.position,
      unitText: row.unitName,
      awardName: row.awardName,
      deed: row.deed,
    }
    const changes: Changes | undefined = input.corrected && {}
    for (const [field, to] of Object.entries(input.corrected ?? {}))
      if (to !== undefined && to !== before[field]) changes![field] = { from: before[field] ?? null, to }
    await updateRow(tx, row.id, { ...input.change, ...(changes ? { changes } : {}) })
    return recordRows(tx, act, decision, { act: 'change-decision-row', count: 1, name: row.name })
  })
}

/** Keeps that lines of the draft were changed, and its new revision. */
export async function recordRows(
  tx: Tx,
  act: Act,
  decision: Decision,
  { act: name, count, ...details }: { act: string; count: number; name?: string },
): Promise<RowsChanged> {
  await updateDecision(tx, decision.id, {})
  await recordAct(tx, act, {
    act: name,
    objectKind: 'decision',
    objectId: decision.id,
    unitId: decision.unitId,
    details: { title: decision.title, count, ...details },
  })
  return { revision: decision.revision + 1, rows: count }
}
