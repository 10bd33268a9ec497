import type { Act } from '../../platform/act.ts'

/** Who acts, for a row's "by"; null for the system. */
export const accountOf = (act: Pick<Act, 'actor'>): string | null =>
  act.actor === 'system' ? null : act.actor.accountId
