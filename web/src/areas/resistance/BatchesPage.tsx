import { Button, TextInput } from '@mantine/core'
import type { BatchList } from '@server/areas/resistance/schemas-batches.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { resistanceText, batchText as text } from '../../text/resistance.ts'
import { uiText } from '../../text/ui.ts'
import {
  AppLink,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  SelectUnit,
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'
import classes from './resistance.module.css'

type Row = BatchList['rows'][number]
const of = (row: Row, ...states: string[]) => states.reduce((sum, state) => sum + (row.counts[state] ?? 0), 0)
const live = ['waiting', 'entered-once', 'matching', 'disagreeing', 'settled']

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.name,
    isName: true,
    cell: (row) => <AppLink to={paths.resistanceBatch(row.id)}>{row.title}</AppLink>,
  },
  { key: 'unit', header: text.unit, width: 170, cell: (row) => row.unitName },
  { key: 'scans', header: text.scans, width: 90, align: 'right', cell: (row) => formatNumber(row.scans) },
  {
    key: 'records',
    header: text.records,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(of(row, ...live)),
  },
  {
    key: 'settled',
    header: text.done,
    width: 90,
    align: 'right',
    cell: (row) => formatNumber(of(row, 'settled')),
  },
  {
    key: 'differs',
    header: text.disagreeing,
    width: 70,
    align: 'right',
    cell: (row) => formatNumber(of(row, 'disagreeing')),
  },
  { key: 'due', header: text.due, width: 120, cell: (row) => formatDate(row.dueOn) },
  {
    key: 'state',
    header: text.state,
    width: 150,
    cell: (row) => (
      <StateBadge tone={row.closedAt ? 'green' : 'grey'}>
        {row.closedAt ? text.closed : text.running}
      </StateBadge>
    ),
  },
]

/** Batches of scans, the newest first; the manager opens new ones. */
export function BatchesPage() {
  const mayManage = useMay('manage-resistance-records')
  const filters = useFilters()
  const pages = useCursor()
  const [opening, setOpening] = useState(false)
  const query = { unitId: filters['don-vi'], state: filters['tinh-trang'], after: pages.after }
  const batches = useApi<BatchList>('/resistance/batches', query, { keepOld: true })
  return (
    <Page
      title={text.title}
      above={[{ label: resistanceText.title, to: paths.resistance() }]}
      mainAct={mayManage && !opening && <Button onClick={() => setOpening(true)}>{text.open}</Button>}
    >
      {opening && <OpenBatch onClose={() => setOpening(false)} />}
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'tinh-trang',
            label: text.state,
            options: [
              { value: 'open', label: text.running },
              { value: 'closed', label: text.closed },
            ],
          },
          { kind: 'unit', key: 'don-vi', label: text.unit },
        ]}
      />
      <DataTable
        label={text.listed}
        name="resistance-batches"
        columns={columns}
        rows={batches.data?.rows}
        problem={batches.error}
        onRetry={() => batches.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.resistanceBatch(row.id)}
        paging={pages.of(batches.data as { rows: Row[]; next?: string | null } | undefined)}
        empty={
          <EmptyState
            title={text.none}
            next={mayManage && <Button onClick={() => setOpening(true)}>{text.open}</Button>}
          >
            {mayManage ? text.noneText : text.noneForOperator}
          </EmptyState>
        }
      />
    </Page>
  )
}

function OpenBatch({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [title, setTitle] = useState('')
  const [basis, setBasis] = useState('')
  const [unitId, setUnitId] = useState<string | null>(null)
  const [dueOn, setDueOn] = useState<string | null>(null)
  const open = useAct(
    () => api.post<{ id: string }>('/resistance/batches', { title, basis: basis || null, unitId, dueOn }),
    {
      refreshes: ['/resistance/batches'],
      done: text.opened,
      onDone: ({ id }) => navigate({ to: paths.resistanceBatch(id) }),
    },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        open.mutate()
      }}
    >
      <TextInput
        label={text.name}
        description={text.nameHint}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        required
        data-autofocus
      />
      <SelectUnit label={text.unit} value={unitId} onChange={(id) => setUnitId(id)} required />
      <TextInput label={text.basis} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />
      <DateField label={text.due} value={dueOn} onChange={setDueOn} />
      <ProblemAlert problem={open.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={open.isPending} disabled={title.trim().length < 3 || !unitId}>
          {text.open}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}
