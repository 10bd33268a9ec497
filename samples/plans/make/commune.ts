import { before, quarter, type Sample } from './sample.ts'

const text = `ỦY BAN NHÂN DÂN
XÃ ĐỒNG TÂM AN

Số: 08/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Đồng Tâm An, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Công tác thi đua, khen thưởng năm 2026

Thực hiện Kế hoạch số 17/KH-UBND ngày 14/01/2026 của Ủy ban nhân dân tỉnh An Bình về công tác thi đua, khen thưởng năm 2026, Ủy ban nhân dân xã Đồng Tâm An xây dựng Kế hoạch công tác thi đua, khen thưởng năm 2026 như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Động viên cán bộ, công chức và nhân dân trong xã hăng hái thi đua.

2. Khen thưởng công khai, dân chủ, quan tâm người trực tiếp lao động.

II. NỘI DUNG

1. Quý I

- Ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 của xã.

- Văn phòng HĐND và UBND xã chủ trì, phối hợp với Công an xã tổ chức đăng ký thi đua năm 2026, hoàn thành trước ngày 28/02/2026.

2. Quý II

- Phát động đợt thi đua làm đường giao thông nội đồng.

- Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026.

3. Quý III

- Xét khen thưởng học sinh giỏi, giáo viên giỏi năm học 2025 - 2026.

4. Quý IV

- Họp Hội đồng Thi đua - Khen thưởng xã xét danh hiệu thi đua năm 2026.

- Tổng kết phong trào thi đua yêu nước năm 2026.

III. TỔ CHỨC THỰC HIỆN

1. Phòng Văn hóa - Xã hội theo dõi, tổng hợp kết quả, báo cáo Ủy ban nhân dân xã.

2. Các thôn căn cứ Kế hoạch này để thực hiện.

Trên đây là Kế hoạch công tác thi đua, khen thưởng năm 2026 của xã Đồng Tâm An./.

Nơi nhận:
- Sở Nội vụ;
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH



Trần Văn Hòa
`

const task = (words: string, at: number, more: object = {}) => ({
  ordinal: null,
  section: `${at}. Quý ${['I', 'II', 'III', 'IV'][at - 1]}`,
  text: words,
  lead: [] as string[],
  coordinating: [] as string[],
  period: quarter(2026, at),
  ...more,
})

/** Plan of a commune: prose under quarters in a text file, one body named in the sentence, one date in it. */
export const commune: Sample = {
  file: 'commune.txt',
  write: () => new TextEncoder().encode(text),
  gold: {
    document: {
      number: '08/KH-UBND',
      issuer: 'Ủy ban nhân dân xã Đồng Tâm An',
      place: 'Đồng Tâm An',
      issuedOn: '2026-01-20',
      title: 'Công tác thi đua, khen thưởng năm 2026',
      year: 2026,
      signer: { onBehalfOf: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Trần Văn Hòa' },
    },
    tasks: [
      task('Ban hành Kế hoạch công tác thi đua, khen thưởng năm 2026 của xã.', 1),
      task(
        'Văn phòng HĐND và UBND xã chủ trì, phối hợp với Công an xã tổ chức đăng ký thi đua năm 2026, hoàn thành trước ngày 28/02/2026.',
        1,
        { lead: ['Văn phòng HĐND và UBND xã'], coordinating: ['Công an xã'], period: before('2026-02-28') },
      ),
      task('Phát động đợt thi đua làm đường giao thông nội đồng.', 2),
      task('Báo cáo sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm 2026.', 2),
      task('Xét khen thưởng học sinh giỏi, giáo viên giỏi năm học 2025 - 2026.', 3),
      task('Họp Hội đồng Thi đua - Khen thưởng xã xét danh hiệu thi đua năm 2026.', 4),
      task('Tổng kết phong trào thi đua yêu nước năm 2026.', 4),
    ],
    findings: ['lead-missing'],
    noFindings: [
      'encoding-converted',
      'year-mismatch',
      'ordinal-gap',
      'number-missing',
      'period-missing',
      'basis-year-mismatch',
    ],
  },
}
