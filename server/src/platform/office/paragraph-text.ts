import { convertByFont, isSurelyUnicode, legacyFont } from '../text/vietnamese-encodings.ts'
import type { ListCounter } from './numbering.ts'
import type { RawBlock, RawParagraph } from './raw-blocks.ts'
import type { Style, Styles } from './styles.ts'

/** A piece of a paragraph in one font. */
export type Segment = { text: string; font: string; bold: boolean }

/** A paragraph while its elements come in. */
export type OpenParagraph = {
  styleId: string
  own: Style
  segments: Segment[]
  breaks: number
  /** Its mark was deleted under tracked changes: it goes on in the next paragraph. */
  markDeleted: boolean
  /** Blocks of text boxes that hang on it. */
  boxes: RawBlock[]
}

type LegacyFont = NonNullable<ReturnType<typeof legacyFont>>

const fonts = new Map<string, LegacyFont | null>()

function legacyOf(font: string): LegacyFont | null {
  let known = fonts.get(font)
  if (known === undefined) {
    known = legacyFont(font)
    if (fonts.size < 500) fonts.set(font, known)
  }
  return known
}

/** The paragraph with its list mark and its text in Unicode; null where it is empty and has no mark. */
export function finishParagraph(
  open: OpenParagraph,
  styles: Styles,
  count: ListCounter,
): RawParagraph | null {
  const style = { ...styles(open.styleId), ...open.own }
  const numbered = style.numId !== undefined && style.numId !== '0'
  const list = numbered ? count(style.numId!, style.level, open.styleId) : null
  const { text, encoding } = joinSegments(open.segments)
  if (!text && !list) return null
  const printed = open.segments.filter((segment) => segment.text.trim())
  return {
    kind: 'paragraph',
    text,
    list,
    bold: printed.length > 0 && printed.every((segment) => segment.bold),
    centred: style.centred === true,
    breaks: open.breaks,
    encoding,
  }
}

/** Joins the pieces, each run of pieces in one legacy writing converted together: accents may stand in their own run. */
function joinSegments(segments: Segment[]): { text: string; encoding: 'tcvn3' | 'vni' | null } {
  let encoding: 'tcvn3' | 'vni' | null = null
  let out = ''
  for (let at = 0; at < segments.length; ) {
    const legacy = legacyOf(segments[at]!.font)
    let piece = ''
    while (at < segments.length && legacyOf(segments[at]!.font) === legacy) piece += segments[at++]!.text
    if (legacy && /[^\x00-\x7F]/.test(piece)) {
      const converted = convertByFont(piece, legacy)
      if (converted !== piece) encoding = legacy.encoding
      piece = converted
    } else if (legacy?.capitals) piece = piece.toUpperCase()
    out += piece
  }
  return { text: cleanText(out), encoding }
}

function cleanText(text: string): string {
  // In TCVN3 the soft hyphen is the letter ư: it stays until the text is known not to be that.
  const mayBeLegacy = /[\u00A1-\u00AC\u00AE-\u00FE]/.test(text) && !isSurelyUnicode(text)
  return (mayBeLegacy ? text : text.replaceAll('\u00AD', ''))
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u0000-\u0008\u000E-\u001F]/g, '')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim()
}
