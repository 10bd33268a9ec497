import type { Answer, ReasonText } from './answer.ts'

/** Keys of the rules that decided a case: for `eligible` what was met, else what is not met or not known. */
export function decidingRules({ verdict, reasons }: Pick<Answer, 'verdict' | 'reasons'>): string[] {
  const wanted = reasons.flatMap(parts).filter((one) => one.rule && decides(verdict, one))
  return [...new Set(wanted.map((one) => one.rule!))].sort()
}

/** The items of a list of criteria stand for the list. */
function parts(reason: ReasonText): ReasonText[] {
  const items = reason.children.filter((one) => one.rule?.startsWith(`${reason.rule}/`))
  return items.length > 0 ? items : [reason]
}

function decides(verdict: Answer['verdict'], { rule, verdict: said }: ReasonText): boolean {
  if (verdict === 'eligible') return said === 'met' && rule!.includes('/criteria')
  if (verdict === 'not-eligible') return said === 'notMet'
  return said === 'unknown' || said === 'notMet'
}
