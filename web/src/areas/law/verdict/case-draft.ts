import type { EligibilityAnswer, EligibilityCase, Reason } from '@server/areas/law/schemas-eligibility.ts'

export type Draft = EligibilityCase
export type ListKey = 'years' | 'awards' | 'initiatives' | 'clusters' | 'discipline' | 'openMatters' | 'posts'

/** A new case of which only the award, the day and the kind of subject are known. */
export function newDraft(
  award: string,
  on: string,
  kind: Draft['subject']['kind'],
  basis: Draft['basis'],
): Draft {
  return { award, on, ...(basis ? { basis } : {}), subject: { kind } }
}

/** A yearly title is asked for the year that closes: this one in its second half, else the last. */
export function withPeriod(draft: Draft, period: string): Draft {
  if (period !== 'annual') return draft
  const year = Number(draft.on.slice(0, 4)) - (draft.on.slice(5, 7) < '07' ? 1 : 0)
  return { ...draft, period: { from: `${year}-01-01`, to: `${year}-12-31` } }
}

/** The case with the facts that are on record. */
export function withRecorded(draft: Draft, subject: Record<string, unknown> | undefined): Draft {
  return subject ? { ...draft, subject: subject as Draft['subject'] } : draft
}

export function withSubject(draft: Draft, change: Partial<Draft['subject']>): Draft {
  return { ...draft, subject: { ...draft.subject, ...change } }
}

/** Puts one value of one year; the year is added where the case does not list it. */
export function withYear(draft: Draft, year: number, change: object): Draft {
  const years = draft.subject.years ?? []
  const place = years.findIndex((one) => one.year === year)
  const next =
    place < 0 ? [...years, { year, ...change }] : years.with(place, { ...years[place]!, ...change })
  return withSubject(draft, { years: next.toSorted((a, b) => a.year - b.year) })
}

export function withFact(draft: Draft, code: string, value: boolean | null): Draft {
  const { [code]: _old, ...rest } = draft.subject.facts ?? {}
  return withSubject(draft, { facts: value === null ? rest : { ...rest, [code]: value } })
}

/** A missing fact by its path, as something that a form can ask. */
export type Ask =
  | { kind: 'rating'; year: number }
  | { kind: 'months'; year: number }
  | { kind: 'fact'; code: string }
  | { kind: 'list'; list: ListKey }
  | { kind: 'other'; path: string }

export function askOf(path: string): Ask {
  const inYear = /^subject\.years\[(\d+)\]\.(classification|monthsWorked)$/.exec(path)
  if (inYear) return { kind: inYear[2] === 'classification' ? 'rating' : 'months', year: Number(inYear[1]) }
  const fact = /^subject\.facts\.(.+)$/.exec(path)
  if (fact) return { kind: 'fact', code: fact[1]! }
  const list = /^subject\.(years|awards|initiatives|clusters|discipline|openMatters|posts)$/.exec(path)
  if (list) return { kind: 'list', list: list[1] as ListKey }
  return { kind: 'other', path }
}

/** Reasons that the second answer has and the first has not, at their deepest. */
export function newReasons(before: EligibilityAnswer, after: EligibilityAnswer): Reason[] {
  const flat = (list: Reason[]): Reason[] => list.flatMap((one) => [one, ...flat(one.children)])
  const seen = new Set(flat(before.reasons).map((one) => `${one.verdict}${one.text}`))
  return flat(after.reasons).filter(
    (one) => one.children.length === 0 && !seen.has(`${one.verdict}${one.text}`),
  )
}
