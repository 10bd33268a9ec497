import { expect, test } from 'vitest'
import { changeKey, piecesOf, textOf } from './moved-text.ts'

const moved = {
  text: 'Kỷ niệm 80 năm, tổng kết năm 2026',
  changes: [
    { kind: 'anniversary' as const, at: 8, before: '80 năm', after: '81 năm' },
    { kind: 'year' as const, at: 29, before: '2026', after: '2027' },
  ],
  kept: [],
}

test('a text stands with its changes, and each can be taken back alone', () => {
  expect(textOf('a', moved, new Set())).toBe('Kỷ niệm 81 năm, tổng kết năm 2027')
  const undone = new Set([changeKey('a', moved.changes[0]!)])
  expect(textOf('a', moved, undone)).toBe('Kỷ niệm 80 năm, tổng kết năm 2027')
  expect(textOf('b', moved, undone)).toBe('Kỷ niệm 81 năm, tổng kết năm 2027')
  expect(piecesOf('a', moved, undone).map((piece) => ('text' in piece ? piece.text : piece.undone))).toEqual([
    'Kỷ niệm ',
    true,
    ', tổng kết năm ',
    false,
  ])
})
