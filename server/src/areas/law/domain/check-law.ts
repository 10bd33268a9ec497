import type { Award, CalendarYear, GeneralRule, Parameter, Regime, Statistic } from './catalogue-types.ts'
import { checkAward, entriesOf } from './check-award.ts'
import { checkPeriods } from './check-periods.ts'
import { checkCitations, factsIn, type Known, knownOf } from './check-references.ts'
import { checkSteps } from './check-steps.ts'
import { overlap } from './in-force.ts'
import { fault, type LawFault, warning } from './law-fault.ts'
import type { LawParts } from './law-parts.ts'
import { postsIn } from './rules-in.ts'

/** Units that a number of law may have. */
const knownUnits = [
  'vnd',
  'vnd-per-month',
  'month',
  'year',
  'day',
  'working-day',
  'percent',
  'factor',
  'share',
]

/** Everything that the form of the files alone cannot say. Without `today` nothing is told of old comparisons. */
export function checkLaw(parts: LawParts, today?: string): LawFault[] {
  const known = knownOf(parts.sources, parts.awards, parts.terms)
  return [
    ...checkSources(parts, known),
    ...checkRegimes(parts.regimes, known),
    ...parts.awards.flatMap((award) => checkAward(known, award)),
    ...sameNames(parts.awards),
    ...checkSteps(parts.awards),
    ...parts.parameters.flatMap((one) => checkParameter(known, one)),
    ...parts.rules.flatMap((one) => checkGeneralRule(known, parts, one)),
    ...parts.procedures.flatMap(({ id, inForce }) => checkEntries(known, `procedures/${id}.yaml`, inForce)),
    ...parts.statistics.flatMap(({ id, inForce }) => checkEntries(known, `statistics/${id}.yaml`, inForce)),
    ...checkStatisticalClasses(parts.awards, parts.statistics),
    ...parts.calendar.flatMap((one) => checkCalendar(known, one)),
    ...checkFactsUsed(parts),
    ...checkPosts(parts),
    ...checkTermsOnce(parts),
    ...checkReadSomewhere(parts),
    ...(today ? oldComparisons(parts, today) : []),
  ]
}

function checkSources({ sources }: LawParts, known: Known): LawFault[] {
  return sources.flatMap((one) =>
    [...one.amends, ...one.replaces, ...(one.replacedBy ? [one.replacedBy] : [])]
      .filter((id) => !known.sources.has(id))
      .map((id) =>
        fault(`sources/${one.id}.yaml`, 'amends, replaces, replacedBy', `Không có văn bản "${id}".`),
      ),
  )
}

function checkRegimes(regimes: Regime[], known: Known): LawFault[] {
  const series = regimes.map((one) => ({ ...one, id: 'regimes' }))
  const missing = regimes.flatMap((one) =>
    [...(one.authority ?? []), ...one.laws, ...one.decrees, ...one.circulars]
      .filter((id) => !known.sources.has(id))
      .map((id) => fault(`regimes/${one.id}.yaml`, 'laws, decrees, circulars', `Không có văn bản "${id}".`)),
  )
  return [...checkPeriods('regimes', '', series), ...missing]
}

function checkEntries(
  known: Known,
  file: string,
  inForce: (Parameters<typeof checkCitations>[3] & { from: string; until: string | null; reason?: string })[],
): LawFault[] {
  return [
    ...checkPeriods(file, 'inForce', inForce),
    ...inForce.flatMap((entry) => checkCitations(known, file, `inForce@${entry.from}`, entry)),
  ]
}

function checkParameter(known: Known, { id, inForce }: Parameter): LawFault[] {
  const file = `parameters/${id}.yaml`
  const strange = inForce
    .filter(({ unit }) => !knownUnits.includes(unit))
    .map(({ from, unit }) => fault(file, `inForce@${from}`, `Không có đơn vị "${unit}".`))
  return [...checkEntries(known, file, inForce), ...strange]
}

