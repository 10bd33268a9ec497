import { expect, it } from 'vitest'
import { documentXml, tablesOf } from '../../../../test/read-back.ts'
import type { HolderRecords } from '../../law/index.ts'
import { type Sender, summarySheet } from './write-documents.ts'

const sender = {
  row: { letterNumber: '45/TTr-UBND', letterOn: '2026-03-10', destinationName: 'Bộ Nội vụ' },
  head: {
    superiorBody: null,
    issuingBody: 'Ủy ban nhân dân tỉnh An Bình',
    symbol: 'UBND',
    place: 'An Bình',
    signerTitles: ['CHỦ TỊCH'],
  },
  today: '2026-03-10',
} as unknown as Sender
const whole = {
  nomination: {
    name: 'Lê Thị Hà',
    birthYear: 1980,
    post: 'Giáo viên',
    unitName: 'Sở Giáo dục',
    awardName: 'Huân chương Lao động hạng Ba',
    year: 2025,
    roundTitle: 'Tổng kết năm 2025',
    deed: 'Hoàn thành xuất sắc nhiệm vụ',
    report: null,
  },
} as Parameters<typeof summarySheet>[1]

const rowsOf = (records: HolderRecords | undefined) =>
  new Map(
    tablesOf(documentXml(summarySheet(sender, whole, records)))
      .flat()
      .map(([label, value]) => [label, value]),
  )

it('the summary of a nominee names what was granted before, the newest first, and recognised initiatives', () => {
  const award = { awardKey: 'x', basis: 'merit', deed: null }
  const records = {
    awards: [
      { ...award, awardName: 'Bằng khen của Chủ tịch UBND tỉnh', year: 2021, decidedOn: '2022-01-05' },
      { ...award, awardName: 'Chiến sĩ thi đua cấp tỉnh', year: 2024, decidedOn: null },
    ],
    initiatives: [
      { kind: 'initiative', scope: 'province', year: 2024, recognisedOn: '2024-11-20', usedFor: [] },
    ],
  } as unknown as HolderRecords
  const told = rowsOf(records)
  expect(told.get('Các danh hiệu, hình thức khen thưởng đã được tặng')).toBe(
    '- Năm 2024: Chiến sĩ thi đua cấp tỉnh\n- Năm 2021: Bằng khen của Chủ tịch UBND tỉnh (Quyết định ngày 05/01/2022)',
  )
  expect(told.get('Sáng kiến, đề tài được công nhận')).toBe(
    '- Năm 2024, phạm vi Bộ, ban, ngành, tỉnh, công nhận ngày 20/11/2024',
  )
  expect(rowsOf(undefined).has('Sáng kiến, đề tài được công nhận')).toBe(false)
})
