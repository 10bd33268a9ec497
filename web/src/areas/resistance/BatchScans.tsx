import { Button, Select } from '@mantine/core'
import type { BatchView } from '@server/areas/resistance/schemas-batches.ts'
import type { ScanList } from '@server/areas/resistance/schemas-scans.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { batchText as text } from '../../text/resistance.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FileDrop,
  formatBytes,
  formatDateTime,
  formatNumber,
  ProblemAlert,
  StateBadge,
} from '../../ui/index.ts'
import classes from './resistance.module.css'

type Row = ScanList['rows'][number]
const mostBytes = 25 * 1024 * 1024
const tones = { waiting: 'grey', reading: 'amber', read: 'green', failed: 'red' } as const

/** Scans of the batch with how far the machine has read them, and the way to put more in. */
export function BatchScans({ batch }: { batch: BatchView }) {
  const path = `/resistance/batches/${batch.id}/scans`
  const scans = useApi<ScanList>(path, { limit: 100 })
  const isReading =
    scans.data?.rows.some((row) => row.state === 'waiting' || row.state === 'reading') ?? false
  // The same answer, asked for again while the machine reads.
  useApi<ScanList>(path, { limit: 100 }, { enabled: isReading, everyMs: 2000 })
  useRefreshAfter(scans.data?.rows.filter((row) => row.state === 'read').length)
  const [kind, setKind] = useState<'single' | 'list'>('single')
  const [progress, setProgress] = useState<number | null>(null)
  const upload = useAct(
    async (files: File[]) => {
      for (const [i, file] of files.entries()) {
        const form = new FormData()
        form.set('file', file)
        await api.upload(`${path}?kind=${kind}`, form, (share) => setProgress((i + share) / files.length))
      }
      return files.length
    },
    { refreshes: ['/resistance', '/history'], done: (count) => text.uploaded(formatNumber(count)) },
  )
  const again = useAct((row: Row) => api.post(`/resistance/scans/${row.id}/reading`, { turn: row.turn }), {
    refreshes: ['/resistance'],
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'file',
      header: text.fileName,
      isName: true,
      cell: (row) => <a href={apiUrl(`/resistance/scans/${row.id}/original`)}>{row.fileName}</a>,
    },
    { key: 'pages', header: text.pages, width: 70, align: 'right', cell: (row) => row.pageCount ?? '' },
    {
      key: 'records',
      header: text.records,
      width: 90,
      align: 'right',
      cell: (row) => formatNumber(row.records),
    },
    { key: 'size', header: text.size, width: 100, align: 'right', cell: (row) => formatBytes(row.sizeBytes) },
    {
      key: 'by',
      header: text.by,
      width: 200,
      cell: (row) => [row.uploadedBy, formatDateTime(row.uploadedAt)].filter(Boolean).join(', '),
    },
    {
      key: 'reading',
      header: text.reading,
      width: 200,
      cell: (row) => (
        <>
          <StateBadge tone={tones[row.state]}>
            {row.state === 'reading' && row.progress > 0
              ? text.percent(formatNumber(row.progress))
              : text.readings[row.state]}
          </StateBadge>
          {row.problem && <div>{text.problems[row.problem] ?? row.problem}</div>}
          {row.state === 'failed' && (
            <Button variant="subtle" size="compact-sm" onClick={() => again.mutate(row)}>
              {text.readAgain}
            </Button>
          )}
        </>
      ),
    },
  ]
  return (
    <section className={classes.block}>
      <h2>{text.scans}</h2>
      {batch.mayUpload && batch.closedAt === null && (
        <div className={classes.form}>
          <Select
            label={text.kind}
            data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={(value) => setKind(value === 'list' ? 'list' : 'single')}
            allowDeselect={false}
          />
          <FileDrop
            label={text.uploadLabel}
            accept={['.pdf', '.jpg', '.jpeg', '.png']}
            maxBytes={mostBytes}
            multiple
            progress={upload.isPending ? progress : null}
            onFiles={(files) => upload.mutate(files)}
          />
          <p className={classes.soft}>{text.uploadHint}</p>
          <ProblemAlert problem={upload.error ?? again.error} />
        </div>
      )}
      <DataTable
        label={text.scans}
        name="resistance-scans"
        columns={columns}
        rows={scans.data?.rows}
        problem={scans.error}
        onRetry={() => scans.refetch()}
        rowKey={(row) => row.id}
        empty={<EmptyState title={text.noScans}>{text.noScansText}</EmptyState>}
      />
    </section>
  )
}

/** With each scan that the machine has read, records and counts of the page are old. */
function useRefreshAfter(read: number | undefined): void {
  const client = useQueryClient()
  const was = useRef(read)
  useEffect(() => {
    if (was.current !== undefined && read !== undefined && read > was.current)
      client.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && path.startsWith('/resistance') && !path.endsWith('/scans'),
      })
    was.current = read
  }, [client, read])
}
