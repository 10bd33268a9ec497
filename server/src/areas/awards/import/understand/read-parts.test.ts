import { describe, expect, it } from 'vitest'
import { nameAward, splitAwards } from './award-words.ts'
import { isDitto } from './cell-text.ts'
import { meaningOf } from './fields.ts'
import { findPeriod, listPeriods, parseDate } from './parse-date.ts'
import { findDecision, readDecisionNumber, sameDecision } from './parse-decision.ts'
import { parseHolder } from './parse-holder.ts'
import { parseMoney, readNumberWords } from './parse-money.ts'

const today = '2026-03-10'

describe('dates', () => {
  it('reads every usual form', () => {
    const forms: [string, string][] = [
      ['5/6/2021', '2021-06-05'],
      ['05-06-2021', '2021-06-05'],
      ['05.06.2021.', '2021-06-05'],
      ['5 / 6 / 2021', '2021-06-05'],
      ['2021-06-05', '2021-06-05'],
      ['2021-06-05T00:00:00', '2021-06-05'],
      ['ngày 5 tháng 6 năm 2021', '2021-06-05'],
      ['Ngày 05 tháng 06 năm 2021', '2021-06-05'],
      ['05062021', '2021-06-05'],
      ['44352', '2021-06-05'],
      ['tháng 6/2021', '2021-06'],
      ['tháng 6 năm 2021', '2021-06'],
      ['6/2021', '2021-06'],
      ['năm 2021', '2021'],
      ['2021', '2021'],
    ]
    for (const [written, date] of forms) expect(parseDate(written, today)?.date, written).toBe(date)
  })

  it('says what it supposed, and refuses what is no day', () => {
    expect(parseDate('05-6-21', today)).toEqual({ date: '2021-06-05', note: 'two-digit-year' })
    expect(parseDate('05-6-75', today)).toEqual({ date: '1975-06-05', note: 'two-digit-year' })
    expect(parseDate('6/25/2021', today)).toEqual({ date: '2021-06-25', note: 'month-first' })
    for (const wrong of ['31/2/2021', '5/13/20211', 'hôm qua', '0/0/2021', '13/2021', '99999999'])
      expect(parseDate(wrong, today), wrong).toBeUndefined()
    expect(parseDate('  ', today)).toBeNull()
  })

  it('finds years and spans in longer texts', () => {
    expect(findPeriod('Năm học 2019 - 2020')).toEqual({ from: 2019, to: 2020, isSchoolYear: true })
    expect(findPeriod('giai đoạn 2016-2020')).toEqual({ from: 2016, to: 2020, isSchoolYear: false })
    expect(findPeriod('từ năm 2015 đến năm 2019')).toEqual({ from: 2015, to: 2019, isSchoolYear: false })
    expect(findPeriod('12/QĐ-UBND')).toBeNull()
    expect(listPeriods('2018, 2019 và 2020').map(({ from }) => from)).toEqual([2018, 2019, 2020])
  })
})

describe('decisions', () => {
  it('reads number, day and issuer out of one cell', () => {
    const forms: [string, string | null, string | null, string | null][] = [
      [
        'QĐ số 123/QĐ-UBND ngày 5/6/2021 của Chủ tịch UBND tỉnh',
        '123/QĐ-UBND',
        '2021-06-05',
        'Chủ tịch UBND tỉnh',
      ],
      ['123/QĐ-UBND, 05/06/2021', '123/QĐ-UBND', '2021-06-05', null],
      ['Số 45/QĐ-TTg ngày 12 tháng 01 năm 2019', '45/QĐ-TTg', '2019-01-12', 'Thủ tướng Chính phủ'],
      ['56/2019/QĐ-CTN ngày 1/2/2019', '56/2019/QĐ-CTN', '2019-02-01', 'Chủ tịch nước'],
      ['QĐ 123 ngày 1/2/2019', '123', '2019-02-01', null],
      ['(Kèm theo Quyết định số: 77 / QĐ - UBND)', '77/QĐ-UBND', null, null],
      ['789/QD-SGDĐT', '789/QĐ-SGDĐT', null, null],
    ]
    for (const [written, number, date, issuer] of forms) {
      const read = findDecision(written, today)
      expect([read?.number, read?.date?.date ?? null, read?.issuer], written).toEqual([number, date, issuer])
    }
    expect(findDecision('Hoàn thành xuất sắc nhiệm vụ', today)).toBeNull()
    expect(readDecisionNumber('Số: 0123/QĐ-UBND')).toBe('0123/QĐ-UBND')
    expect(sameDecision('0123', '123/QĐ-UBND')).toBe(true)
    expect(sameDecision('123', '123/QĐ-UBND')).toBe(true)
    expect(sameDecision('124/QĐ-UBND', '123/QĐ-UBND')).toBe(false)
  })
})

