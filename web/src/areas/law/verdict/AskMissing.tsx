import { Button, NumberInput, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { verdictText as text } from '../../../text/verdict.ts'
import { otherWords } from './ask-words.ts'
import { askOf, type Draft, withFact, withSubject, withYear } from './case-draft.ts'
import classes from './verdict.module.css'

const mostAsked = 8

/** What would settle the case, asked one by one; what a list holds is entered below in its own place. */
export function AskMissing(props: {
  missing: string[]
  draft: Draft
  factOf: (code: string) => string | null
  onChange: (draft: Draft) => void
}) {
  const asked = props.missing.slice(0, mostAsked)
  return (
    <section className={classes.section}>
      <h2>{text.toSettle}</h2>
      <div className={classes.asks}>
        {asked.map((path) => (
          <AskOne key={path} path={path} {...props} />
        ))}
        {props.missing.length > mostAsked && (
          <span className={classes.soft}>{text.toSettleMore(props.missing.length - mostAsked)}</span>
        )}
      </div>
    </section>
  )
}

function AskOne({
  path,
  draft,
  factOf,
  onChange,
}: {
  path: string
  draft: Draft
  factOf: (code: string) => string | null
  onChange: (draft: Draft) => void
}) {
  const ask = askOf(path)
  if (ask.kind === 'rating')
    return (
      <Select
        label={`${text.rating} ${ask.year}`}
        data={Object.entries(text.ratings).map(([value, label]) => ({ value, label }))}
        value={null}
        onChange={(value) => value && onChange(withYear(draft, ask.year, { classification: value }))}
        w={260}
      />
    )
  if (ask.kind === 'months')
    return (
      <NumberInput
        label={`${text.months}, ${ask.year}`}
        min={0}
        max={12}
        w={260}
        onBlur={(event) => {
          const value = Number(event.currentTarget.value)
          if (event.currentTarget.value !== '') onChange(withYear(draft, ask.year, { monthsWorked: value }))
        }}
      />
    )
  if (ask.kind === 'fact')
    return (
      <Line label={factOf(ask.code) ?? ask.code}>
        <Button size="compact-sm" variant="default" onClick={() => onChange(withFact(draft, ask.code, true))}>
          {text.yes}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange(withFact(draft, ask.code, false))}
        >
          {text.no}
        </Button>
      </Line>
    )
  if (ask.kind === 'list')
    return (
      <Line label={text[ask.list]}>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onChange(withSubject(draft, { [ask.list]: [] }))}
        >
          {text.none}
        </Button>
      </Line>
    )
  return <Line label={otherWords(ask.path)} />
}

function Line({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <div className={classes.acts} style={{ margin: 0, alignItems: 'center' }}>
      <span style={{ flex: '1 1 240px' }}>{label}</span>
      {children}
    </div>
  )
}
