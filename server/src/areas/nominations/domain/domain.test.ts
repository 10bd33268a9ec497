import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { conflictsOf } from './conflicts.ts'
import { mostOfShare } from './quotas.ts'
import { dossierStateAfter } from './states.ts'

describe('sealing', () => {
  it('writes the same content in the same bytes, whatever the order of keys and the form of accents', () => {
    const a = { b: [1, { d: 'é', c: null }], a: 'x' }
    const b = { a: 'x', b: [1, { c: null, d: 'é'.normalize('NFD') }], e: undefined }
    expect(canonicalJson(a)).toBe('{"a":"x","b":[1,{"c":null,"d":"é"}]}')
    expect(canonicalJson(b)).toBe(canonicalJson(a))
  })
})

describe('shares', () => {
  it.each([
    [20, 15, 3],
    [19, 15, 2],
    [10, 20, 2],
    [0, 15, 0],
    [null, 15, null],
    [20, null, null],
  ])('of %s people %s percent is at most %s', (base, percent, most) => {
    expect(mostOfShare(base, percent)).toBe(most)
  })
})

describe('states of a dossier', () => {
  it('follow its nominations', () => {
    expect(dossierStateAfter('received', ['eligible', 'listed'])).toBe('received')
    expect(dossierStateAfter('received', ['eligible', 'rejected'])).toBe('appraised')
    expect(dossierStateAfter('appraised', ['eligible', 'listed'])).toBe('received')
    expect(dossierStateAfter('appraised', ['decided', 'rejected', 'withdrawn'])).toBe('closed')
    expect(dossierStateAfter('returned', ['decided'])).toBe('returned')
  })
})

describe('conflicts', () => {
  const deed = 'Cứu hai người trong trận lũ ngày 12/9'
  const one = { awardKey: 'certificate-of-merit-province', year: 2026, deed, hold: false }
  const held = { awardKey: one.awardKey, awardName: 'Bằng khen', year: 2026, deed: null, decidedOn: null }
  const other = {
    name: 'A',
    awardKey: 'x',
    awardName: 'Giấy khen',
    roundTitle: 'Đợt khác',
    year: 2026,
    deed: null,
  }

  it('are none where nothing is the same', () => {
    expect(conflictsOf(one, [{ ...held, year: 2025 }], [other], { nominated: 3, most: 3 })).toEqual([])
  })

  it('are told one by one', () => {
    const same = { ...other, awardKey: one.awardKey }
    expect(
      conflictsOf({ ...one, hold: true }, [held], [same, { ...other, deed: deed.toUpperCase() }], {
        nominated: 4,
        most: 3,
      }),
    ).toEqual([
      { kind: 'already-awarded', detail: 'Bằng khen, năm 2026' },
      { kind: 'one-deed-twice', detail: 'Giấy khen, Đợt khác' },
      { kind: 'nominated-elsewhere', detail: 'Đợt khác' },
      { kind: 'open-matter', detail: '' },
      { kind: 'over-share', detail: '4/3' },
    ])
  })
})
