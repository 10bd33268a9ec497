import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { readUnitsAbove } from '../../organisations/index.ts'
import type { Level } from '../domain/basic-types.ts'
import { decidingBody, levelsOfScope } from '../domain/deciding-body.ts'
import { lawOn } from '../domain/law-on.ts'
import type { InitiativeScope } from '../domain/rule-types.ts'
import { loadLaw } from '../load-law.ts'

type Body = { id: string; name: string }

/** The body that recognises initiatives of the unit in this scope today; null: the unit for itself. */
export async function bodyOfScope(
  tx: Tx,
  act: Act,
  unitId: string,
  scope: InitiativeScope,
): Promise<Body | null> {
  const law = lawOn(loadLaw(), act.clock.today())
  if (isRefusal(law)) throw new Error('No law of today')
  return decidingBody(await readUnitsAbove(tx, unitId), levelsOfScope(law, scope))
}

/** The body at which places in clusters of this level are recorded for the unit; null: the unit for itself. */
export async function bodyOfLevel(tx: Tx, unitId: string, level: Level): Promise<Body | null> {
  return decidingBody(await readUnitsAbove(tx, unitId), [level])
}

/**
 * Null where the actor may record what this body decided.
 * @refuses decided-by-another-body
 */
export async function mayRecordOf(
  tx: Tx,
  act: Act,
  body: Body | null,
  what: string,
): Promise<Refusal | null> {
  const refused = body && (await mayAt(tx, act.actor, 'manage-awards', body.id))
  return refused && refuse('decided-by-another-body', { what, body: body.name })
}
