import { Button } from '@mantine/core'
import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import type { TaskList, TaskListRowView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { paths } from '../../../paths.ts'
import { planReadingText } from '../../../text/plan-reading.ts'
import { plansText as text } from '../../../text/plans.ts'
import { type Column, DataTable, EmptyState, formatDate } from '../../../ui/index.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { bodyNames, TaskStateBadge, timeWords } from './task-words.tsx'
import classes from './work.module.css'

const words = text.table
const kinds: Record<string, string> = planReadingText.workKinds

const columns = (firstOfSection: ReadonlySet<string>): readonly Column<TaskListRowView>[] => [
  { key: 'ordinal', header: words.ordinal, width: 52, align: 'center', cell: (row) => row.ordinal ?? '' },
  {
    key: 'text',
    header: words.text,
    isName: true,
    cell: (row) => (
      <>
        {firstOfSection.has(row.id) && <span className={classes.section}>{row.section}</span>}
        {row.text}
        <Marks row={row} />
      </>
    ),
  },
  { key: 'lead', header: words.lead, width: 170, cell: (row) => bodyNames(row.bodies, 'lead') },
  {
    key: 'coordinating',
    header: words.coordinating,
    width: 190,
    cell: (row) => bodyNames(row.bodies, 'coordinating'),
  },
  { key: 'time', header: words.time, width: 120, cell: timeWords },
  { key: 'state', header: words.state, width: 176, cell: (row) => <TaskStateBadge {...row} /> },
  {
    key: 'assignee',
    header: words.assignee,
    width: 130,
    hiddenAtFirst: true,
    cell: (row) => row.assigneeName ?? '',
  },
  { key: 'due', header: words.due, width: 104, hiddenAtFirst: true, cell: (row) => formatDate(row.dueOn) },
  {
    key: 'kind',
    header: words.kind,
    width: 130,
    hiddenAtFirst: true,
    cell: (row) => kinds[row.workKind] ?? row.workKind,
  },
]

/** The plan as its own table, with the official columns in the official order. */
export function PlanTable(props: {
  plan: PlanView
  tasks: { data?: TaskList | undefined }
  isFiltered: boolean
  mayEdit: boolean
  onAdd: () => void
}) {
  const { plan, tasks, isFiltered, mayEdit } = props
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [assigning, setAssigning] = useState(false)
  const rows = tasks.data?.rows
  const next = mayEdit ? <Button onClick={props.onAdd}>{text.addTask}</Button> : undefined
  return (
    <>
      <DataTable
        label={plan.title}
        name="plan-tasks"
        columns={columns(firstRowsOfSections(rows ?? []))}
        rows={rows}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.task(row.id)}
        empty={
          isFiltered ? (
            <EmptyState title={text.noTaskMatches} />
          ) : (
            <EmptyState title={text.noTasks} next={next}>
              {mayEdit && text.noTasksText}
            </EmptyState>
          )
        }
        selection={
          mayEdit
            ? {
                keys: chosen,
                onChange: setChosen,
                noun: text.task,
                nameOf: (row) => (row.ordinal ? `${row.ordinal}. ${short(row.text)}` : short(row.text)),
                acts: (
                  <Button size="compact-sm" onClick={() => setAssigning(true)}>
                    {text.assignTo(chosen.size)}
                  </Button>
                ),
              }
            : undefined
        }
      />
      {assigning && (
        <AssignDialog
          planId={plan.id}
          taskIds={[...chosen]}
          onClose={() => setAssigning(false)}
          onDone={() => {
            setAssigning(false)
            setChosen(new Set())
          }}
        />
      )}
    </>
  )
}

/** Beside the text: who answers for it, proofs, talk and open questions; nothing where there is none. */
function Marks({ row }: { row: TaskListRowView }) {
  const marks = [
    row.assigneeName,
    row.openDifficulties > 0 ? text.difficultyCount(row.openDifficulties) : null,
    row.proofs > 0 ? text.proofCount(row.proofs) : null,
    row.comments > 0 ? text.commentCount(row.comments) : null,
  ].filter(Boolean)
  return marks.length > 0 ? <span className={classes.marks}>{marks.join(' · ')}</span> : null
}

/** The section is said once, above the first of its rows. */
function firstRowsOfSections(rows: readonly TaskListRowView[]): ReadonlySet<string> {
  const first = rows.filter((row, index) => row.section && row.section !== rows[index - 1]?.section)
  return new Set(first.map((row) => row.id))
}

function short(words: string): string {
  return words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words
}
