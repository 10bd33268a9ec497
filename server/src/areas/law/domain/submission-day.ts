import { citeText } from './cite-text.ts'
import type { AwardInForce, LawInForce } from './law-on.ts'

/** A day of the year by which a body's own rule wants dossiers sent: `MM-DD`, of the judged year or the next. */
export type SubmissionDay = { monthDay: string; nextYear: boolean; words: string; cite: string }

/** The earliest day by which rules of bodies want dossiers of this award; null where none names a day. */
export function submissionDay({ law }: LawInForce, { local }: AwardInForce): SubmissionDay | null {
  const days = local.flatMap((entry): SubmissionDay[] => {
    if (entry.kind !== 'deadline' || (entry.unit !== 'date' && entry.unit !== 'date-next-year')) return []
    return [
      {
        monthDay: String(entry.value),
        nextYear: entry.unit === 'date-next-year',
        words: entry.text.trim().replace(/\.$/, ''),
        cite: citeText(law, entry.cite),
      },
    ]
  })
  const inOrder = (one: SubmissionDay) => `${Number(one.nextYear)}-${one.monthDay}`
  return days.sort((a, b) => (inOrder(a) < inOrder(b) ? -1 : 1))[0] ?? null
}
