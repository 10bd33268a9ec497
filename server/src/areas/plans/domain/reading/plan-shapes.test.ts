import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../../../platform/refusal.ts'
import { buildTextSource } from './build-text-source.ts'
import type { PlanReading } from './plan-reading.ts'
import { readPlanSource } from './read-plan-source.ts'

function read(text: string): PlanReading {
  const reading = readPlanSource(buildTextSource(text))
  if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
  return reading
}

/** Ordinal, section, words, kind and values of the period, lead, partners. */
function tasks(text: string) {
  return read(text).tasks.map((task) => [
    task.ordinal,
    task.section,
    task.text,
    `${task.period.kind} ${task.period.values.join(' ')}`.trim(),
    task.lead.join(' + '),
    task.coordinating.join(' + '),
  ])
}

const head = 'KẾ HOẠCH\nCông tác thi đua, khen thưởng năm 2025\n\n'

describe('tables', () => {
  it('reads a school plan with the time first, months as group rows and weeks in the cells', () => {
    const plan = `KẾ HOẠCH
Công tác thi đua, khen thưởng năm học 2025-2026

I. MỤC ĐÍCH
- Động viên giáo viên.
II. NỘI DUNG
Thời gian\tNội dung công việc\tNgười phụ trách\tPhối hợp
THÁNG 9/2025
Tuần 1\tPhát động phong trào thi đua đầu năm\tBGH\tCông đoàn, Đoàn thanh niên
Tuần 3\tĐăng ký danh hiệu thi đua\tĐ/c Nguyễn Văn A - PHT\tCác tổ chuyên môn
THÁNG 01/2026
15/01\tSơ kết học kỳ I\tHiệu trưởng\t
\tHọp Hội đồng thi đua\tHội đồng TĐKT\tCác tổ
`
    expect(tasks(plan)).toEqual([
      [
        null,
        'THÁNG 9/2025',
        'Phát động phong trào thi đua đầu năm',
        'month 9',
        'BGH',
        'Công đoàn + Đoàn thanh niên',
      ],
      [
        null,
        'THÁNG 9/2025',
        'Đăng ký danh hiệu thi đua',
        'month 9',
        'Đ/c Nguyễn Văn A - PHT',
        'Các tổ chuyên môn',
      ],
      [null, 'THÁNG 01/2026', 'Sơ kết học kỳ I', 'date 2026-01-15', 'Hiệu trưởng', ''],
      [null, 'THÁNG 01/2026', 'Họp Hội đồng thi đua', 'month 1', 'Hội đồng TĐKT', 'Các tổ'],
    ])
  })

  it('reads a markdown table with Roman group rows', () => {
    const plan = `# KẾ HOẠCH
## Phong trào thi đua năm 2026

## II. NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|-----|----------|-----------------|------------------|----------------------|
| I | **Công tác phát động** | | | |
| 1 | Phát động phong trào thi đua năm 2026 | Phòng Văn hóa - Xã hội | Các ban, ngành, đoàn thể xã | Trước ngày 31/01/2026 |
| II | **Công tác khen thưởng** | | | |
| 2 | Xét khen thưởng chuyên đề | Hội đồng TĐKT xã | UBMTTQ xã, Công đoàn | Quý II, Quý IV |
| 3 | Khen thưởng đột xuất | Phòng Văn hóa - Xã hội<br>Văn phòng | | Thường xuyên |
`
    expect(tasks(plan)).toEqual([
      [
        '1',
        'I. Công tác phát động',
        'Phát động phong trào thi đua năm 2026',
        'date 2026-01-31',
        'Phòng Văn hóa - Xã hội',
        'Các ban, ngành, đoàn thể xã',
      ],
      [
        '2',
        'II. Công tác khen thưởng',
        'Xét khen thưởng chuyên đề',
        'quarter 2 4',
        'Hội đồng TĐKT xã',
        'UBMTTQ xã + Công đoàn',
      ],
      [
        '3',
        'II. Công tác khen thưởng',
        'Khen thưởng đột xuất',
        'year',
        'Phòng Văn hóa - Xã hội + Văn phòng',
        '',
      ],
    ])
  })

  it('reads one cell a line between bars', () => {
    const plan = `${head}I. NỘI DUNG\nTT\n|\nNội dung\n|\nĐơn vị chủ trì\n|\nThời gian\n|\n1\n|\nPhát động phong trào thi đua\n|\nBan Tuyên giáo\n|\nTháng 1\n|\n2\n|\nTổ chức hội thi\n|\nVăn phòng\n|\nTháng 5\n|\n`
    expect(tasks(plan)).toEqual([
      ['1', 'I. NỘI DUNG', 'Phát động phong trào thi đua', 'month 1', 'Ban Tuyên giáo', ''],
      ['2', 'I. NỘI DUNG', 'Tổ chức hội thi', 'month 5', 'Văn phòng', ''],
    ])
  })

  it('reads the lead before the content, marked months, and a column headed by "Tháng" alone', () => {
    const leadFirst = `${head}II. NỘI DUNG\nTT\tĐơn vị chủ trì\tNội dung công việc\tThời gian\n1\tThanh tra Sở, Văn phòng\tKiểm tra công tác thi đua\tQuý II - Quý III\n2\tVăn phòng Sở\tBáo cáo thống kê\tTháng 12 hằng năm\n`
    expect(tasks(leadFirst)).toEqual([
      ['1', 'II. NỘI DUNG', 'Kiểm tra công tác thi đua', 'quarter 2 3', 'Thanh tra Sở + Văn phòng', ''],
      ['2', 'II. NỘI DUNG', 'Báo cáo thống kê', 'month 12', 'Văn phòng Sở', ''],
    ])
    const marked = `${head}II. NỘI DUNG\nSTT\tNội dung\tT1\tT2\tT3\tT4\tT5\tT6\tChủ trì\n1\tĐăng ký thi đua\tx\t\t\t\t\t\tPhòng TCHC\n2\tKiểm tra chéo\t\t\tx\t\t\tx\tTổ kiểm tra\n`
    expect(tasks(marked)).toEqual([
      ['1', 'II. NỘI DUNG', 'Đăng ký thi đua', 'month 1', 'Phòng TCHC', ''],
      ['2', 'II. NỘI DUNG', 'Kiểm tra chéo', 'month 3 6', 'Tổ kiểm tra', ''],
    ])
    const bare = `${head}| Tháng | Nội dung | Người thực hiện |\n| 8, 9 | Kiện toàn Hội đồng thi đua | Hiệu trưởng |\n| 10 | Đăng ký thi đua | Các tổ trưởng |\n`
    expect(tasks(bare)).toEqual([
      [null, null, 'Kiện toàn Hội đồng thi đua', 'month 8 9', 'Hiệu trưởng', ''],
      [null, null, 'Đăng ký thi đua', 'month 10', 'Các tổ trưởng', ''],
    ])
  })

  it('reads columns set apart by spaces, with wrapped cells', () => {
    const plan = `${head}STT   Nội dung công việc                    Chủ trì              Phối hợp            Thời gian
1     Tham mưu UBND xã kiện toàn Hội        Phòng VH-XH          Văn phòng           05/7/2025
      đồng Thi đua - Khen thưởng xã                              HĐND-UBND
2     Tổng hợp hồ sơ khen thưởng            Đ/c Hoa              Các thôn            Trước 20/8
`
    expect(tasks(plan)).toEqual([
      [
        '1',
        null,
        'Tham mưu UBND xã kiện toàn Hội đồng Thi đua - Khen thưởng xã',
        'date 2025-07-05',
        'Phòng VH-XH',
        'Văn phòng HĐND-UBND',
      ],
      ['2', null, 'Tổng hợp hồ sơ khen thưởng', 'date 2025-08-20', 'Đ/c Hoa', 'Các thôn'],
    ])
  })

  it('tells the columns of a table without a header by their cells', () => {
    const plan = `${head}II. NỘI DUNG\n1\tPhát động phong trào thi đua\tVăn phòng\tQuý I\n2\tĐăng ký danh hiệu thi đua\tCác phòng\tQuý I\n3\tTổng kết công tác thi đua\tVăn phòng\tQuý IV\n`
    expect(tasks(plan)).toEqual([
      ['1', 'II. NỘI DUNG', 'Phát động phong trào thi đua', 'quarter 1', 'Văn phòng', ''],
      ['2', 'II. NỘI DUNG', 'Đăng ký danh hiệu thi đua', 'quarter 1', 'Các phòng', ''],
      ['3', 'II. NỘI DUNG', 'Tổng kết công tác thi đua', 'quarter 4', 'Văn phòng', ''],
    ])
  })

  it('takes no tasks from tables of targets, prices and points', () => {
    const plan = `${head}I. NỘI DUNG\n- Phát động thi đua trong Quý I.\nII. CHỈ TIÊU\nTT\tDanh hiệu\tSố lượng\tMức thưởng\n1\tTập thể LĐXS\t10\t1.000.000\n2\tChiến sĩ thi đua\t5\t700.000\n`
    expect(tasks(plan)).toEqual([
      [null, 'I. NỘI DUNG', 'Phát động thi đua trong Quý I.', 'quarter 1', '', ''],
    ])
  })
})

