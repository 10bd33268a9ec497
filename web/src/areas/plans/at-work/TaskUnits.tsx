import { Button } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { plansText } from '../../../text/plans.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { type Column, DataTable, formatDate } from '../../../ui/index.ts'
import { TaskStateBadge } from './task-words.tsx'
import classes from './work.module.css'

type Share = TaskView['units'][number]
const firstShown = 12

const columns: readonly Column<Share>[] = [
  { key: 'name', header: text.unit, isName: true, cell: (row) => row.name },
  {
    key: 'role',
    header: text.role,
    width: 100,
    cell: (row) => (row.role === 'lead' ? text.lead : text.coordinating),
  },
  { key: 'state', header: plansText.state, width: 170, cell: (row) => <TaskStateBadge {...row} /> },
  { key: 'since', header: text.since, width: 126, cell: (row) => formatDate(row.since) },
  { key: 'note', header: text.unitNote, cell: (row) => row.note ?? '' },
]

/** How far each unit is with its share; one's own first, of a large group the rest on demand. */
export function TaskUnits({ task }: { task: TaskView }) {
  const [all, setAll] = useState(false)
  if (task.units.length === 0)
    return (
      <section className={classes.block}>
        <h2>{text.units}</h2>
        <p className={classes.soft}>{text.noUnits}</p>
      </section>
    )
  const isMine = (unit: Share) => unit.unitId === task.actsUnitId
  const units = [...task.units.filter(isMine), ...task.units.filter((unit) => !isMine(unit))]
  const rows = all ? units : units.slice(0, firstShown)
  return (
    <section className={classes.block}>
      <h2>{text.units}</h2>
      <DataTable
        label={text.units}
        name="task-units"
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unitId}
        empty={null}
      />
      {rows.length < task.units.length && (
        <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
          {text.moreUnits(task.units.length)}
        </Button>
      )}
    </section>
  )
}
