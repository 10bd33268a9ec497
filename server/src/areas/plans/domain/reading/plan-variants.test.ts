import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../../platform/refusal.ts'
import { buildTextSource } from './build-text-source.ts'
import { readPlanSource } from './read-plan-source.ts'

function read(text: string) {
  const reading = readPlanSource(buildTextSource(text))
  if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
  return reading
}

const head = 'KẾ HOẠCH\nCông tác thi đua, khen thưởng năm 2026\n\nII. NỘI DUNG\n'

/** Text, kind and values of the period, lead, partners. */
const tasks = (content: string) =>
  read(head + content).tasks.map((task) => [
    task.text,
    `${task.period.kind} ${task.period.values.join(' ')}`.trim(),
    task.lead.join(' + '),
    task.coordinating.join(' + '),
  ])

describe('headings', () => {
  it('reads a cluster that has a number in its name, its partners and its leader', () => {
    const plan = read(`CỤM THI ĐUA SỐ 3
CÁC SỞ, NGÀNH TỈNH
Số: 02/KH-CTĐ3
An Bình, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
V/v hoạt động Cụm thi đua số 3 năm 2026
Cụm thi đua số 3 xây dựng Kế hoạch hoạt động năm 2026 như sau:
II. Nội dung
1. Hoạt động quý I
- Họp Cụm, ký kết giao ước thi đua: Cụm trưởng (Sở Tài chính) chủ trì, các đơn vị thành viên phối hợp.
`)
    expect(plan.document).toMatchObject({
      number: '02/KH-CTĐ3',
      issuer: 'Cụm thi đua số 3',
      title: 'Hoạt động Cụm thi đua số 3 năm 2026',
    })
    expect(plan.tasks[0]).toMatchObject({
      lead: ['Cụm trưởng (Sở Tài chính)'],
      coordinating: ['các đơn vị thành viên'],
    })
  })

  it('parts recipients and signature flattened onto one line, and bases from the words that announce', () => {
    const plan = read(`KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026
Thực hiện chỉ đạo của Tổng Công ty, Công ty Nước An Bình lập kế hoạch công tác thi đua năm 2026 như sau:
II. NỘI DUNG
- Phát động phong trào thi đua năm 2026.
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- UBND tỉnh; CHỦ TỊCH
- Sở Nội vụ;
- Lưu: VT. Nguyễn Thành Long
`)
    expect(plan.document).toMatchObject({
      legalBases: ['chỉ đạo của Tổng Công ty'],
      recipients: ['UBND tỉnh', 'Sở Nội vụ', 'Lưu: VT'],
      signer: { onBehalfOf: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nguyễn Thành Long' },
    })
  })

  it('reads parts headed on two lines, a standing committee, and recipients under the signature', () => {
    const plan = read(`LIÊN ĐOÀN LAO ĐỘNG TỈNH AN BÌNH
BAN THƯỜNG VỤ
Số: 15/KH-LĐLĐ1 An Bình, ngày 08 tháng 01 năm 2026
KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Phần I
ĐÁNH GIÁ KẾT QUẢ NĂM 2025
- Đã phát động 15 phong trào thi đua.
Phần II
NHIỆM VỤ NĂM 2026
1. Tháng 11/2026: Hội giảng chào mừng 20/11
- Sơ kết phong trào thi đua.
TM. BAN THƯỜNG VỤ
PHÓ CHỦ TỊCH
Ngô Thị Hòa
Nơi nhận:
- Tổng LĐLĐ VN;
- Lưu: VT.
`)
    expect(plan.document).toMatchObject({
      number: '15/KH-LĐLĐ1',
      issuer: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH AN BÌNH',
      issuedOn: '2026-01-08',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      signer: { onBehalfOf: 'TM. BAN THƯỜNG VỤ', position: 'PHÓ CHỦ TỊCH', name: 'Ngô Thị Hòa' },
      recipients: ['Tổng LĐLĐ VN', 'Lưu: VT'],
    })
    expect(plan.tasks.map((task) => [task.text, task.period.kind, task.period.values])).toEqual([
      ['Sơ kết phong trào thi đua.', 'month', [11]],
    ])
  })

  it('finds place and date above the signature where no letterhead has them', () => {
    const plan = read(`${head}- Phát động phong trào thi đua.
Phú Lương, ngày 28 tháng 8 năm 2026
HIỆU TRƯỞNG
Lê Thị Ngọc
`)
    expect(plan.document).toMatchObject({ place: 'Phú Lương', issuedOn: '2026-08-28' })
    expect(plan.tasks.map((task) => task.text)).toEqual(['Phát động phong trào thi đua.'])
  })

  it('gives an issuer in capitals as the text writes it elsewhere', () => {
    const plan = (also: string) =>
      read(`TRUNG TÂM Y TẾ BÌNH SƠN\nSố: 5/KH-TTYT\n${head}- Phát động phong trào thi đua ${also}.\n`)
        .document
    expect(plan('của Trung tâm Y tế Bình Sơn').issuer).toBe('Trung tâm Y tế Bình Sơn')
    expect(plan('năm 2026').issuer).toBe('TRUNG TÂM Y TẾ BÌNH SƠN')
  })
})

describe('what is a task and what is not', () => {
  it('keeps a closed item over its sub-items as a task of its own, and not one that leads in', () => {
    expect(
      tasks(`1. Đợt thi đua
- Sơ kết phong trào;
+ Họp Hội đồng thi đua xét khen thưởng.
- Tổ chức các hoạt động chào mừng:
+ Hội thao cán bộ, giáo viên.
`).map(([text]) => text),
    ).toEqual(['Sơ kết phong trào;', 'Họp Hội đồng thi đua xét khen thưởng.', 'Hội thao cán bộ, giáo viên.'])
  })

  it('takes no units under inspection, places, guests, agenda or files for tasks', () => {
    expect(
      tasks(`1. Nội dung kiểm tra
a) Việc tổ chức phát động các phong trào thi đua.
2. Đơn vị được kiểm tra
- Trường Tiểu học Tân Lập.
- Trạm Y tế phường.
3. Thời kỳ kiểm tra: từ 01/01/2025 đến thời điểm kiểm tra.
4. Thành phần tham dự
- Đại biểu chính thức: 250 đại biểu.
5. Thời gian, địa điểm
- Thời gian: tháng 6/2026.
6. Chương trình Hội nghị
- Đón tiếp đại biểu;
7. Chủ đề: "Đoàn kết, sáng tạo".
8. Hồ sơ
- Đơn đề nghị (01 bản).
`).map(([text]) => text),
    ).toEqual(['Việc tổ chức phát động các phong trào thi đua.'])
  })

  it('takes a group row right under the header for a heading, and the header for no task', () => {
    const plan = read(`${head}| TT | Nội dung | Chủ trì | Phối hợp |
|---|---|---|---|
| QUÝ I | | | |
| 1 | Phát động phong trào thi đua | Sở Nội vụ | Sở Y tế |
| QUÝ II | | | |
| 2 | Sơ kết phong trào | Sở Nội vụ | |
`)
    expect(plan.tasks.map((task) => [task.section, task.text, task.period.values])).toEqual([
      ['QUÝ I', 'Phát động phong trào thi đua', [1]],
      ['QUÝ II', 'Sơ kết phong trào', [2]],
    ])
  })

  it('tells games from a conference', () => {
    const kinds = read(`${head}- Hội thao cán bộ.\n- Hội thảo về điển hình tiên tiến.\n`).tasks
    expect(kinds.map((task) => task.workKind)).toEqual(['other', 'conference'])
  })
})

describe('times and bodies', () => {
  it('reads items that begin with a date or a share, and times at the end', () => {
    expect(
      tasks(`- Trước 22/7/2026: Các tổ công đoàn gửi báo cáo.
- 25/7/2026: Ban Chấp hành họp xét khen thưởng.
- 100% đơn vị đăng ký thi đua.
- Họp Hội đồng xét, bỏ phiếu: ngày 05/11/2026.
a, Đề nghị tặng Kỷ niệm chương: gửi hồ sơ trước ngày 30/6/2026.
`),
    ).toEqual([
      ['Trước 22/7/2026: Các tổ công đoàn gửi báo cáo.', 'date 2026-07-22', 'Các tổ công đoàn', ''],
      ['25/7/2026: Ban Chấp hành họp xét khen thưởng.', 'date 2026-07-25', 'Ban Chấp hành', ''],
      ['100% đơn vị đăng ký thi đua.', 'unspecified', '', ''],
      ['Họp Hội đồng xét, bỏ phiếu: ngày 05/11/2026.', 'date 2026-11-05', '', ''],
      ['Đề nghị tặng Kỷ niệm chương: gửi hồ sơ trước ngày 30/6/2026.', 'date 2026-06-30', '', ''],
    ])
  })

  it('goes on over a line cut after a joining word; keeps places together', () => {
    expect(
      tasks(`1.1. Ban hành văn bản chỉ đạo năm 2026. Giao
Phòng Văn hóa - Xã hội chủ trì, hoàn thành trong quý I/2026.
1.2. Khen thưởng: Hội LHPN các xã, phường gửi hồ sơ trước ngày 20/11.
`),
    ).toEqual([
      [
        'Ban hành văn bản chỉ đạo năm 2026. Giao Phòng Văn hóa - Xã hội chủ trì, hoàn thành trong quý I/2026.',
        'quarter 1',
        'Phòng Văn hóa - Xã hội',
        '',
      ],
      [
        'Khen thưởng: Hội LHPN các xã, phường gửi hồ sơ trước ngày 20/11.',
        'date 2026-11-20',
        'Hội LHPN các xã, phường',
        '',
      ],
    ])
  })

  it('reads short forms in capitals apart, and “nt” as the row above', () => {
    expect(
      tasks(`| TT | Nội dung | Thời gian | Chủ trì | Phối hợp |
|---|---|---|---|---|
| 1 | Xét, công nhận sáng kiến | Hàng quý | P3 | P4, P5 |
| 2 | Báo cáo công tác thi đua | nt | P4 | -nt- |
`),
    ).toEqual([
      ['Xét, công nhận sáng kiến', 'quarter 1 2 3 4', 'P3', 'P4 + P5'],
      ['Báo cáo công tác thi đua', 'quarter 1 2 3 4', 'P4', 'P4 + P5'],
    ])
  })
})
