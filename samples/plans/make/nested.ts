import { before, between, month, noPeriod, quarter, type Sample, task } from './sample.ts'

const text = `SỞ CÔNG THƯƠNG AN BÌNH
TRUNG TÂM KHUYẾN CÔNG
Số: 33/KH-TTKC

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Bình, ngày 09 tháng 02 năm 2026

KẾ HOẠCH
Phát động phong trào thi đua yêu nước và công tác khen thưởng năm 2026

Thực hiện Kế hoạch số 08/KH-SCT ngày 02/02/2026 của Sở Công Thương, Trung tâm Khuyến công xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

a) Khơi dậy tinh thần thi đua.

b) Phát hiện nhân tố mới.

2. Yêu cầu

Bám sát nhiệm vụ chính trị.

II. NHIỆM VỤ

1. Tổ chức các phong trào thi đua

a) Thi đua thường xuyên:

- Phòng Tổ chức - Hành chính:

+ Xây dựng quy chế chấm điểm thi đua, trình Giám đốc trong tháng 3/2026;

+ Tổng hợp điểm thi đua hằng quý.

- Phòng Khuyến công:

+ Tổ chức 02 lớp tập huấn cho cơ sở công nghiệp nông thôn (quý II và quý III);

+ Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu, hoàn thành trước 31/7/2026.

b) Thi đua theo chuyên đề:

- Phát động chuyên đề “60 ngày chuyển đổi số” từ 01/9/2026 đến 31/10/2026;

- Tổng kết chuyên đề: tháng 11/2026.

2. Công tác khen thưởng

a) Khen thưởng thường xuyên: Hội đồng thi đua Trung tâm họp xét vào tuần cuối tháng 11/2026.

b) Khen thưởng đột xuất: các phòng đề nghị khi phát sinh thành tích.

3. Thông tin, báo cáo:

3.1. Báo cáo 6 tháng: gửi Sở trước ngày 05/6.

3.2. Báo cáo năm: gửi Sở trước ngày 05/12.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Tổ chức - Hành chính là đầu mối theo dõi, đôn đốc.

2. Trưởng các phòng triển khai đến toàn thể viên chức.

Nơi nhận:
- Sở Công Thương;
- Các phòng;
- Lưu: VT.

GIÁM ĐỐC

Huỳnh Văn Sơn
`

const [daily, themed] = ['a) Thi đua thường xuyên', 'b) Thi đua theo chuyên đề']
const [staff, trade] = ['Phòng Tổ chức - Hành chính', 'Phòng Khuyến công']

/** Plan of a centre: work nested as 1., a), -, +, the body named one level up; times in words and without a year. */
export const nested: Sample = {
  file: 'nested.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '33/KH-TTKC',
      issuer: 'Trung tâm Khuyến công',
      place: 'An Bình',
      issuedOn: '2026-02-09',
      title: 'Phát động phong trào thi đua yêu nước và công tác khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'GIÁM ĐỐC', name: 'Huỳnh Văn Sơn' },
    },
    tasks: [
      task(
        null,
        daily!,
        'Xây dựng quy chế chấm điểm thi đua, trình Giám đốc trong tháng 3/2026;',
        month(2026, 3),
        [staff!],
      ),
      task(null, daily!, 'Tổng hợp điểm thi đua hằng quý.', quarter(2026, 1, 2, 3, 4), [staff!]),
      task(
        null,
        daily!,
        'Tổ chức 02 lớp tập huấn cho cơ sở công nghiệp nông thôn (quý II và quý III);',
        quarter(2026, 2, 3),
        [trade!],
      ),
      task(
        null,
        daily!,
        'Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu, hoàn thành trước 31/7/2026.',
        before('2026-07-31'),
        [trade!],
      ),
      task(
        null,
        themed!,
        'Phát động chuyên đề “60 ngày chuyển đổi số” từ 01/9/2026 đến 31/10/2026;',
        between('date', ['2026-09-01', '2026-10-31'], '2026-09-01', '2026-10-31'),
      ),
      task(null, themed!, 'Tổng kết chuyên đề: tháng 11/2026.', month(2026, 11)),
      task(
        'a',
        '2. Công tác khen thưởng',
        'Khen thưởng thường xuyên: Hội đồng thi đua Trung tâm họp xét vào tuần cuối tháng 11/2026.',
        month(2026, 11),
        ['Hội đồng thi đua Trung tâm'],
      ),
      task(
        'b',
        '2. Công tác khen thưởng',
        'Khen thưởng đột xuất: các phòng đề nghị khi phát sinh thành tích.',
        noPeriod,
        ['các phòng'],
      ),
      task('3.1', '3. Thông tin, báo cáo', 'Báo cáo 6 tháng: gửi Sở trước ngày 05/6.', before('2026-06-05')),
      task('3.2', '3. Thông tin, báo cáo', 'Báo cáo năm: gửi Sở trước ngày 05/12.', before('2026-12-05')),
    ],
    findings: ['lead-missing', 'period-missing'],
    noFindings: ['ordinal-gap', 'number-missing', 'issue-date-incomplete', 'basis-year-mismatch'],
  },
}
