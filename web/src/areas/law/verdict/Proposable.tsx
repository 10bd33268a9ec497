import type { ProposableRow, ProposableView } from '@server/areas/law/schemas-outlook.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { AppLink, formatDate, ProblemAlert, StateBadge } from '../../../ui/index.ts'
import { useAwards } from '../use-law.ts'
import { missingWords } from './ask-words.ts'
import classes from './verdict.module.css'

/** What somebody on record (`h12`, `p7`, `u3`) may be proposed for today, what is missing, and by which article not. */
export function Proposable({ subject }: { subject: string }) {
  const found = useApi<ProposableView>('/eligibility-outlook/proposable', { subject })
  const { naming } = useAwards()
  const factOf = (code: string) => naming.factOf(code) ?? code
  const view = found.data
  const rows = (verdict: ProposableRow['verdict']) =>
    view?.rows.filter((one) => one.verdict === verdict) ?? []
  const notYet = rows('not-eligible')
  return (
    <section className={classes.proposable} aria-label={text.proposable}>
      <h2>{text.proposable}</h2>
      {found.isPending && <p role="status">{text.judging}</p>}
      <ProblemAlert problem={found.error} onRetry={() => found.refetch()} />
      {view && (
        <>
          <p className={classes.soft}>{text.proposableOn(formatDate(view.on))}</p>
          {rows('eligible').length === 0 && <p>{text.proposableNone.eligible}</p>}
          <Rows of={view.id} rows={[...rows('eligible'), ...rows('needs-more')]} factOf={factOf} />
          {notYet.length > 0 && (
            <details>
              <summary>{text.notYet(notYet.length)}</summary>
              <Rows of={view.id} rows={notYet} factOf={factOf} />
            </details>
          )}
          <AppLink to={paths.yearResults({ unitId: view.unitId, name: view.name })}>
            {text.proposableRecord}
          </AppLink>
        </>
      )}
    </section>
  )
}

const tones = { eligible: 'green', 'needs-more': 'amber', 'not-eligible': 'red' } as const

function Rows({ of, rows, factOf }: { of: string; rows: ProposableRow[]; factOf: (code: string) => string }) {
  return (
    <ul className={classes.rungs}>
      {rows.map((row) => (
        <li key={row.award}>
          <AppLink to={paths.verdictOf(of, row.award)}>{row.awardName}</AppLink>{' '}
          <StateBadge tone={tones[row.verdict]}>{text.verdicts[row.verdict]}</StateBadge>{' '}
          {row.hold && <StateBadge tone="amber">{text.hold}</StateBadge>}{' '}
          {row.provisional && <StateBadge tone="grey">{text.provisional}</StateBadge>}
          {row.held > 0 && <div className={classes.soft}>{text.heldTimes(row.held, row.heldLast)}</div>}
          {row.missing.length > 0 && row.verdict === 'needs-more' && (
            <div>
              {text.lacks}: {missingWords(row.missing, factOf)}
            </div>
          )}
          {row.against.map((one) => (
            <div key={one.text}>
              {text.because}: {one.text} <span className={classes.soft}>({one.cite})</span>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
