import type { Law, Rule } from '../catalogue-types.ts'
import type { Case } from './case.ts'
import { factsFromRecords, type HolderRecords } from './from-records.ts'

/** What is supposed of a year that is still to come, so that one sees who would then qualify. */
export type Supposed = { year: number; award: string | null }

/**
 * A case for the end of a coming year: what the records hold, and the year itself as good as it can be (rated
 * excellent, the title that a row of titles needs won again). Nobody is supposed to be disciplined.
 */
export function caseAhead(
  law: Law,
  award: string,
  records: HolderRecords,
  year: number,
): { theCase: Case; supposed: Supposed[] } {
  const subject = factsFromRecords(records)
  const rows = rowsOf(law, award)
  const has = (id: string) => records.awards.some((one) => one.awardKey === id && one.year === year)
  const titles = rows.filter((id) => !has(id) && records.awards.some((one) => one.awardKey === id))
  const rated = records.years.some((one) => one.year === year && one.classification)
  return {
    theCase: {
      award,
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
        discipline: [],
        openMatters: [],
      },
    },
    supposed: [...(rated ? [] : [{ year, award: null }]), ...titles.map((id) => ({ year, award: id }))],
  }
}

/** Titles that the award wants one after another, or of the very year. */
function rowsOf(law: Law, award: string): string[] {
  const rules =
    law.awards
      .get(award)
      ?.criteria.filter((one) => one.confidence !== 'draft')
      .flatMap((one) => one.items.map((item) => item.rule)) ?? []
  return [...new Set(rules.flatMap(titlesIn))]
}

function titlesIn(rule: Rule): string[] {
  if ('all' in rule || 'any' in rule) return ('all' in rule ? rule.all : rule.any).flatMap(titlesIn)
  if (rule.type === 'windowBefore') return titlesIn(rule.baseline)
  if (rule.type !== 'priorAward') return []
  return rule.consecutive || rule.window || rule.times === 1 ? [rule.award] : []
}
