/** The share of votes that an item needs; `percent` of the base, or more than half of it. */
export type ThresholdRule = {
  kind: 'percent' | 'more-than-half'
  percent: number | null
  of: 'all-members' | 'present'
  /** Where it stands: an article of law, the body's own rule, or what the chair named. */
  basis: string
  source: 'law' | 'local' | 'session'
  secret: boolean | null
  provisional: boolean
  provisionalReason: string | null
}

/** What the chair sets for the session where the law has nothing. */
export type OwnThreshold = {
  kind: 'percent' | 'more-than-half'
  percent: number | null
  of: 'all-members' | 'present'
  basis: string
}

/** How many members must be present. */
export type QuorumRule = {
  numerator: number
  denominator: number
  basis: string
  source: 'local' | 'session'
  provisional: boolean
  provisionalReason: string | null
}
export type OwnQuorum = { numerator: number; denominator: number; basis: string }

/** The fewest votes that reach the share. Whole numbers only: 90 % of 13 are 12. */
export function votesNeeded(rule: Pick<ThresholdRule, 'kind' | 'percent'>, base: number): number {
  if (rule.kind === 'more-than-half') return Math.floor(base / 2) + 1
  return Math.ceil((rule.percent! * base) / 100)
}

/** The fewest members present. */
export function quorumNeeded(rule: { numerator: number; denominator: number }, members: number): number {
  return Math.ceil((rule.numerator * members) / rule.denominator)
}

/** The rule as a person says it: "ít nhất 90% tổng số thành viên Hội đồng". */
export function thresholdInWords(rule: Pick<ThresholdRule, 'kind' | 'percent' | 'of'>): string {
  const share = rule.kind === 'more-than-half' ? 'trên 50%' : `từ ${rule.percent}% trở lên`
  return `${share} ${rule.of === 'all-members' ? 'tổng số thành viên Hội đồng' : 'số thành viên dự họp'}`
}
