import { type Act, inAct } from '../../platform/act.ts'
import type { Refusal } from '../../platform/refusal.ts'
import {
  type Basis,
  type ChangeDone,
  checkParent,
  closeChange,
  type NewUnit,
  versionOfNew,
} from './change-units.ts'
import { checkDay } from './domain/check-change.ts'
import { insertUnit, lockStructure } from './store-units.ts'

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
    const refusal =
      checkDay(input.happenedOn, act.clock.today()) ??
      (await checkParent(tx, act, input.parentId, input.happenedOn))
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
