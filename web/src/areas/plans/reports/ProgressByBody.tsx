import type { ProgressReportView } from '@server/areas/plans/schemas-reports.ts'
import { progressText as text } from '../../../text/reports.ts'
import { type Column, DataTable, EmptyState, formatNumber, useSetFilters } from '../../../ui/index.ts'
import classes from './reports.module.css'

type Row = ProgressReportView['byBody'][number]

/** Figures by leading body; each number leaves only its tasks in the list. */
export function ProgressByBody({ view }: { view: ProgressReportView }) {
  const setFilters = useSetFilters()
  const number = (row: Row, key: string | undefined, count: number) =>
    count > 0 && (
      <button
        type="button"
        className={classes.number}
        onClick={() => setFilters({ 'co-quan': row.body, muc: key })}
      >
        {formatNumber(count)}
      </button>
    )
  const columns: Column<Row>[] = [
    { key: 'body', header: text.body, isName: true, cell: (row) => row.body },
    {
      key: 'sum',
      header: text.sum,
      align: 'right',
      width: 70,
      cell: (row) =>
        number(
          row,
          undefined,
          Object.values(row.counts).reduce((sum, count) => sum + count, 0),
        ),
    },
    ...view.figures.map(
      (figure): Column<Row> => ({
        key: figure.key,
        header: figure.label,
        align: 'right',
        width: 110,
        cell: (row) => number(row, figure.key, row.counts[figure.key] ?? 0),
      }),
    ),
  ]
  return (
    <section className={classes.section}>
      <h2>{text.byBody}</h2>
      <DataTable
        label={text.byBody}
        name="progress-bodies"
        columns={columns}
        rows={view.byBody}
        rowKey={(row) => row.body}
        empty={<EmptyState title={text.none} />}
      />
    </section>
  )
}
