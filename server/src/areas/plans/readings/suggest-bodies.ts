import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Refusal } from '../../../platform/refusal.ts'
import { refuse } from '../../../platform/refusal.ts'
import { bodyNames, type ReadingDraft } from '../domain/reading-draft.ts'
import type { ReadingOperation } from '../domain/reading-operations.ts'
import type { ReadingBody } from '../schemas-readings.ts'
import type { AcceptedBody } from '../store-accepted-plans.ts'
import { unitExists } from '../store-readings.ts'

export type SuggestedBody = ReadingBody

/** Every name in the tasks with what it stands for: the officer's word, or a suggestion with its reason. */
export async function suggestBodies(
  _tx: Tx,
  _act: Act,
  _unitId: string,
  draft: ReadingDraft,
): Promise<SuggestedBody[]> {
  return bodyNames(draft).map(({ name, tasks }) => {
    const match = draft.matches[name]
    return {
      name,
      tasks,
      match: match?.kind ?? 'unknown',
      confidence: match ? 'confirmed' : 'none',
      unitId: match?.kind === 'unit' ? match.unitId : null,
      group: match?.kind === 'group' ? match.group : null,
      label: null,
      reason: '',
      candidates: [],
    }
  })
}

/** What each name stands for on the day of acceptance. A suggestion that nobody confirmed binds no unit unless certain. */
export async function standBodies(
  tx: Tx,
  act: Act,
  unitId: string,
  draft: ReadingDraft,
): Promise<Map<string, AcceptedBody>> {
  const bodies = await suggestBodies(tx, act, unitId, draft)
  return new Map(
    bodies.map(({ name, match, confidence, reason, unitId: bound }) => [
      name,
      { match, confidence, reason, unitIds: bound ? [bound] : [] },
    ]),
  )
}

/** Refuses a match to a unit or group that there is none of. @refuses reading-match-unknown */
export async function checkMatches(
  tx: Tx,
  _act: Act,
  operations: readonly ReadingOperation[],
): Promise<Refusal | null> {
  for (const operation of operations) {
    if (operation.kind !== 'match-body' || operation.match?.kind !== 'unit') continue
    if (!(await unitExists(tx, operation.match.unitId))) return refuse('reading-match-unknown')
  }
  return null
}
