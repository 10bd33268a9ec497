import type { ReactNode } from 'react'
import type { Paging } from './use-cursor.ts'

export type Column<Row> = {
  key: string
  /** The official name of the column. */
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand right. */
  align?: 'right' | 'center'
  /** Width in pixels; the column of long text has none. */
  width?: number
  sortable?: boolean
  /** Not shown until the reader chooses it. */
  hiddenAtFirst?: boolean
  /** On a phone: the line that names the card; exactly one column. */
  isName?: boolean
  /** A column of buttons: its header is for screen readers only. */
  isAct?: boolean
}

export type Sort = { key: string; descending: boolean }

export type Selection<Row> = {
  keys: ReadonlySet<string>
  onChange: (keys: ReadonlySet<string>) => void
  /** What one row is called in "Đã chọn 12 hồ sơ: …". */
  nameOf: (row: Row) => string
  /** "hồ sơ", "nhiệm vụ". */
  noun: string
  /** Buttons for the chosen rows. */
  acts: ReactNode
}

/** A list whose rows the reader may put in another order. */
export type RowOrder<Row> = {
  /** Of the whole list, rows of other pages too. */
  keys: readonly string[]
  nameOf: (row: Row) => string
  /** An earlier order is being kept. */
  busy: boolean
  onOrder: (keys: string[]) => void
}

export type DataTableProps<Row> = {
  /** The accessible name of the list. */
  label: string
  /** Remembers the reader's choice of columns under this name. */
  name: string
  columns: readonly Column<Row>[]
  /** Undefined while loading. */
  rows: readonly Row[] | undefined
  rowKey: (row: Row) => string
  /** Where Enter or a click on the row leads. */
  rowHref?: ((row: Row) => string) | undefined
  /** Shown instead of an empty table. */
  empty: ReactNode
  problem?: unknown
  onRetry?: (() => void) | undefined
  paging?: Paging | undefined
  sort?: Sort | undefined
  onSort?: ((sort: Sort) => void) | undefined
  selection?: Selection<Row> | undefined
  order?: RowOrder<Row> | undefined
}
