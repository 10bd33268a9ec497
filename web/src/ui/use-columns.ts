import { useState } from 'react'
import type { Column } from './table-types.ts'

/** The columns that the reader sees; the choice is kept in this browser under the table's name. */
export function useColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const place = `cot:${name}`
  const [chosen, setChosen] = useState<Record<string, boolean>>(() => readChoice(place))
  const isShown = (column: Column<Row>) => chosen[column.key] ?? !column.hiddenAtFirst
  const toggle = (key: string, shown: boolean) => {
    const next = { ...chosen, [key]: shown }
    setChosen(next)
    try {
      localStorage.setItem(place, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing still shows the choice until the page is left.
    }
  }
  return { shown: columns.filter(isShown), isShown, toggle }
}

function readChoice(place: string): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '{}') as Record<string, boolean>
  } catch {
    return {}
  }
}
