import classes from './StateBadge.module.css'

/** Red is overdue or refused, amber is soon or waiting, green is done, grey is everything calm. */
export type Tone = 'red' | 'amber' | 'green' | 'grey'

/** A state: its word, with a colour beside it that never stands alone. */
export function StateBadge({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`${classes.badge} ${classes[tone]}`}>{children}</span>
}
