import { type FieldKind, type LayoutField, usualPatterns } from './layout-types.ts'

/** A field as it first lies on the blank. */
export function makeField(
  kind: FieldKind,
  box: { x: number; y: number; width: number; height: number },
  more: Partial<LayoutField> = {},
): LayoutField {
  return {
    kind,
    pattern: usualPatterns[kind],
    ...box,
    size: 14,
    leastSize: 10,
    bold: false,
    italic: false,
    capitals: false,
    align: 'center',
    vertical: 'middle',
    oneLineFirst: true,
    preprinted: false,
    ...more,
  }
}

/**
 * The usual fields on a lying sheet of this size (millimetres): what a blank of a certificate of merit has, with the words
 * that a printed blank bears already.
 */
export function usualFields(
  width: number,
  height: number,
  words: { issuer: string; title: string },
): LayoutField[] {
  const s = Math.min(width / 420, height / 297)
  const size = (points: number) => Math.round(points * s * 2) / 2
  const mm = (share: number) => Math.round(share * 10) / 10
  const across = (top: number, high: number, inset = 0.1) => ({
    x: mm(width * inset),
    y: mm(height * top),
    width: mm(width * (1 - 2 * inset)),
    height: mm(height * high),
  })
  const right = (top: number, high: number) => ({
    x: mm(width * 0.53),
    y: mm(height * top),
    width: mm(width * 0.38),
    height: mm(height * high),
  })
  const left = (top: number, high: number) => ({
    x: mm(width * 0.2),
    y: mm(height * top),
    width: mm(width * 0.31),
    height: mm(height * high),
  })
  const word = (pattern: string, box: ReturnType<typeof across>, points: number, more = {}) =>
    makeField('text', box, {
      pattern,
      size: size(points),
      leastSize: size(points * 0.6),
      bold: true,
      preprinted: true,
      ...more,
    })
  return [
    word('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', across(0.085, 0.04), 20),
    word('Độc lập - Tự do - Hạnh phúc', across(0.126, 0.035), 18),
    word(words.issuer, across(0.2, 0.055), 27, { capitals: true }),
    word('TẶNG', across(0.265, 0.04), 20),
    word(words.title, across(0.31, 0.1), 60, { capitals: true }),
    makeField('name', across(0.425, 0.075), { size: size(32), leastSize: size(20), bold: true }),
    makeField('position', across(0.505, 0.075), {
      size: size(22),
      leastSize: size(15),
      oneLineFirst: false,
    }),
    makeField('deed', across(0.585, 0.13), {
      size: size(22),
      leastSize: size(15),
      oneLineFirst: false,
    }),
    makeField('place-date', right(0.725, 0.035), { size: size(18), leastSize: size(12), italic: true }),
    makeField('signer-title', right(0.762, 0.04), {
      size: size(20),
      leastSize: size(12),
      bold: true,
      capitals: true,
    }),
    makeField('signer-name', right(0.885, 0.04), { size: size(20), leastSize: size(12), bold: true }),
    makeField('decision', left(0.8, 0.05), {
      size: size(15),
      leastSize: size(10),
      align: 'left',
      oneLineFirst: false,
    }),
    makeField('book-number', left(0.855, 0.035), { size: size(15), leastSize: size(10), align: 'left' }),
    makeField('qr', {
      x: mm(width * 0.1),
      y: mm(height * 0.79),
      width: mm(Math.min(30, width * 0.085)),
      height: mm(Math.min(30, width * 0.085)),
    }),
  ]
}
