import { foldVietnamese } from '../../../../platform/text/vietnamese-names.ts'

/** A cell as read: NFC, one space between words, no blanks around, no invisible letters; its line breaks stay. */
export function cleanCell(text: string): string {
  if (text === '') return text
  const composed = text.normalize('NFC')
  if (!untidy.test(composed)) return composed
  return composed
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

const untidy = /^\s|\s$|[\t\r\n\v\f\u00A0\u2000-\u200D\u202F\u2060\u3000\uFEFF]| {2}/

/** Words of a text without case, accents and signs: what headings and names of awards are compared by. */
export function wordsOf(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** "nt", "-nt-", "//", a quotation mark, "như trên": the value of the row above. */
export function isDitto(text: string): boolean {
  if (text.length > 14 || !/^["”“″〃'´/\-(.nN]/.test(text)) return false
  return /^(["”“″〃]|''|´´|\/\/|-?\s*["”“″]\s*-?|[-.(]*\s*n[\s./]*t\s*[-.)]*|-?\s*như trên\s*-?|[-(]*\s*như trên\s*[-)]*)$/i.test(
    text,
  )
}

/** A tick in a column that asks yes or no. */
export function isTick(text: string): boolean {
  return /^(x+|✓|✔|v|1|có|TRUE|\+|☑|☒)$/i.test(text)
}

/** A cell that says "nothing": empty, a dash, "không". */
export function isNothing(text: string): boolean {
  return text === '' || (text.length <= 9 && /^([-–—.…_]+|không( có)?|ko|chưa( có)?|null|n\/a)$/i.test(text))
}

/** A formula that failed where the file was saved. */
export function isFormulaError(text: string): boolean {
  return text.startsWith('#') && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)/.test(text)
}

/** Remembers what a pure function said of a text; forgets all when it has learnt too much. */
export function remembering<T>(read: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as T
    const found = read(text)
    if (known.size >= most) known.clear()
    known.set(text, found)
    return found
  }
}
