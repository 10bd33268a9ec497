import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { todayOn } from './format.ts'

export type AddressValues = Readonly<Record<string, string | undefined>>

/** Reads an address's query as plain words: every value is a string, nothing is guessed to be a number. */
export function readSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

/** Writes an address's query; what is empty is left out. */
export function writeSearch(values: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values))
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** A value of the path, e.g. `usePathValue('planId')` on `/ke-hoach/$planId`. */
export function usePathValue(name: string): string {
  const values = useParams({ strict: false }) as Record<string, string | undefined>
  const value = values[name]
  if (value === undefined) throw new Error(`the path has no value ${name}`)
  return value
}

/** The filters that stand in the address: `?q=…&trang-thai=…`. */
export function useFilters(): AddressValues {
  return useSearch({ strict: false }) as AddressValues
}

/** Changes values of the address in place; a new filter begins again at the first page unless `keepPage`. */
export function useSetFilters(): (
  changes: AddressValues,
  options?: { keepPage?: boolean; push?: boolean },
) => void {
  const navigate = useNavigate()
  return useCallback(
    (changes, options = {}) => {
      const search = (old: Record<string, unknown>) => ({
        ...old,
        ...(options.keepPage ? {} : { sau: undefined }),
        ...changes,
      })
      navigate({
        to: '.',
        search: search as never,
        replace: !options.push,
        resetScroll: options.push ?? false,
      })
    },
    [navigate],
  )
}

/** The work year chosen in the top bar (`?nam=`), else this year in Vietnam. */
export function useYear(): number {
  const { nam } = useFilters()
  return nam && /^\d{4}$/.test(nam) ? Number(nam) : Number(todayOn().slice(0, 4))
}
