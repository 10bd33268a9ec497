import { lines, year } from './province-lines.ts'
import type { Sample } from './sample.ts'
import { type Cell, heading, packWord, para, signature, table } from './word.ts'

/** Cells of one period that follow one another are merged downwards, as a typist does. */
function rows(): Cell[][] {
  return lines.map(([text, lead, partners, , when], at) => {
    const begins = lines[at - 1]?.[4] !== when
    const goesOn = lines[at + 1]?.[4] === when
    const last: Cell = begins ? (goesOn ? { text: when, merge: 'start' } : when) : { text: '', merge: 'on' }
    return [{ text: '', look: { list: [2, 0] } }, text, lead, partners, last]
  })
}

const bold = { bold: true, align: 'center' } as const
const head = (text: string, more: object = {}) => ({ text, look: bold, ...more })

/** Plan of a province: a table with lead, partners and quarter, a merged header, ordinals by Word's own list. */
export const province: Sample = {
  file: 'province.docx',
  write: () =>
    packWord([
      heading(['ỦY BAN NHÂN DÂN', 'TỈNH AN BÌNH'], 'Số: 17/KH-UBND', 'An Bình, ngày 14 tháng 01 năm 2026'),
      para('KẾ HOẠCH', { bold: true, align: 'center' }),
      para('Công tác thi đua, khen thưởng năm 2026 trên địa bàn tỉnh An Bình', {
        bold: true,
        align: 'center',
      }),
      para('Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;'),
      para('Ủy ban nhân dân tỉnh An Bình ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:'),
      para('MỤC ĐÍCH, YÊU CẦU', { bold: true, list: [1, 0] }),
      para('Nâng cao chất lượng các phong trào thi đua yêu nước trên địa bàn tỉnh.', { list: [1, 1] }),
      para('Khen thưởng chính xác, công khai, kịp thời.', { list: [1, 1] }),
      para('NỘI DUNG', { bold: true, list: [1, 0] }),
      table(
        [700, 3900, 1700, 2300, 1100],
        [
          [
            head('TT', { merge: 'start' }),
            head('Nội dung công việc', { merge: 'start' }),
            head('Cơ quan', { span: 2 }),
            head('Thời gian', { merge: 'start' }),
          ],
          [
            { text: '', merge: 'on' },
            { text: '', merge: 'on' },
            head('Chủ trì'),
            head('Phối hợp'),
            { text: '', merge: 'on' },
          ],
          ...rows(),
        ],
        { header: 2, size: 24 },
      ),
      para('TỔ CHỨC THỰC HIỆN', { bold: true, list: [1, 0] }),
      para('Các sở, ban, ngành, Ủy ban nhân dân các xã, phường căn cứ Kế hoạch này để tổ chức thực hiện.', {
        list: [1, 1],
      }),
      para('Giao Sở Nội vụ theo dõi, đôn đốc, tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh./.', {
        list: [1, 1],
      }),
      signature(
        [
          'Chủ tịch, các Phó Chủ tịch UBND tỉnh;',
          'Các sở, ban, ngành;',
          'UBND các xã, phường;',
          'Lưu: VT, NV.',
        ],
        ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        'Lê Minh Quang',
      ),
    ]),
  gold: {
    document: {
      number: '17/KH-UBND',
      issuer: 'Ủy ban nhân dân tỉnh An Bình',
      place: 'An Bình',
      issuedOn: '2026-01-14',
      title: 'Công tác thi đua, khen thưởng năm 2026 trên địa bàn tỉnh An Bình',
      year,
      signer: {
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Lê Minh Quang',
      },
    },
    tasks: lines.map(([text, lead, , coordinating, , period], at) => ({
      ordinal: String(at + 1),
      section: 'II. NỘI DUNG',
      text,
      lead: [lead],
      coordinating,
      period,
    })),
    findings: [],
    noFindings: [
      'ordinal-gap',
      'ordinal-repeated',
      'period-missing',
      'lead-missing',
      'year-mismatch',
      'number-missing',
      'encoding-converted',
    ],
  },
}
