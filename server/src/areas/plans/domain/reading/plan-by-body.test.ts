import { expect, it } from 'vitest'
import { isRefusal } from '../../../../platform/refusal.ts'
import { buildTextSource } from './build-text-source.ts'
import { readPlanSource } from './read-plan-source.ts'

const text = `ỦY BAN NHÂN DÂN THÀNH PHỐ AN BÌNH
Số: 57/KH-UBND
An Bình, ngày 18 tháng 11 năm 2025
KẾ HOẠCH
THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 NĂM 2024 VỀ CÔNG TÁC DÂN SỐ ĐẾN NĂM 2030
I. MỤC ĐÍCH, YÊU CẦU
- Tạo chuyển biến về nhận thức.
II. NỘI DUNG THI ĐUA, PHƯƠNG ÁN TRIỂN KHAI
1. Nội dung thi đua
(1) 100% người hưởng trợ cấp được tuyên truyền;
(2) Ít nhất 85% người hưởng trợ cấp mở tài khoản;
(3) Phấn đấu có ít nhất 70% nhận tiền qua tài khoản.
2. Phương án triển khai
a) Ủy ban nhân dân xã, phường huy động nguồn lực, tổ chức tuyên truyền trước ngày 10 tháng 12 năm 2025;
b) Thực hiện mở tài khoản và phát hành thẻ: Ủy ban nhân dân xã, phường phối hợp với các Ngân hàng thương mại thực hiện;
c) Kiểm tra, giám sát quá trình triển khai.
III. NỘI DUNG THỰC HIỆN
1. Sở Y tế
a) Chủ trì, phối hợp với sở, ban, ngành, Ủy ban nhân dân xã, phường tăng cường kiểm tra công tác dân số;
b) Tổ chức sơ kết chương trình dân số.
2. Sở Tài chính
Kiểm tra việc sử dụng kinh phí thực hiện công tác dân số theo quy định.
IV. NGUỒN VỐN THỰC HIỆN KẾ HOẠCH
1. Nguồn ngân sách thành phố.
2. Nguồn vốn huy động từ các tổ chức, cá nhân.
V. TỔ CHỨC THỰC HIỆN
1. Sở Giáo dục và Đào tạo chủ trì, phối hợp với Sở Nông nghiệp và Môi trường, Ủy ban nhân dân các phường, xã, đặc khu:
a) Xây dựng chương trình đào tạo cho giáo viên;
b) Lồng ghép nội dung dân số vào giờ học.
Nơi nhận: - Bộ Y tế (để b/c); - Sở, ban ngành TP; - UBND xã, phường; - Lưu: VT.
TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thị Ngọc
`

const reading = readPlanSource(buildTextSource(text))
if (isRefusal(reading)) throw new Error(`refused: ${reading.code}`)
const { document, tasks, duties } = reading

it('takes the year of issue where the title only says how far a scheme reaches', () => {
  expect(document.title).toBe(
    'THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 NĂM 2024 VỀ CÔNG TÁC DÂN SỐ ĐẾN NĂM 2030',
  )
  expect(document.year).toBe(2025)
})

it('reads work set out body by body, and no marks to reach or sources of money', () => {
  expect(tasks.map((task) => [task.ordinal, task.lead, task.coordinating])).toEqual([
    ['a', ['Ủy ban nhân dân xã, phường'], []],
    ['b', ['Ủy ban nhân dân xã, phường'], ['các Ngân hàng thương mại']],
    ['c', [], []],
    ['a', ['Sở Y tế'], ['sở, ban, ngành', 'Ủy ban nhân dân xã, phường']],
    ['b', ['Sở Y tế'], []],
    [null, ['Sở Tài chính'], []],
  ])
  expect(tasks[0]!.period).toMatchObject({ kind: 'date', values: ['2025-12-10'], bound: 'before' })
})

it('reads the partners that the heading of a duty names', () => {
  expect(duties.map((duty) => [duty.body, duty.coordinating])).toEqual([
    ['Sở Giáo dục và Đào tạo', ['Sở Nông nghiệp và Môi trường', 'Ủy ban nhân dân các phường, xã, đặc khu']],
    ['Sở Giáo dục và Đào tạo', ['Sở Nông nghiệp và Môi trường', 'Ủy ban nhân dân các phường, xã, đặc khu']],
  ])
})

it('takes recipients and a signature apart that stand on one line', () => {
  expect(document.recipients).toEqual(['Bộ Y tế (để b/c)', 'Sở, ban ngành TP', 'UBND xã, phường', 'Lưu: VT'])
  expect(document.signer).toEqual({
    onBehalfOf: 'TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH',
    position: 'PHÓ CHỦ TỊCH',
    name: 'Nguyễn Thị Ngọc',
  })
})

it('reads “V/v” before a title, a place that carries its kind, and who acts in each sentence of an attribute', () => {
  const other = readPlanSource(
    buildTextSource(`ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH
Số: 172/KH-UBND
Thành phố Hồ Chí Minh, ngày 21 tháng 11 năm 2025
KẾ HOẠCH
V/V TRIỂN KHAI THI HÀNH LUẬT VIỆC LÀM
Ủy ban nhân dân Thành phố ban hành Kế hoạch triển khai như sau:
I. NỘI DUNG
1. Rà soát văn bản quy phạm pháp luật có liên quan đến Luật
a) Đơn vị thực hiện: Sở Nội vụ tiến hành rà soát các văn bản thuộc lĩnh vực được phân công; Sở Tư pháp tổng hợp kết quả rà soát của các sở, ban, ngành và báo cáo Ủy ban nhân dân Thành phố xem xét.
b) Thời gian: Quý IV năm 2025
`),
  )
  if (isRefusal(other)) throw new Error(`refused: ${other.code}`)
  expect([other.document.title, other.document.issuer]).toEqual([
    'TRIỂN KHAI THI HÀNH LUẬT VIỆC LÀM',
    'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  ])
  expect(other.tasks.map((task) => [task.lead, task.period.values])).toEqual([
    [['Sở Nội vụ', 'Sở Tư pháp'], [4]],
  ])
})
