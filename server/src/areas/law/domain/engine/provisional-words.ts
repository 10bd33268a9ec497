import type { Answer, ReasonText } from './answer.ts'

/** Why a conclusion, or what the law asks next, is not final, for a paper whose doubtful rows bear (*): each reason once. */
export function provisionalWords({ provisional, reasons, requires }: Answer): string {
  const next = requires.provisional ?? []
  return [
    provisional
      ? `Kết luận tạm thời: có quy định chưa đối chiếu với văn bản, đánh dấu (*) trong bảng. ${once(reasons.flatMap(whys))}`
      : '',
    next.length > 0
      ? `Tạm thời: ${[...new Set(next.map(({ what }) => what.toLowerCase()))].join(', ')}. ${once(next.map(({ reason }) => reason))}`
      : '',
  ]
    .map((words) => words.trim())
    .filter(Boolean)
    .join(' ')
}

const whys = (one: ReasonText): string[] => [
  ...(one.provisionalReason ? [one.provisionalReason] : []),
  ...one.children.flatMap(whys),
]

const once = (words: string[]) => [...new Set(words)].join(' ')
