import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { SearchAnswer } from '@server/areas/search/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useApi } from '../api/use-api.ts'
import { shellText } from '../text/shell.ts'
import { splitAddress } from '../ui/AppLink.tsx'
import { Icon } from '../ui/icons.tsx'

/** Search over everything one may see; `/` goes to it, arrows choose, Enter opens. */
export function GlobalSearch() {
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const input = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const answer = useApi<SearchAnswer>(
    '/search',
    { q: settled },
    { enabled: settled.length >= 2, keepOld: true },
  )
  useSlashKey(() => input.current?.focus())

  const groups =
    settled.length >= 2 ? (answer.data?.groups ?? []).filter((group) => group.results.length > 0) : []
  const open = (path: string) => {
    combobox.closeDropdown()
    setTyped('')
    const { pathname, search } = splitAddress(path)
    navigate({ to: pathname as never, search: search as never })
  }
  const note =
    settled.length < 2
      ? shellText.searchStart
      : answer.isFetching
        ? shellText.loading
        : answer.error
          ? answer.error.message
          : shellText.searchNone(settled)

  return (
    <search className="no-print">
      <Combobox store={combobox} onOptionSubmit={open} withinPortal shadow="md">
        <Combobox.Target>
          <TextInput
            ref={input}
            type="search"
            aria-label={shellText.search}
            placeholder={shellText.search}
            title={shellText.searchHint}
            leftSection={<Icon name="search" size={18} />}
            rightSection={answer.isFetching ? <Loader size={14} /> : null}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              combobox.openDropdown()
              combobox.resetSelectedOption()
            }}
            onFocus={() => typed && combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              setTyped('')
              combobox.closeDropdown()
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={420} style={{ overflowY: 'auto' }}>
            {groups.length === 0 && <Combobox.Empty>{note}</Combobox.Empty>}
            {groups.map((group) => (
              <Combobox.Group
                key={group.kind}
                label={group.more ? shellText.searchMore(group.label) : group.label}
              >
                {group.results.map((result) => (
                  <Combobox.Option key={`${group.kind}-${result.id}`} value={result.path}>
                    {result.title}
                    {result.detail && (
                      <span style={{ display: 'block', color: 'var(--ink-soft)', fontSize: '0.8125rem' }}>
                        {result.detail}
                      </span>
                    )}
                  </Combobox.Option>
                ))}
              </Combobox.Group>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </search>
  )
}

/** `/` anywhere outside a field. */
function useSlashKey(act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (target.closest('input,textarea,select,[contenteditable=true]')) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
