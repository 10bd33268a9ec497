import { Button } from '@mantine/core'
import type { PackageView } from '@server/areas/nominations/schemas-packages.ts'
import { useState } from 'react'
import { apiUrl } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { packageText as text } from '../../text/packages.ts'
import { formatDate, formatNumber, Page, ProblemAlert, StateBadge, usePathValue } from '../../ui/index.ts'
import { PackageItems } from './PackageItems.tsx'
import { PackageResult } from './PackageResult.tsx'
import { PackageState } from './PackageState.tsx'
import { packageTones } from './package-tones.ts'
import classes from './postings.module.css'

/** One package: its checklist, its papers, where it is, and its result. */
export function PackagePage() {
  const id = usePathValue('packageId')
  const found = useApi<PackageView>(`/packages/${id}`)
  const [dialog, setDialog] = useState<'state' | 'result' | null>(null)
  if (!found.data)
    return (
      <Page title={text.title}>
        <ProblemAlert problem={found.error} onRetry={() => found.refetch()} />
      </Page>
    )
  const view = found.data
  return (
    <Page
      title={view.title}
      above={[{ label: text.title, to: paths.packages() }]}
      subtitle={
        <>
          <StateBadge tone={packageTones[view.state]}>{text.states[view.state]}</StateBadge> {view.unitName} →{' '}
          {view.destinationName}
          {view.letterNumber && ` · ${view.letterNumber}, ${formatDate(view.letterOn)}`}
        </>
      }
      mainAct={
        view.next.length > 0 ? (
          <Button onClick={() => setDialog('state')}>{text.set}</Button>
        ) : (
          view.mayEnd && <Button onClick={() => setDialog('result')}>{text.end}</Button>
        )
      }
    >
      <div className={classes.acts}>
        <Button component="a" variant="default" href={apiUrl(`/packages/${id}/archive`)}>
          {text.archive}
        </Button>
        {view.mayEnd && view.next.length > 0 && (
          <Button variant="default" onClick={() => setDialog('result')}>
            {text.end}
          </Button>
        )}
      </div>
      <p className={classes.soft}>
        {text.archiveHint} {view.archiveSha256 && text.frozen(view.archiveSha256.slice(0, 12))}
      </p>
      <p role="status">
        <StateBadge tone={view.missing > 0 ? 'red' : 'green'}>
          {view.missing > 0 ? text.missing(formatNumber(view.missing)) : text.complete}
        </StateBadge>
      </p>
      <h2>{text.items}</h2>
      <PackageItems view={view} />
      <section className={classes.block}>
        <h2>{text.way}</h2>
        {view.states.length === 0 ? (
          <p className={classes.soft}>{text.noWay}</p>
        ) : (
          <ol className={classes.parts}>
            {view.states.map((one) => (
              <li key={one.id}>
                {formatDate(one.happenedOn)} · <strong>{text.states[one.state]}</strong>
                {[one.number, one.issuer, one.note, one.by].filter(Boolean).map((words) => ` · ${words}`)}{' '}
                {one.fileId && <a href={apiUrl(`/case-files/${one.fileId}`)}>{text.proofLink}</a>}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section className={classes.block}>
        <h2>{text.history}</h2>
        <History objectKind="package" objectId={id} />
      </section>
      {dialog === 'state' && <PackageState view={view} onClose={() => setDialog(null)} />}
      {dialog === 'result' && <PackageResult view={view} onClose={() => setDialog(null)} />}
    </Page>
  )
}
