import type { IssuedReportList } from '@server/areas/plans/schemas-reports.ts'
import { paths } from '../../../paths.ts'
import { progressText as text } from '../../../text/reports.ts'
import {
  AppLink,
  type Column,
  DataTable,
  formatDate,
  formatDateTime,
  formatNumber,
  type Paging,
  ProblemAlert,
} from '../../../ui/index.ts'
import classes from './reports.module.css'

type Row = IssuedReportList['rows'][number]

/** The reports of the plan that were issued, newest first; nothing where there is none yet. */
export function IssuedReports(props: {
  planId: string
  list: IssuedReportList | undefined
  problem: unknown
  paging: Paging | undefined
}) {
  const { planId, list, problem, paging } = props
  if (problem) return <ProblemAlert problem={problem} />
  if (!list || (list.rows.length === 0 && !paging?.onPrevious)) return null
  const columns: Column<Row>[] = [
    {
      key: 'period',
      header: text.period,
      isName: true,
      cell: (row) => (
        <AppLink to={paths.planReport(planId, row.id)}>
          {text.periodOf(formatDate(row.from), formatDate(row.to))}
        </AppLink>
      ),
    },
    {
      key: 'number',
      header: text.number,
      width: 220,
      cell: (row) => (row.number ? text.numberOf(row.number, formatDate(row.issuedOn)) : text.noNumber),
    },
    {
      key: 'total',
      header: text.total,
      align: 'right',
      width: 110,
      cell: (row) => formatNumber(row.total),
    },
    { key: 'by', header: text.issuedBy, width: 180, cell: (row) => row.issuedBy ?? '' },
    { key: 'at', header: text.issuedAt, width: 160, cell: (row) => formatDateTime(row.issuedAt) },
  ]
  return (
    <section className={classes.section}>
      <h2>{text.issued}</h2>
      <DataTable
        label={text.issued}
        name="issued-reports"
        columns={columns}
        rows={list.rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.planReport(planId, row.id)}
        paging={paging}
        empty={null}
      />
    </section>
  )
}
