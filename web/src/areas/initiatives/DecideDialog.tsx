import { Select } from '@mantine/core'
import type { InitiativeRow, Results } from '@server/areas/initiatives/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { initiativeText as text } from '../../text/initiatives.ts'
import { formatNumber } from '../../ui/index.ts'
import { DecideBy, type DecidedBy } from '../councils/DecideBy.tsx'
import { optionsOf } from './options-of.ts'

/** Sends initiatives to a session, or records by which decision they were recognised. */
export function DecideDialog(props: {
  way: 'agenda' | 'paper'
  rows: readonly InitiativeRow[]
  onClose: () => void
  onOutcome: (outcome: Results) => void
}) {
  const { way, rows, onClose } = props
  const [scope, setScope] = useState<string | null>(null)
  const initiatives = rows.map(({ id, revision }) => ({ id, revision }))
  const act = useAct(
    (by: DecidedBy) =>
      'sessionId' in by
        ? api.post<Results>('/initiative-agendas', { initiatives, ...by })
        : api.post<Results>('/initiative-recognitions', { initiatives, ...by, scope }),
    {
      refreshes: ['/initiatives', '/council-sessions', '/year-results'],
      onDone: (done) => {
        props.onOutcome(done)
        onClose()
      },
    },
  )
  const count = formatNumber(rows.length)
  return (
    <DecideBy
      way={way}
      title={way === 'agenda' ? text.agenda(count) : text.recognise(count)}
      consequences={[
        text.tells(rows.map(({ title }) => title).join('; ')),
        way === 'agenda' ? text.agendaTells : text.recogniseTells,
      ]}
      first={['initiative', 'science']}
      paperLabels={{ number: text.number, on: text.on }}
      onDecide={(by) => act.mutate(by)}
      onClose={onClose}
      busy={act.isPending}
      problem={act.error}
    >
      <Select
        label={text.scopeGiven}
        placeholder={text.scopeAsAsked}
        data={optionsOf(text.scopes)}
        value={scope}
        onChange={setScope}
        clearable
      />
    </DecideBy>
  )
}
