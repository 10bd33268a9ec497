import { expect, it } from 'vitest'
import { rawOf } from './line-texts.ts'
import type { State } from './list-state.ts'

it('adds the class of a column of its own to an order or a medal, and leaves a class that is written', () => {
  const state = {
    columns: { name: 0, award: 1, class: 2 },
    above: {},
    title: {},
    sheetContext: {},
  } as unknown as State
  const award = (cells: string[]) => rawOf(cells, state).award

  expect(award(['Nguyễn Văn Đức', 'Huân chương Kháng chiến chống Mỹ cứu nước', 'Nhì'])).toBe(
    'Huân chương Kháng chiến chống Mỹ cứu nước hạng Nhì',
  )
  expect(award(['Trần Thị Mận', 'Huân chương Lao động hạng Ba', 'Ba'])).toBe('Huân chương Lao động hạng Ba')
  expect(award(['Lê Thị Cúc', 'Kỷ niệm chương', '-'])).toBe('Kỷ niệm chương')
})
