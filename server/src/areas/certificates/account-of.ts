import type { Act } from '../../platform/act.ts'

/** The account that acts; none for the system. */
export function accountOf(act: Act): string | null {
  return act.actor === 'system' ? null : act.actor.accountId
}
