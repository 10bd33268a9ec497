import { useFilters, useSetFilters } from './address.ts'

/** What the table's footer shows and does. */
export type Paging = {
  /** Place of the first row shown, from 1. */
  first: number
  total?: number | undefined
  onNext?: (() => void) | undefined
  onPrevious?: (() => void) | undefined
}

/**
 * Pages by cursor, kept in the address (`?sau=`) so that Back, reload and a sent link show the same rows.
 * `after` goes to the server; `of(answer)` gives the table's `paging` from `{ rows, total?, next? }`.
 */
export function useCursor(pageSize = 50) {
  const { sau } = useFilters()
  const setFilters = useSetFilters()
  // Cursors of all pages so far, so that "Trang trước" works after a reload too.
  const trail = sau ? sau.split('~') : []
  const after = trail.at(-1)
  const go = (next: string[]) => setFilters({ sau: next.join('~') }, { push: true })

  const of = (
    answer: { rows: readonly unknown[]; total?: number; next?: string | null } | undefined,
  ): Paging | undefined => {
    if (!answer) return undefined
    return {
      first: trail.length * pageSize + 1,
      total: answer.total,
      onNext: answer.next ? () => go([...trail, answer.next!]) : undefined,
      onPrevious: trail.length > 0 ? () => go(trail.slice(0, -1)) : undefined,
    }
  }
  return { after, of }
}
