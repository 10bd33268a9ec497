import { type Finding, finding, nothing, type Verdict } from './finding.ts'

/**
 * All of them. A firm `notMet` wins; then anything unknown or softly not met leaves it open; `notApplicable` drops
 * out. Every child is kept: an officer needs all the reasons at once.
 */
export function allOf(children: Finding[], text: () => string): Finding {
  const firmNo = children.filter(isFirmNo)
  if (firmNo.length > 0)
    return join('notMet', children, text, {
      provisional: firmNo.every((one) => one.provisional),
      hold: firmNo,
    })
  const unknowns = children.filter((one) => one.verdict === 'unknown')
  const softNo = children.filter(isSoftNo)
  if (unknowns.length > 0)
    return join('unknown', children, text, {
      provisional: softNo.length > 0 || unknowns.some((one) => one.provisional),
      missing: missingOf([...unknowns, ...softNo]),
    })
  if (softNo.length > 0)
    return join('notMet', children, text, { provisional: true, soft: true, missing: missingOf(softNo) })
  const mets = children.filter((one) => one.verdict === 'met')
  if (mets.length === 0 && children.length > 0) return join('notApplicable', children, text, {})
  return join('met', children, text, { provisional: mets.some((one) => one.provisional) })
}

/** One of them is enough. A firm `notMet` of all is needed to say no; `notApplicable` drops out. */
export function anyOf(children: Finding[], text: () => string): Finding {
  const mets = children.filter((one) => one.verdict === 'met')
  if (mets.length > 0)
    return join('met', children, text, { provisional: mets.every((one) => one.provisional) })
  const unknowns = children.filter((one) => one.verdict === 'unknown')
  const softNo = children.filter(isSoftNo)
  if (unknowns.length > 0)
    return join('unknown', children, text, {
      provisional: softNo.length > 0 || unknowns.some((one) => one.provisional),
      missing: missingOf([...unknowns, ...softNo]),
    })
  if (softNo.length > 0)
    return join('notMet', children, text, { provisional: true, soft: true, missing: missingOf(softNo) })
  const firmNo = children.filter(isFirmNo)
  if (firmNo.length === 0) return join('notApplicable', children, text, {})
  return join('notMet', children, text, { provisional: firmNo.some((one) => one.provisional) })
}

function missingOf(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return nothing
  return [...new Set(findings.flatMap((one) => one.missing))]
}

const isFirmNo = (one: Finding) => one.verdict === 'notMet' && !one.soft
const isSoftNo = (one: Finding) => one.verdict === 'notMet' && one.soft

function join(
  verdict: Verdict,
  children: Finding[],
  text: () => string,
  {
    hold,
    ...extra
  }: { provisional?: boolean; soft?: boolean; missing?: readonly string[]; hold?: Finding[] },
): Finding {
  const holds = hold?.some((one) => one.hold) ? { hold: true as const } : {}
  return finding(verdict, text, { ...extra, ...holds, children })
}
