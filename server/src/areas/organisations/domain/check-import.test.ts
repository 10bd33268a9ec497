import { expect, it } from 'vitest'
import { checkImport, type ImportSettings, type KnownUnit } from './check-import.ts'
import { findColumns } from './import-columns.ts'

it('keeps units apart whose names differ in their marks, and knows one that is written without them', () => {
  const sheet = [
    ['Tên đơn vị', 'Cơ quan cấp trên'],
    ['Xã Phú Mỹ', ''],
    ['Xã Phù Mỹ', ''],
    ['Trường Tiểu học A', 'Xã Phù Mỹ'],
    ['XÃ PHÚ MỸ', ''],
    ['Xa Tan Hoa', ''],
    ['Xã Tân Hóa', ''],
  ]
  const known: KnownUnit[] = [
    { id: '7', name: 'Xã Tân Hòa', shortName: 'Tân Hòa', parentId: '1', aliases: [] },
  ]
  const settings: ImportSettings = { underId: '1', foundedOn: '2026-01-01', today: '2026-03-01' }
  const rows = checkImport(sheet, findColumns(sheet)!, known, settings)
  expect(
    rows.map(({ cells, known: isKnown, unit, problems }) => [
      cells.name,
      isKnown,
      unit?.parentLine ?? null,
      problems.map(({ message }) => message),
    ]),
  ).toEqual([
    ['Xã Phú Mỹ', false, null, []],
    ['Xã Phù Mỹ', false, null, []],
    ['Trường Tiểu học A', false, 3, []],
    ['XÃ PHÚ MỸ', false, null, ['Trùng với dòng 2']],
    ['Xa Tan Hoa', true, null, []],
    // Without marks it may be either.
    ['Xã Tân Hóa', false, null, ['Trùng với dòng 6']],
  ])
})
