import { paths } from '../paths.ts'
import { itemText } from '../text/award-items.ts'
import { certificateText } from '../text/certificates.ts'
import { decisionText } from '../text/decisions.ts'
import { shellText } from '../text/shell.ts'
import { templateText } from '../text/templates.ts'
import { verdictText } from '../text/verdict.ts'
import type { IconName } from '../ui/icons.tsx'

export type RailItem = {
  label: string
  to: string
  icon: IconName
  /** Any one of these rights shows the item; none means everyone. */
  rights?: readonly string[]
  /** Other addresses whose pages belong to this item. */
  also?: readonly string[]
}

/** The left rail in the order of the work year: what is built, and what the person may use. */
export const rail: readonly RailItem[] = [
  { label: shellText.today, to: paths.today(), icon: 'today' },
  {
    label: shellText.plans,
    to: paths.plans(),
    icon: 'plan',
    rights: ['see-plans'],
    also: [paths.tasks(), paths.difficulties()],
  },
  { label: shellText.followUp, to: paths.followUp(), icon: 'followUp', rights: ['send-reminders'] },
  {
    label: shellText.registrations,
    to: paths.registrations(),
    icon: 'check',
    rights: ['register-emulation', 'approve-registrations', 'collect-registrations'],
  },
  {
    label: shellText.initiatives,
    to: paths.initiatives(),
    icon: 'plan',
    rights: ['register-emulation', 'approve-registrations', 'manage-sessions', 'manage-awards'],
  },
  {
    label: shellText.nominations,
    to: paths.rounds(),
    icon: 'records',
    rights: ['see-nominations'],
    also: ['/ho-so', '/de-nghi'],
  },
  {
    label: shellText.councilSessions,
    to: paths.councilSessions(),
    icon: 'organisation',
    rights: ['manage-sessions', 'count-ballots', 'vote-in-council'],
  },
  {
    label: shellText.postings,
    to: paths.postings(),
    icon: 'external',
    rights: ['manage-postings', 'manage-opinions'],
    also: [paths.opinions()],
  },
  { label: decisionText.title, to: paths.decisions(), icon: 'check', rights: ['see-decisions'] },
  { label: shellText.packages, to: paths.packages(), icon: 'up', rights: ['manage-packages'] },
  { label: shellText.register, to: paths.register(), icon: 'register', rights: ['see-awards'] },
  {
    label: certificateText.title,
    to: paths.certificates(),
    icon: 'print',
    rights: ['print-certificates'],
  },
  {
    label: itemText.title,
    to: paths.items(),
    icon: 'items',
    rights: ['manage-award-items'],
  },
  {
    label: shellText.resistance,
    to: paths.resistance(),
    icon: 'records',
    rights: ['enter-resistance-records', 'manage-resistance-records'],
  },
  {
    label: shellText.organisation,
    to: paths.organisation(),
    icon: 'organisation',
    rights: ['see-organisation'],
  },
  { label: verdictText.title, to: paths.verdict(), icon: 'law', rights: ['see-awards'] },
  { label: shellText.law, to: paths.law(), icon: 'law' },
  { label: shellText.accounts, to: paths.accounts(), icon: 'admin', rights: ['manage-accounts'] },
  { label: templateText.title, to: paths.templates(), icon: 'plan', rights: ['manage-templates'] },
  { label: shellText.ledger, to: paths.ledger(), icon: 'plan', rights: ['see-ledger'] },
]

/** The items that someone with these rights sees. */
export function railFor(rights: readonly string[]): readonly RailItem[] {
  return rail.filter((item) => !item.rights || item.rights.some((right) => rights.includes(right)))
}

/** True when the page at this address belongs to the item. */
export function isAt(item: RailItem, pathname: string): boolean {
  return [item.to, ...(item.also ?? [])].some(
    (start) => pathname === start || (start !== '/' && pathname.startsWith(`${start}/`)),
  )
}