describe('money', () => {
  it('reads figures and words', () => {
    const forms: [string, number][] = [
      ['1.170.000đ', 1_170_000],
      ['1,170,000 đồng', 1_170_000],
      ['1170000', 1_170_000],
      ['1.170 nghìn đồng', 1_170_000],
      ['1,17 triệu', 1_170_000],
      ['1.170.000,00', 1_170_000],
      ['900 000 VNĐ', 900_000],
    ]
    for (const [written, vnd] of forms) expect(parseMoney(written)?.vnd, written).toBe(vnd)
    expect(parseMoney('1.170.000đ (Một triệu một trăm bảy mươi nghìn đồng)')).toEqual({
      vnd: 1_170_000,
      words: 1_170_000,
    })
    expect(parseMoney('nhiều')).toBeUndefined()
    expect(readNumberWords('Hai mươi lăm')).toBe(25)
    expect(readNumberWords('một tỷ hai trăm linh năm triệu ba trăm nghìn đồng chẵn')).toBe(1_205_300_000)
    expect(readNumberWords('mười bốn triệu chín trăm nghìn')).toBe(14_900_000)
    expect(readNumberWords('rất nhiều')).toBeNull()
  })
})

describe('names', () => {
  it('strips titles, mends capitals, tells people from collectives and households', () => {
    const forms: [string, string, string | null][] = [
      ['Ông NGUYỄN VĂN AN', 'Nguyễn Văn An', 'person'],
      ['Đ/c Lê Thị Bích Ngọc', 'Lê Thị Bích Ngọc', 'person'],
      ['1. Bà Trần Thị Ánh, Trưởng phòng', 'Trần Thị Ánh', 'person'],
      ['BS. Đoàn Văn Hậu', 'Đoàn Văn Hậu', 'person'],
      ["H'Hen Niê", "H'Hen Niê", 'person'],
      ['PHÒNG TỔ CHỨC CÁN BỘ', 'Phòng Tổ chức cán bộ', 'collective'],
      ['TRƯỜNG THPT CHUYÊN AN BÌNH', 'Trường THPT chuyên an bình', 'collective'],
      ['Nhân dân và cán bộ xã Tân Khê', 'Nhân dân và cán bộ xã Tân Khê', 'collective'],
      ['Hộ ông Nguyễn Văn Ba', 'Hộ ông Nguyễn Văn Ba', 'household'],
      ['Công ty TNHH Bình Minh', 'Công ty TNHH Bình Minh', 'enterprise'],
    ]
    for (const [written, name, kind] of forms) {
      const read = parseHolder(written, null)
      expect([read.name, read.kind], written).toEqual([name, kind])
    }
    expect(parseHolder('Ông Nguyễn Văn A và bà Trần Thị B', null).isTwo).toBe(true)
    expect(parseHolder('Bà Trần Thị Ánh (Giáo viên)', null)).toMatchObject({
      gender: 'female',
      beside: 'Giáo viên',
    })
  })
})

