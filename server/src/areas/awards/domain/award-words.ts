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

/** The words of a text: runs of letters and digits. */
export function wordsOf(text: string): Word[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => word.slice(0, longestWord))
    .map((exact) => ({ exact, folded: foldVietnamese(exact) }))
}

/** Does the word stand for itself, accents or not? Numbers do. */
export function isNumeral(word: Word): boolean {
  return /\d/.test(word.exact)
}

/** Names of units, awards and places return by the thousand: their lexemes are made once. */
const known = new Map<string, readonly string[]>()
const mostKnown = 20_000

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
 * The search text of a record, as PostgreSQL reads a tsvector: each word folded, and with "=" before it as written; the
 * year honoured as "y:2019", and so the award, kind, basis, level and the unit in whose sight it stands (a: k: b: l: u:);
 * words of a person's name behind "@", of another holder's behind "#".
 */
export function awardWords(source: WordSource): string {
  const lexemes = new Set<string>([
    `u:${source.scopeUnitId}`,
    `a:${source.awardKey}`,
    `k:${source.holderKind}`,
    `b:${source.basis}`,
  ])
  if (source.level) lexemes.add(`l:${source.level}`)
  // Words of the name once more by themselves: who is looked for by name is found by name.
  const mark = isPersonal(source.holderKind) ? '@' : '#'
  for (const word of wordsOf(source.name)) lexemes.add(mark + word.folded)
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
  return [...lexemes].map(quoteLexeme).join(' ')
}

/** Does a holder of the kind bear a person's name? */
function isPersonal(kind: string): boolean {
  return kind === 'person' || kind === 'foreign-person' || kind === 'household'
}

/** A word as it stands in a tsvector or a tsquery. */
export function quoteLexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
