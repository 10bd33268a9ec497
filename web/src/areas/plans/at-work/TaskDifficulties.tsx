import { Button, Group, Textarea } from '@mantine/core'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { ProblemAlert } from '../../../ui/index.ts'
import { CancelButton } from './CancelButton.tsx'
import { plansChanged } from './changed.ts'
import { Difficulty } from './Difficulty.tsx'
import classes from './work.module.css'

/** Difficulties of a task: asked, answered or passed upward, accepted. */
export function TaskDifficulties({ task }: { task: TaskView }) {
  const [asking, setAsking] = useState(false)
  const mayAsk = task.acts.some((one) => one.act === 'ask-difficulty' && one.allowed)
  if (task.difficulties.length === 0 && !mayAsk) return null
  return (
    <section className={classes.block}>
      <h2>
        {text.difficulties}
        {mayAsk && !asking && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {text.ask}
          </Button>
        )}
      </h2>
      {asking && <Ask task={task} onClose={() => setAsking(false)} />}
      {task.difficulties.length === 0 && !asking && <p className={classes.soft}>{text.noDifficulties}.</p>}
      <ul className={classes.list}>
        {task.difficulties.map((difficulty) => (
          <li key={difficulty.id}>
            <Difficulty difficulty={difficulty} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Ask({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const [question, setQuestion] = useState('')
  const ask = useAct(
    () => api.post(`/tasks/${task.id}/difficulties`, { unitId: task.actsUnitId, question: question.trim() }),
    { refreshes: plansChanged, done: text.asked, onDone: onClose },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        ask.mutate()
      }}
    >
      <Textarea
        label={text.question}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
        autosize
        minRows={3}
        required
      />
      <ProblemAlert problem={ask.error} />
      <Group justify="flex-end">
        <CancelButton onClick={onClose} />
        <Button type="submit" loading={ask.isPending} disabled={question.trim() === ''}>
          {text.askAct}
        </Button>
      </Group>
    </form>
  )
}
