import { isNumeral, quoteLexeme, type Word, wordsOf } from './award-words.ts'

/**
 * How typed text is taken, first meaning first: `year`: a number like a year is the year honoured; `word`: it is a word like
 * others (a birth year, a decision); `beginning`: the last word is the beginning of one, for it is still being typed.
 */
export const meanings = ['year', 'word', 'beginning'] as const
export type Meaning = (typeof meanings)[number]

/** What the database is asked with: texts of tsqueries, and the years named. */
export type TypedQuery = { folded: string | null; exact: string | null; years: number[] }

const mostWords = 12

/** The meanings that the text can have; a later one is tried where the earlier ones find nothing. */
export function readTyped(typed: string): { meaning: Meaning; query: TypedQuery }[] {
  const words = wordsOf(typed).slice(0, mostWords)
  if (words.length === 0) return []
  const years = yearsIn(typed, words)
  const made: { meaning: Meaning; query: TypedQuery }[] = []
  if (years.length > 0) {
    const others = words.filter((word) => !years.includes(Number(word.exact)))
    made.push({ meaning: 'year', query: { ...queryOf(others, false), years } })
  }
  made.push({ meaning: 'word', query: { ...queryOf(words, false), years: [] } })
  made.push({ meaning: 'beginning', query: { ...queryOf(words, true), years: [] } })
  return made
}

/** Numbers from 1930 on that stand alone: "2019", not the "2019" of "2019/QĐ-UBND". */
function yearsIn(typed: string, words: Word[]): number[] {
  const alone = [...typed.matchAll(/(?<![\p{L}\p{N}/.-])((?:19[3-9]|20\d)\d)(?![\p{L}\p{N}/-])/gu)].map(([, year]) =>
    Number(year),
  )
  return [...new Set(alone)].filter((year) => words.some((word) => word.exact === String(year)))
}

function queryOf(words: Word[], lastBegins: boolean): Omit<TypedQuery, 'years'> {
  if (words.length === 0) return { folded: null, exact: null }
  const last = words.length - 1
  const ending = (at: number) => (lastBegins && at === last ? ':*' : '')
  const folded = words.map((word, at) => quoteLexeme(word.folded) + ending(at))
  const exact = words.map(
    (word, at) => quoteLexeme(isNumeral(word) ? word.folded : `=${word.exact}`) + ending(at),
  )
  return { folded: folded.join(' & '), exact: exact.join(' & ') }
}
