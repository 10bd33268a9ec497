import type { RequestList } from '@server/areas/award-items/schemas.ts'
import type { DecisionList } from '@server/areas/decisions/schemas.ts'
import type { OpinionList } from '@server/areas/nominations/schemas-opinions.ts'
import type { PostingList } from '@server/areas/nominations/schemas-postings.ts'
import type { CallList } from '@server/areas/registrations/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { useMay } from '../../shell/session.ts'
import { seasonText as text } from '../../text/today.ts'
import { AppLink, StateBadge, todayOn } from '../../ui/index.ts'
import { seasonLines } from './season-lines.ts'
import classes from './today.module.css'

const most = 12

/** What else of the season waits for the person: registrations, decisions without a number, objections, late answers and requests. */
export function SeasonDesk() {
  const duty = { fills: useMay('register-emulation'), approves: useMay('approve-registrations') }
  const calls = useApi<CallList>(
    '/registration-calls',
    { state: 'open', limit: 10 },
    { enabled: duty.fills || duty.approves },
  )
  const decisions = useApi<DecisionList>(
    '/decisions',
    { state: 'submitted', limit: 5 },
    { enabled: useMay('number-decisions') },
  )
  const postings = useApi<PostingList>('/postings', { limit: 10 }, { enabled: useMay('manage-postings') })
  const opinions = useApi<OpinionList>(
    '/opinion-requests',
    { state: 'overdue', limit: 5 },
    { enabled: useMay('manage-opinions') },
  )
  const requests = useApi<RequestList>(
    '/item-requests',
    { limit: 20 },
    { enabled: useMay('manage-award-items') },
  )
  const lines = seasonLines(
    {
      calls: calls.data?.rows,
      decisions: decisions.data?.rows,
      postings: postings.data?.rows,
      opinions: opinions.data?.rows,
      requests: requests.data?.rows,
    },
    duty,
    todayOn(),
  )
  if (lines.length === 0) return null
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{text.title}</h2>
      <ul className={classes.list}>
        {lines.slice(0, most).map((line) => (
          <li key={line.key}>
            <AppLink to={line.to}>{line.title}</AppLink>
            <span className={classes.soft}>
              <StateBadge tone={line.isLate ? 'red' : 'amber'}>{line.state}</StateBadge>
              {line.due && ` ${line.due}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
