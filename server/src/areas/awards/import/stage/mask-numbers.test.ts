import { expect, it } from 'vitest'
import { maskNumbers } from './mask-numbers.ts'

it('keeps the last three figures of an identity number, in the cells and in the words', () => {
  expect(
    maskNumbers(['1', 'Nguyễn Văn An', "'034 085 001234", '2019'], {
      name: 'Nguyễn Văn An',
      idNumber: '034 085 001234',
    }),
  ).toEqual({
    cells: ['1', 'Nguyễn Văn An', '•••••••••234', '2019'],
    raw: { name: 'Nguyễn Văn An', idNumber: '•••••••••234' },
  })
})

it('leaves other numbers alone', () => {
  expect(maskNumbers(['12/QĐ-UBND', '1170000'], { idNumber: '' })).toEqual({
    cells: ['12/QĐ-UBND', '1170000'],
    raw: { idNumber: '' },
  })
})
