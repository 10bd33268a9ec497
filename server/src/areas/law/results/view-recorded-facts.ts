import { type Act, inView } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { subjectFromRecords } from '../domain/engine/from-records.ts'
import { readRecordsOf, readSubject } from '../engine/store-records.ts'
import { loadLaw } from '../load-law.ts'
import type { RecordedFactsView } from '../schemas-results.ts'

/** Facts of one subject out of the register and the yearly results. @refuses year-results-subject-unknown */
export function viewRecordedFacts(
  act: Act,
  query: { subject: string; on: string },
): Promise<RecordedFactsView | Refusal> {
  return inView(act, async (tx): Promise<RecordedFactsView | Refusal> => {
    const one = await readSubject(tx, query.subject)
    if (!one) return refuse('year-results-subject-unknown')
    const refused = await mayAt(tx, act.actor, 'see-awards', one.unitId)
    if (refused) return refused
    const records = (await readRecordsOf(tx, [one])).get(one.id)!
    const { id, name, unitId, unitName } = one
    const subject = subjectFromRecords(records, query.on, loadLaw().terms.records.wholeForMonths)
    return { id, name, unitId, unitName, subject }
  })
}
