import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { colleagueView } from '@server/areas/access/schemas.ts'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { accessText as text } from '../../text/access.ts'

/** Someone with an account, as the search of colleagues gives them. */
export type Colleague = ReturnType<typeof colleagueView.parse>

/** Picks a colleague by typing part of the name; the search runs on the server. */
export function SelectColleague({
  label,
  value,
  onChange,
}: {
  label: string
  value: Colleague | null
  onChange: (one: Colleague | null) => void
}) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useApi<{ rows: Colleague[] }>(
    '/colleagues',
    { q: value && q === labelOf(value) ? '' : q },
    { keepOld: true },
  )
  const rows = found.data?.rows ?? []
  const options = value && !rows.some((row) => row.id === value.id) ? [value, ...rows] : rows
  return (
    <Select
      label={label}
      placeholder={text.deputyHint}
      nothingFoundMessage={text.noColleague}
      data={options.map((one) => ({ value: one.id, label: labelOf(one) }))}
      searchable
      clearable
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value?.id ?? null}
      onChange={(id) => onChange(options.find((one) => one.id === id) ?? null)}
    />
  )
}

function labelOf(one: Colleague): string {
  return [one.displayName, one.roleLabel, one.unitName].filter(Boolean).join(', ')
}
