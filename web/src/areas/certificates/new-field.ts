import type { Field } from './field-type.ts'

const patterns: Record<Field['kind'], string> = {
  name: '{tên}',
  position: '{chức vụ, đơn vị}',
  deed: '{thành tích}',
  decision: 'Quyết định số {số quyết định} ngày {ngày} tháng {tháng} năm {năm}',
  'place-date': '{nơi}, ngày {ngày} tháng {tháng} năm {năm}',
  'signer-title': '{chức danh người ký}',
  'signer-name': '{người ký}',
  'book-number': 'Vào sổ vàng số: {số sổ vàng}',
  qr: '',
  text: 'Chữ cố định',
}

/** Placeholders that a pattern may have, as the server knows them. */
export const placeholders = [
  'tên',
  'ông bà',
  'chức vụ, đơn vị',
  'chức vụ',
  'đơn vị',
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
]

/** A field in the middle of the sheet. */
export function newField(kind: Field['kind'], sheet: { width: number; height: number }): Field {
  const isCode = kind === 'qr'
  const width = isCode ? 22 : 80
  const height = isCode ? 22 : 10
  return {
    kind,
    pattern: patterns[kind],
    x: Math.round(sheet.width / 20 - width / 2),
    y: Math.round(sheet.height / 20 - height / 2),
    width,
    height,
    size: 14,
    leastSize: 10,
    bold: false,
    italic: false,
    capitals: false,
    align: 'center',
    vertical: 'middle',
    oneLineFirst: kind !== 'deed' && kind !== 'position',
    preprinted: false,
  }
}
