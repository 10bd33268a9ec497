import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import type { CallView } from '@server/areas/registrations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { callText as text } from '../../text/registrations.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, ProblemAlert } from '../../ui/index.ts'
import classes from './registrations.module.css'

/** Changes the words or the deadline of a call. */
export function EditCall({ call, onClose }: { call: CallView; onClose: () => void }) {
  const [title, setTitle] = useState(call.title)
  const [basis, setBasis] = useState(call.basis ?? '')
  const [note, setNote] = useState(call.note ?? '')
  const [dueOn, setDueOn] = useState<string | null>(call.dueOn)
  const save = useAct(
    () => api.patch(`/registration-calls/${call.id}`, { revision: call.revision, title, basis, note, dueOn }),
    { refreshes: ['/registration-calls', '/registrations', '/history'], done: text.saved, onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{text.editTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <TextInput
          label={text.name}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
        />
        <DateField label={text.due} value={dueOn} onChange={setDueOn} required />
        <TextInput
          label={text.basis}
          value={basis}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <Textarea
          label={text.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
        />
        <ProblemAlert problem={save.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={title.trim().length < 3 || !dueOn}>
            {text.save}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
