import type { Answer, ReasonText } from '../law/index.ts'
import type { Conflict } from './domain/conflicts.ts'

/** 2026-03-09 as it is printed. */
export const dayWords = (day: string): string => day.split('-').reverse().join('/')

const verdictWords: Record<Answer['verdict'], string> = {
  eligible: 'Đủ điều kiện, tiêu chuẩn.',
  'not-eligible': 'Chưa đủ điều kiện, tiêu chuẩn.',
  'needs-more': 'Chưa kết luận, cần bổ sung thông tin.',
}
const reasonWords: Record<ReasonText['verdict'], string> = {
  met: 'Đạt',
  notMet: 'Không đạt',
  unknown: 'Chưa rõ',
  notApplicable: 'Không xét',
}

/** The verdict of the law engine in words. */
export const givenWords = (answer: Answer): string =>
  `${verdictWords[answer.verdict]}${answer.hold ? ' Tạm dừng cho đến khi có kết luận của cơ quan có thẩm quyền.' : ''}`

/** The reasons as rows of a table, two levels deep; deeper ones are told in words. */
export function reasonRows(
  answer: Answer,
): { stt: string; noi_dung: string; ket_qua: string; can_cu: string }[] {
  const rowOf = (reason: ReasonText, number: string, isDeep: boolean) => ({
    stt: number,
    noi_dung: `${reason.text}${isDeep ? told(reason) : ''}${reason.provisional ? ' (*)' : ''}`,
    ket_qua: reasonWords[reason.verdict],
    can_cu: reason.cite,
  })
  return answer.reasons.flatMap((reason, at) => [
    rowOf(reason, `${at + 1}`, false),
    ...reason.children.map((child, place) => rowOf(child, `${at + 1}.${place + 1}`, true)),
  ])
}

function told(reason: ReasonText): string {
  const leaves = (list: readonly ReasonText[]): ReasonText[] =>
    list.flatMap((one) => (one.children.length > 0 ? leaves(one.children) : [one]))
  const said = leaves(reason.children).map(
    (one) => `${one.text} (${reasonWords[one.verdict].toLowerCase()}${one.provisional ? ', *' : ''})`,
  )
  return said.length > 0 ? `: ${said.join('; ')}` : ''
}

const kindWords: Record<Conflict['kind'], string> = {
  'already-awarded': 'Đã được tặng cùng danh hiệu, hình thức của năm này',
  'one-deed-twice': 'Một thành tích khen hai lần',
  'nominated-elsewhere': 'Đang được đề nghị ở đợt khác',
  'open-matter': 'Có vụ việc đang xem xét',
  'over-share': 'Đơn vị đề nghị vượt tỷ lệ',
}

export const conflictWords = ({ kind, detail }: Conflict): string =>
  detail ? `${kindWords[kind]}: ${detail}` : kindWords[kind]
