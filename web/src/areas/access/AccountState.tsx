import type { AccountView } from '@server/areas/access/schemas.ts'
import { accountsText as text } from '../../text/access.ts'
import { StateBadge } from '../../ui/index.ts'

/** Whether the account may sign in now. */
export function AccountState({ account }: { account: Pick<AccountView, 'disabledAt' | 'lockedUntil'> }) {
  if (account.disabledAt) return <StateBadge tone="grey">{text.states.disabled}</StateBadge>
  if (isLocked(account)) return <StateBadge tone="amber">{text.states.locked}</StateBadge>
  return <StateBadge tone="green">{text.states.active}</StateBadge>
}

/** Locked by wrong passwords, until a moment that has not passed. */
export function isLocked(account: Pick<AccountView, 'lockedUntil'>): boolean {
  return account.lockedUntil !== null && new Date(account.lockedUntil) > new Date()
}
