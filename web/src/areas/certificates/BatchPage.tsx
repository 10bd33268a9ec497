import { Button, Menu, Progress } from '@mantine/core'
import type { BatchView, RunView } from '@server/areas/certificates/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { certificateText, batchText as text } from '../../text/certificates.ts'
import { ConfirmAct, formatDateTime, formatNumber, Page, ProblemAlert, usePathValue } from '../../ui/index.ts'
import { BatchCheck } from './BatchCheck.tsx'
import { BatchState } from './BatchesPage.tsx'
import { BatchRows } from './BatchRows.tsx'
import { batchRefreshes } from './batch-refreshes.ts'
import { ChangeBatchDialog } from './ChangeBatchDialog.tsx'
import classes from './certificates.module.css'
import { PrintDialog } from './PrintDialog.tsx'
import { TellRunDialog } from './TellRunDialog.tsx'

/** One batch: where printing stands, the file at the printer, what is wrong, every certificate. */
export function BatchPage() {
  const batchId = usePathValue('batchId')
  const batch = useApi<BatchView>(`/certificate-batches/${batchId}`)
  const isMaking = batch.data?.runs[0]?.state === 'making'
  // The same answer, asked for again while the file is being made.
  useApi<BatchView>(`/certificate-batches/${batchId}`, {}, { enabled: isMaking, everyMs: 700 })
  const [opened, setOpened] = useState<'print' | 'number' | 'change' | null>(null)
  const close = () => setOpened(null)
  const number = useAct(
    () =>
      api.post<{ given: number; first: string | null; last: string | null }>(
        `/certificate-batches/${batchId}/numbering`,
      ),
    {
      refreshes: batchRefreshes,
      done: ({ given, first, last }) =>
        given > 0 ? text.numbered(formatNumber(given), first ?? '', last ?? '') : text.numberedNone,
      onDone: close,
    },
  )
  const view = batch.data
  if (batch.error) return <ProblemAlert problem={batch.error} onRetry={() => batch.refetch()} />
  if (!view) return <Page title={certificateText.title}>{null}</Page>
  const openRun = view.runs.find(({ state }) => state === 'making' || state === 'ready')
  const mayStart = !openRun && view.nextPlace !== null
  return (
    <Page
      title={view.title}
      above={[{ label: certificateText.title, to: paths.certificates() }]}
      subtitle={[
        view.unitName,
        view.layoutName,
        view.printerName,
        view.onStock ? certificateText.paper.stock : certificateText.paper.plain,
      ].join(' · ')}
      mainAct={
        mayStart ? (
          <Button onClick={() => setOpened('print')}>{text.print(String(view.nextPlace))}</Button>
        ) : undefined
      }
      menu={
        <>
          <Menu.Item onClick={() => setOpened('number')} disabled={view.unnumbered === 0}>
            {text.numbering}
          </Menu.Item>
          <Menu.Item onClick={() => setOpened('change')} disabled={Boolean(openRun)}>
            {text.change}
          </Menu.Item>
        </>
      }
    >
      <p className={classes.facts}>
        <BatchState state={view.state} />
        <span>{text.counts(formatNumber(view.counts.printed), formatNumber(view.counts.rows))}</span>
        {view.counts.spoiled > 0 && <span>{text.countsSpoiled(formatNumber(view.counts.spoiled))}</span>}
        {view.unnumbered > 0 && <span>{text.unnumbered(formatNumber(view.unnumbered))}</span>}
        {view.unnumbered > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => setOpened('number')}>
            {text.numbering}
          </Button>
        )}
      </p>
      {openRun && <OpenRun batch={view} run={openRun} />}
      {view.runs[0]?.state === 'failed' && <FailedRun run={view.runs[0]} />}
      {view.nextPlace !== null && !openRun && <BatchCheck batchId={batchId} key={view.revision} />}
      <BatchRows batch={view} />
      <Runs runs={view.runs} />
      <section className={classes.block}>
        <h2>{text.history}</h2>
        <History objectKind="certificate-batch" objectId={batchId} />
      </section>
      {opened === 'print' && <PrintDialog batch={view} onClose={close} />}
      {opened === 'change' && <ChangeBatchDialog batch={view} onClose={close} />}
      <ConfirmAct
        opened={opened === 'number'}
        onClose={close}
        title={text.numberingTitle(formatNumber(view.unnumbered))}
        consequences={text.numberingTells}
        actLabel={text.numbering}
        onConfirm={() => number.mutate()}
        busy={number.isPending}
        problem={number.error}
      />
    </Page>
  )
}

function OpenRun({ batch, run }: { batch: BatchView; run: RunView }) {
  const [telling, setTelling] = useState(false)
  const isReady = run.state === 'ready'
  return (
    <section className={classes.card} role="status">
      {isReady ? (
        <>
          <p>
            <strong>{text.ready(String(run.first), String(run.last))}</strong> {text.readyText}
          </p>
          <div className={classes.acts}>
            <Button
              component="a"
              href={apiUrl(`/certificate-runs/${run.id}/sheets.pdf`)}
              target="_blank"
              rel="noreferrer"
            >
              {text.openFile}
            </Button>
            <Button variant="default" onClick={() => setTelling(true)}>
              {text.tell}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p>{text.making(formatNumber(run.done), formatNumber(run.count))}</p>
          <Progress value={(run.done / run.count) * 100} aria-label={text.file} />
        </>
      )}
      {telling && <TellRunDialog batch={batch} run={run} onClose={() => setTelling(false)} />}
    </section>
  )
}

function FailedRun({ run }: { run: RunView }) {
  return (
    <section className={classes.card} role="alert">
      <p className={classes.blocking}>{text.failed[run.problem ?? ''] ?? run.problem}</p>
      {run.unfit.length > 0 && (
        <>
          <ul className={classes.problems}>
            {run.unfit.slice(0, 20).map((one) => (
              <li key={`${one.place}-${one.problem}`}>
                {text.place} {one.place}, {one.name}: {one.problem}
              </li>
            ))}
          </ul>
          <p>{text.unfitHelp}</p>
        </>
      )}
    </section>
  )
}

function Runs({ runs }: { runs: readonly RunView[] }) {
  if (runs.length === 0) return null
  return (
    <section className={classes.block}>
      <h2>{text.runs}</h2>
      <ul className={classes.found}>
        {runs.map((run) => (
          <li key={run.id}>
            <span>
              <strong>{text.runOf(String(run.first), String(run.last))}</strong> ·{' '}
              {run.state === 'told'
                ? text.runTold(formatNumber(run.printed), formatNumber(run.spoiled))
                : text.runStates[run.state]}
              <br />
              <span className={classes.soft}>
                {[run.printerName, run.startedBy, formatDateTime(run.startedAt)].filter(Boolean).join(' · ')}
              </span>
            </span>
            {run.hasFile && (
              <a href={apiUrl(`/certificate-runs/${run.id}/sheets.pdf`)} target="_blank" rel="noreferrer">
                {text.file}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
