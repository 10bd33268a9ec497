import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import { loadLaw } from '../load-law.ts'
import { bonusAmount, roundedUp } from './bonus-amount.ts'
import { type Confirmations, standingOf } from './confirmations.ts'
import { awardOn, awardsOn, type LawInForce, lawOn, parameterOn } from './law-on.ts'
import { showAward } from './show-award.ts'

const law = loadLaw()

function on(day: string, confirmations?: Confirmations): LawInForce {
  const inForce = lawOn(law, day, confirmations)
  if (isRefusal(inForce)) throw new Error(`no law on ${day}`)
  return inForce
}

function shown(award: string, day: string) {
  const inForce = on(day)
  const one = awardOn(inForce, award)
  if (isRefusal(one)) throw new Error(`${award} is not in force on ${day}`)
  return showAward(inForce, one)
}

describe('the law of a day', () => {
  it.each([
    ['2017-09-30', 'vn-2014'],
    ['2017-10-01', 'vn-2017'],
    ['2023-12-31', 'vn-2017'],
    ['2024-01-01', 'vn-2024'],
    ['2025-06-30', 'vn-2024'],
    ['2025-07-01', 'vn-2025'],
    ['2026-09-30', 'vn-2025'],
    ['2026-10-01', 'vn-2026'],
  ])('on %s is %s', (day, regime) => {
    expect(on(day).regime.id).toBe(regime)
  })

  it('refuses a day without a regime, an unknown award and a day without a variant, never the nearest', () => {
    expect(lawOn(law, '2005-10-24')).toMatchObject({ refused: true, code: 'law-no-regime' })
    expect(awardOn(on('2025-01-01'), 'no-such-award')).toMatchObject({ code: 'law-award-unknown' })
    expect(awardOn(on('2017-09-30'), 'advanced-worker')).toMatchObject({
      code: 'law-award-not-in-force',
      values: {
        name: 'Lao động tiên tiến',
        day: '2017-09-30',
        periods: '2017-10-01 đến trước 2024-01-01; từ 2024-01-01',
      },
    })
    expect(parameterOn(on('2012-01-01'), 'base-salary')).toMatchObject({ code: 'law-parameter-absent' })
  })

  it('never puts a draft in force', () => {
    const inForce = on('2026-11-01')
    const fighter = awardOn(inForce, 'emulation-fighter-base')

    expect(isRefusal(fighter) || fighter.criteria?.confidence).toBe('verified')
    expect(isRefusal(fighter) || fighter.criteria?.items.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('calls an award as it was called on the day', () => {
    expect(shown('typical-commune', '2025-06-30').name).toBe('Xã, phường, thị trấn tiêu biểu')
    expect(shown('typical-commune', '2025-07-01').name).toBe('Xã, phường, đặc khu tiêu biểu')
    expect(shown('province-flag', '2023-12-31').name).toBe('Cờ thi đua cấp Bộ, ban, ngành, tỉnh')
  })

  it('lists 68 awards today and what was known of 2020', () => {
    expect(awardsOn(on('2026-11-01'))).toHaveLength(68)
    expect(
      awardsOn(on('2020-01-01'))
        .filter(({ award }) => !award.legacy)
        .map(({ award }) => award.id),
    ).toEqual([
      'labour-order-1',
      'labour-order-3',
      'government-flag',
      'emulation-fighter-national',
      'certificate-of-merit-pm',
      'province-flag',
      'emulation-fighter-province',
      'excellent-labour-collective',
      'certificate-of-merit-province',
      'emulation-fighter-base',
      'advanced-labour-collective',
      'advanced-worker',
    ])
  })

  it('gives the district its power until the two-tier government and the commune from then on', () => {
    const authorities = (day: string) =>
      shown('emulation-fighter-base', day).decidingAuthority.map(({ authority }) => authority)

    expect(authorities('2025-06-30')).toContain('Chủ tịch UBND cấp huyện')
    expect(authorities('2025-06-30')).not.toContain('Chủ tịch UBND cấp xã')
    expect(authorities('2025-07-01')).toContain('Chủ tịch UBND cấp xã')
    expect(authorities('2025-07-01')).not.toContain('Chủ tịch UBND cấp huyện')
  })
})

describe('money', () => {
  it.each([
    ['advanced-worker', '2024-06-30', 540_000],
    ['advanced-worker', '2024-07-01', 710_000],
    ['advanced-worker', '2026-06-30', 710_000],
    ['advanced-worker', '2026-07-01', 760_000],
    ['emulation-fighter-base', '2024-06-30', 1_800_000],
    ['emulation-fighter-base', '2024-07-01', 2_340_000],
    ['emulation-fighter-base', '2026-07-01', 2_530_000],
    ['emulation-fighter-national', '2025-12-20', 10_530_000],
    ['cultural-family', '2025-06-30', 240_000],
    ['state-prize', '2025-12-20', 397_800_000],
    ['military-flag-medal', '2025-07-01', 3_510_000],
  ])('of %s on %s is %i đồng, rounded up to ten thousand', (award, day, vnd) => {
    expect(shown(award, day).bonus.map((one) => one.vnd)).toEqual([vnd])
  })

  it('of a title that the decree of the day no longer names is none', () => {
    expect(shown('cultural-family', '2025-07-01').bonus).toEqual([])
  })

  it('differs by subject: a collective double, a household one and a half of a person', () => {
    expect(
      shown('certificate-of-merit-province', '2025-12-20').bonus.map(({ subjectKind, multiple, vnd }) => [
        subjectKind,
        multiple,
        vnd,
      ]),
    ).toEqual([
      ['individual', 1.5, 3_510_000],
      ['collective', 3, 7_020_000],
      ['household', 2.25, 5_270_000],
    ])
  })

  it('of a household is the factor of the law times that of a person, in every award that has both', () => {
    for (const award of law.awards.values())
      for (const household of award.bonus.filter(
        ({ id }) => id === 'household' && award.subjects.includes('individual'),
      )) {
        const person = award.bonus.find(({ id, from }) => id === 'individual' && from === household.from)!
        expect([award.id, household.multiple]).toEqual([award.id, Math.round(person.multiple * 1500) / 1000])
      }
  })

  it('is exact where floating point is not, and absent where the base salary is not known', () => {
    expect(roundedUp(0.3, 1_800_000, 10_000)).toBe(540_000)
    expect(roundedUp(0.7, 2_340_000, 10_000)).toBe(1_640_000)
    expect(roundedUp(0.1, 2_300_000, 10_000)).toBe(230_000)
    expect(bonusAmount(on('2012-01-01'), { multiple: 1 })).toMatchObject({ vnd: null, provisional: true })
  })
})

describe('what is provisional', () => {
  const key = (day: string) => shown('emulation-fighter-base', day).criteria[0]!.entry!

  it('is what was not read, with the reason, and from 2026-10-01 everything', () => {
    expect(shown('emulation-fighter-base', '2026-09-30')).toMatchObject({
      provisional: false,
      provisionalReason: null,
    })
    expect(shown('emulation-fighter-base', '2026-10-01').provisionalReason).toContain('Luật 06/2026/QH16')
    expect(shown('labour-order-1', '2025-01-01').provisional).toBe(true)
    expect(awardsOn(on('2026-10-01')).every((one) => showAward(on('2026-10-01'), one).provisional)).toBe(true)
    expect(shown('emulation-fighter-base', '2025-12-20').voteThreshold).toMatchObject({
      ratio: 0.8,
      provisional: false,
      cite: 'Nghị định 152/2025/NĐ-CP, Điều 60 khoản 2; Nghị định 98/2023/NĐ-CP, Điều 30 khoản 7',
    })
  })

  it('is no more what somebody confirmed with just this content for the regime of the day', () => {
    const { key: entry, hash } = key('2026-11-01')
    const saying = (regimeId: string, of = hash): Confirmations =>
      new Map([
        [entry, [{ key: entry, hash: of, regimeId, confirmedAt: '', confirmedBy: 'A', textRead: 'B' }]],
      ])
    const standing = (confirmations: Confirmations, day = '2026-11-01') => {
      const inForce = on(day, confirmations)
      const one = awardOn(inForce, 'emulation-fighter-base')
      return isRefusal(one) ? null : standingOf(inForce, one.criteria!.items[0]!).provisional
    }

    expect(standing(saying('vn-2026'))).toBe(false)
    expect(standing(saying('vn-2025'))).toBe(true)
    expect(standing(saying('vn-2026', 'sha256:other'))).toBe(true)
    expect(standing(saying('vn-2026'), '2026-09-30')).toBe(false)
  })
})

describe('citations', () => {
  it('say article, clause and point as an officer writes them', () => {
    const cites = shown('certificate-of-merit-province', '2025-12-20').criteria.map(({ id, cite }) => [
      id,
      cite,
    ])

    expect(cites).toContainEqual(['1đ', 'Luật 06/2022/QH15, Điều 74 khoản 1 điểm đ'])
    expect(cites).toContainEqual(['3b', 'Luật 06/2022/QH15, Điều 74 khoản 3 điểm b'])
    expect(cites).toContainEqual(['hh', 'Luật 06/2022/QH15, Điều 74 (khoản về hộ gia đình)'])
  })
})
