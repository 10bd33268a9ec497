import type { Answer, ReasonText } from '../domain/engine/answer.ts'

const verdictWords: Record<Answer['verdict'], string> = {
  eligible: 'ĐỦ ĐIỀU KIỆN',
  'not-eligible': 'CHƯA ĐỦ ĐIỀU KIỆN',
  'needs-more': 'CẦN THÊM THÔNG TIN',
}
const marks: Record<ReasonText['verdict'], string> = {
  met: '[đạt]',
  notMet: '[không đạt]',
  unknown: '[chưa rõ]',
  notApplicable: '[không xét]',
}

/** A verdict with its reasons as lines for a screen of text. */
export function describeAnswer(answer: Answer): string {
  const head = `${answer.award}, ngày ${answer.on}: ${verdictWords[answer.verdict]}`
  const hold = answer.hold ? ' (tạm dừng chờ kết luận)' : ''
  const provisional = answer.provisional ? ' (tạm thời: quy định chưa đối chiếu văn bản)' : ''
  const missing = answer.missing.map((one) => `  cần: ${one}\n`).join('')
  return `${head}${hold}${provisional}\n${missing}${answer.reasons.map((one) => line(one, 1)).join('')}`
}

const line = (reason: ReasonText, depth: number): string =>
  `${'  '.repeat(depth)}${marks[reason.verdict]} ${reason.text}${reason.cite && depth === 1 ? ` (${reason.cite})` : ''}\n${reason.children.map((one) => line(one, depth + 1)).join('')}`
