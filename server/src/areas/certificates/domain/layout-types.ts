/** What a field of a certificate stands for. `text`: words that are the same on every sheet. */
export const fieldKinds = [
  'name',
  'position',
  'deed',
  'decision',
  'place-date',
  'signer-title',
  'signer-name',
  'book-number',
  'qr',
  'text',
] as const
export type FieldKind = (typeof fieldKinds)[number]

/** A field on the blank: its box in millimetres from the upper left corner, its letters in points. */
export type LayoutField = {
  kind: FieldKind
  /** What is printed, with {placeholders}; of a QR code nothing. */
  pattern: string
  x: number
  y: number
  width: number
  height: number
  size: number
  /** No smaller than this when the text is shrunk to fit. */
  leastSize: number
  bold: boolean
  italic: boolean
  capitals: boolean
  align: 'left' | 'center' | 'right'
  vertical: 'top' | 'middle' | 'bottom'
  /** Shrinks on one line before it wraps; otherwise it wraps first and shrinks when the box is full. */
  oneLineFirst: boolean
  /** Stands on the printed blank already: only printed on plain paper. */
  preprinted: boolean
}

/** Sizes of paper, lying, in tenths of a millimetre. */
export const papers = {
  'a3-landscape': { width: 4200, height: 2970 },
  'a4-landscape': { width: 2970, height: 2100 },
  'a4-portrait': { width: 2100, height: 2970 },
  'a5-landscape': { width: 2100, height: 1480 },
} as const

/** What is printed of an award, each value as its placeholder names it. */
export type CertificateValues = Record<Placeholder, string>

/** Placeholders of patterns, in the words of the trade. */
export const placeholders = [
  'ông bà',
  'tên',
  'chức vụ',
  'đơn vị',
  'chức vụ, đơn vị',
  'hình thức',
  'thành tích',
  'năm khen',
  'số quyết định',
  'ngày',
  'tháng',
  'năm',
  'nơi',
  'chức danh người ký',
  'người ký',
  'số sổ vàng',
] as const
export type Placeholder = (typeof placeholders)[number]

/** The pattern that a field has when nothing else is written. */
export const usualPatterns: Record<FieldKind, string> = {
  name: '{tên}',
  position: '{chức vụ, đơn vị}',
  deed: '{thành tích}',
  decision: 'Quyết định số {số quyết định} ngày {ngày} tháng {tháng} năm {năm}',
  'place-date': '{nơi}, ngày {ngày} tháng {tháng} năm {năm}',
  'signer-title': '{chức danh người ký}',
  'signer-name': '{người ký}',
  'book-number': 'Vào sổ vàng số: {số sổ vàng}',
  qr: '',
  text: '',
}
