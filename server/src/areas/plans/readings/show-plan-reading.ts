import { type Act, inView } from '../../../platform/act.ts'
import { isRefusal, type Refusal } from '../../../platform/refusal.ts'
import { suggestParentPlans } from '../domain/parent-plan.ts'
import { countDraft } from '../domain/reading-draft.ts'
import type { ReadingView } from '../schemas-readings.ts'
import { findPlanOfReading, findPlanOfSameFile, listIssuedAbove } from '../store-accepted-plans.ts'
import { findLastStep, findOriginal, readUnitName } from '../store-readings.ts'
import { findReadingFor } from './open-reading.ts'
import { suggestBodies } from './suggest-bodies.ts'

/** All that the reading page shows: text view, draft, questions, bodies with suggestions. @refuses not-found, right-missing */
export async function showPlanReading(act: Act, readingId: string): Promise<ReadingView | Refusal> {
  return inView(act, async (tx) => {
    const reading = await findReadingFor(tx, act.actor, readingId)
    if (isRefusal(reading)) return reading
    const { draft } = reading
    const [original, plan, last] = [
      await findOriginal(tx, readingId),
      await findPlanOfReading(tx, readingId),
      await findLastStep(tx, readingId),
    ]
    const parents = suggestParentPlans(draft.document.legalBases, await listIssuedAbove(tx, reading.unit_id))
    const parentPlans = []
    for (const { id, unitId, number, title, year, basis, sameYear } of parents)
      parentPlans.push({
        planId: id,
        number,
        title,
        year,
        basis,
        sameYear,
        unitName: await readUnitName(tx, unitId),
      })
    const { nextKey: _, ...shown } = draft
    return {
      id: reading.id,
      unitId: reading.unit_id,
      unitName: await readUnitName(tx, reading.unit_id),
      fileName: reading.file_name,
      sha256: reading.sha256,
      sizeBytes: Number(original?.sizeBytes ?? 0),
      format: reading.format,
      revision: reading.revision,
      createdAt: new Date(reading.created_at).toISOString(),
      changedAt: new Date(reading.changed_at).toISOString(),
      discarded: reading.discarded_at !== null,
      acceptedPlanId: plan?.id ?? null,
      sameFilePlan: (await findPlanOfSameFile(tx, readingId, reading.sha256)) ?? null,
      lines: reading.lines.map((line, i) => ({ n: i + 1, text: line.text, page: line.page })),
      draft: shown,
      counts: countDraft(draft),
      bodies: await suggestBodies(tx, act, reading.unit_id, draft),
      undo: last ? { operation: last.operation } : null,
      parentPlans,
    }
  })
}
