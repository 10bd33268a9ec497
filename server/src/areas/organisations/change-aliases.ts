import { type Act, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { deleteAlias, insertAlias, readUnit } from './store-unit.ts'

/**
 * Adds another name by which plans call the unit ("Sở NN&MT").
 * @refuses unit-unknown, alias-known, right-missing, outside-your-unit
 */
export function addAlias(
  act: Act,
  input: { unitId: string; alias: string },
): Promise<{ id: string; alias: string } | Refusal> {
  return inAct<{ id: string; alias: string }>(act, async (tx) => {
    if (!(await readUnit(tx, input.unitId))) return refuse('unit-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', input.unitId)
    if (refusal) return refusal
    const alias = input.alias.normalize('NFC').trim().replace(/\s+/g, ' ')
    const id = await insertAlias(tx, input.unitId, alias)
    if (id === null) return refuse('alias-known', { alias })
    await recordAct(tx, act, {
      act: 'add-unit-alias',
      objectKind: 'unit',
      objectId: input.unitId,
      unitId: input.unitId,
      details: { alias },
    })
    return { id, alias }
  })
}

/**
 * Takes an alias away; plans that were read with it stay as they are.
 * @refuses not-found, right-missing, outside-your-unit
 */
export function removeAlias(
  act: Act,
  input: { unitId: string; aliasId: string },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', input.unitId)
    if (refusal) return refusal
    const alias = await deleteAlias(tx, input.unitId, input.aliasId)
    if (alias === null) return refuse('not-found')
    await recordAct(tx, act, {
      act: 'remove-unit-alias',
      objectKind: 'unit',
      objectId: input.unitId,
      unitId: input.unitId,
      details: { alias },
    })
    return { id: input.aliasId }
  })
}
