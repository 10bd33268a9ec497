import type { OpinionList } from '@server/areas/nominations/schemas-opinions.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { postingText, opinionText as text } from '../../text/postings.ts'
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

type Row = OpinionList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'body',
    header: text.columns.body,
    isName: true,
    cell: (row) => <AppLink to={paths.opinion(row.id)}>{row.bodyName}</AppLink>,
  },
  { key: 'round', header: text.columns.round, cell: (row) => row.roundTitle },
  { key: 'number', header: text.columns.number, width: 140, cell: (row) => row.number ?? '' },
  { key: 'sent', header: text.columns.sent, width: 120, cell: (row) => formatDate(row.sentOn) },
  {
    key: 'due',
    header: text.columns.due,
    width: 190,
    cell: (row) => (
      <>
        {formatDate(row.dueOn)}{' '}
        {row.daysLate > 0 && <StateBadge tone="red">{text.late(formatNumber(row.daysLate))}</StateBadge>}
      </>
    ),
  },
  {
    key: 'answers',
    header: text.columns.answers,
    width: 110,
    align: 'right',
    cell: (row) => text.answers(formatNumber(row.asked - row.awaited), formatNumber(row.asked)),
  },
]

/** Requests for opinions, the newest first; what is overdue is counted. */
export function OpinionsPage() {
  const mayAsk = useMay('manage-opinions')
  const filters = useFilters()
  const pages = useCursor()
  const query = { state: filters['tinh-trang'], after: pages.after }
  const opinions = useApi<OpinionList>('/opinion-requests', query, { keepOld: true })
  const button = mayAsk && <LinkButton to={paths.newOpinion()}>{text.make}</LinkButton>
  const overdue = opinions.data?.overdue ?? 0
  return (
    <Page
      title={text.title}
      subtitle={text.intro}
      above={[{ label: postingText.title, to: paths.postings() }]}
      mainAct={button}
    >
      <FilterBar
        fields={[
          {
            kind: 'select',
            key: 'tinh-trang',
            label: text.state,
            options: Object.entries(text.stateOptions).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      {overdue > 0 && (
        <p role="status">
          <AppLink to={`${paths.opinions()}?tinh-trang=overdue`}>
            {text.overdue(formatNumber(overdue))}
          </AppLink>
        </p>
      )}
      <DataTable
        label={text.list}
        name="opinions"
        columns={columns}
        rows={opinions.data?.rows}
        problem={opinions.error}
        onRetry={() => opinions.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.opinion(row.id)}
        paging={pages.of(opinions.data as { rows: Row[]; next?: string | null } | undefined)}
        empty={
          <EmptyState title={text.none} next={button}>
            {mayAsk ? text.noneText : text.noneRead}
          </EmptyState>
        }
      />
    </Page>
  )
}
