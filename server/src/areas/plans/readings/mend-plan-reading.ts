import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { recordAct } from '../../ledger/index.ts'
import { applyReadingOperation } from '../domain/apply-reading-operation.ts'
import { applyPatch, type DraftPatch, patchBetween } from '../domain/draft-patch.ts'
import type { SourceLine } from '../domain/reading/source-document.ts'
import { bodyNames, countDraft, type DraftCounts, type ReadingDraft } from '../domain/reading-draft.ts'
import type { ReadingOperation } from '../domain/reading-operations.ts'
import { deleteStep, findLastStep, insertStep, type StoredReading, saveDraft } from '../store-readings.ts'
import { lockOpenReading } from './open-reading.ts'
import { checkMatches, type SuggestedBody, suggestBodies } from './suggest-bodies.ts'

export type MendedReading = {
  revision: number
  changedAt: string
  patch: DraftPatch
  counts: DraftCounts
  undo: { operation: string } | null
  bodies?: SuggestedBody[]
}

/**
 * Mends a draft by operations, applied in order, all or none, as one step that can be undone; `undo` takes the last
 * step back. Answers with the patch to the new draft.
 * @refuses not-found, right-missing, reading-accepted, reading-discarded, changed-meanwhile, reading-nothing-to-undo,
 * reading-match-unknown, and what an operation refuses
 */
export async function mendPlanReading(
  act: Act,
  input: { readingId: string; revision: number; operations: ReadingOperation[] | [{ kind: 'undo' }] },
): Promise<MendedReading | Refusal> {
  return inAct(act, async (tx) => {
    const reading = await lockOpenReading(tx, act.actor, input.readingId, input.revision)
    if (isRefusal(reading)) return reading
    const [first] = input.operations
    const next =
      first?.kind === 'undo'
        ? await takeStepBack(tx, reading)
        : await makeStep(tx, act, reading, input.operations as ReadingOperation[])
    if (isRefusal(next)) return next
    const now = act.clock.now()
    const revision = await saveDraft(tx, input.readingId, next, now)
    const patch = patchBetween(reading.draft, next)
    const namesChanged = patch.matches !== undefined || namesOf(reading.draft) !== namesOf(next)
    const last = await findLastStep(tx, input.readingId)
    const bodies = namesChanged ? { bodies: await suggestBodies(tx, act, reading.unit_id, next) } : {}
    await recordAct(tx, act, {
      act: 'mend-plan-reading',
      objectKind: 'plan-reading',
      objectId: input.readingId,
      unitId: reading.unit_id,
      details: { revision, operations: countKinds(input.operations) },
    })
    return {
      revision,
      changedAt: now.toISOString(),
      patch,
      counts: countDraft(next),
      undo: last ? { operation: last.operation } : null,
      ...bodies,
    }
  })
}

async function makeStep(
  tx: Tx,
  act: Act,
  reading: StoredReading,
  operations: ReadingOperation[],
): Promise<ReadingDraft | Refusal> {
  const refused = await checkMatches(tx, operations)
  if (refused) return refused
  const next = applyAll(reading.draft, operations, reading.lines)
  if (isRefusal(next)) return next
  await insertStep(tx, {
    readingId: reading.id,
    operation: operations[0]!.kind,
    undo: patchBetween(next, reading.draft),
    accountId: accountOf(act),
    now: act.clock.now(),
  })
  return next
}

async function takeStepBack(tx: Tx, reading: StoredReading): Promise<ReadingDraft | Refusal> {
  const step = await findLastStep(tx, reading.id)
  if (!step) return refuse('reading-nothing-to-undo')
  await deleteStep(tx, step.id)
  return applyPatch(reading.draft, step.undo)
}

function applyAll(
  draft: ReadingDraft,
  operations: ReadingOperation[],
  lines: readonly SourceLine[],
): ReadingDraft | Refusal {
  let next = draft
  for (const operation of operations) {
    const result = applyReadingOperation(next, operation, lines)
    if (isRefusal(result)) return result
    next = result
  }
  return next
}

function namesOf(draft: ReadingDraft): string {
  return JSON.stringify(bodyNames(draft))
}

function countKinds(operations: readonly { kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of operations) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
