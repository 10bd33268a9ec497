import { Select, Stack, TextInput } from '@mantine/core'
import type { OpenSessionList } from '@server/areas/councils/schemas.ts'
import { type ReactNode, useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { decideText as text } from '../../text/councils.ts'
import { ConfirmAct, DateField, formatDate } from '../../ui/index.ts'

/** By a session of a council still to come, or by a paper that was signed elsewhere. */
export type DecidedBy = { sessionId: string } | { number: string; on: string }

/** Asks by which session, or by which signed paper, something is decided, and then does the act. */
export function DecideBy(props: {
  way: 'agenda' | 'paper'
  title: string
  consequences: readonly string[]
  /** Kinds of councils whose sessions are offered first. */
  first?: readonly string[]
  paperLabels: { number: string; on: string }
  onDecide: (by: DecidedBy) => void
  onClose: () => void
  busy: boolean
  problem: unknown
  /** What a paper says besides its number and day. */
  children?: ReactNode
}) {
  const { way, title, first = [] } = props
  const [sessionId, setSessionId] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const sessions = useApi<OpenSessionList>('/open-council-sessions', {}, { enabled: way === 'agenda' })
  const rows = (sessions.data?.rows ?? []).toSorted(
    (a, b) => Number(first.includes(b.councilKind)) - Number(first.includes(a.councilKind)),
  )
  const paper = on && number.trim() ? { number, on } : null
  const by = way === 'paper' ? paper : sessionId && { sessionId }
  return (
    <ConfirmAct
      opened
      onClose={props.onClose}
      title={title}
      consequences={props.consequences}
      actLabel={title}
      onConfirm={() => by && props.onDecide(by)}
      busy={props.busy}
      problem={props.problem ?? sessions.error}
      disabled={!by}
    >
      {way === 'paper' ? (
        <Stack gap="sm">
          <TextInput
            label={props.paperLabels.number}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            required
          />
          <DateField label={props.paperLabels.on} value={on} onChange={setOn} required />
          {props.children}
        </Stack>
      ) : sessions.data?.rows.length === 0 ? (
        <p role="status">{text.noSessions}</p>
      ) : (
        <Select
          label={text.session}
          data={rows.map((one) => ({
            value: one.id,
            label: `${one.title} (${one.councilName}, ${formatDate(one.heldOn)})`,
          }))}
          value={sessionId}
          onChange={setSessionId}
        />
      )}
    </ConfirmAct>
  )
}
