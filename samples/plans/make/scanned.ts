import { before, quarter, type Sample, task } from './sample.ts'

const text = `UY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHƯỜNG TÂN HÒA                     Độc lập - Tự do - Hạnh phúc

Số: 1l2/KH-UBND               Tân Hòa, ngày 0 5 tháng 02 năm 2026


KÉ HOẠCH
Công tác thi đua, khen thưỏng năm 2026


Căn cứ Luật Thi đua, khen thưởng năm 2022;
Căn cứ Kế hoạch số l7/KH-UBND ngày 14/0l/2026 của UBND tỉnh về công tác thi
đua, khen thưởng năm 2026;
Uỷ ban nhân dân phường Tân Hòa xây dựng Ké hoạch công tác thi đua, khen
thưởng năm 2026 như sau:
l. MỤC ĐÍCH, YÊU CẦU
l. Mục đích
Tạo sự chuyển biến trong nhận thức về thi đua, khen thưởng.
2. Yêu cầu
Khen thưởng đúng người, đúng việc.
lI. NỘI DUNG THỰC HIỆN
1. Quý l
- Ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026; triển khai đăng ký
thi đua đến các khu phố (Phòng Văn hóa - Xã hội chủ trì).
- Kiện toàn Hội đồng Thi đua - Khen thưởng phường, hoàn thành trước ngày
28/02/2026.
2. Quý Il
- Phát động phong trào thi đua chào mừng ngày 30/4 và 01/5.

                                   2

- Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026 trước ngày
l0/6/2026 (Phòng Văn hóa - Xã hội).
3. Quý IlI
- Xét khen thưỏng phong trào “Khu phố không rác”; trường học trên địa bàn bình
xét học sinh giỏi năm học 2025 - 2026.
4. Quý lV
- Họp Hội đông Thi đua - Khen thưởng phường xét danh hiệu thi đua năm 2026.
- Tông kết công tác thi đua, khen thưởng năm 2026, gửi báo cáo về Sờ Nội vụ
trước ngày 30/l1/2026.
IlI. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội: Tham mưu UBND phường triển khai Kế hoạch này;
theo dõi, đôn đốc các đơn vị.
2. Phòng Kinh tế, Hạ tầng và Đô thị: Cân đôi kinh phí thi đua, khen thưởng.
Trên đây là Kế hoạch công tác thi đua, khen thưởng năm 2026 của phường./.

Nơi nhận:                               TM. UỶ BAN NHÂN DÂN
- Sở Nội vụ;                                 CHỦ TỊCH
- TT Đảng uỷ, HĐND phường;
- Lưu: VT, VHXH.

                                        Đặng Hoàng Phúc
`

const q = (at: number) => quarter(2026, at)

/** Plan of a ward as a scan with a text layer reads: I and 1 as l, accents lost, two columns on one line, wrapped lines, a page number between. */
export const scanned: Sample = {
  file: 'scanned.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '1l2/KH-UBND',
      issuer: 'Uỷ ban nhân dân phường Tân Hòa',
      place: 'Tân Hòa',
      issuedOn: '2026-02-05',
      title: 'Công tác thi đua, khen thưỏng năm 2026',
      year: 2026,
      signer: { onBehalfOf: 'TM. UỶ BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Đặng Hoàng Phúc' },
    },
    tasks: [
      task(
        null,
        '1. Quý l',
        'Ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026; triển khai đăng ký thi đua đến các khu phố (Phòng Văn hóa - Xã hội chủ trì).',
        q(1),
        ['Phòng Văn hóa - Xã hội'],
      ),
      task(
        null,
        '1. Quý l',
        'Kiện toàn Hội đồng Thi đua - Khen thưởng phường, hoàn thành trước ngày 28/02/2026.',
        before('2026-02-28'),
      ),
      task(null, '2. Quý Il', 'Phát động phong trào thi đua chào mừng ngày 30/4 và 01/5.', q(2)),
      task(
        null,
        '2. Quý Il',
        'Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026 trước ngày l0/6/2026 (Phòng Văn hóa - Xã hội).',
        before('2026-06-10'),
        ['Phòng Văn hóa - Xã hội'],
      ),
      task(
        null,
        '3. Quý IlI',
        'Xét khen thưỏng phong trào “Khu phố không rác”; trường học trên địa bàn bình xét học sinh giỏi năm học 2025 - 2026.',
        q(3),
      ),
      task(
        null,
        '4. Quý lV',
        'Họp Hội đông Thi đua - Khen thưởng phường xét danh hiệu thi đua năm 2026.',
        q(4),
      ),
      task(
        null,
        '4. Quý lV',
        'Tông kết công tác thi đua, khen thưởng năm 2026, gửi báo cáo về Sờ Nội vụ trước ngày 30/l1/2026.',
        before('2026-11-30'),
      ),
    ],
    findings: ['likely-misreading', 'lead-missing'],
    noFindings: ['period-missing', 'year-mismatch', 'number-missing', 'issue-date-incomplete'],
  },
}
