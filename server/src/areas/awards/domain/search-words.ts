import { beginningOf, isNumeral, namePairs, quoteLexeme, type Word, wordsOf } from './award-words.ts'

/**
 * How typed text is taken, in the order tried; a later one is taken where the earlier ones find nothing. `person`: all words stand
 * in the name of a person; `year`: a number like a year is the year honoured; `anywhere`: each word stands somewhere in the record;
 * `beginning`: the same, and the last word is the beginning of one, for it is still being typed.
 */
export const meanings = ['person', 'year', 'anywhere', 'beginning'] as const
export type Meaning = (typeof meanings)[number]

/** Texts of tsqueries: what a record must fit, and what the index is asked with, which may let more through but is quick. */
export type Phase = {
  full: string
  index: string
  /** What the signature of a fitting record bears. */
  marks: string[]
}

/** What the database is asked with: the phases, what shall stand first first, and the years named. */
export type TypedQuery = { phases: Phase[]; years: number[] }

const mostWords = 12

/** The meanings that the text can have; `person: false` leaves out that of a person's name. */
export function readTyped(typed: string, { person = true } = {}): { meaning: Meaning; query: TypedQuery }[] {
  const words = wordsOf(typed).slice(0, mostWords)
  if (words.length === 0) return []
  const years = yearsIn(typed, words)
  const made: { meaning: Meaning; query: TypedQuery }[] = []
  if (person && !words.some(isNumeral)) {
    const name = inPersonsName(words)
    made.push({ meaning: 'person', query: { phases: [both(name, exactly(words)), name], years: [] } })
  }
  if (years.length > 0) {
    const others = words.filter((word) => !years.includes(Number(word.exact)))
    made.push({
      meaning: 'year',
      query: { phases: others.length > 0 ? wholePhases(others, true, true) : [], years },
    })
  }
  made.push({ meaning: 'anywhere', query: { phases: wholePhases(words, !person), years: [] } })
  made.push({ meaning: 'beginning', query: { phases: beginningPhases(words), years: [] } })
  return made
}

/** Numbers from 1930 on that stand alone: "2019", not the "2019" of "2019/QĐ-UBND". */
function yearsIn(typed: string, words: Word[]): number[] {
  const alone = [...typed.matchAll(/(?<![\p{L}\p{N}/.-])((?:19[3-9]|20\d)\d)(?![\p{L}\p{N}/-])/gu)].map(
    ([, year]) => Number(year),
  )
  return [...new Set(alone)].filter((year) => words.some((word) => word.exact === String(year)))
}

/**
 * Names before other places, and in each the accents as typed before others. Names of people stand first where they were not
 * looked through before.
 */
function wholePhases(words: Word[], people: boolean, ofYear = false): Phase[] {
  const person = inPersonsName(words)
  const other = allOf(
    words.map((word) => `#${word.folded}`),
    ofYear,
  )
  const anywhere = allOf(
    words.map(({ folded }) => folded),
    ofYear,
  )
  const exact = exactly(words, ofYear)
  const first = people && !words.some(isNumeral) ? [both(person, exact), person] : []
  return [...first, both(other, exact), other, exact, anywhere]
}

/** The same of words whose last is being typed: people first, then other holders, then other places. */
function beginningPhases(words: Word[]): Phase[] {
  const [before, last] = [words.slice(0, -1), words.at(-1)!]
  const person = begunName(before, last)
  person.marks.push(beginningOf(`@${last.folded}`, 2), beginningOf(`@${last.folded}`, 3))
  const other = begun(allOf(before.map((word) => `#${word.folded}`)), `#${last.folded}`)
  const anywhere = begun(allOf(before.map(({ folded }) => folded)), last.folded)
  // Half a word without accents asks for none: to look for it as written would read every word that begins so.
  if (words.every((word) => word.exact === word.folded)) return [person, other, anywhere]
  const accents = begun(exactly(before), isNumeral(last) ? last.folded : `=${last.exact}`)
  return [both(person, accents), person, other, accents, anywhere]
}

function exactly(words: Word[], ofYear = false): Phase {
  return allOf(
    words.map((word) => (isNumeral(word) ? word.folded : `=${word.exact}`)),
    ofYear,
  )
}

function inPersonsName(words: Word[]): Phase {
  const phase = allOf(words.map((word) => `@${word.folded}`))
  const pairs = namePairs(words)
  return pairs.length > 0 ? { ...phase, index: allOf(pairs).full } : phase
}

/**
 * Words that a third of all records bear, in titles, decisions' numbers and names of units: to bring their long lists together would take
 * longest of all. The index is asked with the others, where two are left; what it lets through is looked at. One is
 * enough beside a year.
 */
const everywhere = new Set(
  'qd qđ ubnd của cua chủ chu tịch tich ủy uy ban nhân nhan dân dan khen trường truong học hoc lao động dong chương chuong thi dua đua xã xa sở so'.split(
    ' ',
  ),
)

function allOf(lexemes: string[], ofYear = false): Phase {
  const text = (some: string[]) => some.map(quoteLexeme).join(' & ')
  const telling = lexemes.filter((lexeme) => !everywhere.has(lexeme.replace(/^=/, '')))
  const hasNumber = telling.some((lexeme) => /^\d/.test(lexeme))
  const isEnough = hasNumber || telling.length >= (ofYear ? 1 : 2)
  return { full: text(lexemes), index: text(isEnough ? telling : lexemes), marks: [...lexemes] }
}

/**
 * A name with its accents. Pairs of words of the name are rarer than any accent; but accents that were left out may be borne by nobody,
 * which the index tells at once.
 */
function both(one: Phase, other: Phase): Phase {
  const isTold = one.index.startsWith("'%") && /[^\p{ASCII}]/u.test(other.full)
  return {
    full: `(${one.full}) & (${other.full})`,
    index: isTold ? one.index : `(${one.index}) & (${other.index})`,
    marks: [...one.marks, ...other.marks],
  }
}

/** With the beginning of a word. The index is not asked for one letter where there is anything else to ask for. */
function begun(whole: Phase, beginning: string): Phase {
  const text = `${quoteLexeme(beginning)}:*`
  if (whole.marks.length === 0) return { full: text, index: text, marks: [] }
  const isLetter = beginning.replace(/^[@#=]/, '').length < 2
  const index = isLetter ? whole.index : `${whole.index} & ${text}`
  return { full: `${whole.full} & ${text}`, index, marks: [...whole.marks] }
}

/**
 * A person's name whose last word is being typed. Few records bear a pair of words that begins so, a tenth of all may bear a word
 * that does: the index is asked for the pair where the typed beginning is its second word however it ends.
 */
function begunName(before: Word[], last: Word): Phase {
  const whole = inPersonsName(before)
  const name = begun(whole, `@${last.folded}`)
  const first = before.find(({ folded }) => folded < last.folded)
  if (!first || last.folded.length < 2) return name
  const pair = `${quoteLexeme(`%${first.folded}+${last.folded}`)}:*`
  return { ...name, index: before.length > 1 ? `${whole.index} & ${pair}` : pair }
}
