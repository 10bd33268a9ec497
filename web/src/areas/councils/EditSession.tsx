import { Button } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { councilsText as text } from '../../text/councils.ts'
import { uiText } from '../../text/ui.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './councils.module.css'
import { bodyOf, SessionFields, type SessionForm } from './SessionFields.tsx'

/** Changes day, place and the chair's rules before the session begins. */
export function EditSession({ view, onClose }: { view: SessionView; onClose: () => void }) {
  const [form, setForm] = useState<SessionForm>({
    title: view.title,
    heldOn: view.heldOn,
    beginsAt: view.beginsAt ?? '',
    place: view.place ?? '',
    answersUntil: view.answersUntil,
    ownThreshold: view.ownThreshold,
    ownQuorum: view.ownQuorum,
  })
  const save = useAct(
    () => api.put(`/council-sessions/${view.id}`, { revision: view.revision, ...bodyOf(form) }),
    { refreshes: ['/council-sessions', '/history'], done: text.saved, onDone: onClose },
  )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <SessionFields form={form} kind={view.kind} onChange={setForm} />
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        <Button type="submit" loading={save.isPending} disabled={!form.title.trim() || !form.heldOn}>
          {text.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}
