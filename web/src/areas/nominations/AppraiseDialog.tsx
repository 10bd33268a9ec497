import { Textarea } from '@mantine/core'
import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { oneText } from '../../text/dossiers.ts'
import { appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, formatNumber } from '../../ui/index.ts'
import { isOpen, type Paper, PaperChoice, paperOf } from './PaperFields.tsx'
import { RowOutcome } from './RowOutcome.tsx'

export type AppraisedRow = { id: string; revision: number; name: string }

/** Names of those an act touches, the first of many. */
export function namesOf(rows: readonly { name: string }[]): string {
  const shown = rows.slice(0, 12).map((row) => row.name)
  const more = rows.length - shown.length
  return text.tells([...shown, ...(more > 0 ? [text.andMore(formatNumber(more))] : [])].join(', '))
}

/** The appraiser's word on one or many, shown before it is said; what could not be said of keeps its reason on screen. */
export function AppraiseDialog(props: {
  rows: readonly AppraisedRow[]
  roundId: string
  decision: 'eligible' | 'rejected' | 'listed'
  onClose: () => void
  onOutcome?: (outcome: DoneRows) => void
}) {
  const { rows, decision, onClose } = props
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState<Paper | null>(null)
  const [outcome, setOutcome] = useState<DoneRows | null>(null)
  const appraise = useAct(
    () =>
      api.post<DoneRows>('/appraisals', {
        nominations: rows.map(({ id, revision }) => ({ id, revision })),
        decision,
        reason: reason || null,
        paper: paperOf(paper),
      }),
    {
      refreshes: ['/nominations', '/dossiers', '/rounds', '/nomination-desk'],
      onDone: (result) => {
        props.onOutcome?.(result)
        if (result.results.every((one) => one.problem === null) || props.onOutcome) onClose()
        else setOutcome(result)
      },
    },
  )
  const count = formatNumber(rows.length)
  const label =
    decision === 'eligible'
      ? text.eligible(count)
      : decision === 'rejected'
        ? text.rejected(count)
        : oneText.again
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(rows), ...(rows.length > 1 ? [text.onlyThose] : [])]}
      actLabel={label}
      onConfirm={() => appraise.mutate()}
      busy={appraise.isPending}
      problem={appraise.error}
      disabled={(decision === 'rejected' && reason.trim() === '') || isOpen(paper)}
    >
      <Textarea
        label={text.reason}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        mb="xs"
      />
      <PaperChoice value={paper} onChange={setPaper} scansAt={`/rounds/${props.roundId}/scans`} />
      <RowOutcome outcome={outcome} />
    </ConfirmAct>
  )
}
