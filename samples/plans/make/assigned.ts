import { before, between, month, type Sample, task, wholeYear } from './sample.ts'

const text = `ỦY BAN NHÂN DÂN
XÃ AN THẠNH
-------
Số: 21/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
An Thạnh, ngày 28 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức phong trào thi đua và thực hiện công tác khen thưởng
trên địa bàn xã An Thạnh năm 2026

Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;
Căn cứ Kế hoạch số 17/KH-UBND ngày 14/01/2026 của Ủy ban nhân dân tỉnh An Bình về công tác thi đua, khen thưởng năm 2026;

Ủy ban nhân dân xã An Thạnh ban hành Kế hoạch tổ chức phong trào thi đua và thực hiện công tác khen thưởng năm 2026, cụ thể như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích: Tạo không khí thi đua sôi nổi trong cán bộ và Nhân dân.

2. Yêu cầu: Thiết thực, không phô trương, hình thức.

II. NỘI DUNG

1. Phát động phong trào thi đua năm 2026

- Nội dung: Tổ chức lễ phát động phong trào thi đua yêu nước năm 2026 gắn với Hội nghị cán bộ, công chức.

- Thời gian: Trong tháng 02/2026.

- Phân công: Phòng Văn hóa - Xã hội chủ trì, phối hợp với Văn phòng HĐND và UBND xã, Công đoàn cơ sở.

2. Phong trào “Xã An Thạnh chung sức làm đường hoa”

- Thời gian: Từ ngày 01/3/2026 đến ngày 30/9/2026.

- Phân công: Giao Phòng Kinh tế chủ trì; đề nghị Ủy ban MTTQ Việt Nam xã, Hội Liên hiệp Phụ nữ xã, Đoàn Thanh niên xã phối hợp thực hiện.

3. Sơ kết, tổng kết

a) Sơ kết 6 tháng đầu năm: hoàn thành báo cáo trước ngày 10/6/2026.

b) Tổng kết năm 2026: hoàn thành báo cáo trước ngày 25/11/2026.

Phân công: Phòng Văn hóa - Xã hội tổng hợp, báo cáo; các cơ quan, đơn vị, ban nhân dân các ấp gửi báo cáo.

4. Xét khen thưởng thường xuyên

Hội đồng Thi đua - Khen thưởng xã họp xét khen thưởng cuối năm trong tháng 12/2026. Phân công: Phòng Văn hóa - Xã hội là cơ quan thường trực.

5. Khen thưởng đột xuất: thực hiện thường xuyên trong năm, ngay sau khi có thành tích. Phân công: Công an xã, Ban Chỉ huy Quân sự xã đề xuất; Phòng Văn hóa - Xã hội thẩm định.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội

- Theo dõi, đôn đốc việc thực hiện Kế hoạch.

- Tham mưu kiện toàn Hội đồng Thi đua - Khen thưởng xã trước ngày 28/02/2026.

2. Phòng Kinh tế: bố trí kinh phí khen thưởng theo quy định.

3. Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể: phối hợp tuyên truyền, vận động.

Trên đây là Kế hoạch tổ chức phong trào thi đua và thực hiện công tác khen thưởng năm 2026 của Ủy ban nhân dân xã An Thạnh./.

Nơi nhận:
- Sở Nội vụ tỉnh;
- TT Đảng ủy, HĐND xã;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Thị Mỹ Lệ
`

const culture = 'Phòng Văn hóa - Xã hội'
const section = 'II. NỘI DUNG'

/** Plan of a commune: each piece of work told by lines "Nội dung", "Thời gian", "Phân công"; one such line speaks of a whole list. */
export const assigned: Sample = {
  file: 'assigned.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '21/KH-UBND',
      issuer: 'Ủy ban nhân dân xã An Thạnh',
      place: 'An Thạnh',
      issuedOn: '2026-01-28',
      title: 'Tổ chức phong trào thi đua và thực hiện công tác khen thưởng trên địa bàn xã An Thạnh năm 2026',
      year: 2026,
      signer: {
        onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        name: 'Trần Thị Mỹ Lệ',
      },
    },
    tasks: [
      task(
        '1',
        section,
        'Phát động phong trào thi đua năm 2026: Tổ chức lễ phát động phong trào thi đua yêu nước năm 2026 gắn với Hội nghị cán bộ, công chức.',
        month(2026, 2),
        [culture],
        ['Văn phòng HĐND và UBND xã', 'Công đoàn cơ sở'],
      ),
      task(
        '2',
        section,
        'Phong trào “Xã An Thạnh chung sức làm đường hoa”',
        between('date', ['2026-03-01', '2026-09-30'], '2026-03-01', '2026-09-30'),
        ['Phòng Kinh tế'],
        ['Ủy ban MTTQ Việt Nam xã', 'Hội Liên hiệp Phụ nữ xã', 'Đoàn Thanh niên xã'],
      ),
      task(
        'a',
        '3. Sơ kết, tổng kết',
        'Sơ kết 6 tháng đầu năm: hoàn thành báo cáo trước ngày 10/6/2026.',
        before('2026-06-10'),
        [culture],
        ['các cơ quan, đơn vị, ban nhân dân các ấp'],
      ),
      task(
        'b',
        '3. Sơ kết, tổng kết',
        'Tổng kết năm 2026: hoàn thành báo cáo trước ngày 25/11/2026.',
        before('2026-11-25'),
        [culture],
        ['các cơ quan, đơn vị, ban nhân dân các ấp'],
      ),
      task(
        null,
        '4. Xét khen thưởng thường xuyên',
        'Hội đồng Thi đua - Khen thưởng xã họp xét khen thưởng cuối năm trong tháng 12/2026. Phân công: Phòng Văn hóa - Xã hội là cơ quan thường trực.',
        month(2026, 12),
        [culture],
      ),
      task(
        '5',
        section,
        'Khen thưởng đột xuất: thực hiện thường xuyên trong năm, ngay sau khi có thành tích. Phân công: Công an xã, Ban Chỉ huy Quân sự xã đề xuất; Phòng Văn hóa - Xã hội thẩm định.',
        wholeYear(2026),
        ['Công an xã', 'Ban Chỉ huy Quân sự xã'],
        [culture],
      ),
    ],
    findings: [],
    noFindings: ['lead-missing', 'period-missing', 'ordinal-gap', 'number-missing'],
  },
}
