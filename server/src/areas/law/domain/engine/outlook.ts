import type { Step } from '../steps-of-merit.ts'
import type { Case } from './case.ts'
import { factsFromRecords, type HolderRecords } from './from-records.ts'

/** What is supposed of a year that is still to come, so that one sees who would then qualify. */
export type Supposed = { year: number; award: string | null }

/** Records, and the facts that they give: gathered once for all the steps that they are tried on. */
export type OnRecord = { records: HolderRecords; subject: Case['subject'] }
export const onRecord = (records: HolderRecords): OnRecord => ({
  records,
  subject: factsFromRecords(records),
})

/**
 * A case for the end of a coming year: what the records hold, and the year itself as good as it can be (rated
 * excellent, the title that a row of titles needs won again). Nobody is supposed to be disciplined unless it is on record.
 */
export function caseAhead(
  step: Step,
  { records, subject }: OnRecord,
  year: number,
): { theCase: Case; supposed: Supposed[] } {
  const has = (id: string) => records.awards.some((one) => one.awardKey === id && one.year === year)
  const titles = step.titles.filter((id) => !has(id) && records.awards.some((one) => one.awardKey === id))
  const rated = records.years.some((one) => one.year === year && one.classification)
  return {
    theCase: {
      award: step.award,
      on: `${year}-12-31`,
      basis: 'merit',
      subject: {
        ...subject,
        years: rated
          ? subject.years
          : [...(subject.years ?? []), { year, classification: 'excellent', monthsWorked: 12 }],
        awards: [
          ...(subject.awards ?? []),
          ...titles.map((id) => ({ award: id, year, basis: 'merit' as const })),
        ],
        // What is on record stands against the case; nothing else is supposed to.
        discipline: subject.discipline ?? [],
        openMatters: subject.openMatters ?? [],
      },
    },
    supposed: [...(rated ? [] : [{ year, award: null }]), ...titles.map((id) => ({ year, award: id }))],
  }
}
