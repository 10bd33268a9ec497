import { expect, it } from 'vitest'
import { moveKey } from './move-key.ts'

it.each([
  ['c', 0, 'cabd'],
  ['a', 3, 'bcda'],
  ['a', 1, 'bacd'],
  ['d', 2, 'abdc'],
  ['b', 1, 'abcd'],
])('puts %s at place %i', (key, to, expected) => {
  expect(moveKey([...'abcd'], key, to).join('')).toBe(expected)
})
