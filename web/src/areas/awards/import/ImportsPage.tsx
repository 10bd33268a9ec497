import { Button, Textarea } from '@mantine/core'
import type { AwardImportList, StartedImportView } from '@server/areas/awards/schemas-import.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { awardImportText as text } from '../../../text/award-import.ts'
import { splitAddress } from '../../../ui/AppLink.tsx'
import {
  type Column,
  DataTable,
  FileDrop,
  formatDateTime,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  type Tone,
  useCursor,
} from '../../../ui/index.ts'

const mostBytes = 64 * 1024 * 1024

export const stateTones: Record<AwardImportList['rows'][number]['state'], Tone> = {
  reading: 'amber',
  ready: 'amber',
  taking: 'amber',
  taken: 'green',
  undone: 'grey',
  failed: 'red',
  cancelled: 'grey',
}

const columns: readonly Column<AwardImportList['rows'][number]>[] = [
  { key: 'file', header: text.fileName, isName: true, cell: (row) => row.fileName },
  { key: 'at', header: text.startedAt, width: 150, cell: (row) => formatDateTime(row.startedAt) },
  { key: 'by', header: text.startedBy, width: 170, cell: (row) => row.startedBy ?? text.bySystem },
  {
    key: 'state',
    header: text.state,
    width: 140,
    cell: (row) => <StateBadge tone={stateTones[row.state]}>{text.states[row.state]}</StateBadge>,
  },
  {
    key: 'taken',
    header: text.taken,
    width: 130,
    align: 'right',
    cell: (row) => formatNumber(row.counts.taken),
  },
  {
    key: 'bad',
    header: text.toMend,
    width: 100,
    align: 'right',
    cell: (row) => formatNumber(row.counts.bad + row.counts.ask),
  },
]

/** Sends a file of past awards, or rows pasted from a sheet; the imports so far. */
export function ImportsPage() {
  const navigate = useNavigate()
  const pages = useCursor()
  const [pasted, setPasted] = useState('')
  const [progress, setProgress] = useState<number | null>(null)
  const imports = useApi<AwardImportList>(
    '/award-imports',
    { after: pages.after, limit: 20 },
    { keepOld: true },
  )
  const open = (started: StartedImportView) => {
    const { pathname, search } = splitAddress(paths.awardImport(started.importId, started.isKnown))
    navigate({ to: pathname as never, search: search as never })
  }
  const send = useAct(
    (file: File) => {
      const form = new FormData()
      form.set('file', file)
      return api
        .upload<StartedImportView>('/award-imports', form, setProgress)
        .finally(() => setProgress(null))
    },
    { refreshes: ['/award-imports'], onDone: open },
  )
  const paste = useAct(
    (words: string) => api.post<StartedImportView>('/award-imports/pasted', { text: words }),
    {
      refreshes: ['/award-imports'],
      onDone: open,
    },
  )
  return (
    <Page title={text.title} subtitle={text.intro} above={[{ label: text.register, to: paths.register() }]}>
      <FileDrop
        label={text.file}
        accept={['.xlsx', '.csv', '.docx', '.txt']}
        maxBytes={mostBytes}
        progress={progress}
        onFiles={([file]) => file && send.mutate(file)}
      />
      <ProblemAlert problem={send.error} />
      <Textarea
        mt="md"
        label={text.paste}
        minRows={3}
        maxRows={8}
        autosize
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <Button
        mt="xs"
        mb="lg"
        variant="default"
        disabled={pasted.trim() === ''}
        loading={paste.isPending}
        onClick={() => paste.mutate(pasted)}
      >
        {text.read}
      </Button>
      <ProblemAlert problem={paste.error} />
      <h2>{text.past}</h2>
      <DataTable
        label={text.past}
        name="award-imports"
        columns={columns}
        rows={imports.data?.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.awardImport(row.id)}
        problem={imports.error}
        onRetry={() => imports.refetch()}
        paging={pages.of(imports.data)}
        empty={<p>{text.none}</p>}
      />
    </Page>
  )
}
