import { Button, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { CandidateList, HolderView } from '@server/areas/awards/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { partialDate, awardText as text } from '../../text/awards.ts'
import { ConfirmAct } from '../../ui/index.ts'
import classes from './awards.module.css'

export type Candidate = CandidateList['rows'][number]

/** Picks who is the same as this holder, shows what goes over, and merges. */
export function MergeDialog(props: { kept: HolderView; first?: Candidate | null; onClose: () => void }) {
  const { kept, onClose } = props
  const [name, setName] = useState(kept.name)
  const [asked] = useDebouncedValue(name.trim(), 250)
  const [other, setOther] = useState<Candidate | null>(props.first ?? null)
  const [reason, setReason] = useState('')
  const found = useApi<CandidateList>(
    '/award-holders/candidates',
    { name: asked, kind: kept.kind, of: kept.id },
    { keepOld: true, enabled: asked !== '' },
  )
  const merge = useAct(
    async () => {
      const seen = await api.get<HolderView>(`/award-holders/${other!.id}`)
      return api.post(`/award-holders/${kept.id}/merges`, {
        otherId: other!.id,
        revision: kept.revision,
        otherRevision: seen.revision,
        reason,
      })
    },
    { refreshes: ['/award-holders', '/awards'], done: text.done, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.mergeWith(kept.name)}
      consequences={other ? text.mergeEffects(other.name, kept.name, other.awards) : [text.mergePick]}
      actLabel={text.mergeAct}
      onConfirm={() => merge.mutate()}
      busy={merge.isPending}
      problem={merge.error}
      disabled={!other || reason.trim() === ''}
    >
      <TextInput
        label={text.mergeName}
        value={name}
        mb="sm"
        onChange={(event) => {
          setName(event.currentTarget.value)
          setOther(null)
        }}
      />
      {found.data?.rows.length === 0 && <p className={classes.soft}>{text.mergeNone}</p>}
      <Candidates rows={found.data?.rows ?? []} chosenId={other?.id ?? null} onChoose={setOther} />
      <Textarea
        label={text.reason}
        value={reason}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  )
}

/** Who may be the same, with why, and a button to choose one. */
export function Candidates(props: {
  rows: readonly Candidate[]
  chosenId: string | null
  onChoose: (row: Candidate | null) => void
}) {
  if (props.rows.length === 0) return null
  return (
    <ul className={classes.candidates}>
      {props.rows.map((row) => (
        <li key={row.id}>
          <span>
            <strong>{row.name}</strong>
            {row.bornOn && `, ${text.born(partialDate(row.bornOn))}`}
            <span className={classes.soft}>
              {[
                row.match === 'new'
                  ? ` ${row.reasons.join(', ')}`
                  : ` ${text.matches[row.match]}: ${row.reasons.join(', ')}`,
                row.unit,
                row.homePlace,
                row.latest,
                text.found(row.awards, false),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <Button
            variant={row.id === props.chosenId ? 'filled' : 'default'}
            size="compact-sm"
            aria-pressed={row.id === props.chosenId}
            onClick={() => props.onChoose(row.id === props.chosenId ? null : row)}
          >
            {row.id === props.chosenId ? text.chosen : text.choose}
          </Button>
        </li>
      ))}
    </ul>
  )
}

/** Parts two that were merged. */
export function PartDialog(props: { merge: HolderView['merges'][number]; onClose: () => void }) {
  const { merge, onClose } = props
  const [reason, setReason] = useState('')
  const part = useAct(() => api.post(`/award-holder-merges/${merge.id}/undoing`, { reason }), {
    refreshes: ['/award-holders', '/awards'],
    done: text.done,
    onDone: onClose,
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.part}
      consequences={text.partEffects(merge.mergedName, merge.awards)}
      actLabel={text.part}
      onConfirm={() => part.mutate()}
      busy={part.isPending}
      problem={part.error}
      disabled={reason.trim() === ''}
    >
      <Textarea
        label={text.reason}
        value={reason}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmAct>
  )
}
