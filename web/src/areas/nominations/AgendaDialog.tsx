import { Select } from '@mantine/core'
import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, formatDate, formatNumber } from '../../ui/index.ts'
import { type AppraisedRow, namesOf } from './AppraiseDialog.tsx'
import { isOpen, type Paper, PaperChoice, paperOf } from './PaperFields.tsx'

type Sessions = { rows: { id: string; title: string; heldOn: string; state: string }[] }

/** Puts nominations on the agenda of a session of the council. */
export function AgendaDialog(props: {
  rows: readonly AppraisedRow[]
  roundId: string
  onClose: () => void
  onOutcome: (outcome: DoneRows) => void
}) {
  const { rows, onClose } = props
  const [sessionId, setSessionId] = useState<string | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const sessions = useApi<Sessions>(`/rounds/${props.roundId}/sessions`)
  const put = useAct(
    () =>
      api.post<DoneRows>(`/rounds/${props.roundId}/agenda`, {
        sessionId,
        nominations: rows.map(({ id, revision }) => ({ id, revision })),
        paper: paperOf(paper),
      }),
    {
      refreshes: ['/nominations', '/dossiers', '/rounds', '/council-sessions'],
      onDone: (done) => {
        props.onOutcome(done)
        onClose()
      },
    },
  )
  const label = text.agenda(formatNumber(rows.length))
  const none = sessions.data?.rows.length === 0
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(rows), text.agendaTells, text.onlyThose]}
      actLabel={label}
      onConfirm={() => put.mutate()}
      busy={put.isPending}
      problem={put.error ?? sessions.error}
      disabled={!sessionId || isOpen(paper)}
    >
      {none ? (
        <p role="status">{text.noSessions}</p>
      ) : (
        <>
          <Select
            label={text.session}
            data={(sessions.data?.rows ?? []).map((one) => ({
              value: one.id,
              label: `${one.title} (${formatDate(one.heldOn)})`,
            }))}
            value={sessionId}
            onChange={setSessionId}
            mb="xs"
          />
          <PaperChoice value={paper} onChange={setPaper} scansAt={`/rounds/${props.roundId}/scans`} />
        </>
      )}
    </ConfirmAct>
  )
}
