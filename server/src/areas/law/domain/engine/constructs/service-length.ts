import type { Rule } from '../../catalogue-types.ts'
import { wholeMonths } from '../days.ts'
import { type Facts, path } from '../facts.ts'
import { type Finding, met, notMet, unknown } from '../finding.ts'

/** Service from joining to leaving, or to the proposal; some are excepted, as martyrs are. */
export function serviceLength(rule: Extract<Rule, { type: 'serviceLength' }>, facts: Facts): Finding {
  const { joinedOn, leftOn, diedOn } = facts.theCase.subject
  const exceptions = rule.exceptions ?? []
  const excepted = exceptions.find((code) => facts.facts[code] === true)
  const asked = rule.years ? `${rule.years} năm` : `${rule.months} tháng`
  if (excepted) return met(() => `Thuộc trường hợp không tính thời gian phục vụ (cần từ đủ ${asked})`)
  const open = exceptions.filter((code) => facts.facts[code] == null).map(path.fact)
  if (!joinedOn)
    return unknown(() => `Chưa rõ thời gian phục vụ (cần từ đủ ${asked})`, ['subject.joinedOn', ...open])
  // A length in months belongs to a service that is over: its last day must be known.
  if (rule.months && !leftOn && !diedOn)
    return unknown(() => `Chưa rõ ngày thôi phục vụ (cần từ đủ ${asked})`, ['subject.leftOn', ...open])
  const last = [leftOn, diedOn, facts.theCase.on].filter((day) => day != null).sort()[0]!
  const months = wholeMonths(joinedOn, last)
  const needed = rule.months ?? rule.years! * 12
  const grade = rule.grade ? `, hạng ${['Nhất', 'Nhì', 'Ba'][rule.grade - 1]}` : ''
  const says = () =>
    `Phục vụ ${Math.floor(months / 12)} năm ${months % 12} tháng (cần từ đủ ${asked}${grade})`
  if (months >= needed) return met(says)
  return open.length > 0 ? unknown(says, open) : notMet(says)
}
