import { describe, expect, it } from 'vitest'
import type { SourceRow } from '../reading/source-rows.ts'
import type { ReadLine } from './list-state.ts'
import { makeListReader } from './read-list.ts'

const options = { today: '2026-03-10', answers: new Map(), remembered: () => null }

/** Reads one sheet, cells of a row parted by bars. */
function read(...written: string[]) {
  const reader = makeListReader(options)
  const rows = written.map(
    (text, at): SourceRow => ({ line: at + 1, cells: text.split('|').map((cell) => cell.trim()) }),
  )
  const lines: ReadLine[] = [...reader.take(rows, { index: 0, name: 'Sheet1' }), ...reader.endSheet()]
  const { findings } = reader.finish()
  return { records: lines.flatMap(({ records }) => records), findings }
}

const facts = ({ records }: ReturnType<typeof read>) =>
  records.map(({ value, problems }) => [
    value?.name,
    value?.kind,
    value?.awardId,
    value?.decisionNumber,
    problems.map(({ code }) => code).join(),
  ])

describe('two lists under one title', () => {
  it('share its decision and award; the group over the second heading says whom it is of', () => {
    const found = read(
      'DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
      '(Kèm theo Quyết định số 99/QĐ-UBND ngày 1/4/2022)',
      'A. Cá nhân (02 người)',
      'STT | Họ tên | Đơn vị',
      '1 | Ngô Văn Một | Sở Tài chính',
      '2 | Ngô Văn Hai | Sở Tài chính',
      'B. Tập thể (01 tập thể)',
      'STT | Tên tập thể | Đơn vị',
      '1 | Phòng Quản lý ngân sách | Sở Tài chính',
    )
    expect(facts(found)).toEqual([
      ['Ngô Văn Một', 'person', 'certificate-of-merit-province', '99/QĐ-UBND', ''],
      ['Ngô Văn Hai', 'person', 'certificate-of-merit-province', '99/QĐ-UBND', ''],
      ['Phòng Quản lý ngân sách', 'collective', 'certificate-of-merit-province', '99/QĐ-UBND', ''],
    ])
    expect(found.findings).toEqual([])
  })

  it('are counted against what stands over each', () => {
    const found = read(
      'DANH SÁCH TẶNG GIẤY KHEN CỦA GIÁM ĐỐC SỞ',
      '(Kèm theo Quyết định số 77/QĐ-SNV ngày 05/02/2024)',
      'I. TẬP THỂ: 03 tập thể',
      'TT | Tên đơn vị | Hình thức',
      '1 | Phòng Tổ chức biên chế | Giấy khen',
      'II. CÁ NHÂN: 01 cá nhân',
      'TT | Họ và tên | Hình thức',
      '1 | Hồ Văn Ba | Giấy khen',
      '2 | Mai Năm | Giấy khen',
    )
    expect(found.findings.map(({ code, line, values }) => [code, line, values])).toEqual([
      ['count-differs', 3, { said: 3, found: 1 }],
      ['count-differs', 6, { said: 1, found: 2 }],
    ])
  })

  it('do not share what the second says of itself', () => {
    const found = read(
      'DANH SÁCH TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH',
      '(Kèm theo Quyết định số 99/QĐ-UBND ngày 1/4/2022)',
      'STT | Họ tên | Đơn vị',
      '1 | Ngô Văn Một | Sở Tài chính',
      'DANH SÁCH TẬP THỂ LAO ĐỘNG XUẤT SẮC',
      '(Kèm theo Quyết định số 12/QĐ-UBND ngày 2/5/2022)',
      'STT | Tên tập thể | Đơn vị',
      '1 | Phòng Quản lý ngân sách | Sở Tài chính',
    )
    expect(facts(found).map(([, , key, number]) => [key, number])).toEqual([
      ['certificate-of-merit-province', '99/QĐ-UBND'],
      ['excellent-labour-collective', '12/QĐ-UBND'],
    ])
  })
})
