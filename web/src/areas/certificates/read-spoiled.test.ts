import { describe, expect, it } from 'vitest'
import { readSpoiled } from './read-spoiled.ts'

describe('lines of spoiled sheets', () => {
  it('are places with their reasons, however they are written', () => {
    expect(readSpoiled('147 kẹt giấy\n\n số 12: mực lem\n3 - rách góc')).toEqual({
      spoiled: [
        { place: 147, reason: 'kẹt giấy' },
        { place: 12, reason: 'mực lem' },
        { place: 3, reason: 'rách góc' },
      ],
    })
    expect(readSpoiled('')).toEqual({ spoiled: [] })
  })

  it('name the line that says no place or no reason', () => {
    expect(readSpoiled('147 kẹt giấy\nkẹt giấy')).toEqual({ strange: 'kẹt giấy' })
    expect(readSpoiled('147')).toEqual({ strange: '147' })
  })
})
