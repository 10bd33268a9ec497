import { expect, test } from 'vitest'
import { readSearch, writeSearch } from './address.ts'

test('values of the address stay words, also when they look like numbers or truths', () => {
  expect(readSearch('?nam=2026&q=01%2FKH&khoa=true')).toEqual({ nam: '2026', q: '01/KH', khoa: 'true' })
})

test('what is empty leaves the address', () => {
  expect(writeSearch({ nam: '2026', q: '', sau: undefined, 'don-vi': null })).toBe('?nam=2026')
  expect(writeSearch({})).toBe('')
})

test('Vietnamese words and marks of the query survive the way there and back', () => {
  const values = { q: 'Đơn vị & “khối” 100%', 'trang-thai': 'quá hạn' }
  expect(readSearch(writeSearch(values))).toEqual(values)
})