function checkGeneralRule(known: Known, parts: LawParts, { id, inForce }: GeneralRule): LawFault[] {
  const file = `rules/${id}.yaml`
  const parameters = new Set(parts.parameters.map((one) => one.id))
  return [
    ...checkEntries(known, file, inForce),
    ...inForce.flatMap((entry) => {
      const place = `inForce@${entry.from}`
      const { awards = [], subjects = [] } = entry.applies
      const facts = ruleFacts(entry).filter((one) => !known.facts.has(one))
      const parameter = ['months', 'share']
        .map((key) => entry.with[key])
        .filter((value): value is string => typeof value === 'string' && !parameters.has(value))
      return [
        ...awards
          .filter((one) => !known.awards.has(one))
          .map((one) => fault(file, place, `Không có danh hiệu, hình thức "${one}".`)),
        ...subjects
          .filter((one) => !known.subjects.has(one))
          .map((one) => fault(file, place, `Không có đối tượng "${one}".`)),
        ...parameter.map((one) => fault(file, place, `Không có con số "${one}" trong law/parameters.`)),
        ...facts.map((one) => fault(file, place, `Nội dung xác nhận "${one}" chưa có trong law/terms.yaml.`)),
        ...(reachesAnAward(parts.awards, entry)
          ? []
          : [fault(file, place, 'Không áp dụng cho danh hiệu, hình thức nào.')]),
      ]
    }),
  ]
}

/** Attested facts that a general rule hangs on. */
const ruleFacts = (entry: GeneralRule['inForce'][number]): string[] =>
  ['fact', 'exceptFact'].map((key) => entry.with[key]).filter((value) => typeof value === 'string')

function reachesAnAward(awards: Award[], entry: GeneralRule['inForce'][number]): boolean {
  const { awards: ids, kinds, levels, basis } = entry.applies
  return awards.some(
    (award) =>
      (!ids || ids.includes(award.id)) &&
      (!kinds || kinds.includes(award.kind)) &&
      (!levels || levels.includes(award.level)) &&
      (!basis || basis.some((one) => award.basis.includes(one))) &&
      (award.legacy || award.criteria.some((variant) => overlap(variant, entry))),
  )
}

function sameNames(awards: Award[]): LawFault[] {
  return awards.flatMap((one, i) =>
    awards
      .slice(i + 1)
      .filter(({ name }) => name === one.name)
      .map((other) => fault(`awards/${other.id}.yaml`, 'name', `Trùng tên với "${one.id}".`)),
  )
}

function checkStatisticalClasses(awards: Award[], statistics: Statistic[]): LawFault[] {
  const columns = new Set(
    statistics.flatMap(({ id, columns: list }) => list.map((column) => `${id}/${column.id}`)),
  )
  return awards.flatMap(({ id, statisticalClass }) =>
    statisticalClass
      .filter(({ form, column }) => !columns.has(`${form}/${column}`))
      .map(({ form, column, from }) =>
        fault(
          `awards/${id}.yaml`,
          `statisticalClass@${from}`,
          `Không có cột "${column}" trong biểu ${form}.`,
        ),
      ),
  )
}

function checkCalendar(known: Known, { year, days, confidence }: CalendarYear): LawFault[] {
  const file = `calendar/${year}.yaml`
  return days.flatMap((day, i) => {
    const weekday = new Date(`${day.on}T00:00:00Z`).getUTCDay()
    const weekend = weekday === 0 || weekday === 6
    return [
      ...(day.on.startsWith(`${year}-`) ? [] : [fault(file, day.on, 'Ngày không thuộc năm này.')]),
      ...(days.findIndex(({ on }) => on === day.on) === i ? [] : [fault(file, day.on, 'Ngày ghi hai lần.')]),
      ...(day.kind === 'make-up-working-day' && !weekend
        ? [fault(file, day.on, 'Ngày làm bù phải là thứ Bảy, Chủ nhật.')]
        : []),
      ...(day.kind === 'compensatory-day-off' && weekend
        ? [fault(file, day.on, 'Ngày nghỉ bù phải là ngày thường.')]
        : []),
      ...checkCitations(known, file, day.on, { ...day, confidence }),
    ]
  })
}

/** Ids of the terms that stand twice. */
function checkTermsOnce({ terms }: LawParts): LawFault[] {
  const lists = {
    subjects: terms.subjects.map(({ id }) => id),
    facts: terms.facts.map(({ code }) => code),
    words: terms.words.map(({ id }) => id),
    posts: terms.posts.map(({ id }) => id),
  }
  return Object.entries(lists).flatMap(([list, ids]) =>
    ids
      .filter((id, i) => ids.indexOf(id) !== i)
      .map((id) => fault('terms.yaml', `${list}/${id}`, `Mã "${id}" ghi hai lần.`)),
  )
}

