/** Four answers, never two: a fact that is absent is unknown, a rule that does not touch the case drops out. */
export type Verdict = 'met' | 'notMet' | 'notApplicable' | 'unknown'

/**
 * What one rule says of one case, with everything it rests on. `text` is a thunk: a batch never writes sentences.
 * `soft`: not met under a rule that nobody confirmed, so it may not turn the case down by itself.
 */
export type Finding = {
  verdict: Verdict
  text: () => string
  cite: string
  provisional: boolean
  soft: boolean
  /** Facts that could still change this verdict, by their path in the case. */
  missing: readonly string[]
  children: readonly Finding[]
  /** Key of the rule in the catalogue. */
  rule?: string
  /** Why it is provisional, in the words of its entry's standing. */
  why?: string
  /** An open matter: the case waits until it is closed. */
  hold?: true
}

export const nothing: readonly never[] = []

type Extra = Partial<Pick<Finding, 'missing' | 'children' | 'provisional' | 'soft' | 'rule' | 'hold'>>

/** A finding of a leaf; `cite` and confidence of its rule are put on by `underEntry`. */
export function finding(verdict: Verdict, text: () => string, extra: Extra = {}): Finding {
  return {
    verdict,
    text,
    cite: '',
    provisional: false,
    soft: false,
    missing: nothing,
    children: nothing,
    ...extra,
  }
}
export const met = (text: () => string, extra?: Extra) => finding('met', text, extra)
export const notMet = (text: () => string, extra?: Extra) => finding('notMet', text, extra)
export const notApplicable = (text: () => string, extra?: Extra) => finding('notApplicable', text, extra)
export const unknown = (text: () => string, missing: readonly string[], extra?: Extra) =>
  finding('unknown', text, { ...extra, missing })

/** How sure a count is: `sure` are there, `possible` may be there once `missing` is answered. */
export type Count = { sure: number; possible: number; missing: string[] }

/** At least `need` of a count: met by what is sure, unknown while what is possible could reach it. */
export function atLeast(count: Count, need: number, text: (verdict: Verdict) => string): Finding {
  if (count.sure >= need) return met(() => text('met'))
  if (count.sure + count.possible < need) return notMet(() => text('notMet'))
  return unknown(() => text('unknown'), count.missing)
}
