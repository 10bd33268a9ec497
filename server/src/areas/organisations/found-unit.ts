import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { type Basis, checkParent, closeChange, type NewUnit, versionOfNew } from './change-units.ts'
import { dayInWords } from './domain/check-change.ts'
import { insertUnit, lockStructure } from './store-units.ts'

export type ChangeDone = { changeId: string; unitId: string }

/**
 * Founds a unit from a day on.
 * @refuses unit-date-ahead, unit-unknown, unit-parent-absent, root-needs-root, right-missing, outside-your-unit
 */
export function foundUnit(
  act: Act,
  input: NewUnit & { happenedOn: string; basis: Basis },
): Promise<ChangeDone | Refusal> {
  return inAct<ChangeDone>(act, async (tx) => {
    await lockStructure(tx)
    if (input.happenedOn > act.clock.today())
      return refuse('unit-date-ahead', { day: dayInWords(input.happenedOn) })
    const refusal = await checkParent(tx, act, input.parentId, input.happenedOn)
    if (refusal) return refusal
    const id = await insertUnit(tx, versionOfNew(input), input.happenedOn)
    return closeChange(tx, act, {
      act: 'found-unit',
      objectId: id,
      kind: 'founded',
      happenedOn: input.happenedOn,
      basis: input.basis,
      before: [],
      after: [id],
      undo: { units: [], founded: [id] },
    })
  })
}
