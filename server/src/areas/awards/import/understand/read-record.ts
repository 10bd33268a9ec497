import { kindOfAward, nameAward, splitAwards, sureAward } from './award-words.ts'
import { cleanCell, isDitto, isFormulaError, wordsOf } from './cell-text.ts'
import { isUnitLike } from './context.ts'
import type { Field } from './fields.ts'
import { listPeriods } from './parse-date.ts'
import { type HolderKind, parseHolder } from './parse-holder.ts'
import { readBirth, readDecision, readGender, readMoney, readYear, some, type Tell } from './read-fields.ts'
import type {
  AwardAnswers,
  AwardValue,
  Problem,
  RawField,
  RawRecord,
  ReadOptions,
  ReadRecord,
} from './record-types.ts'

const longest: Partial<Record<RawField, number>> = {
  name: 300,
  unit: 400,
  position: 300,
  deed: 4_000,
  note: 4_000,
}

/** Reads the texts of one line into its records: one for each award and each year that it names. Pure. */
export function readRecords(raw: RawRecord, options: ReadOptions): ReadRecord[] {
  return spread(raw).map((one) => readOne(one, options))
}

/** "CSTĐCS; Giấy khen" are two awards; "2018, 2019" with one award are two years of it. */
function spread(raw: RawRecord): RawRecord[] {
  const awards = raw.award ? splitAwards(raw.award) : []
  const years = raw.year ? listPeriods(raw.year) : []
  if (awards.length > 1) {
    const numbers = partsOf(raw.decisionNumber, awards.length)
    const decisions = partsOf(raw.decision, awards.length)
    const dates = partsOf(raw.decisionDate, awards.length)
    const times = partsOf(raw.year, awards.length)
    const moneys = partsOf(raw.money, awards.length)
    return awards.map((award, at) => ({
      ...raw,
      award,
      ...(numbers ? { decisionNumber: numbers[at]! } : {}),
      ...(decisions ? { decision: decisions[at]! } : {}),
      ...(dates ? { decisionDate: dates[at]! } : {}),
      ...(times ? { year: times[at]! } : {}),
      // One sum beside two awards belongs to neither alone.
      ...(moneys ? { money: moneys[at]! } : raw.money && at > 0 ? { money: '' } : {}),
    }))
  }
  if (years.length > 1) {
    const numbers = partsOf(raw.decisionNumber, years.length)
    const dates = partsOf(raw.decisionDate, years.length)
    return years.map(({ from, to }, at) => ({
      ...raw,
      year: from === to ? String(from) : `${from}-${to}`,
      ...(numbers ? { decisionNumber: numbers[at]! } : {}),
      ...(dates ? { decisionDate: dates[at]! } : {}),
    }))
  }
  return [raw]
}

function partsOf(text: string | undefined, count: number): string[] | null {
  if (!text) return null
  for (const signs of [/[;\n+]/, /[;,\n+]/]) {
    const parts = text
      .split(signs)
      .map((part) => part.trim())
      .filter(Boolean)
    if (parts.length === count) return parts
  }
  return null
}

function readOne(raw: RawRecord, { today, answers }: ReadOptions): ReadRecord {
  const problems: Problem[] = []
  const tell = (field: RawField, code: string, level: Problem['level'], values?: Problem['values']) =>
    problems.push(values ? { field, code, level, values } : { field, code, level })
  for (const field in raw) {
    const text = raw[field as RawField]!
    if (text.startsWith('#') && isFormulaError(text))
      tell(field as RawField, 'formula-failed', 'error', { text })
    else if (text.length > (longest[field as RawField] ?? 1_000)) tell(field as RawField, 'too-long', 'error')
    else if (isDitto(text) && text.length > 0) tell(field as RawField, 'ditto-without-above', 'error')
  }
  if (problems.length > 0) return { raw, value: null, problems }

  const award = readAward(raw, answers, tell)
  const kindHint = kindHintOf(raw, award.id)
  const holder = parseHolder(raw.name ?? '', kindHint)
  if (holder.name === '') tell('name', 'name-missing', 'error')
  else if (!/\p{L}{2}/u.test(holder.name)) tell('name', 'name-strange', 'error', { text: raw.name ?? '' })
  if (holder.isTwo) tell('name', 'two-names', 'error')
  const kind = holder.kind ?? 'person'
  if (holder.kind === null && holder.name !== '') {
    if (/\d/.test(holder.name)) tell('name', 'name-strange', 'error', { text: raw.name ?? '' })
    else tell('kind', 'kind-supposed', 'note')
  }
  const place = readPlace(raw, holder.beside, kind)
  const decision = readDecision(raw, today, tell)
  const period = readYear(raw, today, tell)
  const birth = readBirth(raw, kind, today, tell)
  const money = readMoney(raw, tell)
  if (!decision.number && !decision.date && !period) tell('year', 'time-missing', 'error')
  const yearOfDecision = decision.date ? Number(decision.date.slice(0, 4)) : null
  if (period && yearOfDecision !== null && yearOfDecision < period.from - 1)
    tell('year', 'year-after-decision', 'note', { year: period.from, decided: yearOfDecision })
  if (birth && (yearOfDecision ?? period?.to ?? 9999) - Number(birth.slice(0, 4)) < 5)
    tell('birth', 'birth-too-late', 'error', { text: raw.birth ?? '' })

  const value: AwardValue = {
    name: holder.name,
    nameWritten: raw.name && cleanCell(raw.name) !== holder.name ? raw.name : null,
    kind,
    gender: readGender(raw.gender) ?? holder.gender,
    birth,
    ethnicity: some(raw.ethnicity),
    ...place,
    home: some(raw.home) ?? some(raw.residence),
    idNumber: raw.idNumber?.replace(/\D/g, '') || null,
    awardId: award.id,
    awardName: award.name,
    decisionNumber: decision.number,
    decidedOn: decision.date,
    issuer: decision.issuer,
    signer: some(raw.signer),
    yearFrom: period?.from ?? null,
    yearTo: period?.to ?? null,
    isSchoolYear: period?.isSchoolYear ?? false,
    goldenBook: some(raw.goldenBook),
    moneyVnd: money,
    item: some(raw.item),
    deed: some(raw.deed),
    note: some(raw.note),
    basis: some(raw.basis),
  }
  const isBad = problems.some(({ level }) => level === 'error')
  return { raw, value: isBad && value.name === '' ? null : value, problems }
}

