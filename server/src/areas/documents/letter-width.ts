import type { TextStyle } from './format.ts'
import widths from './letter-widths.json' with { type: 'json' }

const regular = byLetter(widths.regular)
const bold = byLetter(widths.bold)
const usual = 500

function byLetter(groups: Readonly<Record<string, string>>): Map<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      [...letters].map((l) => [l, Number(width)] as const),
    ),
  )
}

/** Letters without their tone and vowel marks; ơ, ư and đ stay, being wider than o, u and d. */
function plain(letter: string): string {
  if ('ƠơƯưĐđ'.includes(letter)) return letter
  return letter
    .normalize('NFD')
    .replace(/\u031b/g, '')
    .charAt(0)
}

/** Width in mm that one line of text takes in Times New Roman. */
export function lineWidthMm(text: string, style: TextStyle): number {
  const table = style.bold ? bold : regular
  let thousandths = 0
  for (const letter of text.normalize('NFC')) thousandths += table.get(plain(letter)) ?? usual
  return (thousandths / 1000) * style.sizePt * (25.4 / 72)
}

/** The lines that text takes in a width in mm, broken between words as Word does; never an empty list. */
export function wrapLines(text: string, style: TextStyle, widthMm: number): string[] {
  return text.split('\n').flatMap((line) => wrapOne(line, style, widthMm))
}

function wrapOne(line: string, style: TextStyle, widthMm: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of line.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && lineWidthMm(longer, style) > widthMm) {
      lines.push(current)
      current = word
    } else current = longer
  }
  return [...lines, current]
}

/**
 * Text broken into as few lines as its room asks for, of about the same length: as a typist would break a title.
 * A text that brings its own newlines keeps them.
 */
export function balancedLines(text: string, style: TextStyle, roomMm: number): string[] {
  const lines = wrapLines(text, style, roomMm)
  if (lines.length < 2 || text.includes('\n')) return lines
  let low = roomMm / lines.length / 2
  let high = roomMm
  while (high - low > 0.5) {
    const middle = (low + high) / 2
    if (wrapLines(text, style, middle).length > lines.length) low = middle
    else high = middle
  }
  const balanced = wrapLines(text, style, high)
  return balanced.length === lines.length ? balanced : lines
}
