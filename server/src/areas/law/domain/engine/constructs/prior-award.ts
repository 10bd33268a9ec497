import type { Award, Rule } from '../../catalogue-types.ts'
import { citeText } from '../../cite-text.ts'
import { type At, inRun } from '../at.ts'
import { allOf, anyOf } from '../combine.ts'
import { yearOf } from '../days.ts'
import { type Facts, heldAwards, isLost, lastTitleYear, path } from '../facts.ts'
import { atLeast, type Finding, met, notApplicable, notMet, unknown } from '../finding.ts'
import { heights, levelWords } from './levels.ts'
import { lostYear } from './lost-year.ts'
import { spentYear } from './spent-year.ts'

type PriorAward = Extract<Rule, { type: 'priorAward' }>
/** A record that counts (`missing` empty) or may count once its facts are known. */
type Record_ = {
  year: number | null
  decidedOn: string | null
  place: number
  missing: string[]
  yearMissing: string[]
}

/** Awards won before: in the very year, in years one after another, inside a window, or at any time. */
export function priorAward(rule: PriorAward, facts: Facts, at: At): Finding {
  const name = facts.law.law.awards.get(rule.award)?.name ?? rule.award
  const { records, refused } = recordsOf(rule, facts)
  const result = records
    ? countThem(rule, facts, at, records, name)
    : unknown(() => `Chưa rõ đã được tặng ${name} hay chưa`, ['subject.awards'])
  const withRefused = refused.length > 0 ? { ...result, children: [...result.children, ...refused] } : result
  return rule.outstanding ? chosen(withRefused, facts) : withRefused
}

function countThem(rule: PriorAward, facts: Facts, at: At, records: Record_[], name: string): Finding {
  if (rule.window === 'same-year' || (at.yearly && rule.times === 1))
    return inYear(facts, records, at.year, name)
  if (at.run) return countInRun(rule, facts, at, records, name)
  if (rule.consecutive) return oneAfterAnother(rule, facts, records, name)
  const count = countRecords(records, facts, rule.award)
  return atLeast(count, rule.times, () =>
    rule.times === 1
      ? count.sure > 0
        ? `Đã được tặng ${name}`
        : `Chưa có ${name} làm căn cứ`
      : `Đã được tặng ${name} ${count.sure} lần (cần ${rule.times})`,
  )
}

/** Which of the awards held count, and why others of the same name do not. */
function recordsOf(
  { award, basis }: PriorAward,
  facts: Facts,
): { records: Record_[] | null; refused: Finding[] } {
  const held = heldAwards(facts)
  if (!held) return { records: null, refused: [] }
  const records: Record_[] = []
  const refused: Finding[] = []
  const basisRule = facts.award.rules.find(({ entry }) => entry.named === 'priorAwardsOfBasis')
  const asked = facts.law.law.awards.get(award)
  for (const one of held) {
    if (one.award !== award) continue
    if (basis && one.basis && one.basis !== basis) continue
    const missing: string[] = basis && !one.basis ? [path.award(one.place, 'basis')] : []
    const onlyMerit = asked?.basis.length === 1 && asked.basis[0] === 'merit'
    if (!basis && facts.basis === 'merit') {
      if (one.basis && one.basis !== 'merit') {
        refused.push(otherBasis(facts, one.year, asked?.name ?? award, basisRule))
        continue
      }
      if (!one.basis && !onlyMerit) missing.push(path.award(one.place, 'basis'))
    }
    // Whoever stands higher may grant it too: a province grants base titles to those whom it manages itself.
    if (one.grantedBy && heights[one.grantedBy] < lowestLevel(asked)) {
      refused.push(
        notApplicable(
          () => `${asked?.name ?? award} không do ${levelWords[one.grantedBy!]} tặng: không tính`,
        ),
      )
      continue
    }
    const year = one.year ?? (one.decidedOn ? yearOf(one.decidedOn) : null)
    const yearMissing = year === null ? [path.award(one.place, 'year')] : []
    records.push({ year, decidedOn: one.decidedOn ?? null, place: one.place, missing, yearMissing })
  }
  return { records, refused }
}

function lowestLevel(asked: Award | undefined): number {
  const granting = asked?.decidingAuthority.flatMap((one) => one.levels) ?? []
  return granting.length > 0 ? Math.min(...granting.map((one) => heights[one])) : 0
}

function otherBasis(
  facts: Facts,
  year: number | null | undefined,
  name: string,
  rule: Facts['award']['rules'][number] | undefined,
): Finding {
  const because = rule ? `: ${rule.entry.text.toLowerCase()}` : ''
  const finding = notApplicable(
    () => `${name}${year ? ` năm ${year}` : ''} không phải khen theo công trạng, không tính${because}`,
  )
  return rule ? { ...finding, cite: citeText(facts.law.law, rule.entry.cite), rule: rule.id } : finding
}

