/**
 * What every extractor (text, Word, PDF) hands to the reader: the document as blocks in reading order, each with the
 * place it came from. Text is Unicode NFC. The reader never sees the file itself.
 */
export type SourceDocument = {
  format: 'txt' | 'docx' | 'pdf'
  blocks: SourceBlock[]
  /** Number of lines of the text view; `line` values are 1-based and refer to it. */
  lineCount: number
  /** The text view itself, one entry a line: what the reading page shows on its left side. */
  lines: SourceLine[]
}

export type SourceLine = { text: string; page: number | null }

export type SourceBlock = SourceParagraph | SourceTable

export type SourceParagraph = {
  kind: 'paragraph'
  /** The whole paragraph; hard wraps inside it are kept as "\n" in .txt and .pdf, where the reader decides on joining. */
  text: string
  /** First line of the paragraph in the text view. */
  line: number
  /** 1-based page, null where the format has none. */
  page: number | null
  /** List position that the format itself knows (Word numbering): the marker as printed, and the nesting depth from 0. */
  list?: { marker: string | null; depth: number }
  bold?: boolean
  centred?: boolean
}

export type SourceTable = {
  kind: 'table'
  rows: SourceRow[]
  line: number
  page: number | null
}

export type SourceRow = { cells: SourceCell[]; line: number; page: number | null }

/** One cell; a merged cell is given once, at its top left place. `text` keeps the cell's own paragraphs as "\n". */
export type SourceCell = {
  text: string
  /** 0-based column of the table's grid. */
  column: number
  columnSpan: number
  rowSpan: number
  line: number
  page: number | null
}
