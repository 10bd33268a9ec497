import { Button, Menu } from '@mantine/core'
import type { RecordList } from '@server/areas/resistance/schemas.ts'
import type { BatchView } from '@server/areas/resistance/schemas-batches.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { recordText, resistanceText, batchText as text } from '../../text/resistance.ts'
import {
  AppLink,
  ConfirmAct,
  DataTable,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  useCursor,
  usePathValue,
} from '../../ui/index.ts'
import { AssignOperators } from './AssignOperators.tsx'
import { BatchScans } from './BatchScans.tsx'
import { recordColumns } from './RecordsPage.tsx'
import classes from './resistance.module.css'

const steps = Object.keys(resistanceText.states) as (keyof typeof resistanceText.states)[]

/** One batch: its scans, who enters it, its records, and the way to the next record to enter. */
export function BatchPage() {
  const batchId = usePathValue('batchId')
  const navigate = useNavigate()
  const batch = useApi<BatchView>(`/resistance/batches/${batchId}`)
  const [settling, setSettling] = useState(false)
  const [noneLeft, setNoneLeft] = useState(false)
  const refreshes = ['/resistance', '/history']
  const next = useAct(() => api.get<{ recordId: string | null }>(`/resistance/batches/${batchId}/next`), {
    onDone: ({ recordId }) =>
      recordId ? navigate({ to: paths.resistanceEntry(recordId) }) : setNoneLeft(true),
  })
  const close = useAct(
    (closed: boolean) =>
      api.patch(`/resistance/batches/${batchId}`, { revision: batch.data?.revision, closed }),
    { refreshes },
  )
  const settle = useAct(() => api.post<{ records: number }>(`/resistance/batches/${batchId}/settlement`), {
    refreshes,
    done: ({ records }) => text.settledAll(formatNumber(records)),
    onDone: () => setSettling(false),
  })
  const add = useAct(() => api.post<{ id: string }>('/resistance/records', { batchId }), {
    refreshes,
    onDone: ({ id }) => navigate({ to: paths.resistanceEntry(id) }),
  })
  const view = batch.data
  if (batch.error) return <ProblemAlert problem={batch.error} onRetry={() => batch.refetch()} />
  if (!view) return <Page title={text.title}>{null}</Page>
  const isOpen = view.closedAt === null
  const matching = view.counts.matching ?? 0
  const hand = (format: string) => apiUrl(`/resistance/hand-over/${format}`, { batchId })
  return (
    <Page
      title={view.title}
      above={[
        { label: resistanceText.title, to: paths.resistance() },
        { label: text.listed, to: paths.resistanceBatches() },
      ]}
      subtitle={[view.unitName, view.basis, view.dueOn && `${text.due}: ${formatDate(view.dueOn)}`]
        .filter(Boolean)
        .join(' · ')}
      mainAct={
        view.mayEnter &&
        isOpen && (
          <Button loading={next.isPending} onClick={() => next.mutate()}>
            {text.enterNext}
          </Button>
        )
      }
      menu={
        <>
          {view.mayEnter && isOpen && <Menu.Item onClick={() => add.mutate()}>{text.addRecord}</Menu.Item>}
          {view.mayManage && (
            <>
              <Menu.Item component="a" href={hand('docx')}>
                {text.handOverWord}
              </Menu.Item>
              <Menu.Item component="a" href={hand('xlsx')}>
                {text.handOverExcel}
              </Menu.Item>
              <Menu.Item onClick={() => close.mutate(isOpen)}>{isOpen ? text.close : text.reopen}</Menu.Item>
            </>
          )}
        </>
      }
    >
      <ProblemAlert problem={next.error ?? close.error ?? add.error} />
      {noneLeft && <p role="status">{text.nothingNext}</p>}
      <p className={classes.counts}>
        {steps
          .filter((step) => (view.counts[step] ?? 0) > 0)
          .map((step) => (
            <span
              key={step}
            >{`${resistanceText.states[step]}: ${formatNumber(view.counts[step] ?? 0)}`}</span>
          ))}
        <span>{`${text.people}: ${view.people.map((one) => one.name).join(', ') || text.everyone}`}</span>
        <AppLink to={`${paths.resistanceProgress()}?dot=${view.id}`}>{resistanceText.toProgress}</AppLink>
      </p>
      {view.mayManage && isOpen && (
        <div className={classes.acts}>
          <AssignOperators batch={view} />
          {matching > 0 && (
            <Button variant="default" onClick={() => setSettling(true)}>
              {text.settleAllTitle(formatNumber(matching))}
            </Button>
          )}
        </div>
      )}
      <BatchScans batch={view} />
      <Records batchId={batchId} />
      <section className={classes.block}>
        <h2>{recordText.history}</h2>
        <History objectKind="resistance-batch" objectId={batchId} />
      </section>
      <ConfirmAct
        opened={settling}
        onClose={() => setSettling(false)}
        title={text.settleAllTitle(formatNumber(matching))}
        consequences={[text.settleAllTells, text.settleAllRegister]}
        actLabel={text.settleAll}
        onConfirm={() => settle.mutate()}
        busy={settle.isPending}
        problem={settle.error}
      />
    </Page>
  )
}

function Records({ batchId }: { batchId: string }) {
  const pages = useCursor()
  const records = useApi<RecordList>(
    '/resistance/records',
    { batchId, after: pages.after },
    { keepOld: true },
  )
  const paging = records.data && { rows: records.data.rows, next: records.data.next }
  return (
    <section className={classes.block}>
      <h2>{text.recordsOf}</h2>
      <DataTable
        label={text.recordsOf}
        name="resistance-batch-records"
        columns={recordColumns.filter((column) => column.key !== 'unit')}
        rows={records.data?.rows}
        problem={records.error}
        onRetry={() => records.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.resistanceRecord(row.id)}
        paging={pages.of(paging as { rows: readonly unknown[]; next?: string | null } | undefined)}
        empty={<p className={classes.soft}>{text.noScansText}</p>}
      />
    </section>
  )
}
