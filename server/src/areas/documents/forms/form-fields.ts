import type { TemplateField } from './template-field.ts'

export const text = (name: string, means: string): TemplateField => ({ name, means, kind: 'text' })
export const texts = (name: string, means: string): TemplateField => ({ name, means, kind: 'texts' })
export const rows = (name: string, means: string, fields: readonly TemplateField[]): TemplateField => ({
  name,
  means,
  kind: 'rows',
  fields,
})
const prepared = (name: string, means: string): TemplateField => ({ name, means, kind: 'prepared' })

/** Heading, signer and recipients, as every official document has them. */
export const officialFields: readonly TemplateField[] = [
  text('co_quan_chu_quan', 'Tên cơ quan chủ quản trực tiếp, chữ in hoa'),
  text('co_quan_ban_hanh', 'Tên cơ quan ban hành, chữ in hoa'),
  prepared('ke_co_quan', 'Đường kẻ dưới tên cơ quan ban hành'),
  text('ten_co_quan', 'Tên cơ quan ban hành trong câu'),
  text('dong_so', 'Dòng "Số: …/…"'),
  text('so_ky_hieu', 'Số và ký hiệu'),
  text('dia_danh_ngay', 'Địa danh và ngày, tháng, năm'),
  text('ngay_ban_hanh', 'Ngày, tháng, năm ban hành'),
  texts('noi_nhan', 'Các dòng "Nơi nhận"'),
  texts('chuc_vu_ky', 'Quyền hạn, chức vụ của người ký, từng dòng'),
  text('nguoi_ky', 'Họ và tên người ký'),
]

export const abstractFields: readonly TemplateField[] = [
  text('trich_yeu', 'Trích yếu nội dung'),
  prepared('ke_trich_yeu', 'Đường kẻ dưới trích yếu'),
]

export const letterFields: readonly TemplateField[] = [text('ve_viec', 'Trích yếu công văn, không có "V/v"')]

export const addresseeFields: readonly TemplateField[] = [
  text('kinh_gui', 'Nơi kính gửi khi chỉ có một'),
  rows('kinh_gui_nhieu', 'Phần kính gửi khi có nhiều nơi', [texts('noi_kinh_gui', 'Từng nơi kính gửi')]),
]

/** What a list may say of someone who is honoured or proposed. */
export const personFields: readonly TemplateField[] = [
  text('stt', 'Số thứ tự'),
  text('ten', 'Họ và tên, hoặc tên tập thể, hộ gia đình, doanh nghiệp'),
  text('ong_ba', '"Ông" hoặc "Bà"; để trống khi không phải cá nhân hoặc chưa rõ'),
  text('nam_sinh', 'Năm sinh'),
  text('chuc_vu', 'Chức vụ'),
  text('don_vi', 'Đơn vị'),
  text('chuc_vu_don_vi', 'Chức vụ và đơn vị, cách nhau dấu phẩy'),
  text('hinh_thuc', 'Danh hiệu, hình thức khen thưởng'),
  text('nam', 'Năm hoặc giai đoạn'),
  text('thanh_tich', 'Tóm tắt thành tích'),
  text('ket_qua_phieu', 'Kết quả bỏ phiếu, ví dụ "12/13"'),
  text('tien_thuong', 'Tiền thưởng, đồng'),
  text('ghi_chu', 'Ghi chú'),
]

/** Groups of a list: a row with the group's name, then its entries. */
export function groups(name: string, means: string, entries: readonly TemplateField[]): TemplateField {
  return rows(name, means, [
    text('tieu_de', 'Tên nhóm'),
    rows('dong_tieu_de', 'Dòng tên nhóm (nhóm không có tên thì bỏ dòng)', [text('tieu_de', 'Tên nhóm')]),
    rows('dong', 'Các dòng của nhóm', entries),
  ])
}

/** Lists that follow the document, each from a new page. */
export const annexes = rows('phu_luc', 'Danh sách kèm theo, mỗi danh sách một trang mới', [
  text('ten_phu_luc', 'Tên danh sách, chữ in hoa'),
  groups('nhom', 'Các nhóm của danh sách (tập thể, cá nhân, hộ gia đình …)', personFields),
])
