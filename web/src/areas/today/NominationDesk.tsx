import type { DeskView } from '@server/areas/nominations/schemas-appraisal.ts'
import { useApi } from '../../api/use-api.ts'
import { deskText as text } from '../../text/nominations.ts'
import { AppLink, formatDate, StateBadge } from '../../ui/index.ts'
import classes from './today.module.css'

/** Dossiers that wait for the person: to fill, approve, send, mend, receive, appraise. */
export function NominationDesk() {
  const desk = useApi<DeskView>('/nomination-desk')
  const rows = desk.data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{text.title}</h2>
      <ul className={classes.list}>
        {rows.slice(0, 12).map((row) => (
          <li key={`${row.kind} ${row.roundId} ${row.dossierId} ${row.unitName}`}>
            <AppLink to={row.path}>{`${row.unitName}: ${row.roundTitle}`}</AppLink>
            <span className={classes.soft}>
              <StateBadge tone={row.kind === 'to-mend' || row.overdueDays > 0 ? 'red' : 'amber'}>
                {text.kinds[row.kind]}
              </StateBadge>
              {row.dueOn && ` ${formatDate(row.dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