describe('prose', () => {
  it('reads the lines under a task as its lead, partners and time', () => {
    const plan = `${head}B. NHIỆM VỤ VÀ GIẢI PHÁP
1. Tuyên truyền
1.1. Xây dựng chuyên mục thi đua trên Cổng thông tin điện tử
- Đơn vị chủ trì: Văn phòng Bộ
- Đơn vị phối hợp: Báo Sức khỏe và Đời sống, Cục Công nghệ thông tin
- Thời gian: Quý I/2025
1.2. Kiện toàn Hội đồng Thi đua - Khen thưởng.
Đơn vị thực hiện: Phòng Nội vụ chủ trì, phối hợp Văn phòng.
Thời gian hoàn thành: tháng 4.
2. Khen thưởng
a) Giao Vụ Tổ chức cán bộ chủ trì, phối hợp với Thanh tra Bộ thẩm định hồ sơ, hoàn thành trong tháng 6/2025.
b) Tổ chức tập huấn nghiệp vụ (Chủ trì: Phòng Kế hoạch; phối hợp: Công đoàn; thời gian: Quý III)
`
    expect(tasks(plan)).toEqual([
      [
        '1.1',
        '1. Tuyên truyền',
        'Xây dựng chuyên mục thi đua trên Cổng thông tin điện tử',
        'quarter 1',
        'Văn phòng Bộ',
        'Báo Sức khỏe và Đời sống + Cục Công nghệ thông tin',
      ],
      [
        '1.2',
        '1. Tuyên truyền',
        'Kiện toàn Hội đồng Thi đua - Khen thưởng.',
        'month 4',
        'Phòng Nội vụ',
        'Văn phòng',
      ],
      [
        'a',
        '2. Khen thưởng',
        'Giao Vụ Tổ chức cán bộ chủ trì, phối hợp với Thanh tra Bộ thẩm định hồ sơ, hoàn thành trong tháng 6/2025.',
        'month 6',
        'Vụ Tổ chức cán bộ',
        'Thanh tra Bộ',
      ],
      ['b', '2. Khen thưởng', 'Tổ chức tập huấn nghiệp vụ', 'quarter 3', 'Phòng Kế hoạch', 'Công đoàn'],
    ])
  })

  it('lets nested items inherit the period and the body above them', () => {
    const plan = `${head}1. Mục đích
- Phát huy tinh thần thi đua.
2. Nội dung thực hiện
2.1. 6 tháng đầu năm
a) Phòng Kỹ thuật:
- Xây dựng mô hình điểm;
- Viết tin bài về điển hình;
2.2. 6 tháng cuối năm
- Tổ chức hội thi tay nghề (nếu có kinh phí);
3. Tổ chức thực hiện
a) Các phòng chuyên môn có trách nhiệm triển khai kế hoạch.
`
    expect(tasks(plan)).toEqual([
      [null, 'a) Phòng Kỹ thuật', 'Xây dựng mô hình điểm;', 'quarter 1 2', 'Phòng Kỹ thuật', ''],
      [null, 'a) Phòng Kỹ thuật', 'Viết tin bài về điển hình;', 'quarter 1 2', 'Phòng Kỹ thuật', ''],
      [null, '2.2. 6 tháng cuối năm', 'Tổ chức hội thi tay nghề (nếu có kinh phí);', 'quarter 3 4', '', ''],
    ])
    const reading = read(plan)
    expect(reading.tasks.map((task) => task.conditional)).toEqual([false, false, true])
    expect(reading.duties.map((duty) => [duty.body, duty.text])).toEqual([
      ['Các phòng chuyên môn', 'có trách nhiệm triển khai kế hoạch.'],
    ])
  })

  it('joins hard wraps, passes over page numbers, and keeps the lines of the input', () => {
    const plan = `                        KẾ HOẠCH
        Phát động phong trào thi đua giai đoạn 2025 - 2028

       I. MỤC TIÊU
       1. Xây dựng đội ngũ cán bộ, công chức có bản lĩnh chính trị vững vàng, phẩm
chất đạo đức trong sáng.
       II. NỘI DUNG
       1. Thi đua thực hiện tốt nội quy cơ quan, sử dụng hiệu quả thời giờ làm việc
                                                                               2
theo quy định của pháp luật về lao động.
       2. Thi đua giải quyết hồ sơ cho tổ chức, công dân đúng hạn đạt 99% trở lên;
hằng tháng công khai kết quả trên Trang thông tin điện tử phường.
`
    const reading = read(plan)
    expect(reading.tasks.map((task) => [task.text, task.source.line, task.source.endLine])).toEqual([
      [
        'Thi đua thực hiện tốt nội quy cơ quan, sử dụng hiệu quả thời giờ làm việc theo quy định của pháp luật về lao động.',
        8,
        10,
      ],
      [
        'Thi đua giải quyết hồ sơ cho tổ chức, công dân đúng hạn đạt 99% trở lên; hằng tháng công khai kết quả trên Trang thông tin điện tử phường.',
        11,
        12,
      ],
    ])
  })

  it('reports a gap in the numbers and no repeat where numbering starts anew', () => {
    const gap = read(
      `${head}I. NỘI DUNG\nQuý I\n1. Hội nghị người lao động.\n2. Ký giao ước thi đua.\n4. Sơ kết 6 tháng.\n`,
    )
    expect(
      gap.findings
        .filter((one) => one.code.startsWith('ordinal'))
        .map((one) => [one.code, one.line, one.message]),
    ).toEqual([
      ['ordinal-gap', 8, 'Thiếu số thứ tự 3 trước dòng 8 (Quý I); cần hỏi có nhiệm vụ bị bỏ sót không.'],
    ])
    const anew = read(
      `${head}I. NỘI DUNG\nQuý I\n1. Hội nghị người lao động.\n2. Ký giao ước.\nQuý II\n1. Sơ kết phong trào.\n2. Báo cáo sơ kết.\n`,
    )
    expect(anew.findings.filter((one) => one.code.startsWith('ordinal'))).toEqual([])
  })
})
