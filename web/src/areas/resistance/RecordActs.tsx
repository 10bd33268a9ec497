import { Button, Select, TextInput } from '@mantine/core'
import type { FieldKey, FormList, RecordView } from '@server/areas/resistance/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { recordText as text } from '../../text/resistance.ts'
import { choiceText, fieldText } from '../../text/resistance-fields.ts'
import { ConfirmAct, ProblemAlert } from '../../ui/index.ts'
import { allFields, partialDate } from './field-words.ts'

const refreshes = ['/resistance', '/history']

/** Takes a record out, with the reason. */
export function SetAside({ view, onClose }: { view: RecordView; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const act = useAct(
    () => api.post(`/resistance/records/${view.id}/setting-aside`, { revision: view.revision, reason }),
    { refreshes, done: text.asideDone, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.setAside}
      consequences={[text.asideTells]}
      actLabel={text.setAside}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={reason.trim().length < 3}
    >
      <TextInput
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  )
}

/** What the register asks about a settled record, and the manager's answer. */
export function RegisterAgain({ view, mayAct }: { view: RecordView; mayAct: boolean }) {
  const act = useAct(
    (asNew: boolean) =>
      api.post(`/resistance/records/${view.id}/register`, { revision: view.revision, asNew }),
    { refreshes: [...refreshes, '/search', '/awards'] },
  )
  const isIn = view.registerAwardId !== null
  return (
    <div style={{ marginBottom: 16 }}>
      <p>
        {isIn
          ? text.registerNote(view.registerProblem ?? '')
          : text.notInRegister(view.registerProblem ?? '')}
      </p>
      {mayAct && (
        <>
          <Button
            variant="default"
            size="compact-md"
            loading={act.isPending}
            onClick={() => act.mutate(false)}
          >
            {isIn ? text.registerDone : text.registerAgain}
          </Button>{' '}
          {!isIn && (
            <Button
              variant="default"
              size="compact-md"
              loading={act.isPending}
              onClick={() => act.mutate(true)}
            >
              {text.registerNew}
            </Button>
          )}
        </>
      )}
      <ProblemAlert problem={act.error} />
    </div>
  )
}

/** Gives back a round that somebody began and left. */
export function ReleaseRound({ recordId, round, by }: { recordId: string; round: number; by: string }) {
  const [opened, setOpened] = useState(false)
  const act = useAct(() => api.delete(`/resistance/records/${recordId}/entries/${round}`), {
    refreshes,
    done: text.released,
    onDone: () => setOpened(false),
  })
  return (
    <>
      {' '}
      <Button variant="subtle" size="compact-sm" onClick={() => setOpened(true)}>
        {text.release}
      </Button>
      <ConfirmAct
        opened={opened}
        onClose={() => setOpened(false)}
        title={`${text.release}: ${by}`}
        consequences={[text.releaseTells]}
        actLabel={text.release}
        onConfirm={() => act.mutate()}
        busy={act.isPending}
        problem={act.error}
      />
    </>
  )
}

const correctable = allFields.filter((key) => !/UnitId$|Periods$/.test(key))

/** Corrects one field of a settled record, with its basis. */
export function CorrectRecord(props: { view: RecordView; forms: FormList['rows']; onClose: () => void }) {
  const { view, forms, onClose } = props
  const [field, setField] = useState<FieldKey>('fullName')
  const shownValue = (key: FieldKey) => {
    const value = view.fields.find((one) => one.key === key)?.value
    return typeof value === 'string' ? partialDate(value) : ''
  }
  const [value, setValue] = useState(shownValue('fullName'))
  const [basis, setBasis] = useState('')
  const act = useAct(
    () =>
      api.post(`/resistance/records/${view.id}/correction`, {
        revision: view.revision,
        basis,
        fields: { [field]: value },
      }),
    { refreshes: [...refreshes, '/search', '/awards'], done: text.corrected, onDone: onClose },
  )
  const choices =
    field === 'awardId'
      ? forms.map((form) => ({ value: form.id, label: form.name }))
      : choiceText[field] && Object.entries(choiceText[field]).map(([key, label]) => ({ value: key, label }))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.correct}
      consequences={[text.correctTells]}
      actLabel={text.correct}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={basis.trim().length < 3}
    >
      <Select
        label={text.correctField}
        data={correctable.map((key) => ({ value: key, label: fieldText[key] }))}
        value={field}
        allowDeselect={false}
        searchable
        onChange={(next) => {
          setField(next as FieldKey)
          setValue(shownValue(next as FieldKey))
        }}
      />
      {choices ? (
        <Select
          label={text.correctValue}
          data={choices}
          value={value || null}
          clearable
          onChange={(next) => setValue(next ?? '')}
        />
      ) : (
        <TextInput
          label={text.correctValue}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <TextInput label={text.basis} value={basis} onChange={(event) => setBasis(event.currentTarget.value)} />
    </ConfirmAct>
  )
}
