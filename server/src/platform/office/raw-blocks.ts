/** The body of a Word document as parsed, before places in the text view are given. */
export type RawBlock = RawParagraph | RawTable

export type RawParagraph = {
  kind: 'paragraph'
  text: string
  list: { marker: string; depth: number } | null
  bold: boolean
  centred: boolean
  /** Number of page breaks that Word had rendered before it. */
  breaks: number
  /** Legacy writing its text was converted from. */
  encoding: 'tcvn3' | 'vni' | null
}

export type RawTable = { kind: 'table'; widths: number[]; rows: RawRow[] }

export type RawRow = { cells: RawCell[]; breaks: number }

export type RawCell = { start: number; span: number; continues: boolean; blocks: RawBlock[] }
