/** Letters in the order of the Vietnamese alphabet, with the Latin letters it borrows. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
const rank = new Map([...alphabet].map((letter, index) => [letter, String.fromCharCode(65 + index)]))
const tones = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Keys of syllables already seen: a register has a hundred thousand names of a few thousand syllables. */
const knownKeys = new Map<string, string>()

function syllableKey(syllable: string): string {
  const known = knownKeys.get(syllable)
  if (known !== undefined) return known
  const key = makeSyllableKey(syllable)
  if (syllable.length < 12 && knownKeys.size < 20_000) knownKeys.set(syllable, key)
  return key
}

function makeSyllableKey(syllable: string): string {
  const decomposed = syllable.normalize('NFD')
  const tone = tones.findIndex((mark) => decomposed.includes(mark)) + 1
  const letters = decomposed.replace(toneMark, '').normalize('NFC').toLowerCase()
  return [...letters].map((letter) => rank.get(letter) ?? letter).join('') + tone
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/).filter(Boolean)
}

/**
 * A key whose code points sort text the Vietnamese way: syllable by syllable, letters before tones. The database gives
 * the same key by `vi_sort_key`.
 */
export function vietnameseKey(text: string): string {
  return wordsOf(text).map(syllableKey).join(' ')
}

/** Is the name written with its marks? Old lists and machines leave them out. */
export function hasMarks(name: string): boolean {
  return /[^ -~]/.test(name)
}

/** Two names of the same letters that are two names, as Hương and Hường: both are written with their marks, and these differ. */
export function differInMarks(one: string, other: string): boolean {
  return hasMarks(one) && hasMarks(other) && vietnameseKey(one) !== vietnameseKey(other)
}

/** The sort key of a person's name: given name, middle names, family name; in the database `name_sort_key`. */
export function vietnameseNameKey(fullName: string): string {
  const words = wordsOf(fullName)
  const given = words.at(-1) ?? ''
  const family = words.length > 1 ? words[0]! : ''
  return [given, words.slice(1, -1).join(' '), family].map(vietnameseKey).join('\t')
}

function compareKeys(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Orders full names by given name, then middle names, then family name, in the Vietnamese alphabet. */
export function compareVietnameseNames(one: string, other: string): number {
  return compareKeys(vietnameseNameKey(one), vietnameseNameKey(other))
}

/** Orders any Vietnamese text by the alphabet, tones last. */
export function compareVietnamese(one: string, other: string): number {
  return compareKeys(vietnameseKey(one), vietnameseKey(other))
}

/** Text without case and accents (đ = d), as search compares it; in the database `fold`. */
export function foldVietnamese(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
}
