import { describe, expect, it } from 'vitest'
import { readDays, readRating, splitPasted } from './read-cells.ts'
import { readPasted } from './read-pasted.ts'

const titles: Record<string, string> = { LĐTT: 'advanced-worker', CSTĐCS: 'emulation-fighter-base' }
const titleOf = (written: string) => titles[written] ?? null

describe('rows copied out of a sheet', () => {
  it('splits cells, also those of several lines in quotation marks', () => {
    expect(splitPasted('a\t"b\nc ""d"""\t\r\n\n1\t2\t3')).toEqual([
      ['a', 'b c "d"', ''],
      ['1', '2', '3'],
    ])
  })

  it.each([
    ['Hoàn thành xuất sắc nhiệm vụ', 'excellent'],
    ['HTXSNV', 'excellent'],
    ['Hoàn thành tốt nhiệm vụ', 'well'],
    ['HTTNV', 'well'],
    ['Hoàn thành nhiệm vụ', 'satisfactory'],
    ['Không hoàn thành nhiệm vụ', 'poor'],
    ['Không xếp loại', 'none'],
    ['Loại A', undefined],
  ])('reads the rating %s', (written, rating) => {
    expect(readRating(written)).toBe(rating)
  })

  it('reads days that are real', () => {
    expect(readDays('từ 1/4/2025 đến 31/02/2026, xong 01.10.2026')).toEqual(['2025-04-01', '2026-10-01'])
  })

  it('understands the heading, leaves the numbering aside and tells what it did not understand', () => {
    const text = [
      'DANH SÁCH XẾP LOẠI NĂM 2026',
      'STT\tHọ và tên\tNăm sinh\tXếp loại\tSố tháng làm việc\tThai sản\tDanh hiệu\tSáng kiến\tKỷ luật\tVụ việc đang xem xét',
      '(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\t(8)\t(9)\t(10)',
      '1\tNguyễn Thị Mai\t1988\tHTXSNV\t12\tx\tLĐTT; CSTĐCS\tPhần mềm tra cứu, cấp tỉnh\tKhông\tKhông',
      '2\tÔng Trần Văn Bình\t12/3/1979\tLoại B\t14\t\tA1\tKhông\tKhiển trách 01/4/2026\tThanh tra',
    ].join('\n')
    const read = readPasted(text, titleOf)!
    expect(read.columns.map((one) => one.meaning)).toEqual([
      null,
      'name',
      'birthYear',
      'classification',
      'monthsWorked',
      'maternityLeave',
      'titles',
      'initiatives',
      'discipline',
      'openMatters',
    ])
    expect(read.lines).toEqual([
      {
        line: 4,
        name: 'Nguyễn Thị Mai',
        birthYear: 1988,
        position: null,
        classification: 'excellent',
        monthsWorked: 12,
        maternityLeave: true,
        titles: ['advanced-worker', 'emulation-fighter-base'],
        initiatives: [{ title: 'Phần mềm tra cứu, cấp tỉnh', scope: 'province' }],
        discipline: [],
        openMatters: [],
        problems: [],
      },
      {
        line: 5,
        name: 'Trần Văn Bình',
        birthYear: 1979,
        position: null,
        initiatives: [],
        discipline: [{ form: 'reprimand', from: '2026-04-01', until: null }],
        problems: [
          'Chưa hiểu xếp loại "Loại B"',
          'Số tháng "14" phải từ 0 đến 12',
          'Chưa hiểu danh hiệu "A1"',
          'Vụ việc "Thanh tra": hãy nhập ở phần chi tiết',
        ],
      },
    ])
  })

  it('reads nothing without a heading of names', () => {
    expect(readPasted('1\t2\n3\t4', titleOf)).toBeNull()
  })
})
