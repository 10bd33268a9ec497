import { before, between, month, quarter, type Sample, task } from './sample.ts'

const text = `LIÊN ĐOÀN LAO ĐỘNG TỈNH AN BÌNH
CÔNG ĐOÀN NGÀNH Y TẾ
Số: 14/KH-CĐN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Bình, ngày 25 tháng 01 năm 2026

KẾ HOẠCH
Tổ chức phong trào thi đua “Lao động giỏi, Lao động sáng tạo” và công tác khen thưởng năm 2026

Thực hiện Chương trình số 02/CTr-LĐLĐ ngày 10/01/2026 của Liên đoàn Lao động tỉnh, Ban Thường vụ Công đoàn ngành Y tế xây dựng Kế hoạch như sau:

I. Mục đích, yêu cầu
1. Động viên đoàn viên, người lao động thi đua.
2. 100% công đoàn cơ sở tham gia.

II. Chỉ tiêu phấn đấu
- 90% trở lên công đoàn cơ sở hoàn thành tốt nhiệm vụ.
- 70% đoàn viên đạt danh hiệu Lao động tiên tiến.

III. Nội dung và thời gian thực hiện
1. Từ tháng 01 đến tháng 3 năm 2026
- Phát động phong trào thi đua đến 100% công đoàn cơ sở; tổ chức ký giao ước thi đua (Ban Thường vụ).
- Hướng dẫn đăng ký công trình, sản phẩm chào mừng Đại hội Công đoàn các cấp (đ/c Nguyễn Thị Hòa phụ trách).
2. Tháng 4, tháng 5
- Tổ chức Tháng Công nhân; biểu dương đoàn viên tiêu biểu.
- Kiểm tra công tác thi đua tại 05 công đoàn cơ sở (Ủy ban Kiểm tra chủ trì, phối hợp Ban Nữ công).
3. Quý III
- Hội thao cán bộ, viên chức, lao động ngành Y tế: Giao Ban Tuyên giáo - Nữ công tham mưu.
- Sơ kết phong trào “Giỏi việc nước, đảm việc nhà”.
4. Từ 01/10 đến 15/12/2026
- Chấm điểm, xếp loại công đoàn cơ sở; gửi hồ sơ về Liên đoàn Lao động tỉnh trước 30/11.
- Họp Hội đồng Thi đua - Khen thưởng Công đoàn ngành.

IV. Tổ chức thực hiện
1. Ban Thường vụ Công đoàn ngành chỉ đạo, kiểm tra việc thực hiện.
2. Các công đoàn cơ sở xây dựng kế hoạch, tổ chức thực hiện, báo cáo kết quả về Công đoàn ngành trước ngày 20 tháng cuối quý.

Nơi nhận:
- LĐLĐ tỉnh;
- CĐCS trực thuộc;
- Lưu VP.

TM. BAN THƯỜNG VỤ
CHỦ TỊCH

Vũ Thị Kim Oanh
`

const first = '1. Từ tháng 01 đến tháng 3 năm 2026'
const last = '4. Từ 01/10 đến 15/12/2026'
const spring = between('month', [1, 2, 3], '2026-01-01', '2026-03-31')

/** Plan of a trade union: spans of months as headings, bodies in brackets and after "Giao", targets that are no work. */
export const workers: Sample = {
  file: 'workers.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '14/KH-CĐN',
      issuer: 'Ban Thường vụ Công đoàn ngành Y tế',
      place: 'An Bình',
      issuedOn: '2026-01-25',
      title: 'Tổ chức phong trào thi đua “Lao động giỏi, Lao động sáng tạo” và công tác khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: 'TM. BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', name: 'Vũ Thị Kim Oanh' },
    },
    tasks: [
      task(
        null,
        first,
        'Phát động phong trào thi đua đến 100% công đoàn cơ sở; tổ chức ký giao ước thi đua (Ban Thường vụ).',
        spring,
        ['Ban Thường vụ'],
      ),
      task(
        null,
        first,
        'Hướng dẫn đăng ký công trình, sản phẩm chào mừng Đại hội Công đoàn các cấp (đ/c Nguyễn Thị Hòa phụ trách).',
        spring,
        ['đ/c Nguyễn Thị Hòa'],
      ),
      task(
        null,
        '2. Tháng 4, tháng 5',
        'Tổ chức Tháng Công nhân; biểu dương đoàn viên tiêu biểu.',
        month(2026, 4, 5),
      ),
      task(
        null,
        '2. Tháng 4, tháng 5',
        'Kiểm tra công tác thi đua tại 05 công đoàn cơ sở (Ủy ban Kiểm tra chủ trì, phối hợp Ban Nữ công).',
        month(2026, 4, 5),
        ['Ủy ban Kiểm tra'],
        ['Ban Nữ công'],
      ),
      task(
        null,
        '3. Quý III',
        'Hội thao cán bộ, viên chức, lao động ngành Y tế: Giao Ban Tuyên giáo - Nữ công tham mưu.',
        quarter(2026, 3),
        ['Ban Tuyên giáo - Nữ công'],
      ),
      task(null, '3. Quý III', 'Sơ kết phong trào “Giỏi việc nước, đảm việc nhà”.', quarter(2026, 3)),
      task(
        null,
        last,
        'Chấm điểm, xếp loại công đoàn cơ sở; gửi hồ sơ về Liên đoàn Lao động tỉnh trước 30/11.',
        before('2026-11-30'),
      ),
      task(
        null,
        last,
        'Họp Hội đồng Thi đua - Khen thưởng Công đoàn ngành.',
        between('date', ['2026-10-01', '2026-12-15'], '2026-10-01', '2026-12-15'),
      ),
    ],
    findings: ['lead-missing'],
    noFindings: ['period-missing', 'ordinal-gap', 'year-mismatch'],
  },
}
