import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { uiText } from '../text/ui.ts'
import { useFilters, useSetFilters } from './address.ts'
import { DateField } from './DateField.tsx'
import classes from './FilterBar.module.css'
import { SelectUnit } from './SelectUnit.tsx'

/** One filter; `key` is its name in the address. A filter that is seldom used waits behind a button (`seldom`). */
export type FilterField = { seldom?: boolean } & (
  | { kind: 'text'; key: string; label: string; placeholder?: string }
  | {
      kind: 'select'
      key: string
      label: string
      options: readonly { value: string; label: string }[]
      anyLabel?: string
    }
  | { kind: 'date'; key: string; label: string }
  | { kind: 'unit'; key: string; label: string }
  | { kind: 'other'; key: string; label: string; render: (props: OtherFilterProps) => ReactNode }
)

/** What a filter of one's own gets: its value in the address and how to change it. */
export type OtherFilterProps = {
  label: string
  value: string | null
  onChange: (value: string | null) => void
}

/** Filters of a list; their values live in the address, so Back, reload and a sent link show the same list. */
export function FilterBar({ fields }: { fields: readonly FilterField[] }) {
  const filters = useFilters()
  const setFilters = useSetFilters()
  const [opened, setOpened] = useState(false)
  const isSet = fields.some((field) => filters[field.key])
  const waiting = fields.filter((field) => field.seldom && !filters[field.key])
  const shown = opened ? fields : fields.filter((field) => !waiting.includes(field))
  const clear = () => setFilters(Object.fromEntries(fields.map((field) => [field.key, undefined])))
  return (
    <search className={`${classes.bar} no-print`} aria-label={uiText.filters}>
      {shown.map((field) => (
        <div key={field.key} className={field.kind === 'text' ? classes.wide : classes.field}>
          <Field
            field={field}
            value={filters[field.key]}
            onChange={(value) => setFilters({ [field.key]: value || undefined })}
          />
        </div>
      ))}
      {(waiting.length > 0 || opened) && (
        <Button variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? uiText.fewerFilters : uiText.moreFilters}
        </Button>
      )}
      {isSet && (
        <Button variant="subtle" color="gray" onClick={clear}>
          {uiText.clearFilters}
        </Button>
      )}
    </search>
  )
}

type FieldProps = { field: FilterField; value: string | undefined; onChange: (value: string | null) => void }

function Field({ field, value, onChange }: FieldProps) {
  if (field.kind === 'text') return <TextFilter field={field} value={value} onChange={onChange} />
  if (field.kind === 'date')
    return <DateField label={field.label} value={value ?? null} onChange={onChange} />
  if (field.kind === 'unit')
    return <SelectUnit label={field.label} value={value ?? null} onChange={(id) => onChange(id)} />
  if (field.kind === 'other') return field.render({ label: field.label, value: value ?? null, onChange })
  return (
    <Select
      label={field.label}
      placeholder={field.anyLabel ?? uiText.any}
      data={[...field.options]}
      value={value ?? null}
      onChange={onChange}
      clearable
      searchable={field.options.length > 10}
    />
  )
}

/** Typing is not a step of history: the address follows when the typing rests. */
function TextFilter({ field, value, onChange }: FieldProps & { field: { kind: 'text' } & FilterField }) {
  const [typed, setTyped] = useState(value ?? '')
  const settle = useDebouncedCallback((text: string) => onChange(text.trim()), 250)
  useEffect(
    () => setTyped((current) => (current.trim() === (value ?? '') ? current : (value ?? ''))),
    [value],
  )
  return (
    <TextInput
      type="search"
      label={field.label}
      placeholder={'placeholder' in field ? field.placeholder : undefined}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}
