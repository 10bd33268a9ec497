import type { Act } from '../../platform/act.ts'

/** The account that acts; null for the system itself. */
export function accountOf(act: Act): string | null {
  return act.actor === 'system' ? null : act.actor.accountId
}
