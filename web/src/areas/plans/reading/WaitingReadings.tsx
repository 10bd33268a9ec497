import type { ReadingList, ReadingRowView } from '@server/areas/plans/schemas-readings.ts'
import { useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import {
  type Column,
  DataTable,
  EmptyState,
  formatDateTime,
  formatNumber,
  useCursor,
} from '../../../ui/index.ts'
import classes from './reading.module.css'

const columns: Column<ReadingRowView>[] = [
  { key: 'title', header: text.columnPlan, isName: true, cell: (row) => row.title || text.untitled },
  { key: 'file', header: text.file, cell: (row) => row.fileName },
  { key: 'unit', header: text.columnUnit, cell: (row) => row.unitName },
  { key: 'tasks', header: text.columnTasks, align: 'right', cell: (row) => formatNumber(row.tasks) },
  { key: 'open', header: text.columnOpen, align: 'right', cell: (row) => formatNumber(row.open) },
  { key: 'changed', header: text.columnChanged, cell: (row) => formatDateTime(row.changedAt) },
  { key: 'by', header: text.columnBy, cell: (row) => row.createdBy ?? '' },
]

/** Readings that nobody accepted or discarded yet. */
export function WaitingReadings() {
  const pages = useCursor()
  const list = useApi<ReadingList>('/plan-readings', { after: pages.after }, { keepOld: true })
  return (
    <section style={{ marginTop: 28 }}>
      <h2 className={classes.panelTitle}>{text.waiting}</h2>
      <DataTable
        label={text.waiting}
        name="plan-readings"
        columns={columns}
        rows={list.data?.rows}
        problem={list.error}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.planReading(row.id)}
        empty={<EmptyState title={text.waitingNone} />}
        paging={pages.of(list.data)}
      />
    </section>
  )
}
