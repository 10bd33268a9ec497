import { isRefusal } from '../../../../platform/refusal.ts'
import type { GeneralRuleEntry } from '../catalogue-types.ts'
import { parameterOn } from '../law-on.ts'
import type { ConcurrentProposal, DisciplineFacts } from './case.ts'
import { allOf } from './combine.ts'
import { dayAfter, dayText, wholeMonths, yearOf } from './days.ts'
import { closesYear, type Facts, heldAwards, path } from './facts.ts'
import { type Finding, met, notMet, unknown } from './finding.ts'
import { subjectFit } from './subject-fit.ts'

type Named = (entry: GeneralRuleEntry, facts: Facts) => Finding | null

/**
 * The rules that stand across awards, by the name that `law/rules` gives. Null: it says nothing of this case. Rules
 * that are an ordering, an amount or a way of counting have no verdict of their own and are not listed.
 */
export const generalRules: Record<string, Named> = {
  openMatterHolds,
  achievementRestartsAfterDiscipline,
  oneDeedOneForm,
  newStaffUnderMonths,
  transferNeedsComment,
  disciplinedInPostBarsDevotion,
  twoStateFormsInAYear,
}

/** While a matter is open, [from, until), the case waits. */
function openMatterHolds(entry: GeneralRuleEntry, facts: Facts): Finding {
  const { openMatters } = facts.theCase.subject
  if (!openMatters)
    return unknown(
      () => 'Chưa rõ có đang bị xem xét kỷ luật, điều tra, thanh tra, xác minh đơn thư hay không',
      ['subject.openMatters'],
    )
  const kinds = entry.with.kinds as string[]
  const { on } = facts.theCase
  const begun = openMatters.filter((one) => kinds.includes(one.kind) && one.from <= on)
  const open = begun.filter((one) => one.until === null || (one.until && on < one.until))
  if (open.length > 0)
    return notMet(
      () =>
        `${open.map((one) => matterWords[one.kind] ?? one.kind).join(', ')} từ ${dayText(open[0]!.from)} chưa kết thúc: chờ kết luận`,
      { hold: true },
    )
  const unsure = openMatters.flatMap((one, i) =>
    begun.includes(one) && one.until === undefined ? [`subject.openMatters[${i}].until`] : [],
  )
  if (unsure.length > 0) return unknown(() => 'Chưa rõ vụ việc đã kết thúc hay chưa', unsure)
  return met(() => 'Không có vụ việc đang xem xét, điều tra, thanh tra, xác minh')
}

const matterWords: Record<string, string> = {
  'discipline-review': 'Đang bị xem xét kỷ luật',
  inspection: 'Đang bị thanh tra, kiểm tra',
  audit: 'Đang bị kiểm toán',
  investigation: 'Đang bị điều tra',
  prosecution: 'Đang bị truy tố',
  trial: 'Đang bị xét xử',
  complaint: 'Đang xác minh khiếu nại',
  denunciation: 'Đang xác minh tố cáo',
  'press-report': 'Đang xác minh phản ánh của báo chí',
}

/** Serving a discipline stands against the case; once served, what lies before it no longer counts. */
function achievementRestartsAfterDiscipline(entry: GeneralRuleEntry, facts: Facts): Finding | null {
  const { discipline } = facts.theCase.subject
  if (!discipline)
    return subjectFit(facts.law.law, entry.with.askedOf as string[], facts.theCase) === 'yes'
      ? unknown(() => 'Chưa rõ có bị kỷ luật hay không', ['subject.discipline'])
      : null
  const begun = discipline.filter((one) => one.from <= facts.theCase.on)
  if (begun.length === 0) return met(() => 'Không bị kỷ luật')
  const unsure = discipline.flatMap((one, i) =>
    begun.includes(one) && one.until === undefined ? [`subject.discipline[${i}].until`] : [],
  )
  if (unsure.length > 0) return unknown(() => 'Chưa rõ ngày chấp hành xong kỷ luật', unsure)
  const serving = begun.find((one) => !one.until || facts.theCase.on < one.until)
  if (serving)
    return notMet(
      () =>
        `Đang chấp hành kỷ luật ${formWords(serving)} từ ${dayText(serving.from)}${serving.until ? `, đến trước ${dayText(serving.until)}` : ''}`,
    )
  const from = facts.countsFrom!
  const { period } = facts.theCase
  if (period && period.to < from)
    return notMet(() => `Thời gian lập thành tích nằm trước ngày chấp hành xong kỷ luật ${dayText(from)}`)
  return met(() => `Đã chấp hành xong kỷ luật: thành tích tính từ ${dayText(from)}`)
}

const formWords = (one: DisciplineFacts) =>
  ({ reprimand: 'khiển trách', warning: 'cảnh cáo' })[one.form] ?? one.form

/** Two forms for one achievement; a title and a form go together. */
function oneDeedOneForm(_entry: GeneralRuleEntry, facts: Facts): Finding | null {
  const { award } = facts.award
  if (award.kind === 'emulation-title' || award.kind === 'emulation-flag') return null
  const clashes = (facts.theCase.concurrent ?? [])
    .map((one) => clash(one, facts))
    .filter((one) => one !== null)
  const before = sameDeedBefore(facts)
  const all = before ? [...clashes, before] : clashes
  return all.length > 0 ? allOf(all, () => 'Không tặng nhiều hình thức cho một thành tích') : null
}

