import { Button } from '@mantine/core'
import type { RecordView, TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { taskText as text } from '../../../text/tasks.ts'
import { type Happening, Timeline } from '../../../ui/index.ts'
import { proofName } from './TaskProofs.tsx'
import classes from './work.module.css'

const firstShown = 15

/** What happened to a task, newest first, in words. */
export function TaskHistory({ task }: { task: TaskView }) {
  const [all, setAll] = useState(false)
  const happenings: Happening[] = [
    ...task.records.map((record) => ({
      key: `r${record.id}`,
      at: record.at,
      who: record.by ?? text.system,
      what: text.recordOn(text.records[record.kind] ?? record.kind, record.happenedOn, record.unitName),
      detail: detailOf(record),
    })),
    ...task.proofs.flatMap((proof) => [
      {
        key: `p${proof.id}`,
        at: proof.at,
        who: proof.by ?? text.system,
        what: text.gaveProof(proofName(proof)),
      },
      ...(proof.withdrawnAt
        ? [
            {
              key: `w${proof.id}`,
              at: proof.withdrawnAt,
              who: proof.withdrawnBy ?? text.system,
              what: text.tookProof(proofName(proof)),
              detail: proof.withdrawalReason,
            },
          ]
        : []),
    ]),
  ]
  happenings.sort((a, b) => b.at.localeCompare(a.at))
  return (
    <section className={classes.block}>
      <h2>{text.history}</h2>
      <Timeline happenings={all ? happenings : happenings.slice(0, firstShown)} />
      {!all && happenings.length > firstShown && (
        <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>
          {text.moreHistory(happenings.length)}
        </Button>
      )}
    </section>
  )
}

function detailOf({ kind, note, details }: RecordView): string | null {
  const parts = [
    kind === 'due-set' ? text.dueTo(typeof details.dueOn === 'string' ? details.dueOn : null) : null,
    typeof details.waitingFor === 'string' ? text.waitFor(details.waitingFor) : null,
    details.workspace ? text.byWorkspace : null,
    note,
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('. ') : null
}
