import { expect, it } from 'vitest'
import { isReordering } from './is-reordering.ts'

it.each([
  ['abc', 'cab', true],
  ['', '', true],
  ['abc', 'ab', false],
  ['abc', 'abb', false],
  ['abc', 'abcc', false],
  ['abc', 'abd', false],
])('of %s, %s: %s', (there, asked, expected) => {
  expect(
    isReordering(
      [...there].map((id) => ({ id })),
      [...asked],
    ),
  ).toBe(expected)
})
