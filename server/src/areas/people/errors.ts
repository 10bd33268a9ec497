import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'person-unknown': {
    status: 404,
    title: 'Không tìm thấy người này',
    detail: 'Người này không có trong hệ thống, hoặc không thuộc đơn vị mà bạn được xem.',
  },
  'post-unknown': {
    status: 404,
    title: 'Không tìm thấy chức vụ này',
    detail: 'Chức vụ đã được sửa hoặc không còn. Hãy tải lại trang.',
  },
  'post-unit-absent': {
    status: 422,
    title: 'Đơn vị không hoạt động vào ngày này',
    detail: ({ name, day }) =>
      `${name} không hoạt động vào ngày ${day}. Hãy chọn đơn vị khác hoặc xem lại ngày.`,
  },
  'post-ends-before-start': {
    status: 422,
    title: 'Ngày thôi giữ chức vụ chưa đúng',
    detail: ({ since }) => `Ngày thôi giữ chức vụ phải sau ngày bắt đầu (${since}). Hãy xem lại hai ngày.`,
  },
  'post-already-ended': {
    status: 409,
    title: 'Chức vụ đã kết thúc',
    detail: ({ day }) => `Chức vụ này đã kết thúc từ ngày ${day}. Nếu nhập nhầm, hãy sửa chức vụ.`,
  },
  'person-likely-known': {
    status: 409,
    title: 'Có thể đã có người này',
    detail: ({ name, unit }) =>
      `${name} đang có chức vụ tại ${unit}. Nếu là một người khác trùng tên, hãy xác nhận rồi lưu lại.`,
  },
})