function clash(one: ConcurrentProposal, facts: Facts): Finding | null {
  const other = facts.law.law.awards.get(one.award)
  const name = other?.name ?? one.name ?? one.award
  if (other && (other.kind === 'emulation-title' || other.kind === 'emulation-flag'))
    return met(() => `Đề nghị cùng lúc danh hiệu ${name}: được, nếu đủ tiêu chuẩn từng loại`)
  const place = facts.theCase.concurrent!.indexOf(one)
  if (!one.basis)
    return unknown(() => `Đề nghị cùng lúc ${name}: chưa rõ loại khen thưởng`, [`concurrent[${place}].basis`])
  if (one.basis !== facts.basis) return met(() => `Đề nghị cùng lúc ${name} theo loại khác`)
  return notMet(() => `Đề nghị cùng lúc ${name} cho cùng thời gian hoặc thành tích: chỉ một hình thức`)
}

function sameDeedBefore(facts: Facts): Finding | null {
  if (facts.basis !== 'ad-hoc' && facts.basis !== 'thematic') return null
  const { on, period } = facts.theCase
  const for_ = (heldAwards(facts) ?? []).filter((one) => one.basis === facts.basis && one.forDeed)
  const near = for_.filter((one) => {
    const year = one.year ?? (one.decidedOn ? yearOf(one.decidedOn) : null)
    return (
      year !== null &&
      (period ? year >= yearOf(period.from) && year <= yearOf(period.to) + 1 : year >= yearOf(on) - 1)
    )
  })
  if (near.length === 0) return null
  const name = facts.law.law.awards.get(near[0]!.award)?.name ?? near[0]!.name ?? near[0]!.award
  const says = () => `Đã được tặng ${name} cho thành tích "${near[0]!.forDeed}"`
  const inside = near.some((one) => period && one.decidedOn && one.decidedOn >= period.from)
  return inside ? notMet(says) : unknown(() => `${says()}: chưa rõ có cùng một thành tích không`, ['period'])
}

/**
 * Recruited too short a time ago. Months under an earlier contract, maternity leave and study, as the law of the day
 * counts it, are work; who has been there long enough is not new, however few months of the year were worked.
 */
function newStaffUnderMonths(entry: GeneralRuleEntry, facts: Facts): Finding | null {
  const parameter = parameterOn(facts.law, entry.with.months as string)
  if (isRefusal(parameter)) return null
  const needed = Number(parameter.value)
  const year = facts.judgedYear
  const { joinedOn, category } = facts.theCase.subject
  const own = facts.years.get(year)
  if (category === 'worker-farmer' && !own) return null
  const worked = own?.monthsWorked ?? null
  if (worked !== null && worked >= needed)
    return met(() => `Công tác ${worked} tháng trong năm ${year} (không dưới ${needed} tháng)`)
  if (joinedOn && wholeMonths(joinedOn, dayAfter(facts.theCase.period?.to ?? `${year}-12-31`)) >= needed)
    return met(() => `Vào làm việc từ ${dayText(joinedOn)}, không dưới ${needed} tháng`)
  if (worked === null && !joinedOn) {
    if (servedBefore(facts, year)) return met(() => `Đã công tác từ trước năm ${year}`)
    // Nothing says that this person is new: a rule that nobody has confirmed holds no one back.
    if (entry.confidence !== 'verified') return null
  }
  if (worked === null)
    return unknown(
      () => `Chưa rõ số tháng công tác trong năm ${year} (không dưới ${needed} tháng)`,
      [path.year(year, 'monthsWorked')],
    )
  const study = studyMonths(facts, year)
  if (study.missing.length > 0) return unknown(() => 'Chưa rõ kết quả học tập', study.missing)
  if (worked + study.months >= needed)
    return met(() => `Công tác ${worked} tháng và học tập ${study.months} tháng trong năm ${year}`)
  if (facts.facts['injury-from-saving-people-or-property'] === true)
    return met(() => 'Thời gian điều trị do cứu người, cứu tài sản được tính')
  const says = () => `Công tác ${worked} tháng trong năm ${year}, chưa đủ ${needed} tháng`
  return joinedOn
    ? notMet(says)
    : unknown(() => `${says()}: chưa rõ có phải mới tuyển dụng không`, ['subject.joinedOn'])
}

/** A rating or an award of an earlier year shows that the person was at work then. */
function servedBefore(facts: Facts, year: number): boolean {
  const rated = [...facts.years.values()].some((one) => one.year < year && one.classification)
  return rated || (heldAwards(facts) ?? []).some((one) => one.year != null && one.year < year)
}

