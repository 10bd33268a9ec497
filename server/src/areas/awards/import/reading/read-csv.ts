import { cleanCell } from '../understand/cell-text.ts'
import { chunkRows, limits, type SourceRow } from './source-rows.ts'

/** Rows of delimited text, piece by piece; the delimiter is found where none is given. Empty rows are left out. */
export function* readDelimited(
  text: string,
  given?: string,
): Generator<{ rows: SourceRow[]; share: number }> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let delimiter = given
  const said = /^sep=(.)\r?\n/i.exec(text.slice(start, start + 10))
  if (said) {
    delimiter ??= said[1]
    start += said[0].length
  }
  delimiter ??= findDelimiter(text.slice(start, start + 100_000))
  let rows: SourceRow[] = []
  let line = 0
  let at = start
  while (at < text.length) {
    const { cells, next } = readRecord(text, at, delimiter)
    line += 1
    at = next
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
    if (rows.length >= chunkRows) {
      yield { rows, share: at / text.length }
      rows = []
    }
  }
  yield { rows, share: 1 }
}

/** One record from `from`: quoted cells may hold the delimiter and line breaks; a lone quote is a letter. */
function readRecord(text: string, from: number, delimiter: string): { cells: string[]; next: number } {
  const cells: string[] = []
  let at = from
  for (;;) {
    let value: string
    const quoted = text[at] === '"' ? readQuoted(text, at, delimiter) : null
    if (quoted) {
      value = quoted.value
      at = quoted.next
    } else {
      let end = at
      for (; end < text.length; end += 1) {
        const letter = text[end]
        if (letter === delimiter || letter === '\n' || letter === '\r') break
      }
      value = text.slice(at, end)
      at = end
    }
    if (cells.length < limits.columns) cells.push(cleanCell(value.slice(0, limits.cellLetters)))
    if (at < text.length && text[at] === delimiter) {
      at += 1
      continue
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    return { cells, next: Math.max(at, from + 1) }
  }
}

function readQuoted(text: string, from: number, delimiter: string): { value: string; next: number } | null {
  let value = ''
  let at = from + 1
  for (;;) {
    const close = text.indexOf('"', at)
    // A quote that never closes, or closes pages later, was typed as a letter or a ditto mark.
    if (close < 0 || close - from > 20_000) return null
    value += text.slice(at, close)
    const after = text[close + 1]
    if (after === '"') {
      value += '"'
      at = close + 2
      continue
    }
    if (after === undefined || after === delimiter || after === '\n' || after === '\r')
      return { value, next: close + 1 }
    return null
  }
}

/** The sign that cuts most lines into the same number of cells, more than one. */
function findDelimiter(sample: string): string {
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of ['\t', ';', ',', '|']) {
    const counts = new Map<number, number>()
    let at = 0
    let lines = 0
    while (at < sample.length && lines < 60) {
      const { cells, next } = readRecord(sample, at, delimiter)
      at = next
      lines += 1
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
    }
    for (const [cells, times] of counts) {
      const score = times * Math.min(cells, 12)
      if (score > best.score) best = { delimiter, score }
    }
  }
  return best.delimiter
}
