import { Checkbox, Textarea, TextInput } from '@mantine/core'
import type { Returned } from '@server/areas/nominations/schemas-appraisal.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { nominationText, appraisalText as text } from '../../text/nominations.ts'
import { DateField } from '../../ui/index.ts'
import classes from './nominations.module.css'

type Item = { dossierId: string; nominationId: string | null; what: string; note: string | null }

/** What is written when something goes back: what is wrong (each with a note), the words to the unit, day and number. */
export function useReturnWords() {
  const [ticked, setTicked] = useState<ReadonlyMap<string, string>>(new Map())
  const [words, setWords] = useState('')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const tick = (what: string, note: string | null) => {
    const next = new Map(ticked)
    if (note === null) next.delete(what)
    else next.set(what, note)
    setTicked(next)
  }
  return { ticked, tick, words, setWords, dueOn, setDueOn, number, setNumber }
}
type ReturnWritten = ReturnType<typeof useReturnWords>

/** Sends back; each unit sees only what it has to mend. */
export function useReturn(
  { words, dueOn, number }: ReturnWritten,
  items: readonly Item[],
  props: { done?: string; onClose: () => void; onOutcome?: (outcome: Returned) => void },
) {
  const send = useAct(
    () => api.post<Returned>('/dossier-returns', { text: words, dueOn, number: number || null, items }),
    {
      refreshes: ['/nominations', '/dossiers', '/rounds', '/nomination-desk'],
      ...(props.done ? { done: props.done } : {}),
      onDone: (result) => {
        props.onOutcome?.(result)
        props.onClose()
      },
    },
  )
  return { send, isEmpty: items.length === 0 || words.trim().length < 3 }
}

/** The fields of what goes back. */
export function ReturnWords(props: {
  written: ReturnWritten
  choices: readonly { what: string; label: string }[]
}) {
  const { ticked, tick, words, setWords, dueOn, setDueOn, number, setNumber } = props.written
  return (
    <>
      <fieldset style={{ border: 0, padding: 0, margin: '0 0 12px' }}>
        <legend>{text.whats}</legend>
        {props.choices.map(({ what, label: name }) => (
          <div key={what} style={{ margin: '6px 0' }}>
            <Checkbox
              label={name}
              checked={ticked.has(what)}
              onChange={(event) => tick(what, event.currentTarget.checked ? '' : null)}
            />
            {ticked.has(what) && (
              <TextInput
                size="xs"
                ml={32}
                mt={4}
                aria-label={`${nominationText.note}: ${name}`}
                placeholder={nominationText.note}
                value={ticked.get(what)}
                onChange={(event) => tick(what, event.currentTarget.value)}
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
    </>
  )
}
