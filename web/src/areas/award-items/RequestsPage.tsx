import { Button } from '@mantine/core'
import type { RequestList } from '@server/areas/award-items/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { itemText, requestText as text } from '../../text/award-items.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  Page,
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import classes from './award-items.module.css'
import { ReceiveForm } from './ReceiveForm.tsx'

type Row = RequestList['rows'][number]
const tones = {
  received: 'grey',
  'waiting-papers': 'amber',
  forwarded: 'grey',
  'came-back': 'grey',
  done: 'green',
  refused: 'red',
  withdrawn: 'grey',
} as const

export function RequestState({ state }: { state: Row['state'] }) {
  return <StateBadge tone={tones[state]}>{text.states[state]}</StateBadge>
}

const options = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

const columns: readonly Column<Row>[] = [
  {
    key: 'receipt',
    header: text.receipt,
    width: 180,
    cell: (row) => (
      <span className={classes.oneLine}>
        <AppLink to={paths.itemRequest(row.id)}>{row.receiptNumber}</AppLink>
      </span>
    ),
  },
  { key: 'applicant', header: text.applicant, isName: true, width: 180, cell: (row) => row.applicant },
  { key: 'kind', header: text.kind, width: 110, cell: (row) => text.kinds[row.kind] },
  { key: 'item', header: text.item, cell: (row) => row.item },
  { key: 'received', header: text.receivedOn, width: 110, cell: (row) => formatDate(row.receivedOn) },
  {
    key: 'due',
    header: text.due,
    width: 130,
    cell: (row) => (
      <>
        {formatDate(row.clock.dueOn)}
        {row.clock.isLate && <StateBadge tone="red">{text.late}</StateBadge>}
      </>
    ),
  },
  { key: 'state', header: text.state, width: 210, cell: (row) => <RequestState state={row.state} /> },
]

/** The queue of requests, with what is due when. */
export function RequestsPage() {
  const filters = useFilters()
  const pages = useCursor()
  const [adding, setAdding] = useState(false)
  const requests = useApi<RequestList>(
    '/item-requests',
    { unitId: filters['don-vi'], state: filters.buoc, kind: filters.loai, after: pages.after },
    { keepOld: true },
  )
  const add = <Button onClick={() => setAdding(true)}>{text.add}</Button>
  return (
    <Page
      title={text.title}
      above={[{ label: itemText.title, to: paths.items() }]}
      mainAct={adding ? undefined : add}
    >
      {adding && <ReceiveForm onClose={() => setAdding(false)} />}
      <p className={classes.soft}>
        {text.publicHint} <AppLink to={paths.publicItemRequest()}>{paths.publicItemRequest()}</AppLink>
      </p>
      <FilterBar
        fields={[
          { kind: 'select', key: 'buoc', label: text.state, options: options(text.states) },
          { kind: 'select', key: 'loai', label: text.kind, options: options(text.kinds) },
          { kind: 'unit', key: 'don-vi', label: text.unit },
        ]}
      />
      <DataTable
        label={text.list}
        name="item-requests"
        columns={columns}
        rows={requests.data?.rows}
        problem={requests.error}
        onRetry={() => requests.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.itemRequest(row.id)}
        paging={pages.of(requests.data)}
        empty={
          <EmptyState title={text.none} next={add}>
            {text.noneText}
          </EmptyState>
        }
      />
    </Page>
  )
}
