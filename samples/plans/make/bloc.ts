import { before, between, month, quarter, type Sample, task } from './sample.ts'

const text = `UBND TỈNH AN BÌNH
KHỐI THI ĐUA SỐ 5
Số: 02/KH-KTĐ5

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

An Bình, ngày 06 tháng 3 năm 2026

KẾ HOẠCH
Hoạt động của Khối thi đua số 5 năm 2026
(Khối các cơ quan nội chính)

Căn cứ Quyết định số 388/QĐ-UBND ngày 12/02/2026 của Chủ tịch UBND tỉnh về việc chia cụm, khối thi đua;
Khối thi đua số 5 xây dựng Kế hoạch hoạt động năm 2026 như sau:

I. MỤC ĐÍCH - YÊU CẦU
- Thúc đẩy thi đua giữa các đơn vị trong Khối.
- Việc bình xét công khai, đúng quy chế.

II. NỘI DUNG HOẠT ĐỘNG CỦA KHỐI
1. Hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua
- Thời gian: tháng 3/2026.
- Địa điểm: Hội trường Thanh tra tỉnh.
- Chủ trì: Thanh tra tỉnh (Khối trưởng); phối hợp: Sở Tư pháp (Khối phó) và các đơn vị trong Khối.
2. Hội nghị sơ kết 6 tháng đầu năm
- Thời gian: dự kiến tuần thứ 2 tháng 7/2026.
- Đơn vị đăng cai: Sở Tư pháp.
- Các đơn vị gửi báo cáo về Khối trưởng trước ngày 20/6/2026.
3. Hoạt động về nguồn, giao lưu văn nghệ, thể thao (nếu có điều kiện)
- Thời gian: quý III/2026. Đơn vị chủ trì: Viện Kiểm sát nhân dân tỉnh.
4. Chấm điểm chéo giữa các đơn vị
Thời gian: Từ ngày 10/11/2026 đến ngày 20/11/2026
Thành phần: Lãnh đạo và chuyên viên phụ trách thi đua các đơn vị.
Đơn vị thực hiện: Các đơn vị thành viên Khối
5. Hội nghị tổng kết, bình xét Cờ thi đua của Chính phủ, Cờ thi đua của UBND tỉnh, bầu Khối trưởng, Khối phó năm 2027
- Thời gian: trước ngày 05/12/2026.
- Đơn vị chủ trì: Thanh tra tỉnh.
- Đơn vị phối hợp: Sở Tư pháp, Công an tỉnh, Tòa án nhân dân tỉnh.

III. PHÂN CÔNG TRÁCH NHIỆM
1. Khối trưởng: điều hành hoạt động của Khối; báo cáo Hội đồng Thi đua - Khen thưởng tỉnh.
2. Khối phó: thay mặt Khối trưởng khi được ủy quyền.
3. Các đơn vị thành viên: thực hiện nghiêm túc Kế hoạch, đóng góp kinh phí hoạt động.

Nơi nhận:
- Hội đồng TĐKT tỉnh;
- Các đơn vị trong Khối;
- Lưu: VT.

KHỐI TRƯỞNG
CHÁNH THANH TRA TỈNH

Bùi Đức Long
`

const section = 'II. NỘI DUNG HOẠT ĐỘNG CỦA KHỐI'

/** Plan of an emulation bloc: meetings told by lines of time, place, host and partners; a host besides a duty of all members. */
export const bloc: Sample = {
  file: 'bloc.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '02/KH-KTĐ5',
      issuer: 'Khối thi đua số 5',
      place: 'An Bình',
      issuedOn: '2026-03-06',
      title: 'Hoạt động của Khối thi đua số 5 năm 2026 (Khối các cơ quan nội chính)',
      year: 2026,
      signer: { onBehalfOf: 'KHỐI TRƯỞNG', position: 'CHÁNH THANH TRA TỈNH', name: 'Bùi Đức Long' },
    },
    tasks: [
      task(
        '1',
        section,
        'Hội nghị triển khai nhiệm vụ và ký kết giao ước thi đua',
        month(2026, 3),
        ['Thanh tra tỉnh (Khối trưởng)'],
        ['Sở Tư pháp (Khối phó)', 'các đơn vị trong Khối'],
      ),
      task('2', section, 'Hội nghị sơ kết 6 tháng đầu năm', month(2026, 7), ['Sở Tư pháp']),
      task(
        null,
        '2. Hội nghị sơ kết 6 tháng đầu năm',
        'Các đơn vị gửi báo cáo về Khối trưởng trước ngày 20/6/2026.',
        before('2026-06-20'),
        ['Các đơn vị'],
      ),
      task(
        '3',
        section,
        'Hoạt động về nguồn, giao lưu văn nghệ, thể thao (nếu có điều kiện)',
        quarter(2026, 3),
        ['Viện Kiểm sát nhân dân tỉnh'],
        [],
        { conditional: true },
      ),
      task(
        '4',
        section,
        'Chấm điểm chéo giữa các đơn vị',
        between('date', ['2026-11-10', '2026-11-20'], '2026-11-10', '2026-11-20'),
        ['Các đơn vị thành viên Khối'],
      ),
      task(
        '5',
        section,
        'Hội nghị tổng kết, bình xét Cờ thi đua của Chính phủ, Cờ thi đua của UBND tỉnh, bầu Khối trưởng, Khối phó năm 2027',
        before('2026-12-05'),
        ['Thanh tra tỉnh'],
        ['Sở Tư pháp', 'Công an tỉnh', 'Tòa án nhân dân tỉnh'],
      ),
    ],
    findings: [],
    noFindings: ['lead-missing', 'period-missing', 'ordinal-gap', 'year-mismatch'],
  },
}
