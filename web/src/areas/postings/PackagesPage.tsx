import type { PackageList } from '@server/areas/nominations/schemas-packages.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { useMay } from '../../shell/session.ts'
import { packageText as text } from '../../text/packages.ts'
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
import { packageTones } from './package-tones.ts'

type Row = PackageList['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: text.columns.title,
    isName: true,
    cell: (row) => <AppLink to={paths.package(row.id)}>{row.title}</AppLink>,
  },
  { key: 'to', header: text.columns.to, width: 230, cell: (row) => row.destinationName },
  {
    key: 'letter',
    header: text.columns.letter,
    width: 170,
    cell: (row) => [row.letterNumber, formatDate(row.letterOn)].filter(Boolean).join(', '),
  },
  {
    key: 'items',
    header: text.columns.items,
    width: 110,
    align: 'right',
    cell: (row) => formatNumber(row.items),
  },
  {
    key: 'result',
    header: text.columns.result,
    width: 180,
    cell: (row) =>
      row.awarded + row.refused > 0 ? text.result(formatNumber(row.awarded), formatNumber(row.refused)) : '',
  },
  {
    key: 'state',
    header: text.columns.state,
    width: 200,
    cell: (row) => (
      <>
        <StateBadge tone={packageTones[row.state]}>{text.states[row.state]}</StateBadge>{' '}
        {formatDate(row.stateOn)}
      </>
    ),
  },
]

/** Packages upward, the newest first. */
export function PackagesPage() {
  const mayManage = useMay('manage-packages')
  const filters = useFilters()
  const pages = useCursor()
  const query = { state: filters['tinh-trang'], after: pages.after }
  const packages = useApi<PackageList>('/packages', query, { keepOld: true })
  const button = mayManage && <LinkButton to={paths.newPackage()}>{text.make}</LinkButton>
  return (
    <Page title={text.title} subtitle={text.intro} mainAct={button}>
      <FilterBar
        fields={[
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
        name="packages"
        columns={columns}
        rows={packages.data?.rows}
        problem={packages.error}
        onRetry={() => packages.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.package(row.id)}
        paging={pages.of(packages.data as { rows: Row[]; next?: string | null } | undefined)}
        empty={
          <EmptyState title={text.none} next={button}>
            {mayManage ? text.noneText : text.noneRead}
          </EmptyState>
        }
      />
    </Page>
  )
}
