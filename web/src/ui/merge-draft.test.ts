import { expect, it } from 'vitest'
import { mergeDraft } from './merge-draft.ts'

const base = { title: 'Cũ', note: null as string | null, lines: ['a'] }

it.each([
  ['nothing typed', {}, { title: 'Mới' }, { title: 'Mới' }, []],
  ['typed, nothing else saved', { title: 'Gõ' }, {}, { title: 'Gõ' }, []],
  [
    'typed here, saved there',
    { lines: ['a', 'b'] },
    { title: 'Mới' },
    { title: 'Mới', lines: ['a', 'b'] },
    [],
  ],
  ['the same typed and saved', { title: 'Mới' }, { title: 'Mới' }, { title: 'Mới' }, []],
  [
    'one field, two words',
    { title: 'Gõ', note: 'x' },
    { title: 'Mới' },
    { title: 'Gõ', note: 'x' },
    ['title'],
  ],
  ['emptied here, written there', { lines: [] }, { lines: ['c'] }, { lines: [] }, ['lines']],
])('%s', (_, typed, saved, value, clashes) => {
  const merged = mergeDraft(base, { ...base, ...typed }, { ...base, ...saved })
  expect(merged).toEqual({ value: { ...base, ...value }, clashes })
})
