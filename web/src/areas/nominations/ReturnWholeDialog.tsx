import { Checkbox, Textarea, TextInput } from '@mantine/core'
import type { Returned } from '@server/areas/nominations/schemas-appraisal.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { nominationText, appraisalText as text } from '../../text/nominations.ts'
import { ConfirmAct, DateField, formatNumber } from '../../ui/index.ts'
import { namesOf } from './AppraiseDialog.tsx'
import classes from './nominations.module.css'

const whats = ['minutes', 'letter', 'quota', 'facts', 'other'] as const

/** Returns whole dossiers: their units may add, change and take out rows again. What is wrong is ticked and written once. */
export function ReturnWholeDialog(props: {
  dossiers: readonly { id: string; unitName: string }[]
  onClose: () => void
  onOutcome?: (outcome: Returned) => void
}) {
  const { dossiers, onClose } = props
  const [ticked, setTicked] = useState<ReadonlyMap<string, string>>(new Map())
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const items = dossiers.flatMap(({ id }) =>
    [...ticked].map(([what, note]) => ({ dossierId: id, nominationId: null, what, note: note || null })),
  )
  const send = useAct(
    () => api.post<Returned>('/dossier-returns', { text: words, dueOn, number: number || null, items }),
    {
      refreshes: ['/nominations', '/dossiers', '/rounds', '/nomination-desk'],
      onDone: (result) => {
        props.onOutcome?.(result)
        onClose()
      },
    },
  )
  const put = (what: string, note: string | null) => {
    const next = new Map(ticked)
    if (note === null) next.delete(what)
    else next.set(what, note)
    setTicked(next)
  }
  const label = text.returnWhole(formatNumber(dossiers.length))
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={label}
      consequences={[namesOf(dossiers.map(({ unitName }) => ({ name: unitName }))), text.returnWholeTells]}
      actLabel={label}
      onConfirm={() => send.mutate()}
      busy={send.isPending}
      problem={send.error}
      disabled={items.length === 0 || words.trim().length < 3}
    >
      <fieldset style={{ border: 0, padding: 0, margin: '0 0 12px' }}>
        <legend>{text.whats}</legend>
        {whats.map((what) => (
          <div key={what} style={{ margin: '6px 0' }}>
            <Checkbox
              label={nominationText.whats[what]}
              checked={ticked.has(what)}
              onChange={(event) => put(what, event.currentTarget.checked ? '' : null)}
            />
            {ticked.has(what) && (
              <TextInput
                size="xs"
                ml={32}
                mt={4}
                aria-label={`${nominationText.note}: ${nominationText.whats[what]}`}
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
