import { Checkbox, Textarea, TextInput } from '@mantine/core'
import type { Returned } from '@server/areas/nominations/schemas-appraisal.ts'
import type { RoundView } from '@server/areas/nominations/schemas-rounds.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { nominationText, appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, DateField, formatNumber } from '../../ui/index.ts'
import { namesOf } from './AppraiseDialog.tsx'
import classes from './nominations.module.css'

export type ReturnedRow = { id: string; dossierId: string; name: string; unitName: string; awardKey: string }

/** Returns one or many: what is wrong is ticked, written once, and sent; each unit sees only what it has to mend. */
export function ReturnDialog(props: {
  rows: readonly ReturnedRow[]
  roundId: string
  onClose: () => void
  onOutcome?: (outcome: Returned) => void
}) {
  const { rows, onClose } = props
  const round = useApi<RoundView>(`/rounds/${props.roundId}`)
  const [ticked, setTicked] = useState<ReadonlyMap<string, string>>(new Map())
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const keys = new Set(rows.map((row) => row.awardKey))
  // A paper that several awards ask for is one line; it is returned to those of whom it is asked.
  const papers = new Map<string, { name: string; awards: Set<string> }>()
  for (const paper of round.data?.papers ?? []) {
    if (!keys.has(paper.awardKey)) continue
    const known = papers.get(paper.part) ?? { name: paper.name, awards: new Set<string>() }
    known.awards.add(paper.awardKey)
    papers.set(paper.part, known)
  }
  const items = rows.flatMap((row) =>
    [...ticked].flatMap(([what, note]) => {
      const paper = what.startsWith('paper:') ? papers.get(what.slice(6)) : null
      return paper && !paper.awards.has(row.awardKey)
        ? []
        : [{ dossierId: row.dossierId, nominationId: row.id, what, note: note || null }]
    }),
  )
  const send = useAct(
    () => api.post<Returned>('/dossier-returns', { text: words, dueOn, number: number || null, items }),
    {
      refreshes: ['/nominations', '/dossiers', '/rounds', '/nomination-desk'],
      done: text.returned,
      onDone: (result) => {
        props.onOutcome?.(result)
        onClose()
      },
    },
  )
  const choices = [
    ...[...papers].map(([part, paper]) => ({ what: `paper:${part}`, label: paper.name })),
    ...(['report', 'person', 'award', 'facts', 'quota', 'other'] as const).map((what) => ({
      what: what as string,
      label: nominationText.whats[what],
    })),
  ]
  const put = (what: string, note: string | null) => {
    const next = new Map(ticked)
    if (note === null) next.delete(what)
    else next.set(what, note)
    setTicked(next)
  }
  const label = text.returnTitle(formatNumber(rows.length))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(rows)]}
      actLabel={text.return(formatNumber(rows.length))}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      problem={send.error}
      disabled={items.length === 0 || words.trim().length < 3}
    >
      <fieldset style={{ border: 0, padding: 0, margin: '0 0 12px' }}>
        <legend>{text.whats}</legend>
        {choices.map(({ what, label: name }) => (
          <div key={what} style={{ margin: '6px 0' }}>
            <Checkbox
              label={name}
              checked={ticked.has(what)}
              onChange={(event) => put(what, event.currentTarget.checked ? '' : null)}
            />
            {ticked.has(what) && (
              <TextInput
                size="xs"
                ml={32}
                mt={4}
                aria-label={`${nominationText.note}: ${name}`}
                placeholder={nominationText.note}
                value={ticked.get(what)}
                onChange={(event) => put(what, event.currentTarget.value)}
              />
            )}
          </div>
        ))}
      </fieldset>
      <Textarea
        label={text.returnText}
        placeholder={text.returnPlaceholder}
        autosize
        minRows={3}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        required
      />
      <div className={classes.fields} style={{ marginTop: 8 }}>
        <DateField label={text.returnDue} value={dueOn} onChange={setDueOn} />
        <TextInput
          label={text.returnNumber}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
    </ConfirmAct>
  )
}
