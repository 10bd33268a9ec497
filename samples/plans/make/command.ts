import { before, type GoldTask, noPeriod, type Sample } from './sample.ts'
import { heading, packWord, para, signature } from './word.ts'

const task = (text: string, section: string, more: Partial<GoldTask> = {}): GoldTask => ({
  ordinal: null,
  section,
  text,
  lead: [],
  coordinating: [],
  period: noPeriod,
  ...more,
})

/** Plan of a city command: nested prose whose every mark is an automatic list of Word, deadlines in the last points. */
export const command: Sample = {
  file: 'command-lists.docx',
  write: () =>
    packWord([
      heading(
        ['UBND TỈNH AN BÌNH', 'BAN CHỈ HUY PHÒNG HỘ ĐÊ'],
        'Số: 12/KH-BCH',
        'An Bình, ngày 19 tháng 01 năm 2026',
      ),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm 2026', { bold: true, align: 'center' }),
      para(
        'Ban Chỉ huy Phòng hộ đê tỉnh An Bình xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:',
      ),
      para('MỤC ĐÍCH, YÊU CẦU', { bold: true, list: [1, 0] }),
      para('Động viên lực lượng canh đê hoàn thành nhiệm vụ.', { list: [1, 1] }),
      para('Khen thưởng kịp thời người có thành tích trong mùa lũ.', { list: [1, 1] }),
      para('NỘI DUNG', { bold: true, list: [1, 0] }),
      para('Tổ chức phong trào thi đua', { bold: true, list: [1, 1] }),
      para('Phát động đợt thi đua “Giữ vững bờ đê” trong toàn lực lượng, hoàn thành trước ngày 15/4/2026.', {
        list: [1, 2],
      }),
      para(
        'Phòng Tham mưu chủ trì, phối hợp với Phòng Hậu cần kiểm tra phong trào thi đua tại các hạt quản lý đê, hoàn thành trước ngày 31/8/2026.',
        { list: [1, 2] },
      ),
      para('Công tác khen thưởng', { bold: true, list: [1, 1] }),
      para('Xét khen thưởng thành tích mùa lũ, hoàn thành trước ngày 15/11/2026.', { list: [1, 2] }),
      para('Phòng Chính trị báo cáo tổng kết công tác thi đua, khen thưởng năm 2026 trước ngày 10/12/2026.', {
        list: [1, 2],
      }),
      para('TỔ CHỨC THỰC HIỆN', { bold: true, list: [1, 0] }),
      para('Chỉ huy các hạt quản lý đê chịu trách nhiệm thực hiện Kế hoạch này.', { list: [1, 1] }),
      signature(['UBND tỉnh;', 'Các hạt quản lý đê;', 'Lưu: VT.'], ['CHỈ HUY TRƯỞNG'], 'Ngô Văn Thắng'),
    ]),
  gold: {
    document: {
      number: '12/KH-BCH',
      issuer: 'Ban Chỉ huy Phòng hộ đê tỉnh An Bình',
      place: 'An Bình',
      issuedOn: '2026-01-19',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'CHỈ HUY TRƯỞNG', name: 'Ngô Văn Thắng' },
    },
    tasks: [
      task(
        'Phát động đợt thi đua “Giữ vững bờ đê” trong toàn lực lượng, hoàn thành trước ngày 15/4/2026.',
        '1. Tổ chức phong trào thi đua',
        { ordinal: 'a', period: before('2026-04-15') },
      ),
      task(
        'Phòng Tham mưu chủ trì, phối hợp với Phòng Hậu cần kiểm tra phong trào thi đua tại các hạt quản lý đê, hoàn thành trước ngày 31/8/2026.',
        '1. Tổ chức phong trào thi đua',
        {
          ordinal: 'b',
          lead: ['Phòng Tham mưu'],
          coordinating: ['Phòng Hậu cần'],
          period: before('2026-08-31'),
        },
      ),
      task(
        'Xét khen thưởng thành tích mùa lũ, hoàn thành trước ngày 15/11/2026.',
        '2. Công tác khen thưởng',
        { ordinal: 'a', period: before('2026-11-15') },
      ),
      task(
        'Phòng Chính trị báo cáo tổng kết công tác thi đua, khen thưởng năm 2026 trước ngày 10/12/2026.',
        '2. Công tác khen thưởng',
        { ordinal: 'b', lead: ['Phòng Chính trị'], period: before('2026-12-10') },
      ),
    ],
    findings: ['lead-missing'],
    noFindings: ['number-missing', 'period-missing', 'ordinal-gap', 'ordinal-repeated', 'year-mismatch'],
  },
}
