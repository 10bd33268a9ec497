import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'reminder-nobody': {
    status: 422,
    title: 'Không còn ai để nhắc',
    detail:
      'Các đơn vị đã chọn đều đã gửi, không phải gửi, hoặc nằm ngoài phạm vi đôn đốc của bạn. Hãy tải lại bảng rồi chọn lại.',
  },
  'reminder-too-many': {
    status: 422,
    title: 'Chọn quá nhiều',
    detail: ({ most }) => `Mỗi lần nhắc được nhiều nhất ${most} ô (đơn vị × nội dung). Hãy chọn bớt lại.`,
  },
  'notification-unknown': {
    status: 404,
    title: 'Không tìm thấy thông báo',
    detail: 'Thông báo này không có, hoặc không phải của bạn.',
  },
})
