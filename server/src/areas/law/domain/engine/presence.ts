import { citeText } from '../cite-text.ts'
import { dayText, yearOf } from './days.ts'
import type { Facts } from './facts.ts'
import { type Finding, met, notMet, unknown } from './finding.ts'

/** Was the person there in the time that is judged, and is a foreign award for a foreign subject? */
export function judgePresence(facts: Facts): Finding[] {
  const { subject, period, on } = facts.theCase
  const { award, criteria } = facts.award
  const found: Finding[] = []
  if (award.period === 'annual' && subject.kind === 'individual') {
    const first = period?.from ?? `${facts.judgedYear}-01-01`
    const last = period?.to ?? `${facts.judgedYear}-12-31`
    const { joinedOn, leftOn, diedOn } = subject
    if (joinedOn && joinedOn > last)
      found.push(notMet(() => `Vào làm việc ${dayText(joinedOn)}, sau thời gian được xét`))
    const gone = diedOn ?? leftOn
    if (gone && gone < first)
      found.push(notMet(() => `${diedOn ? 'Mất' : 'Nghỉ việc'} ${dayText(gone)}, trước thời gian được xét`))
  }
  if (subject.diedOn && subject.diedOn <= on && award.kind !== 'emulation-title')
    found.push(met(() => `Đề nghị truy tặng (mất ${dayText(subject.diedOn!)})`))
  if (award.basis.length === 1 && award.basis[0] === 'foreign') found.push(foreignSubject(facts))
  if (period && yearOf(period.from) > yearOf(on))
    found.push(notMet(() => 'Thời gian lập thành tích ở sau ngày đề nghị'))
  const cite = criteria ? citeText(facts.law.law, criteria.cite) : ''
  return found.map((one) => ({ ...one, cite, rule: `awards/${award.id}/subjects` }))
}

function foreignSubject(facts: Facts): Finding {
  const { foreign } = facts.theCase.subject
  if (foreign == null)
    return unknown(() => 'Chưa rõ có phải tổ chức, cá nhân nước ngoài không', ['subject.foreign'])
  return foreign
    ? met(() => 'Tổ chức, cá nhân nước ngoài')
    : notMet(() => `${facts.award.award.name} tặng tổ chức, cá nhân nước ngoài`)
}