function readAward(raw: RawRecord, answers: AwardAnswers, tell: Tell): { id: string; name: string } {
  const written = some(raw.award)
  if (!written) {
    tell('award', 'award-missing', 'error')
    return { id: 'other', name: '' }
  }
  const answer = answers.get(wordsOf(written))
  if (answer) return { id: answer.awardId, name: answer.awardName ?? written }
  const hint = raw.kind && wordsOf(raw.kind).includes('tap the') ? 'collective' : null
  const named = nameAward(written, hint)
  if (named.id === 'other') tell('award', 'award-unknown', 'ask', { text: written })
  else if (named.confidence < sureAward)
    tell('award', 'award-unsure', 'ask', { text: written, awardId: named.id })
  else if (named.confidence < 0.8)
    tell('award', 'award-supposed', 'note', { text: written, awardId: named.id })
  return { id: named.id, name: written }
}

function kindHintOf(raw: RawRecord, awardId: string): HolderKind | null {
  const words = raw.kind ? wordsOf(raw.kind) : ''
  if (/tap the|^tt$|don vi/.test(words)) return 'collective'
  if (/ca nhan|^cn$|nguoi/.test(words)) return 'person'
  if (/^ho|gia dinh/.test(words)) return 'household'
  if (/doanh nghiep|cong ty/.test(words)) return 'enterprise'
  const only = kindOfAward(awardId)
  if (only) return only
  return raw.birth || raw.gender || raw.idNumber ? 'person' : null
}

const office =
  /^(phó\s+)?(giám đốc|tổng giám đốc|chủ tịch|bí thư|hiệu trưởng|chuyên viên(?: chính| cao cấp)?|nhân viên|giáo viên|công chức|viên chức|kế toán(?: trưởng)?|chánh văn phòng|trưởng ban|viện trưởng|cục trưởng|chi cục trưởng|chánh thanh tra|bác sĩ|y sĩ|điều dưỡng|cán bộ|đội trưởng|chỉ huy trưởng|phó trưởng ban|văn thư|thủ quỹ|công an viên|thành viên)\s+(?=\p{L})/iu

/** Post and unit, also where they share a cell or stand behind the name. */
function readPlace(
  raw: RawRecord,
  beside: string,
  kind: HolderKind,
): { position: string | null; unit: string | null; unitAbove: string | null } {
  let position = some(raw.position)
  let unit = some(raw.unit)
  if (beside && kind === 'person') {
    if (!position) position = beside
    else if (!unit && isUnitLike(beside)) unit = beside
  }
  if (position && !unit) {
    const cut = /\s*(?:,|;|\n|\s[-–]\s)\s*/.exec(position)
    const left = cut ? position.slice(0, cut.index) : ''
    const right = cut ? position.slice(cut.index + cut[0].length) : ''
    const title = office.exec(position)
    if (cut && isUnitLike(right)) {
      position = left
      unit = right
    } else if (title && isUnitLike(position.slice(title[0].length))) {
      unit = position.slice(title[0].length)
      position = title[0].trim()
    }
  }
  const above = some(raw.unitAbove)
  return { position, unit: unit ?? above, unitAbove: unit && above && unit !== above ? above : null }
}

/** Fields of the list that go straight into the record under the same name. */
export const plainFields: readonly Field[] = [
  'name',
  'gender',
  'birth',
  'ethnicity',
  'position',
  'unit',
  'home',
  'residence',
  'idNumber',
  'kind',
  'basis',
  'award',
  'decision',
  'decisionNumber',
  'decisionDate',
  'issuer',
  'signer',
  'year',
  'goldenBook',
  'money',
  'moneyWords',
  'item',
  'deed',
  'note',
]
