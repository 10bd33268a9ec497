import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { holdDraft } from './hold-draft.ts'
import { mostRows } from './schemas.ts'
import {
  listPledgesBelow,
  listRows,
  type PledgeRow,
  replaceRows,
  updateRegistration,
} from './store-registrations.ts'

const keyOf = (row: Omit<PledgeRow, 'id' | 'ordinal'>) =>
  [
    row.kind,
    row.personId ?? row.subjectUnitId ?? row.name,
    row.awardKey ?? '',
    row.target ?? '',
    row.initiative ?? '',
  ].join('|')

/**
 * Takes what the units below sent to the unit's own call of the year into its registration to the body above, behind what is there;
 * what stands there already is not taken twice.
 * @refuses not-found, right-missing, changed-meanwhile, registration-call-closed, registration-step, registration-nothing-below,
 * registration-too-many-rows
 */
export function pullFromBelow(
  act: Act,
  input: { id: string; revision: number },
): Promise<{ revision: number; count: number } | Refusal> {
  return inAct<{ revision: number; count: number }>(act, async (tx) => {
    const one = await holdDraft(tx, act, input)
    if (isRefusal(one)) return one
    const own = await listRows(tx, one.id)
    const known = new Set(own.map(keyOf))
    const below = await listPledgesBelow(tx, { unitId: one.unitId, year: one.year })
    const added = below.filter((row) => {
      const key = keyOf(row)
      if (known.has(key)) return false
      known.add(key)
      return true
    })
    if (added.length === 0) return refuse('registration-nothing-below', { year: one.year })
    const rows = [...own.map(({ id: _, ...row }) => row), ...added]
    if (rows.length > mostRows)
      return refuse('registration-too-many-rows', { rows: rows.length, most: mostRows })
    await replaceRows(
      tx,
      one.id,
      rows.map((row, index) => ({ ...row, ordinal: index + 1 })),
    )
    await updateRegistration(tx, one.id, {})
    await recordAct(tx, act, {
      act: 'pull-registrations',
      objectKind: 'registration',
      objectId: one.id,
      unitId: one.unitId,
      details: { unit: one.unitName, year: one.year, rows: added.length },
    })
    return { revision: one.revision + 1, count: added.length }
  })
}
