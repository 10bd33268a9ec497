import { before, quarter, type Sample, task, wholeYear } from './sample.ts'

const text = `ĐẢNG BỘ TỈNH AN BÌNH                                ĐẢNG CỘNG SẢN VIỆT NAM
BAN TUYÊN GIÁO VÀ DÂN VẬN
*                                                   An Bình, ngày 12 tháng 01 năm 2026
Số 05-CTr/BTGDV

CHƯƠNG TRÌNH CÔNG TÁC
thi đua, khen thưởng năm 2026
-----

Thực hiện Chương trình công tác năm 2026 của Ban Thường vụ Tỉnh ủy, Ban Tuyên giáo và Dân vận Tỉnh ủy xây dựng Chương trình công tác thi đua, khen thưởng năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU

- Cụ thể hóa các chủ trương của Tỉnh ủy về công tác thi đua, khen thưởng.

- Nêu cao vai trò nêu gương của người đứng đầu.

II. NỘI DUNG CÔNG TÁC

QUÝ I/2026

1. Tổng kết công tác thi đua, khen thưởng năm 2025, phát động phong trào thi đua năm 2026 (Văn phòng Ban tham mưu).

2. Đăng ký thi đua năm 2026 (các phòng, cá nhân đăng ký về Văn phòng Ban trước ngày 15/02/2026).

3. Tham mưu Ban Thường vụ Tỉnh ủy ban hành Chỉ thị về tiếp tục đổi mới công tác thi đua, khen thưởng (Phòng Tuyên truyền chủ trì, phối hợp Văn phòng Ban).

QUÝ II/2026

4. Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm (Văn phòng Ban tham mưu).

5. Tổ chức Hội nghị biểu dương điển hình “Dân vận khéo” toàn tỉnh (Phòng Dân vận chủ trì; phối hợp: các phòng chuyên môn).

QUÝ III/2026

6. Kiểm tra việc thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị tại 05 đảng ủy xã, phường (Phòng Khoa giáo chủ trì).

QUÝ IV/2026

7. Bình xét thi đua, đánh giá, xếp loại tập thể, cá nhân năm 2026 (Hội đồng Thi đua - Khen thưởng Ban).

8. Đề nghị các cấp khen thưởng (nếu có) (Văn phòng Ban).

* Công tác thường xuyên

- Tuyên truyền gương người tốt, việc tốt trên Trang thông tin điện tử của Ban (Phòng Tuyên truyền).

- Nắm bắt dư luận xã hội về công tác thi đua, khen thưởng (Phòng Lý luận chính trị - Lịch sử Đảng).

III. TỔ CHỨC THỰC HIỆN

1. Văn phòng Ban chủ trì, phối hợp với các phòng theo dõi, đôn đốc việc thực hiện Chương trình này, định kỳ báo cáo lãnh đạo Ban.

2. Các phòng căn cứ Chương trình này xây dựng kế hoạch cụ thể để thực hiện.

Nơi nhận:
- Thường trực Tỉnh ủy (báo cáo),
- Lãnh đạo Ban,
- Các phòng,
- Lưu Văn phòng Ban.

TRƯỞNG BAN

Lê Quang Tín
`

const q = (at: number) => quarter(2026, at)
const office = 'Văn phòng Ban'
const title = (at: number) => `QUÝ ${['I', 'II', 'III', 'IV'][at - 1]}/2026`

/** Programme of a party committee's board: numbered work under quarters, who does it in a closing bracket, a starred heading. */
export const party: Sample = {
  file: 'party.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '05-CTr/BTGDV',
      issuer: 'Ban Tuyên giáo và Dân vận Tỉnh ủy',
      place: 'An Bình',
      issuedOn: '2026-01-12',
      title: 'Chương trình công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: null, position: 'TRƯỞNG BAN', name: 'Lê Quang Tín' },
    },
    tasks: [
      task(
        '1',
        title(1),
        'Tổng kết công tác thi đua, khen thưởng năm 2025, phát động phong trào thi đua năm 2026 (Văn phòng Ban tham mưu).',
        q(1),
        [office],
      ),
      task(
        '2',
        title(1),
        'Đăng ký thi đua năm 2026 (các phòng, cá nhân đăng ký về Văn phòng Ban trước ngày 15/02/2026).',
        before('2026-02-15'),
      ),
      task(
        '3',
        title(1),
        'Tham mưu Ban Thường vụ Tỉnh ủy ban hành Chỉ thị về tiếp tục đổi mới công tác thi đua, khen thưởng (Phòng Tuyên truyền chủ trì, phối hợp Văn phòng Ban).',
        q(1),
        ['Phòng Tuyên truyền'],
        [office],
      ),
      task(
        '4',
        title(2),
        'Sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm (Văn phòng Ban tham mưu).',
        q(2),
        [office],
      ),
      task(
        '5',
        title(2),
        'Tổ chức Hội nghị biểu dương điển hình “Dân vận khéo” toàn tỉnh',
        q(2),
        ['Phòng Dân vận'],
        ['các phòng chuyên môn'],
      ),
      task(
        '6',
        title(3),
        'Kiểm tra việc thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị tại 05 đảng ủy xã, phường (Phòng Khoa giáo chủ trì).',
        q(3),
        ['Phòng Khoa giáo'],
      ),
      task(
        '7',
        title(4),
        'Bình xét thi đua, đánh giá, xếp loại tập thể, cá nhân năm 2026 (Hội đồng Thi đua - Khen thưởng Ban).',
        q(4),
        ['Hội đồng Thi đua - Khen thưởng Ban'],
      ),
      task('8', title(4), 'Đề nghị các cấp khen thưởng (nếu có) (Văn phòng Ban).', q(4), [office], [], {
        conditional: true,
      }),
      task(
        null,
        'Công tác thường xuyên',
        'Tuyên truyền gương người tốt, việc tốt trên Trang thông tin điện tử của Ban (Phòng Tuyên truyền).',
        wholeYear(2026),
        ['Phòng Tuyên truyền'],
      ),
      task(
        null,
        'Công tác thường xuyên',
        'Nắm bắt dư luận xã hội về công tác thi đua, khen thưởng (Phòng Lý luận chính trị - Lịch sử Đảng).',
        wholeYear(2026),
        ['Phòng Lý luận chính trị - Lịch sử Đảng'],
      ),
    ],
    findings: ['lead-missing'],
    noFindings: ['ordinal-gap', 'number-missing', 'issue-date-incomplete', 'basis-year-mismatch'],
  },
}