/** Months of study in the year that count as work by the rule of the day. */
function studyMonths(facts: Facts, year: number): { months: number; missing: string[] } {
  const rule = facts.law.rules.find(({ entry }) => entry.named === 'studyLeaveCounts')
  const own = facts.years.get(year)
  const months = own?.studyLeaveMonths ?? 0
  if (!rule || !own || months === 0) return { months: 0, missing: [] }
  const least = rule.entry.with.minResult as string | undefined
  const limit = parameterOn(facts.law, rule.entry.with.months as string)
  const isLong = !isRefusal(limit) && months >= Number(limit.value)
  if (!least || !isLong) return { months, missing: [] }
  if (!own.studyResult) return { months: 0, missing: [path.year(year, 'studyResult')] }
  return { months: results.indexOf(own.studyResult) >= results.indexOf(least) ? months : 0, missing: [] }
}

const results = ['poor', 'average', 'fair', 'good', 'excellent']

/** Moved in the judged year: the old unit speaks where the person worked there long enough. */
function transferNeedsComment(entry: GeneralRuleEntry, facts: Facts): Finding | null {
  const { transfer } = facts.theCase.subject
  const parameter = parameterOn(facts.law, entry.with.months as string)
  if (!transfer || isRefusal(parameter)) return null
  if (transfer.on && yearOf(transfer.on) !== facts.judgedYear) return null
  const needed = Number(parameter.value)
  const { monthsInOldUnit: months, oldUnitComment: comment } = transfer
  if (comment === true) return met(() => 'Đã có ý kiến nhận xét của đơn vị cũ')
  if (months == null)
    return unknown(
      () => 'Chưa rõ số tháng ở đơn vị cũ',
      ['subject.transfer.monthsInOldUnit', 'subject.transfer.oldUnitComment'],
    )
  if (months < needed)
    return met(() => `Công tác ở đơn vị cũ ${months} tháng, dưới ${needed} tháng: không phải lấy ý kiến`)
  return unknown(
    () => `Công tác ở đơn vị cũ ${months} tháng (từ ${needed} tháng): cần ý kiến nhận xét của đơn vị cũ`,
    ['subject.transfer.oldUnitComment'],
  )
}

/** Disciplined while holding the post that counts. */
function disciplinedInPostBarsDevotion(_entry: GeneralRuleEntry, facts: Facts): Finding | null {
  if (facts.basis !== 'devotion') return null
  const { discipline } = facts.theCase.subject
  const { period, on } = facts.theCase
  if (!discipline)
    return unknown(() => 'Chưa rõ có bị kỷ luật khi giữ chức vụ hay không', ['subject.discipline'])
  const begun = discipline.filter((one) => one.from <= on)
  if (begun.length === 0) return met(() => 'Không bị kỷ luật khi giữ chức vụ được tính')
  if (!period) return unknown(() => 'Chưa rõ thời gian giữ chức vụ được tính', ['period'])
  const reaches = (one: DisciplineFacts) => one.from <= period.to
  const inPost = begun.find(
    (one) =>
      reaches(one) && (one.from >= period.from || one.until === null || period.from < (one.until ?? '')),
  )
  const unsure = discipline.flatMap((one, i) =>
    begun.includes(one) && reaches(one) && one.from < period.from && one.until === undefined
      ? [`subject.discipline[${i}].until`]
      : [],
  )
  if (!inPost && unsure.length > 0)
    return unknown(() => 'Chưa rõ kỷ luật kết thúc trước khi giữ chức vụ hay chưa', unsure)
  if (inPost)
    return notMet(
      () => `Bị kỷ luật ${formWords(inPost)} từ ${dayText(inPost.from)}, khi đang giữ chức vụ được tính`,
    )
  return met(() => 'Không bị kỷ luật khi giữ chức vụ được tính')
}

/** A second state-level form in one year, but for the types that are excepted. */
function twoStateFormsInAYear(entry: GeneralRuleEntry, facts: Facts): Finding | null {
  const { award } = facts.award
  const except = entry.with.exceptBasis as string[]
  if (
    award.kind === 'emulation-title' ||
    award.kind === 'emulation-flag' ||
    (facts.basis && except.includes(facts.basis))
  )
    return null
  const held = heldAwards(facts)
  if (!held) return unknown(() => 'Chưa rõ trong năm đã có hình thức cấp Nhà nước nào', ['subject.awards'])
  const year = closesYear(facts.law, facts.theCase.on) ? facts.judgedYear : yearOf(facts.theCase.on)
  const found = held.find((one) => {
    const other = facts.law.law.awards.get(one.award)
    const isForm =
      other?.level === 'state' && other.kind !== 'emulation-title' && other.kind !== 'emulation-flag'
    return isForm && one.year === year && !(one.basis && except.includes(one.basis))
  })
  if (!found) return met(() => `Trong năm ${year} chưa có hình thức cấp Nhà nước khác`)
  return notMet(() => `Trong năm ${year} đã có ${facts.law.law.awards.get(found.award)?.name}`)
}

/** The day from which achievement counts: that on which the last discipline was served; null: from the beginning. */
export function countsFrom(facts: Facts): string | null {
  const ends = (facts.theCase.subject.discipline ?? [])
    .filter((one) => one.from <= facts.theCase.on)
    .map((one) => one.until)
    .filter((day): day is string => !!day && day <= facts.theCase.on)
  return ends.length > 0 ? ends.sort().at(-1)! : null
}
