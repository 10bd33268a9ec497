import type { Award, Law } from './catalogue-types.ts'
import { checkAward } from './check-award.ts'
import { checkPeriods } from './check-periods.ts'
import { checkCitations, checkRule, factsIn, type Known, widerOf } from './check-references.ts'
import { overlap } from './in-force.ts'
import { fault, type LawFault } from './law-fault.ts'
import { aimIncludes } from './local-aim.ts'
import type { LocalEntry, LocalRules } from './local-types.ts'

/** What is wrong with local rules: the same checks as the catalogue's, and every contradiction of national law by name. */
export function checkLocalRules(law: Law, rules: LocalRules, file: string): LawFault[] {
  const known = knownWith(law, rules)
  return [
    ...rules.sources
      .filter(({ id, number }) => law.sources.has(id) && law.sources.get(id)!.number !== number)
      .map(({ id }) => fault(file, `sources/${id}`, 'Mã này đã chỉ một văn bản khác. Hãy đặt mã khác.')),
    ...checkPeriods(file, 'entries', rules.entries),
    ...rules.entries.flatMap((entry) => [
      ...checkCitations(known, file, entry.id, entry),
      ...checkOwnDecision(rules, entry, file),
      ...checkAim(law, rules, entry, file),
      ...checkContent(known, entry, file),
      ...contradictions(law, entry, file),
    ]),
  ]
}

function knownWith(law: Law, { sources, entries }: LocalRules): Known {
  const own = entries.flatMap((entry) => (entry.kind === 'award' ? [entry.award] : []))
  const rules = [
    ...entries.flatMap((entry) => (entry.kind === 'criterion' ? [entry.rule] : [])),
    ...own.flatMap(({ criteria }) => criteria.flatMap(({ items }) => items.map(({ rule }) => rule))),
  ]
  return {
    sources: new Map([...law.sources, ...sources.map((one) => [one.id, one] as const)]),
    awards: new Set([...law.awards.keys(), ...own.map(({ id }) => id)]),
    // A body may ask for facts of its own; the entry's words say what they are.
    facts: new Set([...law.terms.facts.map(({ code }) => code), ...rules.flatMap(factsIn)]),
    subjects: new Set(law.terms.subjects.map(({ id }) => id)),
    posts: new Set(law.terms.posts.map(({ id }) => id)),
    wider: (subject) => widerOf(law.terms, subject),
  }
}

function checkOwnDecision(rules: LocalRules, entry: LocalEntry, file: string): LawFault[] {
  const own = new Set(rules.sources.map(({ id }) => id))
  if (entry.cite.some(({ source }) => own.has(source))) return []
  return [fault(file, entry.id, 'Phải dẫn quyết định của chính đơn vị (sources của tệp này).')]
}

function checkAim(law: Law, rules: LocalRules, entry: LocalEntry, file: string): LawFault[] {
  if (!('aim' in entry)) return []
  const own = new Set(rules.entries.flatMap((one) => (one.kind === 'award' ? [one.award.id] : [])))
  return (entry.aim.awards ?? [])
    .filter((award) => !law.awards.has(award) && !own.has(award))
    .map((award) => fault(file, entry.id, `Không có danh hiệu, hình thức "${award}".`))
}

function checkContent(known: Known, entry: LocalEntry, file: string): LawFault[] {
  switch (entry.kind) {
    case 'award':
      return checkAward(known, entry.award, `${file}, ${entry.id}`)
    case 'criterion':
      return checkRule(known, file, entry.id, entry.rule)
    case 'quota':
      return entry.of === 'base' || known.awards.has(entry.of)
        ? []
        : [fault(file, entry.id, `Không có danh hiệu, hình thức "${entry.of}".`)]
    case 'quorum':
      return entry.numerator <= entry.denominator
        ? []
        : [fault(file, entry.id, 'Tỷ lệ thành viên dự họp không thể lớn hơn toàn bộ.')]
    default:
      return []
  }
}

function contradictions(law: Law, entry: LocalEntry, file: string): LawFault[] {
  switch (entry.kind) {
    case 'award':
      return ownAwardContradicts(law, entry.award, entry.id, file)
    case 'voteThreshold':
      return aimedAt(law, entry).flatMap((award) =>
        award.voteThreshold
          .filter((national) => overlap(national, entry) && national.percent > entry.percent)
          .map((national) =>
            fault(
              file,
              entry.id,
              `Trái quy định chung: ${award.name} phải có ít nhất ${national.percent}% phiếu từ ${national.from}, quy định này chỉ ${entry.percent}%.`,
            ),
          ),
      )
    case 'dossierPart':
      return aimedAt(law, entry).flatMap((award) =>
        award.dossier
          .filter((national) => overlap(national, entry))
          .flatMap(({ parts }) => parts)
          .filter(({ part, required }) => part === entry.part.part && required && !entry.part.required)
          .map(({ name }) =>
            fault(
              file,
              entry.id,
              `Trái quy định chung: "${name}" là thành phần bắt buộc của hồ sơ ${award.name}.`,
            ),
          ),
      )
    default:
      return []
  }
}

function ownAwardContradicts(law: Law, award: Award, entryId: string, file: string): LawFault[] {
  const faults: LawFault[] = []
  const same = [...law.awards.values()].find(({ id, name }) => id === award.id || name === award.name)
  if (same)
    faults.push(
      fault(
        file,
        entryId,
        `Trái quy định chung: "${same.name}" (${same.id}) đã có trong luật, không đặt lại được.`,
      ),
    )
  if (award.level === 'state')
    faults.push(
      fault(file, entryId, 'Trái quy định chung: đơn vị không đặt được danh hiệu, hình thức cấp Nhà nước.'),
    )
  return faults
}

function aimedAt(law: Law, entry: LocalEntry & { aim: object }): Award[] {
  return [...law.awards.values()].filter((award) => aimIncludes(entry.aim, award))
}
