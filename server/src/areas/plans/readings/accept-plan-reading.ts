import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { periodToDates } from '../domain/period-dates.ts'
import { countDraft, type DraftTask, type ReadingDraft } from '../domain/reading-draft.ts'
import { insertPlan, insertTasks, listIssuedAbove } from '../store-accepted-plans.ts'
import { markAccepted } from '../store-readings.ts'
import { lockOpenReading } from './open-reading.ts'
import { standBodies } from './suggest-bodies.ts'

export type AcceptedReading = { planId: string; tasks: number; units: number; openFindings: number }

/**
 * Makes the draft a plan of the unit: tasks, bodies and the units that they stand for today, in one act. Open warnings
 * do not hold it back; an open error does.
 * @refuses not-found, right-missing, outside-your-unit, reading-accepted, reading-discarded, changed-meanwhile,
 * reading-errors-open, reading-no-tasks, reading-task-without-text, reading-year-missing, reading-title-missing,
 * reading-parent-unknown
 */
export async function acceptPlanReading(
  act: Act,
  input: { readingId: string; revision: number; unitId: string; parentPlanId?: string | null | undefined },
): Promise<AcceptedReading | Refusal> {
  return inAct(act, async (tx) => {
    const reading = await lockOpenReading(tx, act.actor, input.readingId, input.revision)
    if (isRefusal(reading)) return reading
    const refused =
      (await mayAt(tx, act.actor, 'manage-plans', input.unitId)) ??
      (await checkParent(tx, input.unitId, input.parentPlanId ?? null))
    if (refused) return refused
    const checked = checkDraft(reading.draft)
    if (isRefusal(checked)) return checked
    const now = act.clock.now()
    const accountId = accountOf(act)
    const planId = await insertPlan(tx, {
      unitId: input.unitId,
      year: checked.year,
      draft: reading.draft,
      parentPlanId: input.parentPlanId ?? null,
      readingId: input.readingId,
      accountId,
      now,
    })
    const bodyUnits = { readingUnitId: reading.unit_id, planUnitId: input.unitId }
    const bodies = await standBodies(tx, act, bodyUnits, reading.draft)
    const tasks = checked.tasks.map((task) => ({ ...task, dates: periodToDates(task.period) }))
    const units = await insertTasks(tx, { planId, unitId: input.unitId }, tasks, bodies)
    await markAccepted(tx, input.readingId, accountId, now)
    const { open } = countDraft(reading.draft)
    await recordAct(tx, act, {
      act: 'accept-plan-reading',
      objectKind: 'plan',
      objectId: planId,
      unitId: input.unitId,
      details: {
        readingId: input.readingId,
        sha256: reading.sha256,
        tasks: tasks.length,
        units,
        openFindings: open,
      },
    })
    return { planId, tasks: tasks.length, units, openFindings: open }
  })
}

function checkDraft(draft: ReadingDraft): { year: number; tasks: DraftTask[] } | Refusal {
  const { openErrors } = countDraft(draft)
  if (openErrors > 0) {
    const first = draft.findings.find((one) => one.state === 'open' && one.severity === 'error')
    return refuse('reading-errors-open', { count: openErrors, line: first?.line ?? 1 })
  }
  const tasks = draft.tasks.filter((task) => !task.dropped)
  if (tasks.length === 0) return refuse('reading-no-tasks')
  const empty = tasks.find((task) => !task.text.trim())
  if (empty) return refuse('reading-task-without-text', { line: empty.source.line })
  const { year, issuedOn, title } = draft.document
  if (!title.trim()) return refuse('reading-title-missing')
  const planYear = year ?? (issuedOn ? Number(issuedOn.slice(0, 4)) : null)
  return planYear === null ? refuse('reading-year-missing') : { year: planYear, tasks }
}

async function checkParent(tx: Tx, unitId: string, parentPlanId: string | null): Promise<Refusal | null> {
  if (parentPlanId === null) return null
  const candidates = await listIssuedAbove(tx, unitId)
  return candidates.some((plan) => plan.id === parentPlanId) ? null : refuse('reading-parent-unknown')
}
