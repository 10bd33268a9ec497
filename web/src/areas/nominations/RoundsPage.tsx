import type { RoundList } from '@server/areas/nominations/schemas-rounds.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { nominationText, roundText as text } from '../../text/nominations.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  formatNumber,
  LinkButton,
  Page,
  StateBadge,
  useCursor,
  useFilters,
} from '../../ui/index.ts'

type Row = RoundList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.name,
    isName: true,
    cell: (row) => <AppLink to={paths.round(row.id)}>{row.title}</AppLink>,
  },
  { key: 'kind', header: text.kind, width: 150, cell: (row) => nominationText.kinds[row.kind] },
  { key: 'unit', header: text.body, width: 170, cell: (row) => row.unitName },
  { key: 'year', header: text.year, width: 80, align: 'right', cell: (row) => row.year },
  { key: 'due', header: nominationText.dueOn, width: 110, cell: (row) => formatDate(row.dueOn) },
  {
    key: 'sent',
    header: text.sent,
    width: 110,
    align: 'right',
    cell: (row) => `${formatNumber(row.sent)}/${formatNumber(row.units)}`,
  },
  {
    key: 'nominations',
    header: text.nominations,
    width: 100,
    align: 'right',
    cell: (row) => formatNumber(row.nominations),
  },
  {
    key: 'state',
    header: nominationText.state,
    width: 110,
    cell: (row) => (
      <StateBadge tone={row.closedAt ? 'green' : 'grey'}>
        {row.closedAt ? text.closed : text.running}
      </StateBadge>
    ),
  },
]

/** Rounds, the newest first. */
export function RoundsPage() {
  const mayManage = useMay('manage-rounds')
  const filters = useFilters()
  const pages = useCursor()
  const query = { q: filters.q, kind: filters.loai, state: filters['tinh-trang'], after: pages.after }
  const rounds = useApi<RoundList>('/rounds', query, { keepOld: true })
  const open = mayManage && <LinkButton to={paths.newRound()}>{text.open}</LinkButton>
  return (
    <Page title={text.title} mainAct={open}>
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.q },
          {
            kind: 'select',
            key: 'loai',
            label: text.kind,
            options: Object.entries(nominationText.kinds).map(([value, label]) => ({ value, label })),
          },
          {
            kind: 'select',
            key: 'tinh-trang',
            label: nominationText.state,
            options: [
              { value: 'open', label: text.running },
              { value: 'closed', label: text.closed },
            ],
          },
        ]}
      />
      <DataTable
        label={text.title}
        name="rounds"
        columns={columns}
        rows={rounds.data?.rows}
        problem={rounds.error}
        onRetry={() => rounds.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.round(row.id)}
        paging={pages.of(rounds.data)}
        empty={
          <EmptyState title={text.none} next={open}>
            {mayManage ? text.noneManage : text.noneUnit}
          </EmptyState>
        }
      />
    </Page>
  )
}
