import type { Context } from './context.ts'
import type { ColumnMeaning } from './fields.ts'
import type { Layout } from './find-header.ts'
import type { ReadOptions, ReadRecord } from './record-types.ts'

/** A line of a list with what was made of it: one or more records. */
export type ReadLine = {
  sheet: number
  line: number
  cells: string[]
  section: number
  records: ReadRecord[]
}

/** A list found in a sheet: its heading, and what its lines say together. */
export type Section = {
  sheet: number
  sheetName: string
  line: number
  layout: Layout
  doubts: string[]
  rows: number
}

/** Something about the list as a whole that somebody should look at. */
export type ListFinding = {
  code: 'count-differs' | 'numbers-missing' | 'numbers-repeated' | 'columns-left-out' | 'nothing-found'
  sheet: number
  line: number
  values: Record<string, string | number>
}

/** A line that is no record, and why: nothing of a file goes away unseen. */
export type LeftLine = {
  sheet: number
  line: number
  why: 'title' | 'heading' | 'group' | 'total' | 'closing' | 'numbers'
  text: string
}

export type ListReading = {
  sections: Section[]
  findings: ListFinding[]
  left: LeftLine[]
  leftCount: number
}

export type ListOptions = ReadOptions & {
  /** What the officer has said of lists of this shape before. */
  remembered: (fingerprint: string) => (ColumnMeaning | null)[] | null
}

type AnnouncedGroup = { announced: number; rows: number; line: number }

/** What is known while rows of a list go by. */
export type State = {
  section: Section | null
  known: boolean
  columns: Partial<Record<string, number>>
  filled: number[]
  title: Context
  isNewTitle: boolean
  sheetContext: Context
  groups: { mark: string; context: Context }[]
  above: Context
  group: AnnouncedGroup | null
  /** Announced above a heading, for the rows below it. */
  nextGroup: AnnouncedGroup | null
  /** What groups said since the last record: where a heading follows, they head the list below it. */
  sinceRecord: Context
  previous: Map<number, string>
  announced: { count: number; line: number } | null
  awardSeen: boolean
  lastOrder: number | null
  gaps: { line: number; text: string }[]
  repeats: { line: number; text: string }[]
}

/** Before the first row of a list. */
export function freshState(): State {
  return {
    section: null,
    known: false,
    columns: {},
    filled: [],
    title: {},
    isNewTitle: false,
    sheetContext: {},
    groups: [],
    above: {},
    group: null,
    nextGroup: null,
    sinceRecord: {},
    previous: new Map(),
    announced: null,
    awardSeen: false,
    lastOrder: null,
    gaps: [],
    repeats: [],
  }
}

/**
 * The title of the list below this one: its own with the lines under it; or, where it has none ("II. CÁ NHÂN" and a heading), the one above with what
 * its group says. Whom the list above was of, and where, says nothing of the one below.
 */
export function titleBelow(state: State): Context {
  if (state.isNewTitle) return { ...state.title, ...state.sinceRecord }
  const { kind: _kind, unit: _unit, ...title } = state.title
  return { ...title, ...state.sinceRecord }
}

/** The first column of each meaning. */
export function columnsByField(layout: Layout): Partial<Record<string, number>> {
  const found: Partial<Record<string, number>> = {}
  for (const [at, column] of layout.columns.entries()) if (column !== null) found[column] ??= at
  return found
}
