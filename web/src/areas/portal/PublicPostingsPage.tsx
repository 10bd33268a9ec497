import type { PublicPostings } from '@server/areas/portal/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { portalText as text } from '../../text/portal.ts'
import { AppLink, EmptyState, formatDate, formatNumber, ProblemAlert, StateBadge } from '../../ui/index.ts'
import { PublicFrame } from './PublicFrame.tsx'
import classes from './portal.module.css'
import { TrackObjection } from './TrackObjection.tsx'

/** Lists on which anyone may say something, and the way to ask after an objection. */
export function PublicPostingsPage() {
  const postings = useApi<PublicPostings>('/public/postings')
  return (
    <PublicFrame title={text.title}>
      <p className={classes.soft}>{text.intro}</p>
      <ProblemAlert problem={postings.error} onRetry={() => postings.refetch()} />
      {postings.data?.rows.length === 0 && <EmptyState title={text.none}>{text.noneText}</EmptyState>}
      <ul className={classes.list}>
        {postings.data?.rows.map((row) => (
          <li key={row.id}>
            <AppLink to={paths.publicPosting(row.id)} className={classes.title}>
              {row.title}
            </AppLink>
            <p className={classes.soft}>
              <StateBadge tone={row.isOpen ? 'green' : 'grey'}>
                {row.isOpen ? text.open : text.ended}
              </StateBadge>{' '}
              {row.bodyName} · {text.until(formatDate(row.opensOn), formatDate(row.endsOn))}
              {row.isOpen && ` · ${text.count(formatNumber(row.entries))}`}
            </p>
          </li>
        ))}
      </ul>
      <TrackObjection />
    </PublicFrame>
  )
}
