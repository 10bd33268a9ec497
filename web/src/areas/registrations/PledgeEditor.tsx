import { Button, Textarea } from '@mantine/core'
import type { PeopleChoices, RegistrationView } from '@server/areas/registrations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { pledgeText as text } from '../../text/registrations.ts'
import { DraftNotice, ProblemAlert, useDraft } from '../../ui/index.ts'
import { PasteRows } from './PasteRows.tsx'
import { PledgeForm } from './PledgeForm.tsx'
import { PledgeTable, type ShownPledge } from './PledgeTable.tsx'
import classes from './registrations.module.css'

/** Fills a registration: rows one by one or pasted, then written at once. */
export function PledgeEditor({ view }: { view: RegistrationView }) {
  const choices = useApi<PeopleChoices>(`/registrations/${view.id}/choices`)
  const draft = useDraft({ rows: view.rows as ShownPledge[], note: view.note ?? '' })
  const { rows, note } = draft.value
  const setRows = (changed: ShownPledge[]) => draft.put({ rows: changed })
  const [editing, setEditing] = useState<number | null>(null)
  const [pasting, setPasting] = useState(false)
  const { isChanged } = draft
  const save = useAct(
    () =>
      draft.send(() =>
        api.put(`/registrations/${view.id}/rows`, {
          revision: view.revision,
          note,
          rows: rows.map(({ position: _, awardName: __, ...row }) => ({
            kind: row.kind,
            personId: row.personId,
            subjectUnitId: row.subjectUnitId,
            name: row.name,
            awardKey: row.awardKey,
            target: row.target,
            initiative: row.initiative,
          })),
        }),
      ),
    { refreshes: ['/registrations', '/registration-calls', '/history'], done: text.saved },
  )
  const keep = (row: ShownPledge) => {
    setRows(editing === null ? [...rows, row] : rows.map((old, index) => (index === editing ? row : old)))
    setEditing(null)
  }
  return (
    <>
      <PledgeForm
        key={editing ?? `new-${rows.length}`}
        choices={choices.data}
        row={editing === null ? null : (rows[editing] ?? null)}
        onKeep={keep}
        onCancel={editing === null ? undefined : () => setEditing(null)}
      />
      <ProblemAlert problem={choices.error} onRetry={() => choices.refetch()} />
      <PledgeTable
        rows={rows}
        onEdit={setEditing}
        onDrop={(index) => {
          setRows(rows.filter((_, at) => at !== index))
          setEditing(null)
        }}
      />
      <Textarea
        mt="md"
        maw={640}
        label={text.note}
        value={note}
        onChange={(event) => draft.put({ note: event.currentTarget.value })}
        autosize
      />
      <DraftNotice draft={draft} labels={{ rows: text.rows, note: text.note }} />
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        <Button loading={save.isPending} disabled={!isChanged} onClick={() => save.mutate()}>
          {text.save}
        </Button>
        <Button variant="default" onClick={() => setPasting(true)}>
          {text.paste}
        </Button>
        {isChanged && (
          <span role="status" className={classes.soft}>
            {text.unsaved}
          </span>
        )}
      </div>
      {pasting && (
        <PasteRows
          registrationId={view.id}
          choices={choices.data}
          onTake={(more) => {
            setRows([...rows, ...more])
            setPasting(false)
          }}
          onClose={() => setPasting(false)}
        />
      )}
    </>
  )
}
