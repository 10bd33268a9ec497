import {
  before,
  between,
  type GoldPeriod,
  month,
  noPeriod,
  quarter,
  type Sample,
  task,
  wholeYear,
} from './sample.ts'

const text = `UBND TỈNH AN BÌNH
SỞ TƯ PHÁP
Số: 45/KH-STP

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Bình, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Công tác thi đua, khen thưởng ngành Tư pháp năm 2026

I. MỤC ĐÍCH, YÊU CẦU

1. Đổi mới công tác thi đua.

II. NỘI DUNG CÔNG VIỆC

|TT|Nội dung công việc|Thời gian thực hiện|Đơn vị thực hiện|
|---|---|---|---|
|1|Ban hành kế hoạch thi đua, khen thưởng năm 2026|Quý IV năm trước, hoàn thiện tháng 01/2026|Văn phòng Sở|
|2|Đăng ký thi đua|Trước 31/01|Các phòng, đơn vị|
|3|Theo dõi, chấm điểm các đơn vị|Hằng tháng|Văn phòng Sở|
|4|Báo cáo gương điển hình tiên tiến|Định kỳ ngày 15 hằng tháng|Các phòng, đơn vị|
|5|Họp Hội đồng Thi đua - Khen thưởng Sở|Định kỳ 6 tháng, cuối năm|Hội đồng TĐKT Sở|
|6|Giao ban khối thi đua|Mỗi quý một lần|Văn phòng Sở|
|7|Báo cáo thống kê thi đua, khen thưởng|6 tháng, năm|Văn phòng Sở|
|8|Kiểm tra phong trào thi đua tại cơ sở|Quý II và quý III|Thanh tra Sở; Văn phòng Sở|
|9|Tổng kết phong trào thi đua năm 2026|Cuối năm 2026|Văn phòng Sở|
|10|Khen thưởng đột xuất|Khi có phát sinh|Các phòng, đơn vị|
|11|Tuyên truyền điển hình tiên tiến|Cả năm|Văn phòng Sở|
|12|Nộp hồ sơ khen thưởng bậc cao|Chậm nhất ngày 30/3|Các phòng, đơn vị|
|13|Rà soát quy chế thi đua|Đầu quý II|Văn phòng Sở|
|14|Góp ý dự thảo Thông tư của Bộ Tư pháp|Theo tiến độ của Bộ|Văn phòng Sở|
|15|Sơ kết đợt thi đua|20/6 - 30/6/2026|Văn phòng Sở|
|16|Xét danh hiệu thi đua|Từ 15/11 đến 10/12/2026|Hội đồng TĐKT Sở|
|17|Chuẩn bị Đại hội thi đua|Tháng 10/2026 - tháng 3/2027|Văn phòng Sở|
|18|Tập huấn nghiệp vụ|Tháng 4 hoặc tháng 5|Văn phòng Sở|
|19|Gặp mặt cán bộ hưu trí|Dịp Tết Nguyên đán|Công đoàn Sở|
|20|Xếp loại hằng quý|Ngày 20 của tháng cuối quý|Văn phòng Sở|

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng Sở tham mưu Giám đốc Sở theo dõi việc thực hiện Kế hoạch.

Nơi nhận:
- UBND tỉnh;
- Lưu: VT.

KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC

Phan Thị Thu Hà
`

const q = (...values: number[]) => quarter(2026, ...values)
const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const [office, units, council] = ['Văn phòng Sở', 'Các phòng, đơn vị', 'Hội đồng TĐKT Sở']
const rows: [text: string, period: GoldPeriod, lead: string, partners?: string[]][] = [
  ['Ban hành kế hoạch thi đua, khen thưởng năm 2026', month(2026, 1), office!],
  ['Đăng ký thi đua', before('2026-01-31'), units!],
  ['Theo dõi, chấm điểm các đơn vị', month(2026, ...all), office!],
  ['Báo cáo gương điển hình tiên tiến', month(2026, ...all), units!],
  ['Họp Hội đồng Thi đua - Khen thưởng Sở', q(2, 4), council!],
  ['Giao ban khối thi đua', q(1, 2, 3, 4), office!],
  ['Báo cáo thống kê thi đua, khen thưởng', q(2, 4), office!],
  ['Kiểm tra phong trào thi đua tại cơ sở', q(2, 3), 'Thanh tra Sở', [office!]],
  ['Tổng kết phong trào thi đua năm 2026', q(4), office!],
  ['Khen thưởng đột xuất', noPeriod, units!],
  ['Tuyên truyền điển hình tiên tiến', wholeYear(2026), office!],
  ['Nộp hồ sơ khen thưởng bậc cao', before('2026-03-30'), units!],
  ['Rà soát quy chế thi đua', q(2), office!],
  ['Góp ý dự thảo Thông tư của Bộ Tư pháp', noPeriod, office!],
  ['Sơ kết đợt thi đua', between('date', ['2026-06-20', '2026-06-30'], '2026-06-20', '2026-06-30'), office!],
  [
    'Xét danh hiệu thi đua',
    between('date', ['2026-11-15', '2026-12-10'], '2026-11-15', '2026-12-10'),
    council!,
  ],
  ['Chuẩn bị Đại hội thi đua', between('month', [10, 11, 12, 1, 2, 3], '2026-10-01', '2027-03-31'), office!],
  ['Tập huấn nghiệp vụ', month(2026, 4, 5), office!],
  ['Gặp mặt cán bộ hưu trí', noPeriod, 'Công đoàn Sở'],
  ['Xếp loại hằng quý', month(2026, 3, 6, 9, 12), office!],
]

/** Plan of a department in a table between bars: times that come again, spans, bounds, last year's quarter, times that fix no day. */
export const recurring: Sample = {
  file: 'recurring.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '45/KH-STP',
      issuer: 'SỞ TƯ PHÁP',
      place: 'An Bình',
      issuedOn: '2026-01-20',
      title: 'Công tác thi đua, khen thưởng ngành Tư pháp năm 2026',
      year: 2026,
      signer: { onBehalfOf: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Phan Thị Thu Hà' },
    },
    tasks: rows.map(([text, period, lead, partners], at) =>
      task(String(at + 1), 'II. NỘI DUNG CÔNG VIỆC', text, period, [lead], partners ?? []),
    ),
    findings: ['period-missing', 'lead-not-distinguished'],
    noFindings: ['lead-missing', 'ordinal-gap', 'year-mismatch'],
  },
}
