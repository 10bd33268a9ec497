import { Button, Textarea } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { formatDateTime, ProblemAlert } from '../../../ui/index.ts'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

/** The talk about a task, oldest first. */
export function TaskComments({ task }: { task: TaskView }) {
  const [words, setWords] = useState('')
  const mayWrite = task.acts.some((one) => one.act === 'comment' && one.allowed)
  const send = useAct(() => api.post(`/tasks/${task.id}/comments`, { text: words.trim() }), {
    refreshes: plansChanged,
    onDone: () => setWords(''),
  })
  return (
    <section className={classes.block}>
      <h2>{text.comments}</h2>
      {task.comments.length === 0 && <p className={classes.soft}>{text.noComments}</p>}
      <ul className={classes.list}>
        {task.comments.map((comment) => (
          <li key={comment.id}>
            <strong>{comment.by ?? text.system}</strong>{' '}
            <span className={classes.small}>{formatDateTime(comment.at)}</span>
            <div className={classes.preline}>{comment.text}</div>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate()
          }}
        >
          <Textarea
            label={text.comment}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            autosize
            minRows={2}
          />
          <ProblemAlert problem={send.error} />
          <div>
            <Button type="submit" variant="default" loading={send.isPending} disabled={words.trim() === ''}>
              {text.send}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
