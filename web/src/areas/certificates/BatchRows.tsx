import { Button, NumberInput, Select, Textarea } from '@mantine/core'
import type { BatchView, RowList } from '@server/areas/certificates/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { batchText as text } from '../../text/certificates.ts'
import { AppLink, type Column, ConfirmAct, DataTable, formatDateTime, StateBadge } from '../../ui/index.ts'
import { batchRefreshes } from './batch-refreshes.ts'
import classes from './certificates.module.css'

type Row = RowList['rows'][number]
type Asked = { row: Row; act: 'spoiling' | 'leaving-out' }
const tones = { waiting: 'grey', printed: 'green', 'left-out': 'amber' } as const

/** Every certificate of the batch in its order, with what came of it. */
export function BatchRows({ batch }: { batch: BatchView }) {
  const [state, setState] = useState<string | null>(null)
  const [from, setFrom] = useState<number | ''>('')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [starts, setStarts] = useState<number[]>([])
  const rows = useApi<RowList>(
    `/certificate-batches/${batch.id}/rows`,
    { state, from: starts.at(-1) ?? (from || undefined), limit: 50 },
    { keepOld: true },
  )
  const columns: readonly Column<Row>[] = [
    { key: 'place', header: text.columns.place, width: 70, align: 'right', cell: (row) => row.place },
    {
      key: 'holder',
      header: text.columns.holder,
      isName: true,
      cell: (row) => (
        <>
          {row.holderId ? <AppLink to={paths.awardHolder(row.holderId)}>{row.holder}</AppLink> : row.holder}
          {row.unit && <div className={classes.soft}>{row.unit}</div>}
        </>
      ),
    },
    { key: 'award', header: text.columns.award, width: 190, cell: (row) => row.award },
    {
      key: 'decision',
      header: text.columns.decision,
      width: 130,
      hiddenAtFirst: true,
      cell: (row) => row.decision ?? '',
    },
    { key: 'book', header: text.columns.book, width: 110, cell: (row) => row.goldenBookNumber ?? '' },
    {
      key: 'state',
      header: text.columns.state,
      width: 260,
      cell: (row) => (
        <>
          <StateBadge tone={tones[row.state]}>{text.rowStates[row.state]}</StateBadge>
          {row.printedAt && (
            <div className={classes.soft}>
              {[formatDateTime(row.printedAt), row.printer, row.printedBy].filter(Boolean).join(', ')}
            </div>
          )}
          {row.spoiled.map((one) => (
            <div key={one.at} className={classes.soft}>
              {text.spoiledOn(one.reason, one.by ?? '', formatDateTime(one.at))}
            </div>
          ))}
          {row.leftOutReason && <div className={classes.soft}>{row.leftOutReason}</div>}
        </>
      ),
    },
    {
      key: 'acts',
      header: text.columns.acts,
      width: 160,
      isAct: true,
      cell: (row) => {
        if (row.state === 'printed')
          return (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsked({ row, act: 'spoiling' })}>
              {text.spoil}
            </Button>
          )
        if (row.state === 'waiting' && batch.state !== 'printing')
          return (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsked({ row, act: 'leaving-out' })}>
              {text.leaveOut}
            </Button>
          )
        return null
      },
    },
  ]
  const next = rows.data?.next
  return (
    <section className={classes.block}>
      <h2>{text.sheets}</h2>
      <div className={classes.form}>
        <Select
          label={text.rowFilter}
          value={state}
          onChange={(value) => {
            setState(value)
            setStarts([])
          }}
          clearable
          data={Object.entries(text.rowFilters).map(([value, label]) => ({ value, label }))}
        />
        <NumberInput
          label={text.fromPlace}
          value={from}
          min={1}
          onChange={(value) => {
            setFrom(Number(value) || '')
            setStarts([])
          }}
        />
      </div>
      <DataTable
        label={text.sheets}
        name="certificate-batch-rows"
        columns={columns}
        rows={rows.data?.rows}
        problem={rows.error}
        onRetry={() => rows.refetch()}
        rowKey={(row) => row.id}
        paging={{
          first: rows.data?.rows[0]?.place ?? 1,
          total: batch.counts.rows,
          onNext: next ? () => setStarts([...starts, next]) : undefined,
          onPrevious: starts.length > 0 ? () => setStarts(starts.slice(0, -1)) : undefined,
        }}
        empty={<p className={classes.soft}>{text.noProblems}</p>}
      />
      {asked && <RowAct batch={batch} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

function RowAct({ batch, asked, onClose }: { batch: BatchView; asked: Asked; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { row, act } = asked
  const isSpoil = act === 'spoiling'
  const send = useAct(() => api.post(`/certificate-batches/${batch.id}/rows/${row.id}/${act}`, { reason }), {
    refreshes: batchRefreshes,
    done: text.saved,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={(isSpoil ? text.spoilTitle : text.leaveOutTitle)(String(row.place), row.holder)}
      consequences={isSpoil ? text.spoilTells : text.leaveOutTells}
      actLabel={isSpoil ? text.spoil : text.leaveOut}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      problem={send.error}
      disabled={reason.trim() === ''}
    >
      <Textarea
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        data-autofocus
      />
    </ConfirmAct>
  )
}