/** What is said to have been read and does not say where. */
function checkReadSomewhere(parts: LawParts): LawFault[] {
  const silent = (file: string, place: string, one: { confidence: string; sources: string[] }) =>
    one.confidence === 'verified' && one.sources.length === 0
      ? [fault(file, place, 'Mục "verified" không ghi nơi đã đọc.')]
      : []
  return [
    ...parts.sources.flatMap(({ id, confidence, urls }) =>
      silent(`sources/${id}.yaml`, 'urls', { confidence, sources: urls }),
    ),
    ...parts.awards.flatMap((award) =>
      entriesOf(award).flatMap(({ place, entry }) => silent(`awards/${award.id}.yaml`, place, entry)),
    ),
    ...(['parameters', 'rules', 'procedures', 'statistics'] as const).flatMap((kind) =>
      parts[kind].flatMap(({ id, inForce }) =>
        inForce.flatMap((entry) => silent(`${kind}/${id}.yaml`, `inForce@${entry.from}`, entry)),
      ),
    ),
  ]
}

/** Posts that no criterion asks for, or whose next lower one does not exist. */
function checkPosts({ awards, terms }: LawParts): LawFault[] {
  const used = new Set(
    awards.flatMap(({ criteria }) =>
      criteria.flatMap(({ items }) => items.flatMap(({ rule }) => postsIn(rule))),
    ),
  )
  const ids = new Set(terms.posts.map(({ id }) => id))
  return terms.posts.flatMap(({ id, next }) => [
    ...(used.has(id) ? [] : [fault('terms.yaml', `posts/${id}`, 'Không tiêu chuẩn nào dùng đến.')]),
    ...(next && !ids.has(next) ? [fault('terms.yaml', `posts/${id}`, `Không có chức vụ "${next}".`)] : []),
  ])
}

function checkFactsUsed({ awards, rules, terms }: LawParts): LawFault[] {
  const used = new Set([
    ...rules.flatMap(({ inForce }) => inForce.flatMap(ruleFacts)),
    ...awards.flatMap((award) => [
      ...award.criteria.flatMap(({ items }) => items.flatMap(({ rule }) => factsIn(rule))),
      ...award.disqualifiers.flatMap(({ rule }) => factsIn(rule)),
    ]),
  ])
  return terms.facts
    .filter(({ code }) => !used.has(code))
    .map(({ code }) => fault('terms.yaml', `facts/${code}`, 'Không tiêu chuẩn nào dùng đến.'))
}

function oldComparisons(parts: LawParts, today: string): LawFault[] {
  const limit = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const dates = [
    ...parts.sources.map(({ id, checkedOn }) => ({ file: `sources/${id}.yaml`, place: '', checkedOn })),
    ...parts.awards.flatMap(({ id, criteria }) =>
      criteria.flatMap(({ from, items }) =>
        items.map((item) => ({
          file: `awards/${id}.yaml`,
          place: `criteria/${item.id}@${from}`,
          checkedOn: item.checkedOn,
        })),
      ),
    ),
    ...(['parameters', 'rules', 'procedures', 'statistics'] as const).flatMap((kind) =>
      parts[kind].flatMap(({ id, inForce }) =>
        inForce.map(({ from, checkedOn }) => ({
          file: `${kind}/${id}.yaml`,
          place: `inForce@${from}`,
          checkedOn,
        })),
      ),
    ),
  ]
  return dates
    .filter(({ checkedOn }) => checkedOn < limit)
    .map(({ file, place, checkedOn }) =>
      warning(file, place, `Đối chiếu lần cuối ${checkedOn}, đã quá một năm.`),
    )
}

/** Words that the interface says for ids and that stand in no line of the glossary. */
export function checkGlossary({ terms }: LawParts, glossary: string): LawFault[] {
  const lines = new Set(
    glossary
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) =>
        line
          .split('|')
          .slice(1, 3)
          .map((cell) => cell.trim())
          .join('|'),
      ),
  )
  return terms.words
    .filter(({ id, label }) => !lines.has(`${label}|${id}`))
    .map(({ id, label }) =>
      fault('terms.yaml', `words/${id}`, `"${label}" (${id}) chưa có trong docs/glossary.md.`),
    )
}
