import { foldVietnamese } from '../../../platform/text/vietnamese-names.ts'

/** What of a record can be found by words. */
export type WordSource = {
  name: string
  bornOn: string | null
  place: string | null
  unitText: string | null
  awardName: string
  awardKey: string
  holderKind: string
  basis: string
  level: string | null
  year: number | null
  yearUntil: number | null
  decisionNumber: string | null
  decidedOn: string | null
  scopeUnitId: string
}

/** One word as typed (small letters, with accents) and folded. */
export type Word = { exact: string; folded: string }

const longestWord = 60

/** Registers hold a hundred thousand texts of a few thousand words: what is made of each word is made once. */
const knownWords = new Map<string, Word>()
const mostKnown = 20_000

/** The words of a text: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(wordOf)
}

function wordOf(text: string): Word {
  const known = knownWords.get(text)
  if (known) return known
  const exact = text.slice(0, longestWord)
  const word = { exact, folded: foldVietnamese(exact) }
  if (knownWords.size >= mostKnown) knownWords.clear()
  knownWords.set(text, word)
  return word
}

/** Does the word stand for itself, accents or not? Numbers do. */
export function isNumeral(word: Word): boolean {
  return /\d/.test(word.exact)
}

/** Names of units, awards and places return by the thousand: their lexemes are made once. */
const known = new Map<string, readonly string[]>()

/** The words of a text as the register keeps them: folded, and as written behind "=". */
export function lexemesOf(text: string | null): readonly string[] {
  if (!text) return []
  const before = known.get(text)
  if (before) return before
  const made = wordsOf(text).flatMap((word) =>
    isNumeral(word) ? [word.folded] : [word.folded, `=${word.exact}`],
  )
  if (known.size >= mostKnown) known.clear()
  known.set(text, made)
  return made
}

/**
 * The lexemes of a record: each word folded, and with "=" before it as written; the year honoured as "y:2019", and so the
 * award, kind, basis, level and the unit in whose sight it stands (a: k: b: l: u:); words of a person's name behind "@", two
 * of them as one behind "%"; of another holder's name behind "#".
 */
export function awardLexemes(source: WordSource): Set<string> {
  const lexemes = new Set<string>([
    `u:${source.scopeUnitId}`,
    `a:${source.awardKey}`,
    `k:${source.holderKind}`,
    `b:${source.basis}`,
  ])
  if (source.level) lexemes.add(`l:${source.level}`)
  // Words of the name once more by themselves: who is looked for by name is found by name.
  const mark = isPersonal(source.holderKind) ? '@' : '#'
  const name = wordsOf(source.name)
  for (const word of name) lexemes.add(mark + word.folded)
  if (mark === '@') for (const pair of namePairs(name)) lexemes.add(pair)
  for (const text of [
    source.name,
    source.unitText,
    source.awardName,
    source.place,
    source.decisionNumber,
    source.bornOn?.slice(0, 4) ?? null,
    source.decidedOn?.slice(0, 4) ?? null,
  ])
    for (const lexeme of lexemesOf(text)) lexemes.add(lexeme)
  const from = source.year
  if (from !== null)
    for (let year = from; year <= Math.min(source.yearUntil ?? from, from + 20); year++) {
      lexemes.add(`y:${year}`)
      lexemes.add(String(year))
    }
  return lexemes
}

/** Each two words of a person's name as one lexeme, whatever their order: few bear both, where many bear either. */
export function namePairs(words: readonly Word[]): string[] {
  const sorted = [...new Set(words.map(({ folded }) => folded))].sort()
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `%${one}+${other}`))
}

/** The marks that a record bears in its signature: its lexemes but the pairs, and the beginnings of words of a name. */
export function marksOf(lexemes: Iterable<string>): Set<string> {
  const marks = new Set<string>()
  for (const lexeme of lexemes) {
    if (lexeme.startsWith('%')) continue
    marks.add(lexeme)
    if (lexeme.startsWith('@')) for (const length of [2, 3]) marks.add(beginningOf(lexeme, length))
  }
  return marks
}

/** The mark of a lexeme's first characters. */
export function beginningOf(lexeme: string, length: number): string {
  // Beyond the plane that nearly all letters stand in, a letter is two units of a string.
  const beginning = lexeme.slice(0, length)
  return `^${/[\ud800-\udfff]/.test(beginning) ? [...lexeme].slice(0, length).join('') : beginning}`
}

/** Lexemes as PostgreSQL reads a tsvector. */
export function vectorOf(lexemes: Iterable<string>): string {
  return [...lexemes].map(quoteLexeme).join(' ')
}

/** Does a holder of the kind bear a person's name? */
function isPersonal(kind: string): boolean {
  return kind === 'person' || kind === 'foreign-person' || kind === 'household'
}

/** A word as it stands in a tsvector or a tsquery. */
export function quoteLexeme(word: string): string {
  if (!/['\\]/.test(word)) return `'${word}'`
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
