export const postingStates = ['draft', 'waiting', 'running', 'ended', 'withdrawn'] as const
export type PostingState = (typeof postingStates)[number]

/** Where a posting stands on the day. */
export function postingStateOn(
  posting: { publishedAt: Date | null; withdrawnAt: Date | null; opensOn: string; endsOn: string },
  today: string,
): PostingState {
  if (posting.withdrawnAt) return 'withdrawn'
  if (!posting.publishedAt) return 'draft'
  if (today < posting.opensOn) return 'waiting'
  return today <= posting.endsOn ? 'running' : 'ended'
}
