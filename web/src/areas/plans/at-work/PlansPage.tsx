import { Menu } from '@mantine/core'
import type { PlanList, PlanListRow } from '@server/areas/plans/schemas-plans.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useMay } from '../../../shell/session.ts'
import { plansText as text } from '../../../text/plans.ts'
import {
  AppLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  formatDate,
  LinkButton,
  Page,
  useCursor,
  useFilters,
  useYear,
} from '../../../ui/index.ts'
import { ProgressBar } from './ProgressBar.tsx'
import { PlanStatusBadge } from './task-words.tsx'

const words = text.columns
const columns: readonly Column<PlanListRow>[] = [
  { key: 'title', header: words.title, isName: true, cell: (row) => row.title },
  { key: 'number', header: words.number, width: 130, cell: (row) => row.number ?? '' },
  { key: 'issuedOn', header: words.issuedOn, width: 120, cell: (row) => formatDate(row.issuedOn) },
  { key: 'unit', header: words.unit, width: 190, cell: (row) => row.unitName },
  { key: 'status', header: words.status, width: 150, cell: (row) => <PlanStatusBadge status={row.status} /> },
  {
    key: 'progress',
    header: words.progress,
    width: 230,
    cell: (row) => <ProgressBar figures={row.figures} />,
  },
]

/** The plans of a year that one sees, with how far each is. */
export function PlansPage() {
  const filters = useFilters()
  const year = useYear()
  const pages = useCursor()
  const mayManage = useMay('manage-plans')
  const query = { year, q: filters.q, unitId: filters['don-vi'], status: filters['tinh-trang'] }
  const plans = useApi<PlanList>('/plans', { ...query, after: pages.after }, { keepOld: true })
  const isFiltered = Boolean(filters.q || filters['don-vi'] || filters['tinh-trang'])
  const read = mayManage ? <LinkButton to={paths.newPlan()}>{text.readPlan}</LinkButton> : undefined
  return (
    <Page title={text.plans} mainAct={read} menu={mayManage && <WriteItem />}>
      <FilterBar
        fields={[
          { kind: 'text', key: 'q', label: text.search, placeholder: text.searchPlans },
          { kind: 'unit', key: 'don-vi', label: text.columns.unit },
          {
            kind: 'select',
            key: 'tinh-trang',
            label: text.status,
            options: Object.entries(text.statuses).map(([value, label]) => ({ value, label })),
          },
        ]}
      />
      <DataTable
        label={text.plans}
        name="plans"
        columns={columns}
        rows={plans.data?.rows}
        problem={plans.error}
        onRetry={() => plans.refetch()}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.plan(row.id)}
        empty={
          isFiltered ? (
            <EmptyState title={text.noneMatch} />
          ) : (
            <EmptyState title={text.noPlans} next={read}>
              {mayManage && text.noPlansText}
            </EmptyState>
          )
        }
        paging={pages.of(plans.data)}
      />
    </Page>
  )
}

function WriteItem() {
  return (
    <Menu.Item component="div">
      <AppLink to={paths.writePlan()}>{text.writePlan}</AppLink>
    </Menu.Item>
  )
}
