import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core'
import type { InitiativeRow } from '@server/areas/initiatives/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { initiativeText as text } from '../../text/initiatives.ts'
import { uiText } from '../../text/ui.ts'
import { ConfirmAct, ProblemAlert, SelectUnit } from '../../ui/index.ts'
import { type Author, AuthorsField } from './AuthorsField.tsx'
import classes from './initiatives.module.css'
import { optionsOf } from './options-of.ts'

/** Adds an initiative to a unit's list, or changes one that no council has yet. */
export function InitiativeForm(props: {
  initiative: InitiativeRow | null
  unitId: string | null
  year: number
  onClose: () => void
}) {
  const { initiative, year, onClose } = props
  const [unitId, setUnitId] = useState(initiative?.unitId ?? props.unitId)
  const [title, setTitle] = useState(initiative?.title ?? '')
  const [kind, setKind] = useState<InitiativeRow['kind']>(initiative?.kind ?? 'initiative')
  const [scope, setScope] = useState<InitiativeRow['scope']>(initiative?.scope ?? 'unit')
  const [summary, setSummary] = useState(initiative?.summary ?? '')
  const [authors, setAuthors] = useState<Author[]>(initiative?.authors ?? [])
  const [withdrawing, setWithdrawing] = useState(false)
  const [reason, setReason] = useState('')
  const done = { refreshes: ['/initiatives'], done: text.saved, onDone: onClose }
  const words = { title, kind, scope, summary: summary.trim() || null, authors }
  const save = useAct(
    () =>
      initiative
        ? api.patch(`/initiatives/${initiative.id}`, { revision: initiative.revision, ...words })
        : api.post('/initiatives', { unitId, year, ...words }),
    done,
  )
  const withdraw = useAct(
    () => api.post(`/initiatives/${initiative!.id}/withdrawal`, { revision: initiative!.revision, reason }),
    done,
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{initiative ? text.editTitle : text.addTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <div className={classes.fields}>
        {!initiative && <SelectUnit label={text.unit} value={unitId} onChange={setUnitId} required />}
        <TextInput
          className={classes.wide ?? ''}
          label={text.name}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          required
        />
        <Select
          label={text.kind}
          data={optionsOf(text.kinds)}
          value={kind}
          onChange={(value) => value && setKind(value as typeof kind)}
          allowDeselect={false}
        />
        <Select
          label={text.scope}
          data={optionsOf(text.scopes)}
          value={scope}
          onChange={(value) => value && setScope(value as typeof scope)}
          allowDeselect={false}
        />
        <AuthorsField value={authors} onChange={setAuthors} />
        <Textarea
          className={classes.wide ?? ''}
          label={text.summary}
          autosize
          minRows={3}
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
      </div>
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        <Button
          loading={save.isPending}
          disabled={title.trim().length < 3 || authors.length === 0 || !unitId}
          onClick={() => save.mutate()}
        >
          {text.save}
        </Button>
        <Button variant="default" onClick={onClose}>
          {uiText.cancel}
        </Button>
        {initiative && (
          <Button variant="subtle" color="red" onClick={() => setWithdrawing(true)}>
            {text.withdraw}
          </Button>
        )}
      </div>
      <ConfirmAct
        opened={withdrawing}
        onClose={() => setWithdrawing(false)}
        title={text.withdraw}
        consequences={[initiative?.title ?? '']}
        actLabel={text.withdraw}
        onConfirm={() => withdraw.mutate()}
        busy={withdraw.isPending}
        problem={withdraw.error}
        disabled={reason.trim().length < 2}
      >
        <TextInput
          label={text.withdrawReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
      </ConfirmAct>
    </Modal>
  )
}
