import { Button, FileButton } from '@mantine/core'
import type { HandoverList } from '@server/areas/award-items/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { itemText, handoverText as text } from '../../text/award-items.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  Page,
  ProblemAlert,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import classes from './award-items.module.css'
import { HandoverForm } from './HandoverForm.tsx'

type Row = HandoverList['rows'][number]

/** Hand-overs with their record to sign and the signed copy. */
export function HandoversPage() {
  const filters = useFilters()
  const pages = useCursor()
  const [adding, setAdding] = useState(false)
  const handovers = useApi<HandoverList>(
    '/item-handovers',
    { unitId: filters['don-vi'], after: pages.after },
    { keepOld: true },
  )
  const upload = useAct(
    ({ row, file }: { row: Row; file: File }) => {
      const form = new FormData()
      form.set('file', file)
      return api.upload(`/item-handovers/${row.id}/signed`, form)
    },
    { refreshes: ['/item-handovers'], done: text.uploaded },
  )
  const columns: readonly Column<Row>[] = [
    { key: 'number', header: text.number, width: 100, cell: (row) => `${row.number}/${row.year}` },
    { key: 'on', header: text.on, width: 110, cell: (row) => formatDate(row.handedOn) },
    { key: 'receiver', header: text.receiver, isName: true, cell: (row) => row.receiver },
    { key: 'items', header: text.items, cell: (row) => row.items },
    { key: 'unit', header: text.unit, width: 160, hiddenAtFirst: true, cell: (row) => row.unitName },
    {
      key: 'word',
      header: text.word,
      width: 140,
      cell: (row) => <a href={apiUrl(`/item-handovers/${row.id}/record.docx`)}>{text.word}</a>,
    },
    {
      key: 'signed',
      header: text.signed,
      width: 170,
      cell: (row) =>
        row.signedAt ? (
          <a href={apiUrl(`/item-handovers/${row.id}/signed`)}>{row.signedName}</a>
        ) : row.mayChange ? (
          <FileButton
            accept="application/pdf,image/png,image/jpeg"
            onChange={(file) => file && upload.mutate({ row, file })}
          >
            {(props) => (
              <Button {...props} size="compact-sm" variant="default" loading={upload.isPending}>
                {text.upload}
              </Button>
            )}
          </FileButton>
        ) : (
          text.signedNone
        ),
    },
  ]
  const add = <Button onClick={() => setAdding(true)}>{text.add}</Button>
  return (
    <Page
      title={text.title}
      above={[{ label: itemText.title, to: paths.items() }]}
      mainAct={adding ? undefined : add}
    >
      {adding && <HandoverForm onClose={() => setAdding(false)} />}
      <ProblemAlert problem={upload.error} />
      <div className={classes.block}>
        <FilterBar fields={[{ kind: 'unit', key: 'don-vi', label: text.unit }]} />
        <DataTable
          label={text.list}
          name="item-handovers"
          columns={columns}
          rows={handovers.data?.rows}
          problem={handovers.error}
          onRetry={() => handovers.refetch()}
          rowKey={(row) => row.id}
          paging={pages.of(handovers.data)}
          empty={
            <EmptyState title={text.none} next={add}>
              {text.noneText}
            </EmptyState>
          }
        />
      </div>
    </Page>
  )
}
