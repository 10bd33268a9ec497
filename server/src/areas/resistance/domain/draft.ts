import type { FieldKey, FieldValue } from './fields.ts'

/** Left, top, right, bottom in pixels of the page's picture. */
export type Box = [number, number, number, number]
/** A line as it was read off a page; confidence in whole percent. */
export type ReadLine = { page: number; text: string; confidence: number; box: Box }
/** A suggestion: what was read, how sure the reading is, and where it stands. Not a fact until a person has looked. */
export type Suggestion = { value: FieldValue; confidence: number; page: number; box: Box }
export type Draft = Partial<Record<FieldKey, Suggestion>>

/** Letters without accents, one for one, so that places in the text stay the same. */
export function foldLetters(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const plain = letter.normalize('NFD')[0]!.toLowerCase()
      return plain === 'đ' ? 'd' : plain
    })
    .join('')
}
