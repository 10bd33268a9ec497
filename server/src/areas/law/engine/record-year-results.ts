import { type Act, inAct } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import type { YearResultsBody } from '../schemas-outlook.ts'
import { putYearResults, readPostHolders } from './store-records.ts'

/**
 * Records what a year brought to a unit and its people; a year that is there is replaced.
 * @refuses year-results-person-elsewhere and those of `mayAt`
 */
export function recordYearResults(act: Act, body: YearResultsBody): Promise<{ recorded: number } | Refusal> {
  return inAct(act, async (tx): Promise<{ recorded: number } | Refusal> => {
    const refused = await mayAt(tx, act.actor, 'manage-awards', body.unitId)
    if (refused) return refused
    const people = [...new Set(body.results.flatMap((one) => (one.personId ? [one.personId] : [])))]
    const here = await readPostHolders(tx, body.unitId, people)
    const elsewhere = people.find((id) => !here.has(id))
    if (elsewhere) return refuse('year-results-person-elsewhere', { personId: elsewhere })
    const rows = body.results.map((one) => ({
      unitId: body.unitId,
      personId: one.personId ?? null,
      year: one.year,
      classification: one.classification ?? null,
      monthsWorked: one.monthsWorked ?? null,
      maternityLeave: one.maternityLeave ?? null,
    }))
    await putYearResults(tx, rows, act.actor === 'system' ? null : act.actor.accountId)
    const years = [...new Set(body.results.map((one) => one.year))].sort()
    await recordAct(tx, act, {
      act: 'record-year-results',
      objectKind: 'unit',
      objectId: body.unitId,
      unitId: body.unitId,
      details: { count: rows.length, years },
    })
    return { recorded: rows.length }
  })
}
