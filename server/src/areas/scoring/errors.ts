import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'ranking-state': {
    status: 409,
    title: 'Xếp hạng đang ở bước khác',
    detail: ({ state }) => `Bảng xếp hạng ${state} nên không làm được việc vừa chọn. Hãy tải lại trang.`,
  },
  'ranking-empty': {
    status: 422,
    title: 'Chưa đủ xếp hạng',
    detail: ({ name }) => `“${name}” chưa có hạng. Hãy ghi hạng cho mọi đơn vị của cụm, khối.`,
  },
  'ranking-strange-unit': {
    status: 422,
    title: 'Đơn vị không thuộc cụm, khối',
    detail: 'Danh sách có đơn vị không thuộc cụm, khối này nữa. Hãy tải lại trang rồi ghi lại.',
  },
  'ranking-rank-wrong': {
    status: 422,
    title: 'Hạng không hợp lệ',
    detail: ({ most }) => `Hạng là số từ 1 đến ${most}, phải có ít nhất một đơn vị hạng 1.`,
  },
  'ranking-no-result': {
    status: 409,
    title: 'Phiên họp chưa có kết quả',
    detail: 'Phiên họp chưa biểu quyết bảng xếp hạng này. Hãy lấy kết quả sau khi kiểm phiếu xong.',
  },
  'ranking-day-ahead': {
    status: 422,
    title: 'Ngày văn bản ở phía trước',
    detail: ({ day }) => `${day} còn chưa tới. Hãy ghi ngày như trên văn bản đã ký.`,
  },
})
