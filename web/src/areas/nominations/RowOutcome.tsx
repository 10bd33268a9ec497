import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import { nominationText as text } from '../../text/nominations.ts'
import { formatNumber } from '../../ui/index.ts'
import classes from './nominations.module.css'

/** What came of a bulk act: how many are done, and each that is not, with its reason. */
export function RowOutcome({ outcome }: { outcome: DoneRows | null }) {
  if (!outcome) return null
  const failed = outcome.results.filter((one) => one.problem !== null)
  const done = outcome.results.length - failed.length
  return (
    <div role="status" className={classes.section}>
      <p>{text.rowsDone(formatNumber(done), formatNumber(outcome.results.length))}</p>
      {failed.length > 0 && (
        <ul>
          {failed.map((one) => (
            <li key={one.id}>{text.rowFailed(one.name, one.problem ?? '')}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
