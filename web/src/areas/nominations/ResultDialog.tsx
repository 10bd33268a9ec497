import { NumberInput, SegmentedControl } from '@mantine/core'
import type { DoneRows } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, DateField, formatNumber } from '../../ui/index.ts'
import { type AppraisedRow, namesOf } from './AppraiseDialog.tsx'
import classes from './nominations.module.css'
import { noPaper, PaperFields, paperOf } from './PaperFields.tsx'

/** Records what a council decided on paper: its minutes by number and day, the votes where they are known. */
export function ResultDialog(props: {
  rows: readonly AppraisedRow[]
  roundId: string
  onClose: () => void
  onOutcome: (outcome: DoneRows) => void
}) {
  const { rows, onClose } = props
  const [result, setResult] = useState<'passed' | 'failed'>('passed')
  const [heldOn, setHeldOn] = useState<string | null>(null)
  const [votesFor, setVotesFor] = useState<number | null>(null)
  const [base, setBase] = useState<number | null>(null)
  const [paper, setPaper] = useState(noPaper)
  const record = useAct(
    () =>
      api.post<DoneRows>('/council-results', {
        nominations: rows.map(({ id, revision }) => ({ id, revision })),
        result,
        heldOn,
        votesFor,
        base,
        paper: paperOf(paper) ?? { number: paper.number || null, on: heldOn, fileId: paper.scan?.id ?? null },
      }),
    {
      refreshes: ['/nominations', '/dossiers', '/rounds'],
      onDone: (done) => {
        props.onOutcome(done)
        onClose()
      },
    },
  )
  const label = text.result(formatNumber(rows.length))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(rows), text.onlyThose]}
      actLabel={label}
      onConfirm={() => record.mutate()}
      busy={record.isPending}
      problem={record.error}
      disabled={!heldOn}
    >
      <SegmentedControl
        mb="sm"
        value={result}
        onChange={(value) => setResult(value as typeof result)}
        data={[
          { value: 'passed', label: text.passed },
          { value: 'failed', label: text.failed },
        ]}
      />
      <div className={classes.fields}>
        <DateField label={text.heldOn} value={heldOn} onChange={setHeldOn} required />
        <NumberInput
          label={text.votesFor}
          min={0}
          hideControls
          value={votesFor ?? ''}
          onChange={(value) => setVotesFor(typeof value === 'number' ? value : null)}
        />
        <NumberInput
          label={text.base}
          min={1}
          hideControls
          value={base ?? ''}
          onChange={(value) => setBase(typeof value === 'number' ? value : null)}
        />
      </div>
      <PaperFields
        value={{ ...paper, on: paper.on ?? heldOn }}
        onChange={setPaper}
        scansAt={`/rounds/${props.roundId}/scans`}
        labels={{ number: text.minutesNumber, on: text.minutesOn }}
      />
    </ConfirmAct>
  )
}
