import { expect, test } from 'vitest'
import { isRefusal } from '../../platform/refusal.ts'
import { lawOn, loadLaw } from '../law/index.ts'
import { type BonusRow, countBonuses } from './count-bonuses.ts'

function on(day: string) {
  const law = lawOn(loadLaw(), day)
  if (isRefusal(law)) throw new Error(law.code)
  return law
}

const row = (id: string, more: Partial<BonusRow> = {}): BonusRow => ({
  id,
  holderKey: id,
  holderKind: 'person',
  awardKey: 'certificate-of-merit-province',
  awardName: 'Bằng khen',
  year: 2026,
  deed: 'Cứu người trong lũ',
  ownBonusVnd: null,
  ownBonusNote: null,
  ...more,
})

const sums = (day: string, rows: BonusRow[]) =>
  Object.fromEntries([...countBonuses(on(day), rows)].map(([id, bonus]) => [id, bonus.vnd]))

test('the base salary of the day counts, rounded up to ten thousand', () => {
  expect(sums('2026-03-09', [row('a')])).toEqual({ a: 3_510_000 })
  expect(sums('2026-07-01', [row('a')])).toEqual({ a: 3_800_000 })
  const [bonus] = countBonuses(on('2026-07-01'), [row('a')]).values()
  expect(bonus).toMatchObject({ text: '1,5 × 2.530.000 đồng, làm tròn lên 10.000 đồng', multiple: 1.5 })
})

test('a household has its own multiple; a collective and an enterprise theirs', () => {
  expect(
    sums('2026-03-09', [
      row('household', { holderKind: 'household', awardKey: 'certificate-of-merit-pm' }),
      row('collective', { holderKind: 'collective' }),
    ]),
  ).toEqual({ household: 12_290_000, collective: 7_020_000 })
})

test('a household without a multiple of its own takes the factor of a person', () => {
  const [bonus] = countBonuses(on('2026-03-09'), [row('h', { holderKind: 'household' })]).values()
  expect(bonus!.vnd).toBe(5_270_000)
})

test('a cultural family is paid until 30 June 2025 and nothing from 1 July 2025', () => {
  const family = (day: string) =>
    [
      ...countBonuses(on(day), [row('f', { holderKind: 'household', awardKey: 'cultural-family' })]).values(),
    ][0]!
  expect(['2025-06-29', '2025-06-30', '2025-07-01'].map((day) => family(day).vnd)).toEqual([
    240_000, 240_000, 0,
  ])
  expect(family('2025-06-30')).toMatchObject({ provisional: true })
  expect(family('2025-07-01').text).toBe(
    'Quy định của ngày quyết định không có mức thưởng cho trường hợp này.',
  )
})

test('a form whose bonus was never read is not taken for one without', () => {
  const [counted] = [...countBonuses(on('2026-03-01'), [row('v', { awardKey: 'victory-order' })]).values()]
  expect(counted).toMatchObject({
    vnd: null,
    text: 'Danh mục chưa có mức thưởng của hình thức này: hãy ghi mức thưởng riêng và căn cứ.',
  })
})

test('of several forms for one deed only the highest is paid, for different deeds each', () => {
  const pm = {
    awardKey: 'certificate-of-merit-pm',
    awardName: 'Bằng khen của Thủ tướng Chính phủ',
    holderKey: 'x',
  }
  const same = countBonuses(on('2026-03-09'), [row('a', { holderKey: 'x' }), row('b', pm)])
  expect([same.get('a')!.vnd, same.get('b')!.vnd]).toEqual([0, 8_190_000])
  expect(same.get('a')!.text).toBe(
    'Không chi 3.510.000 đồng: đã hưởng mức cao nhất của “Bằng khen của Thủ tướng Chính phủ” cho cùng thành tích',
  )
  expect(same.get('a')!.cite).toContain('Nghị định 152/2025/NĐ-CP, Điều 49')
  expect(
    sums('2026-03-09', [row('a', { holderKey: 'x' }), row('b', { ...pm, deed: 'Sáng chế máy gieo hạt' })]),
  ).toEqual({
    a: 3_510_000,
    b: 8_190_000,
  })
})

test('of several titles of one year the highest is paid; a title and another form are both paid', () => {
  const fighter = { awardKey: 'emulation-fighter-base', holderKey: 'x' }
  const worker = { awardKey: 'advanced-worker', holderKey: 'x' }
  const counted = sums('2026-03-09', [row('a', fighter), row('b', worker), row('c', { holderKey: 'x' })])
  expect(counted).toMatchObject({ b: 0, c: 3_510_000 })
  expect(counted.a).toBeGreaterThan(0)
  const years = sums('2026-03-09', [row('a', fighter), row('b', { ...worker, year: 2025 })])
  expect(years.b).toBeGreaterThan(0)
})

test('a title of the same year by another decision is named beside the sum, for whoever pays to look at', () => {
  const besides = [{ awardName: 'Lao động tiên tiến', number: '12/QĐ-SNV', decidedOn: '2026-01-05' }]
  const counted = countBonuses(on('2026-03-09'), [
    row('a', { awardKey: 'emulation-fighter-base', besides }),
    row('b', { besides }),
  ])
  expect(counted.get('a')).toMatchObject({
    vnd: 2_340_000,
    text: '1 × 2.340.000 đồng. Cùng năm đã có “Lao động tiên tiến”, Quyết định 12/QĐ-SNV, 05/01/2026: nếu trao cùng thời điểm thì chỉ chi mức cao nhất',
  })
  expect(counted.get('b')!.text).not.toContain('Cùng năm')
})

test('an enterprise without a multiple of its own is reckoned as a collective, and that shows', () => {
  const [bonus] = countBonuses(on('2026-03-09'), [row('e', { holderKind: 'enterprise' })]).values()
  expect(bonus).toMatchObject({ vnd: 7_020_000, provisional: true })
  expect(bonus!.text).toContain('tạm tính như tập thể')
  expect(bonus!.why).toContain('doanh nghiệp')
})

test('a sum of the body’s own stands; what the law does not tell is not counted', () => {
  expect(
    sums('2026-03-09', [
      row('own', { ownBonusVnd: 1_000_000, awardKey: 'other' }),
      row('other', { awardKey: 'other' }),
      row('past', { awardKey: 'resistance-order-french' }),
    ]),
  ).toMatchObject({ own: 1_000_000, other: null })
})

test('what is not read in the text is provisional, with the reason', () => {
  const [now] = countBonuses(on('2026-11-21'), [row('a')]).values()
  expect(now).toMatchObject({ provisional: true })
  expect(now!.why).toContain('Luật 06/2026/QH16')
  const [then] = countBonuses(on('2026-03-09'), [row('a')]).values()
  expect(then).toMatchObject({ provisional: false, why: null })
})
