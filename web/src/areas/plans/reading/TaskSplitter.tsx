import { Button, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import classes from './reading.module.css'
import type { Mend, ReadingTask } from './use-reading.ts'

/** Cuts a task in place: at the caret, or at each of its sub-bullets. */
export function TaskSplitter({
  task,
  mend,
  onClose,
}: {
  task: ReadingTask
  mend: Mend
  onClose: () => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const split = async (at: number[] | 'sub-bullets') => {
    if (await mend([{ kind: 'split-task', task: task.key, at }])) onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        split([area.current?.selectionStart ?? 0])
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Enter' && event.target === area.current) {
          event.preventDefault()
          split([area.current?.selectionStart ?? 0])
        }
      }}
    >
      <Textarea
        ref={area}
        label={text.splitTitle}
        description={text.splitHint}
        value={task.text}
        readOnly
        autosize
        maxRows={12}
        data-autofocus
        autoFocus
      />
      <div className={classes.cardActs}>
        <Button type="submit" size="compact-sm">
          {text.splitHere}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => split('sub-bullets')}>
          {text.splitBullets}
        </Button>
        <Button size="compact-sm" variant="subtle" color="dark" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
