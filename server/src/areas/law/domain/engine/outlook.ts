import type { Law, Rule } from '../catalogue-types.ts'
import type { Case } from './case.ts'
import { factsFromRecords, type HolderRecords } from './from-records.ts'

/** What is supposed of a year that is still to come, so that one sees who would then qualify. */
export type Supposed = { year: number; award: string | null }

/**
 * A case for the end of a coming year: what the records hold, and the year itself as good as it can be (rated
 * excellent, the title that a row of titles needs won again). Nobody is supposed to be disciplined unless it is on record.
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
        // What is on record stands against the case; nothing else is supposed to.
        discipline: subject.discipline ?? [],
        openMatters: subject.openMatters ?? [],
      },
    },
    supposed: [...(rated ? [] : [{ year, award: null }]), ...titles.map((id) => ({ year, award: id }))],
  }
}

type Steps = { rows: readonly string[]; all: ReadonlySet<string> }
const known = new WeakMap<object, Steps>()

/** Awards that stand before this one in any of its criteria. */
export const stepsTo = (law: Law, award: string): ReadonlySet<string> => steps(law, award).all

/** Titles that the award wants one after another, or of the very year. */
const rowsOf = (law: Law, award: string): readonly string[] => steps(law, award).rows

function steps(law: Law, award: string): Steps {
  const found = law.awards.get(award)!
  let of = known.get(found)
  if (!of) {
    const rules = found.criteria
      .filter((one) => one.confidence !== 'draft')
      .flatMap((one) => one.items.map((item) => item.rule))
    const titles = (id: string) => law.awards.get(id)?.kind === 'emulation-title'
    const named = rules.flatMap(priorIn)
    of = {
      rows: [...new Set(named.filter((one) => one.row && titles(one.award)).map((one) => one.award))],
      all: new Set(named.map((one) => one.award)),
    }
    known.set(found, of)
  }
  return of
}

function priorIn(rule: Rule): { award: string; row: boolean }[] {
  if ('all' in rule || 'any' in rule) return ('all' in rule ? rule.all : rule.any).flatMap(priorIn)
  if (rule.type === 'windowBefore') return [rule.baseline, ...rule.contains].flatMap(priorIn)
  if (rule.type !== 'priorAward') return []
  return [{ award: rule.award, row: !!rule.consecutive || !!rule.window || rule.times === 1 }]
}
