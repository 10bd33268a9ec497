import { foldVietnamese } from './vietnamese-names.ts'

/** LIKE patterns of what was typed, one a word: each word must begin a word of the folded text behind a space. */
export function wordPatterns(typed: string): string[] {
  return foldVietnamese(typed.normalize('NFC'))
    .split(/[\s,.;:()"“”]+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => `% ${escapeLike(word)}%`)
}

/** LIKE pattern of the text as typed, with its accents: what stands first among the found. */
export function exactPattern(typed: string): string {
  return `%${escapeLike(typed.normalize('NFC').trim().toLowerCase())}%`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
