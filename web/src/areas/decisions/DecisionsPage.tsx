import { Menu } from '@mantine/core'
import type { DecisionList } from '@server/areas/decisions/schemas.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { decisionText as text } from '../../text/decisions.ts'
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
import { stateTones } from './decision-words.ts'

type Row = DecisionList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'number',
    header: text.number,
    width: 150,
    cell: (row) => row.number ?? <span>{text.noNumber}</span>,
  },
  { key: 'day', header: text.day, width: 110, cell: (row) => formatDate(row.decidedOn) },
  {
    key: 'title',
    header: text.abstract,
    isName: true,
    cell: (row) => <AppLink to={paths.decision(row.id)}>{row.title}</AppLink>,
  },
  { key: 'kind', header: text.kind, width: 110, cell: (row) => text.kinds[row.kind] },
  { key: 'body', header: text.body, width: 220, hiddenAtFirst: true, cell: (row) => row.issuingBody },
  { key: 'rows', header: text.rows, width: 80, align: 'right', cell: (row) => formatNumber(row.rows) },
  {
    key: 'bonus',
    header: text.bonus,
    width: 150,
    align: 'right',
    cell: (row) => (row.bonusVnd > 0 ? formatNumber(row.bonusVnd) : ''),
  },
  {
    key: 'paid',
    header: text.paidOf,
    width: 150,
    align: 'right',
    hiddenAtFirst: true,
    cell: (row) => (row.paidVnd > 0 ? formatNumber(row.paidVnd) : ''),
  },
  {
    key: 'state',
    header: text.state,
    width: 150,
    cell: (row) => <StateBadge tone={stateTones[row.state]}>{text.states[row.state]}</StateBadge>,
  },
]

/** Decisions in sight, the newest first. */
export function DecisionsPage() {
  const mayDraft = useMay('draft-decisions')
  const mayPay = useMay('pay-bonuses')
  const mayTemplates = useMay('manage-templates')
  const filters = useFilters()
  const pages = useCursor()
  const year = Number(filters.nam)
  const list = useApi<DecisionList>(
    '/decisions',
    {
      q: filters.tim,
      state: filters['tinh-trang'],
      year: year > 1999 ? year : undefined,
      after: pages.after,
    },
    { keepOld: true },
  )
  return (
    <Page
      title={text.title}
      mainAct={mayDraft && <LinkButton to={paths.newDecision()}>{text.draft}</LinkButton>}
      menu={
        mayPay || mayTemplates ? (
          <>
            {mayPay && (
              <Menu.Item component="a" href={paths.bonusFund()}>
                {text.toFund}
              </Menu.Item>
            )}
            {mayTemplates && (
              <Menu.Item component="a" href={paths.templates()}>
                {text.toTemplates}
              </Menu.Item>
            )}
          </>
        ) : undefined
      }
    >
      <FilterBar
        fields={[
          { kind: 'text', key: 'tim', label: text.q },
          { kind: 'text', key: 'nam', label: text.year },
          {
            kind: 'select',
            key: 'tinh-trang',
            label: text.state,
            options: Object.entries(text.states).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <DataTable
        label={text.list}
        name="decisions"
        columns={columns}
        rows={list.data?.rows}
        problem={list.error}
        onRetry={() => list.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.decision(row.id)}
        paging={pages.of(list.data)}
        empty={
          <EmptyState
            title={text.none}
            next={mayDraft && <LinkButton to={paths.newDecision()}>{text.draft}</LinkButton>}
          >
            {mayDraft ? text.noneText : text.noneForUnit}
          </EmptyState>
        }
      />
    </Page>
  )
}
