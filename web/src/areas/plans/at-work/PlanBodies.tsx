import type { TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { paths } from '../../../paths.ts'
import { plansText as text } from '../../../text/plans.ts'
import { writeSearch } from '../../../ui/address.ts'
import { AppLink, type Column, DataTable, EmptyState, formatNumber } from '../../../ui/index.ts'
import classes from './work.module.css'
import { type BodyWork, workByBody } from './work-by-body.ts'

/** The plan by body: what each leads and co-ordinates, how much is done and overdue. */
export function PlanBodies({
  tasks,
  planId,
}: {
  tasks: readonly TaskListRowView[] | undefined
  planId: string
}) {
  const listOf = (row: BodyWork, changes: Record<string, string> = {}) => {
    const body = row.unitId ? { 'don-vi': row.unitId } : { 'co-quan': row.name }
    return paths.plan(planId) + writeSearch({ ...body, ...changes })
  }
  const count = (row: BodyWork, number: number, changes: Record<string, string> = {}) =>
    number === 0 ? '0' : <AppLink to={listOf(row, changes)}>{formatNumber(number)}</AppLink>
  const columns: Column<BodyWork>[] = [
    {
      key: 'name',
      header: text.bodyColumn,
      isName: true,
      cell: (row) => (
        <>
          {row.name}
          <span className={classes.marks}>
            {row.units > 1 ? text.groupOf(row.units) : row.unitId ? '' : text.outside}
          </span>
        </>
      ),
    },
    { key: 'lead', header: text.leadOf, align: 'right', width: 110, cell: (row) => count(row, row.lead) },
    {
      key: 'coordinating',
      header: text.coordinatingOf,
      align: 'right',
      width: 110,
      cell: (row) => count(row, row.coordinating),
    },
    {
      key: 'done',
      header: text.states.done!,
      align: 'right',
      width: 120,
      cell: (row) => formatNumber(row.done),
    },
    {
      key: 'overdue',
      header: text.overdue,
      align: 'right',
      width: 110,
      cell: (row) => count(row, row.overdue, { 'trang-thai': 'overdue' }),
    },
  ]
  return (
    <DataTable
      label={text.views.bodies}
      name="plan-bodies"
      columns={columns}
      rows={tasks && workByBody(tasks)}
      rowKey={(row) => row.key}
      rowHref={(row) => listOf(row)}
      empty={<EmptyState title={text.noTaskMatches} />}
    />
  )
}
