import { describe, expect, it } from 'vitest'
import type { LocalEntry } from './local-types.ts'
import { localWords } from './local-words.ts'

const entry = (of: object) =>
  ({
    id: 'x',
    label: 'Quy định của tỉnh',
    from: '2027-01-01',
    until: null,
    aim: {},
    ...of,
  }) as unknown as LocalEntry
const words = (of: object) => localWords(entry(of), () => 'Lao động tiên tiến')

describe('the words of a rule of a body', () => {
  it('hold its number, even where its own words leave it out', () => {
    const text = 'Tỷ lệ Chiến sĩ thi đua cơ sở.'
    expect(words({ kind: 'quota', of: 'base', maxPercent: 12.5, text })).toBe(
      'Tỷ lệ Chiến sĩ thi đua cơ sở: tối đa 12,5% số người, tập thể của đơn vị đề nghị',
    )
    expect(words({ kind: 'quota', of: 'advanced-worker', maxPercent: 15, text })).toBe(
      'Tỷ lệ Chiến sĩ thi đua cơ sở: tối đa 15% số Lao động tiên tiến',
    )
    expect(words({ kind: 'deadline', value: '12-10', unit: 'date', text: 'Lịch gửi' })).toBe(
      'Lịch gửi: chậm nhất ngày 10/12',
    )
    expect(words({ kind: 'quorum', numerator: 3, denominator: 4, text: 'Dự họp' })).toBe(
      'Dự họp: ít nhất 3/4 tổng số thành viên dự họp',
    )
    expect(words({ kind: 'yearClosing', closesOn: '12-15', text: 'Xếp loại cuối năm' })).toBe(
      'Xếp loại cuối năm: từ ngày 15/12',
    )
    expect(words({ kind: 'dossierPart', part: { name: 'Giấy xác nhận' } })).toBe(
      'Quy định của tỉnh: thêm Giấy xác nhận',
    )
  })

  it('are not said twice', () => {
    const text = 'Cơ sở: tối đa 15% số Lao động tiên tiến.'
    expect(words({ kind: 'quota', of: 'advanced-worker', maxPercent: 15, text })).toBe(text)
    expect(words({ kind: 'criterion', text: 'Có sáng kiến' })).toBe('Có sáng kiến')
  })
})