function inYear(facts: Facts, records: Record_[], year: number, name: string): Finding {
  if (isLost(facts, year)) return lostYear(facts, year)
  const there = records.filter((one) => one.year === year)
  if (there.some((one) => one.missing.length === 0)) return met(() => `Đạt ${name} năm ${year}`)
  const maybe = [...there, ...records.filter((one) => one.year === null)]
  if (maybe.length === 0) return notMet(() => `Không đạt ${name} năm ${year}`)
  const missing = maybe.flatMap((one) => [...one.missing, ...one.yearMissing])
  return unknown(() => `Chưa rõ có đạt ${name} năm ${year} không`, missing)
}

/**
 * A row of titles ends with the last one that can have been given by the day of the proposal; where the dossier may
 * still come in the year after the decision on the last title, with that one.
 */
function oneAfterAnother(rule: PriorAward, facts: Facts, records: Record_[], name: string): Finding {
  const last = lastTitleYear(facts, rule.award)
  const late = rule.untilYearAfterDecision ? lateEnds(facts, records, last) : []
  const rows = [{ year: last, open: [] as string[] }, ...late].flatMap((end) =>
    (rule.yearsApart ?? [1]).map((apart) => rowTo(end, apart, rule, facts, records, name)),
  )
  return rows.length === 1 ? rows[0]! : anyOf(rows, () => `${rule.times} lần liên tục đạt ${name}`)
}

type End = { year: number; open: string[] }

function rowTo(
  end: End,
  apart: number,
  rule: PriorAward,
  facts: Facts,
  records: Record_[],
  name: string,
): Finding {
  const years = Array.from({ length: rule.times }, (_, back) => end.year - back * apart)
  const each = years.map((year) => spentYear(facts, year) ?? inYear(facts, records, year, name))
  if (end.open.length > 0)
    each.push(unknown(() => `Chưa rõ ngày quyết định tặng ${name} năm ${end.year}`, end.open))
  return allOf(
    each,
    () =>
      `${rule.times} lần liên tục đạt ${name}, tính đến thời điểm đề nghị (${years.toReversed().join(', ')})`,
  )
}

/** Earlier last titles whose dossier may still come: until the end of the year after the year of the decision. */
function lateEnds(facts: Facts, records: Record_[], last: number): End[] {
  const current = yearOf(facts.theCase.on)
  return records.flatMap(({ year, decidedOn, place }) => {
    if (year === null || year >= last) return []
    const decided = decidedOn ? yearOf(decidedOn) : null
    if ((decided ?? year) + 1 >= current) return [{ year, open: [] }]
    const mayBe = decided === null && year + 2 >= current
    return mayBe ? [{ year, open: [path.award(place, 'decidedOn')] }] : []
  })
}

function countInRun(rule: PriorAward, facts: Facts, at: At, records: Record_[], name: string): Finding {
  const run = at.run!
  const latest = yearOf(facts.theCase.on)
  const annual = facts.law.law.awards.get(rule.award)?.period === 'annual'
  const sure: number[] = []
  const maybe: { year: number | null; missing: string[] }[] = []
  for (const one of records) {
    if (one.year === null) {
      maybe.push({ year: null, missing: one.yearMissing })
      continue
    }
    const place = isLost(facts, one.year) ? 'out' : inRun(run, one.year, latest)
    if (place === 'out') continue
    const years = run.unknownYears.filter((year) => place === 'maybe' && year >= one.year!)
    const missing = [...one.missing, ...years.map((year) => path.year(year))]
    if (missing.length === 0) sure.push(one.year)
    else maybe.push({ year: one.year, missing })
  }
  const count = annual ? new Set(sure).size : sure.length
  return atLeast(
    { sure: count, possible: maybe.length, missing: maybe.flatMap((one) => one.missing) },
    rule.times,
    () => `Trong thời gian đó có ${rule.times} lần ${name} (đã có ${count})`,
  )
}

function countRecords(records: Record_[], facts: Facts, award: string) {
  const annual = facts.law.law.awards.get(award)?.period === 'annual'
  const sure = records.filter((one) => one.missing.length === 0)
  const maybe = records.filter((one) => one.missing.length > 0)
  return {
    sure: annual ? new Set(sure.map((one) => one.year)).size : sure.length,
    possible: maybe.length,
    missing: maybe.flatMap((one) => one.missing),
  }
}

/** Who is chosen among those that qualify is the council's vote, not a condition that a case can state. */
function chosen(result: Finding, facts: Facts): Finding {
  const attested = facts.facts.outstanding
  if (attested === false)
    return allOf(
      [result, notMet(() => 'Không được chọn là tiêu biểu xuất sắc trong số người đủ điều kiện')],
      result.text,
    )
  const note = notApplicable(() =>
    attested
      ? 'Được chọn là tiêu biểu xuất sắc'
      : 'Chọn người tiêu biểu trong số người đủ điều kiện: Hội đồng bỏ phiếu',
  )
  return anyOf([result, note], result.text)
}
