import { Button, Group, Modal, Textarea } from '@mantine/core'
import type { PastedView } from '@server/areas/law/schemas-results.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { uiText } from '../../../text/ui.ts'
import { resultText as text } from '../../../text/year-results.ts'
import { type Column, DataTable, ProblemAlert } from '../../../ui/index.ts'
import classes from './results.module.css'

type Line = PastedView['rows'][number]

/** Rows copied out of a sheet: read and shown line by line first, recorded when the officer says so. */
export function PasteResults(props: { unitId: string; year: number; onClose: () => void }) {
  const { unitId, year, onClose } = props
  const [pasted, setPasted] = useState('')
  const read = useAct(() => api.post<PastedView>('/year-results/readings', { unitId, year, text: pasted }))
  const ready = (read.data?.rows ?? []).filter((row) => row.subject && row.read.length > 0)
  const record = useAct(
    () =>
      api.post<{ recorded: number }>('/year-results', { unitId, results: ready.map((row) => row.change) }),
    {
      refreshes: ['/year-results', '/eligibility'],
      done: ({ recorded }) => text.saved(recorded),
      onDone: onClose,
    },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="90%"
      title={<strong>{`${text.pasteTitle}, ${text.year.toLowerCase()} ${year}`}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <Textarea
        label={text.pasteText}
        description={text.pasteHint}
        rows={read.data ? 4 : 10}
        value={pasted}
        onChange={(event) => {
          setPasted(event.currentTarget.value)
          read.reset()
        }}
        mb="sm"
      />
      <ProblemAlert problem={read.error ?? record.error} />
      {read.data && (
        <>
          <p className={classes.soft}>
            {text.pasteColumns}:{' '}
            {read.data.columns
              .filter((one) => one.heading)
              .map(
                (one) =>
                  `${one.heading} → ${one.meaning ? (text.meanings[one.meaning] ?? one.meaning) : text.aside}`,
              )
              .join('; ')}
          </p>
          <p role="status">{text.ready(ready.length, read.data.rows.length - ready.length)}</p>
          <DataTable
            label={text.pasteTitle}
            name="pasted-results"
            columns={columns}
            rows={read.data.rows}
            rowKey={(row) => String(row.line)}
            empty={null}
          />
        </>
      )}
      <Group justify="flex-end" gap="sm" mt="sm">
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
        {read.data ? (
          <Button disabled={ready.length === 0} loading={record.isPending} onClick={() => record.mutate()}>
            {text.recordPasted(ready.length)}
          </Button>
        ) : (
          <Button disabled={pasted.trim() === ''} loading={read.isPending} onClick={() => read.mutate()}>
            {text.read}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

const columns: Column<Line>[] = [
  { key: 'line', header: text.line, width: 60, align: 'right', cell: (row) => row.line },
  { key: 'written', header: text.written, isName: true, cell: (row) => row.written },
  { key: 'of', header: text.of, cell: (row) => row.subject?.name ?? '' },
  { key: 'read', header: text.willRecord, cell: (row) => (row.subject ? row.read.join(', ') : '') },
  {
    key: 'problems',
    header: text.problems,
    cell: (row) => <span className={classes.problem}>{row.problems.join('; ')}</span>,
  },
]
