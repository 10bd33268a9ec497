import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { useApi } from '../api/use-api.ts'
import { uiText } from '../text/ui.ts'

/** A unit as the search of units gives it. */
export type UnitOption = { id: string; name: string; shortName?: string | null; parentName?: string | null }

export type SelectUnitProps = {
  label: ReactNode
  value: string | null
  onChange: (id: string | null, unit: UnitOption | null) => void
  /** The name of the chosen unit when the page already knows it; else it is asked for. */
  valueName?: string | undefined
  error?: ReactNode
  description?: ReactNode
  required?: boolean
  disabled?: boolean
  clearable?: boolean
}

/** Picks a unit by typing part of its name, with or without accents; the search runs on the server. */
export function SelectUnit({ value, valueName, onChange, clearable = true, ...rest }: SelectUnitProps) {
  const [typed, setTyped] = useState('')
  // Nothing is asked before the list is opened: most filters never are.
  const [opened, setOpened] = useState(false)
  const [picked, setPicked] = useState<UnitOption | null>(null)
  const [q] = useDebouncedValue(typed, 200)
  const known =
    value && picked?.id === value ? picked : value && valueName ? { id: value, name: valueName } : null
  const isName = known !== null && q === known.name
  const found = useApi<{ rows: UnitOption[] }>(
    '/units',
    { q: isName ? '' : q },
    { keepOld: true, enabled: opened },
  )
  const missing = value !== null && known === null
  const asked = useApi<{ id: string; now: UnitOption }>(`/units/${value}`, {}, { enabled: missing })
  const current = known ?? (missing && asked.data ? { ...asked.data.now, id: asked.data.id } : null)
  const units = found.data?.rows ?? []
  const options = current && !units.some((unit) => unit.id === current.id) ? [current, ...units] : units
  return (
    <Select
      {...rest}
      value={value}
      data={options.map((unit) => ({ value: unit.id, label: unit.name }))}
      searchable
      clearable={clearable}
      placeholder={uiText.pickUnit}
      nothingFoundMessage={found.isFetching ? uiText.loading : uiText.noUnit}
      filter={({ options: all }) => all}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onChange={(id) => {
        const unit = options.find((option) => option.id === id) ?? null
        setPicked(unit)
        onChange(id, unit)
      }}
      renderOption={({ option }) => {
        const unit = options.find((one) => one.id === option.value)
        return (
          <span>
            {option.label}
            {unit?.parentName && (
              <span style={{ display: 'block', color: 'var(--ink-soft)', fontSize: '0.8125rem' }}>
                {unit.parentName}
              </span>
            )}
          </span>
        )
      }}
    />
  )
}
