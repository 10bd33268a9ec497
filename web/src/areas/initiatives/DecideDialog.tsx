import { Select, TextInput } from '@mantine/core'
import type { InitiativeRow, Results } from '@server/areas/initiatives/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { initiativeText as text } from '../../text/initiatives.ts'
import { ConfirmAct, DateField, formatDate, formatNumber } from '../../ui/index.ts'
import classes from './initiatives.module.css'

type Sessions = { rows: { id: string; title: string; councilName: string; heldOn: string }[] }

/** Sends initiatives to a session, or records by which decision they were recognised. */
export function DecideDialog(props: {
  way: 'agenda' | 'recognise'
  rows: readonly InitiativeRow[]
  onClose: () => void
  onOutcome: (outcome: Results) => void
}) {
  const { way, rows, onClose } = props
  const [sessionId, setSessionId] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [scope, setScope] = useState<string | null>(null)
  const sessions = useApi<Sessions>('/initiative-sessions', {}, { enabled: way === 'agenda' })
  const initiatives = rows.map(({ id, revision }) => ({ id, revision }))
  const act = useAct(
    () =>
      way === 'agenda'
        ? api.post<Results>('/initiative-agendas', { sessionId, initiatives })
        : api.post<Results>('/initiative-recognitions', { initiatives, number, on, scope }),
    {
      refreshes: ['/initiatives', '/council-sessions', '/year-results'],
      onDone: (done) => {
        props.onOutcome(done)
        onClose()
      },
    },
  )
  const count = formatNumber(rows.length)
  const label = way === 'agenda' ? text.agenda(count) : text.recognise(count)
  const none = way === 'agenda' && sessions.data?.rows.length === 0
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[
        text.tells(rows.map(({ title }) => title).join('; ')),
        way === 'agenda' ? text.agendaTells : text.recogniseTells,
      ]}
      actLabel={label}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error ?? sessions.error}
      disabled={way === 'agenda' ? !sessionId : !on || number.trim() === ''}
    >
      {none && <p role="status">{text.noSessions}</p>}
      {way === 'agenda' && !none && (
        <Select
          label={text.session}
          data={(sessions.data?.rows ?? []).map((one) => ({
            value: one.id,
            label: `${one.title} (${one.councilName}, ${formatDate(one.heldOn)})`,
          }))}
          value={sessionId}
          onChange={setSessionId}
        />
      )}
      {way === 'recognise' && (
        <div className={classes.fields}>
          <TextInput
            label={text.number}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            required
          />
          <DateField label={text.on} value={on} onChange={setOn} required />
          <Select
            label={text.scopeGiven}
            placeholder={text.scopeAsAsked}
            data={Object.entries(text.scopes).map(([value, words]) => ({ value, label: words }))}
            value={scope}
            onChange={setScope}
            clearable
          />
        </div>
      )}
    </ConfirmAct>
  )
}
