import type { Refusal } from '../../../../platform/refusal.ts'

/** One line of a list as its file has it: the text of each cell, empty where there is none. */
export type SourceRow = {
  /** Line in the sheet, from 1. */
  line: number
  cells: string[]
  /** Cells merged sideways: first and last column, both counted. */
  spans?: [number, number][]
}

/** Some rows of one sheet, in order; `share` of the whole file is read by then (0 to 1). */
export type SourceChunk = { sheet: { index: number; name: string }; rows: SourceRow[]; share: number }

/** A file whose lists can be read, row by row, without holding it all. Throws `BrokenFile` where it is damaged within. */
export type TableFile = {
  format: 'xlsx' | 'csv' | 'docx' | 'paste'
  chunks(): AsyncGenerator<SourceChunk>
  /** Legacy writings that were turned into Unicode. */
  encodings: Set<string>
}

/** What a list file may be at most. */
export const limits = {
  fileBytes: 64 * 1024 * 1024,
  /** Bytes of one sheet, unpacked. */
  sheetBytes: 1024 * 1024 * 1024,
  columns: 256,
  rows: 400_000,
  /** Letters of one cell; the rest is cut with a mark. */
  cellLetters: 4_000,
  merges: 200_000,
  sheets: 200,
} as const

/** Rows that are handed on together. */
export const chunkRows = 1_000

/** Thrown while reading where the file turns out to be damaged; the reader's border turns it into its refusal. */
export class BrokenFile extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
