import { Button, Select } from '@mantine/core'
import type { CouncilList } from '@server/areas/organisations/schemas-clusters.ts'
import type { TaskView } from '@server/areas/plans/schemas-tasks.ts'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { councilsText as text } from '../../text/councils.ts'
import { uiText } from '../../text/ui.ts'
import { AppLink, FormButton, ProblemAlert, todayOn } from '../../ui/index.ts'
import classes from './councils.module.css'
import { bodyOf, SessionFields, type SessionForm } from './SessionFields.tsx'

/** Calls a session, or a round of written opinions, of one of the councils in sight. */
export function CreateSession({ taskId, onClose }: { taskId: string | null; onClose: () => void }) {
  const navigate = useNavigate()
  const task = useApi<TaskView>(`/tasks/${taskId}`, {}, { enabled: taskId !== null })
  const councils = useApi<CouncilList>('/councils', { limit: 200 })
  const [councilId, setCouncilId] = useState<string | null>(null)
  const [kind, setKind] = useState<'meeting' | 'written-opinions'>('meeting')
  const [form, setForm] = useState<SessionForm>({
    title: '',
    heldOn: todayOn(),
    beginsAt: '08:00',
    place: '',
    answersUntil: null,
    ownThreshold: null,
    ownQuorum: null,
  })
  // A session from a task bears its words until they are changed.
  const ordered = task.data?.text
  useEffect(() => {
    if (ordered) setForm((old) => ({ ...old, title: old.title || ordered.slice(0, 300) }))
  }, [ordered])
  const rows = councils.data?.rows ?? []
  const chosen = councilId ?? (rows.length === 1 ? rows[0]!.id : null)
  const create = useAct(
    () => api.post<{ id: string }>('/council-sessions', { councilId: chosen, kind, taskId, ...bodyOf(form) }),
    {
      refreshes: ['/council-sessions', '/tasks'],
      done: text.created,
      onDone: ({ id }) => navigate({ to: paths.councilSession(id) as never }),
    },
  )
  if (councils.data && rows.length === 0)
    return (
      <p role="status">
        {text.noCouncil} <AppLink to={paths.councils()}>{text.toCouncils}</AppLink>
      </p>
    )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate()
      }}
    >
      {taskId && ordered && (
        <p>
          {text.fromTask}: <AppLink to={paths.task(taskId)}>{ordered}</AppLink>
        </p>
      )}
      <Select
        label={text.council}
        data={rows.map((row) => ({ value: row.id, label: `${row.name} (${row.unitName})` }))}
        value={chosen}
        onChange={setCouncilId}
        required
      />
      <Select
        label={text.kind}
        data={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
        value={kind}
        onChange={(value) => setKind((value ?? 'meeting') as typeof kind)}
        allowDeselect={false}
      />
      <SessionFields form={form} onChange={setForm} kind={kind} />
      <ProblemAlert problem={create.error ?? councils.error ?? task.error} />
      <div className={classes.acts}>
        <FormButton
          loading={create.isPending}
          needs={{ [text.council]: chosen, [text.name]: form.title.trim(), [text.heldOn]: form.heldOn }}
        >
          {text.create}
        </FormButton>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
      </div>
    </form>
  )
}
