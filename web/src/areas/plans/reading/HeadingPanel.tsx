import { Button, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { MendOperation, ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { useEffect, useState } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { DateField } from '../../../ui/index.ts'
import { periodInWords } from './period-words.ts'
import classes from './reading.module.css'
import type { Mend } from './use-reading.ts'

type Heading = ReadingView['draft']['document']
type EditDocument = Extract<MendOperation, { kind: 'edit-document' }>

const words = text.heading

/** The heading as read, to be mended; below it the duties that the closing part lays on named bodies. */
export function HeadingPanel({
  document: read,
  duties,
  locked,
  mend,
}: {
  document: Heading
  duties: ReadingView['draft']['duties']
  locked: boolean
  mend: Mend
}) {
  const [edited, setEdited] = useState(read)
  const [busy, setBusy] = useState(false)
  useEffect(() => setEdited(read), [read])
  const put = (change: Partial<Heading>) => setEdited({ ...edited, ...change })
  const change = changeOf(read, edited)
  const save = async () => {
    if (!change) return
    setBusy(true)
    await mend([change])
    setBusy(false)
  }
  const field = (key: 'number' | 'issuer' | 'place' | 'issuedText', half = true) => (
    <TextInput
      className={half ? (classes.half ?? '') : ''}
      label={words[key]}
      value={edited[key] ?? ''}
      readOnly={locked}
      onChange={(event) => put({ [key]: event.currentTarget.value || null })}
    />
  )
  const signer = (key: 'onBehalfOf' | 'position' | 'name', label: string) => (
    <TextInput
      className={classes.third ?? ''}
      label={label}
      value={edited.signer[key] ?? ''}
      readOnly={locked}
      onChange={(event) => put({ signer: { ...edited.signer, [key]: event.currentTarget.value || null } })}
    />
  )
  const list = (key: 'legalBases' | 'recipients', label: string, hint: string) => (
    <Textarea
      label={label}
      description={hint}
      autosize
      minRows={2}
      maxRows={14}
      value={edited[key].join('\n')}
      readOnly={locked}
      onChange={(event) => put({ [key]: event.currentTarget.value.split('\n') })}
    />
  )
  return (
    <>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
        onKeyDown={(event) => {
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
            event.preventDefault()
            save()
          }
        }}
      >
        <Textarea
          label={words.title}
          autosize
          value={edited.title}
          readOnly={locked}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        {field('number')}
        <NumberInput
          className={classes.half ?? ''}
          label={words.year}
          value={edited.year ?? ''}
          min={1990}
          max={2100}
          thousandSeparator={false}
          readOnly={locked}
          onChange={(year) => put({ year: typeof year === 'number' ? year : null })}
        />
        {field('issuer', false)}
        {field('place')}
        {field('issuedText')}
        <DateField
          label={words.issuedOn}
          value={edited.issuedOn}
          disabled={locked}
          onChange={(issuedOn) => put({ issuedOn })}
        />
        {signer('onBehalfOf', words.signerFor)}
        {signer('position', words.signerPosition)}
        {signer('name', words.signerName)}
        {list('legalBases', words.legalBases, words.legalBasesHint)}
        {list('recipients', words.recipients, words.recipientsHint)}
        {!locked && (
          <div className={classes.formActs}>
            <Button type="submit" size="xs" disabled={!change} loading={busy}>
              {words.save}
            </Button>
          </div>
        )}
      </form>
      {duties.length > 0 && (
        <details>
          <summary className={classes.section}>{words.duties(duties.length)}</summary>
          {duties.map((duty, index) => (
            <div key={index} className={classes.note} data-severity="info">
              <p>
                <strong>{duty.body}</strong> ({text.line(duty.line)}): {duty.text}{' '}
                {duty.period.kind !== 'unspecified' && periodInWords(duty.period)}
              </p>
            </div>
          ))}
        </details>
      )}
    </>
  )
}

/** Only what differs; nothing where nothing does. */
function changeOf(before: Heading, after: Heading): EditDocument | null {
  const tidy = { ...after, legalBases: linesOf(after.legalBases), recipients: linesOf(after.recipients) }
  const keys = [
    'number',
    'issuer',
    'place',
    'issuedOn',
    'issuedText',
    'title',
    'year',
    'legalBases',
    'signer',
    'recipients',
  ] as const
  const changed = keys.filter((key) => JSON.stringify(tidy[key]) !== JSON.stringify(before[key]))
  if (changed.length === 0) return null
  return { kind: 'edit-document', ...Object.fromEntries(changed.map((key) => [key, tidy[key]])) }
}

function linesOf(lines: string[]): string[] {
  return lines.map((line) => line.trim()).filter(Boolean)
}
