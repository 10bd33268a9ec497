import { Button, Checkbox, Select, TagsInput, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { DateField } from '../../../ui/index.ts'
import { isPeriodComplete, PeriodField } from './PeriodField.tsx'
import classes from './reading.module.css'
import { changesOf } from './task-changes.ts'
import type { Mend, ReadingTask } from './use-reading.ts'

const kinds = Object.entries(text.workKinds).map(([value, label]) => ({ value, label }))

export type TaskEditorProps = {
  task: ReadingTask
  /** Names that stand in the plan, offered while typing. */
  names: readonly string[]
  mend: Mend
  onClose: () => void
}

/** Mends a task in place; only what was changed is sent, as one step. */
export function TaskEditor({ task, names, mend, onClose }: TaskEditorProps) {
  const [edited, setEdited] = useState(task)
  const [busy, setBusy] = useState(false)
  const put = (change: Partial<ReadingTask>) => setEdited({ ...edited, ...change })
  const isComplete = isPeriodComplete(edited.period) && edited.text.trim() !== ''
  const save = async () => {
    if (!isComplete) return
    const operations = changesOf(task, edited)
    setBusy(true)
    const saved = operations.length === 0 || (await mend(operations))
    setBusy(false)
    if (saved) onClose()
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
          event.preventDefault()
          save()
        }
      }}
    >
      <Textarea
        label={text.text}
        value={edited.text}
        onChange={(event) => put({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxRows={12}
        autoFocus
      />
      <TextInput
        className={classes.third ?? ''}
        label={text.ordinal}
        value={edited.ordinal ?? ''}
        onChange={(event) => put({ ordinal: event.currentTarget.value || null })}
      />
      <Select
        className={classes.third ?? ''}
        label={text.kind}
        data={kinds}
        value={edited.workKind}
        searchable
        allowDeselect={false}
        onChange={(kind) => kind && put({ workKind: kind as ReadingTask['workKind'] })}
      />
      <TextInput
        className={classes.third ?? ''}
        label={text.section}
        value={edited.section ?? ''}
        onChange={(event) => put({ section: event.currentTarget.value || null })}
      />
      <PeriodField value={edited.period} onChange={(period) => put({ period })} />
      <TagsInput
        label={text.lead}
        description={text.bodiesHint}
        data={[...names]}
        value={edited.lead}
        splitChars={[';']}
        onChange={(lead) => put({ lead })}
      />
      <TagsInput
        label={text.coordinating}
        data={[...names]}
        value={edited.coordinating}
        splitChars={[';']}
        onChange={(coordinating) => put({ coordinating })}
      />
      <DateField
        label={text.due}
        description={text.dueHint}
        value={edited.dueOn}
        onChange={(dueOn) => put({ dueOn })}
        input={{ className: classes.half ?? '' }}
      />
      <Checkbox
        label={text.conditional}
        checked={edited.conditional}
        onChange={(event) => put({ conditional: event.currentTarget.checked })}
      />
      <div className={classes.formActs}>
        <Button type="submit" size="xs" loading={busy} disabled={!isComplete}>
          {text.save}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {text.cancel}
        </Button>
      </div>
    </form>
  )
}
