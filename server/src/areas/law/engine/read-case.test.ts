import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../../platform/refusal.ts'
import { loadLaw } from '../load-law.ts'
import { readCase } from './read-case.ts'

const law = loadLaw()
const good = {
  award: 'advanced-worker',
  on: '2025-12-20',
  subject: { kind: 'individual', years: [{ year: 2025, classification: 'well' }] },
}
const what = (input: unknown) => {
  const read = readCase(input, law)
  return isRefusal(read) ? String(read.values.what) : 'taken'
}
const subject = (change: object) => ({ ...good, subject: { ...good.subject, ...change } })

describe('reading a case', () => {
  test('takes what the contract says, null standing for absent', () => {
    expect(what(good)).toBe('taken')
    expect(
      what(
        subject({
          composition: null,
          foreign: false,
          awards: [{ award: 'other', name: 'Giấy khen của công ty' }],
        }),
      ),
    ).toBe('taken')
  })

  test.each([
    ['an unknown key', { ...good, basiss: 'merit' }, 'basiss: không có khóa "basiss"'],
    [
      'an unknown key deep inside',
      subject({ years: [{ year: 2025, rating: 'well' }] }),
      'subject.years[0].rating: không có khóa "rating"',
    ],
    [
      'an unknown award',
      { ...good, award: 'advanced-workers' },
      'award: danh mục pháp luật không có "advanced-workers". Ý bạn là "advanced-worker"?',
    ],
    [
      'an unknown award held',
      subject({ awards: [{ award: 'medal-of-all' }] }),
      'subject.awards[0].award: danh mục pháp luật không có "medal-of-all"',
    ],
    [
      'an own award that is proposed',
      { ...good, award: 'other' },
      'award: danh mục pháp luật không có "other"',
    ],
    [
      'a year listed twice',
      subject({ years: [{ year: 2025 }, { year: 2025 }] }),
      'subject.years: năm 2025 có hai lần',
    ],
    [
      'a period that ends before it begins',
      { ...good, period: { from: '2025-12-31', to: '2025-01-01' } },
      'period: kết thúc 2025-01-01 trước khi bắt đầu 2025-12-31',
    ],
    ['a day that does not exist', { ...good, on: '2025-02-30' }, 'on: ngày phải là ngày có thật'],
    [
      'a wrong word',
      subject({ kind: 'person' }),
      'subject.kind: giá trị không dùng được. Chỉ nhận: individual, collective, household, enterprise.',
    ],
    [
      'a missing value',
      { award: 'advanced-worker', subject: { kind: 'individual' } },
      'on: thiếu giá trị bắt buộc',
    ],
    [
      'a matter that ends before it begins',
      subject({ openMatters: [{ kind: 'audit', from: '2025-05-01', until: '2025-04-01' }] }),
      'subject.openMatters[0]: kết thúc 2025-04-01 trước',
    ],
    [
      'more of a part than of the whole',
      subject({ kind: 'collective', composition: { members: 10, advanced: 11 } }),
      'subject.composition.advanced: 11 nhiều hơn số người 10',
    ],
    ['no case at all', 'x', 'hồ sơ: sai kiểu giá trị'],
  ])('refuses %s by its place', (_name, input, expected) => {
    expect(what(input)).toContain(expected)
  })
})
