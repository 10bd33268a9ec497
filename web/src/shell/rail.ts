import { paths } from '../paths.ts'
import { shellText } from '../text/shell.ts'
import type { IconName } from '../ui/icons.tsx'

export type RailItem = {
  label: string
  to: string
  icon: IconName
  /** Any one of these rights shows the item; none means everyone. */
  rights?: readonly string[]
  within?: readonly RailItem[]
}

/** The left rail in the order of the work year: what is built, and what the person may use. */
export const rail: readonly RailItem[] = [
  { label: shellText.today, to: paths.today(), icon: 'today' },
  { label: shellText.plans, to: paths.plans(), icon: 'plan', rights: ['see-plans'] },
  { label: shellText.followUp, to: paths.followUp(), icon: 'followUp', rights: ['see-plans'] },
  {
    label: shellText.organisation,
    to: paths.organisation(),
    icon: 'organisation',
    rights: ['see-organisation'],
  },
  { label: shellText.accounts, to: paths.accounts(), icon: 'admin', rights: ['manage-accounts'] },
  { label: shellText.ledger, to: paths.ledger(), icon: 'plan', rights: ['see-ledger'] },
]

/** The items that someone with these rights sees. */
export function railFor(rights: readonly string[]): readonly RailItem[] {
  return rail.filter((item) => !item.rights || item.rights.some((right) => rights.includes(right)))
}
