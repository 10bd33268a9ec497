import type { Reason } from '@server/areas/law/schemas-eligibility.ts'

/** Why rules under these reasons are provisional, each reason once. */
export function doubtsOf(reasons: readonly Reason[]): string[] {
  const all = reasons.flatMap((one) => [
    ...(one.provisional && one.provisionalReason ? [one.provisionalReason] : []),
    ...doubtsOf(one.children),
  ])
  return [...new Set(all)]
}