describe('awards', () => {
  it('knows awards by name and by the short forms of officers', () => {
    const forms: [string, string][] = [
      ['CSTĐCS', 'emulation-fighter-base'],
      ['Chiến sỹ thi đua cơ sở', 'emulation-fighter-base'],
      ['CSTĐ cấp tỉnh', 'emulation-fighter-province'],
      ['Chiến sĩ thi đua toàn quốc', 'emulation-fighter-national'],
      ['LĐTT', 'advanced-worker'],
      ['Danh hiệu "Lao động tiên tiến"', 'advanced-worker'],
      ['TTLĐXS', 'excellent-labour-collective'],
      ['Tập thể Lao động tiên tiến', 'advanced-labour-collective'],
      ['BK UBND tỉnh', 'certificate-of-merit-province'],
      ['Bằng khen của Chủ tịch UBND tỉnh', 'certificate-of-merit-province'],
      ['BKTTg', 'certificate-of-merit-pm'],
      ['Bằng khen của Thủ tướng Chính phủ', 'certificate-of-merit-pm'],
      ['Giấy khen', 'certificate-of-commendation-unit'],
      ['GK', 'certificate-of-commendation-unit'],
      ['HCLĐ hạng Ba', 'labour-order-3'],
      ['HCLĐ hạng III', 'labour-order-3'],
      ['Huân chương Lao động hạng Nhất', 'labour-order-1'],
      ['Huân chương Độc lập hạng Nhì', 'independence-order-2'],
      ['CTĐ CP', 'government-flag'],
      ['Cờ thi đua của Chính phủ', 'government-flag'],
      ['Cờ thi đua của UBND tỉnh', 'province-flag'],
      ['Kỷ niệm chương Vì sự nghiệp giáo dục', 'commemorative-medal'],
      ['Nhà giáo ưu tú', 'merited-teacher'],
      ['Gia đình văn hóa', 'cultural-family'],
    ]
    for (const [written, id] of forms) expect(nameAward(written).id, written).toBe(id)
    expect(nameAward('Danh hiệu Người tốt việc tốt')).toEqual({ id: 'other', confidence: 0 })
    expect(nameAward('Huân chương Lao động').confidence).toBeLessThan(0.6)
    expect(nameAward('LĐTT', 'collective').id).toBe('advanced-labour-collective')
  })

  it('takes apart a cell with two awards, and leaves one with commas whole', () => {
    expect(splitAwards('CSTĐCS; Giấy khen')).toEqual(['CSTĐCS', 'Giấy khen'])
    expect(splitAwards('LĐTT, BK UBND tỉnh')).toEqual(['LĐTT', 'BK UBND tỉnh'])
    expect(splitAwards('CSTĐCS\nBằng khen UBND tỉnh')).toEqual(['CSTĐCS', 'Bằng khen UBND tỉnh'])
    expect(splitAwards('Bằng khen của Bộ, ban, ngành, tỉnh')).toEqual(['Bằng khen của Bộ, ban, ngành, tỉnh'])
    expect(splitAwards('Lao động\ntiên tiến')).toEqual(['Lao động\ntiên tiến'])
  })
})

describe('headings and marks', () => {
  it('knows columns by meaning', () => {
    const forms: [string, string | null][] = [
      ['STT', 'order'],
      ['Số\nTT', 'order'],
      ['Họ và tên', 'name'],
      ['Họ tên người được khen', 'name'],
      ['Tên tập thể', 'name'],
      ['Họ và chữ đệm', 'surname'],
      ['Năm sinh', 'birth'],
      ['Ngày, tháng, năm sinh', 'birth'],
      ['Nam', 'male'],
      ['Năm', 'year'],
      ['Nữ', 'female'],
      ['Chức vụ, đơn vị công tác', 'positionUnit'],
      ['Chức vụ', 'position'],
      ['Đơn vị công tác', 'unit'],
      ['Hình thức khen thưởng', 'award'],
      ['Danh hiệu thi đua', 'award'],
      ['Huân chương, Huy chương', 'award'],
      ['Hạng', 'class'],
      ['Số QĐ', 'decisionNumber'],
      ['Số quyết định', 'decisionNumber'],
      ['Ngày QĐ', 'decisionDate'],
      ['Ngày tháng năm ban hành', 'decisionDate'],
      ['Số, ngày quyết định', 'decision'],
      ['Cơ quan ban hành quyết định', 'issuer'],
      ['Năm khen thưởng', 'year'],
      ['Số sổ vàng', 'goldenBook'],
      ['Tiền thưởng (đồng)', 'money'],
      ['Quê quán', 'home'],
      ['Ghi chú', 'note'],
      ['CSTĐCS', 'award:emulation-fighter-base'],
      ['Năm 2019', 'year:2019'],
      ['Mã vạch', null],
    ]
    for (const [written, field] of forms) expect(meaningOf(written), written).toBe(field)
  })

  it('knows ditto marks and leaves words alone', () => {
    for (const mark of ['nt', '-nt-', '"', '”', "''", '//', 'như trên', 'n/t', '- nt -', 'NT'])
      expect(isDitto(mark), mark).toBe(true)
    for (const word of ['Nguyễn', 'nữ', '-', 'x', '12', '']) expect(isDitto(word), word).toBe(false)
  })
})
