import { isNumeral, quoteLexeme, type Word, wordsOf } from './award-words.ts'

/**
 * How typed text is taken, in the order tried; a later one is taken where the earlier ones find nothing. `person`: all words stand
 * in the name of a person; `year`: a number like a year is the year honoured; `anywhere`: each word stands somewhere in the record;
 * `beginning`: the same, and the last word is the beginning of one, for it is still being typed.
 */
export const meanings = ['person', 'year', 'anywhere', 'beginning'] as const
export type Meaning = (typeof meanings)[number]

/** What the database is asked with: texts of tsqueries, what shall stand first first, and the years named. */
export type TypedQuery = { phases: string[]; years: number[] }

const mostWords = 12

/** The meanings that the text can have. */
export function readTyped(typed: string): { meaning: Meaning; query: TypedQuery }[] {
  const words = wordsOf(typed).slice(0, mostWords)
  if (words.length === 0) return []
  const years = yearsIn(typed, words)
  const made: { meaning: Meaning; query: TypedQuery }[] = []
  if (!words.some(isNumeral))
    made.push({ meaning: 'person', query: { phases: personPhases(words), years: [] } })
  if (years.length > 0) {
    const others = words.filter((word) => !years.includes(Number(word.exact)))
    made.push({ meaning: 'year', query: { phases: others.length > 0 ? phasesOf(others, false) : [], years } })
  }
  made.push({ meaning: 'anywhere', query: { phases: phasesOf(words, false), years: [] } })
  made.push({ meaning: 'beginning', query: { phases: phasesOf(words, true), years: [] } })
  return made
}

/** Numbers from 1930 on that stand alone: "2019", not the "2019" of "2019/QĐ-UBND". */
function yearsIn(typed: string, words: Word[]): number[] {
  const alone = [...typed.matchAll(/(?<![\p{L}\p{N}/.-])((?:19[3-9]|20\d)\d)(?![\p{L}\p{N}/-])/gu)].map(
    ([, year]) => Number(year),
  )
  return [...new Set(alone)].filter((year) => words.some((word) => word.exact === String(year)))
}

const all = (words: Word[], lexeme: (word: Word) => string, ending = '') =>
  words.map((word, at) => quoteLexeme(lexeme(word)) + (at === words.length - 1 ? ending : '')).join(' & ')
const folded = (word: Word) => word.folded
const exact = (word: Word) => (isNumeral(word) ? word.folded : `=${word.exact}`)
const inName = (mark: '@' | '#') => (word: Word) => `${mark}${word.folded}`

function personPhases(words: Word[]): string[] {
  const name = all(words, inName('@'))
  return [`${name} & ${all(words, exact)}`, name]
}

/** Names before other places, and in each the accents as typed before others. */
function phasesOf(words: Word[], begins: boolean): string[] {
  const ending = begins ? ':*' : ''
  const name = `(${all(words, inName('@'), ending)} | ${all(words, inName('#'), ending)})`
  const anywhere = all(words, folded, ending)
  // Half a word without accents asks for none: to look for it as written would read every word that begins so.
  if (begins && words.every((word) => word.exact === word.folded)) return [name, anywhere]
  const accents = all(words, exact, ending)
  return [`${name} & ${accents}`, name, accents, anywhere]
}
