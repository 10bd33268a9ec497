import type { SessionList } from '@server/areas/councils/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { councilsText } from '../../text/councils.ts'
import { AppLink, formatDate, StateBadge } from '../../ui/index.ts'
import classes from './today.module.css'

/** Sessions of councils that come or run, a ballot that waits first; those that one manages, else those that one sits in. */
export function CouncilCard() {
  const manages = useMay('manage-sessions')
  const votes = useMay('vote-in-council')
  const mine = manages ? undefined : true
  const asked = { enabled: manages || votes }
  const running = useApi<SessionList>('/council-sessions', { state: 'meeting', mine, limit: 5 }, asked)
  const coming = useApi<SessionList>('/council-sessions', { state: 'preparing', mine, limit: 5 }, asked)
  const rows = [...(running.data?.rows ?? []), ...(coming.data?.rows ?? []).toReversed()]
  if (rows.length === 0) return null
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{councilsText.title}</h2>
      <ul className={classes.list}>
        {rows.map((row) => (
          <li key={row.id}>
            <AppLink
              to={row.ballotOpen && !manages ? paths.councilVote(row.id) : paths.councilSession(row.id)}
            >
              {row.title}
            </AppLink>
            {row.ballotOpen ? (
              <StateBadge tone="red">{councilsText.ballotOpen}</StateBadge>
            ) : (
              <span className={classes.soft}>
                {[row.beginsAt, formatDate(row.heldOn)].filter(Boolean).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
