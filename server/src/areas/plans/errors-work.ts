import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'plan-unknown': {
    status: 404,
    title: 'Không tìm thấy kế hoạch',
    detail: 'Kế hoạch không có, chưa ban hành, hoặc nằm ngoài đơn vị mà bạn được xem.',
  },
  'task-unknown': {
    status: 404,
    title: 'Không tìm thấy nhiệm vụ',
    detail: 'Nhiệm vụ không có, hoặc thuộc kế hoạch mà bạn không được xem.',
  },
  'task-not-yours': {
    status: 403,
    title: 'Việc này không thuộc phần của bạn',
    detail: ({ act }) =>
      `Chỉ người quản lý kế hoạch, hoặc cán bộ của đơn vị chủ trì, phối hợp mới ${act ?? 'làm'} được. Nếu cần, hãy trao đổi với đơn vị ban hành kế hoạch.`,
  },
  'plan-not-open': {
    status: 409,
    title: 'Kế hoạch không nhận việc này',
    detail: ({ status, act }) =>
      status === 'dự thảo'
        ? `Kế hoạch còn là dự thảo nên chưa ${act} được. Hãy ban hành kế hoạch trước.`
        : `Kế hoạch ${status} nên không ${act} được nữa. Nếu cần, hãy mở lại kế hoạch.`,
  },
  'task-state-forbids': {
    status: 409,
    title: 'Trạng thái nhiệm vụ không cho phép',
    detail: ({ state, act }) =>
      `Nhiệm vụ đang ở trạng thái “${state}” nên không ${act} được. Hãy tải lại trang để xem tình trạng mới nhất.`,
  },
  'unit-not-concerned': {
    status: 422,
    title: 'Đơn vị không có trong nhiệm vụ',
    detail: 'Đơn vị đã chọn không chủ trì, cũng không phối hợp nhiệm vụ này. Hãy chọn đơn vị khác.',
  },
  'unit-to-choose': {
    status: 422,
    title: 'Chưa chọn đơn vị',
    detail: 'Bạn phụ trách nhiều đơn vị trong nhiệm vụ này. Hãy chọn ghi kết quả cho đơn vị nào.',
  },
  'record-date-ahead': {
    status: 422,
    title: 'Ngày chưa tới',
    detail: 'Chỉ ghi được việc đã xảy ra. Hãy chọn ngày không sau hôm nay.',
  },
  'note-missing': {
    status: 422,
    title: 'Chưa ghi lý do',
    detail: ({ act }) => `Để ${act}, hãy ghi rõ lý do.`,
  },
  'due-missing': {
    status: 422,
    title: 'Chưa chọn hạn',
    detail: 'Hãy chọn ngày hạn mới, hoặc bỏ hạn đã đặt.',
  },
  'plan-status-forbids': {
    status: 409,
    title: 'Tình trạng kế hoạch không cho phép',
    detail: ({ status }) =>
      `Kế hoạch đang ở tình trạng “${status}”. Hãy tải lại trang để xem các việc làm được.`,
  },
  'plan-number-taken': {
    status: 409,
    title: 'Số kế hoạch đã dùng',
    detail: ({ number, title }) =>
      `Số ${number} đã là số của kế hoạch “${title}” trong cùng năm. Hãy kiểm tra lại số văn bản.`,
  },
  'plan-without-tasks': {
    status: 422,
    title: 'Kế hoạch chưa có nhiệm vụ',
    detail: 'Hãy thêm ít nhất một nhiệm vụ trước khi ban hành.',
  },
  'assignee-unfit': {
    status: 422,
    title: 'Người được chọn chưa nhận việc được',
    detail:
      'Người phụ trách phải có tài khoản đang dùng và vai trò làm nhiệm vụ tại đơn vị ban hành hoặc cấp dưới.',
  },
  'unit-not-known': {
    status: 422,
    title: 'Có đơn vị không còn trong hệ thống',
    detail: 'Hãy chọn lại đơn vị chủ trì, phối hợp trong danh sách.',
  },
  'proof-incomplete': {
    status: 422,
    title: 'Minh chứng chưa đủ',
    detail: 'Hãy chọn tệp, hoặc nhập số văn bản, hoặc nhập đường dẫn.',
  },
  'proof-file-refused': {
    status: 415,
    title: 'Tệp không dùng được',
    detail: ({ name }) =>
      `Nội dung tệp “${name}” không phải PDF, Word (.docx), Excel (.xlsx) hay ảnh JPG, PNG. Hãy lưu lại đúng loại rồi gửi.`,
  },
  'proof-file-empty': {
    status: 422,
    title: 'Tệp rỗng',
    detail: ({ name }) => `Tệp “${name}” không có nội dung. Hãy chọn tệp khác.`,
  },
  'proof-withdrawn': {
    status: 409,
    title: 'Minh chứng đã rút',
    detail: 'Minh chứng này đã được rút trước đó. Hãy tải lại trang.',
  },
  'difficulty-not-yours': {
    status: 403,
    title: 'Vướng mắc không ở chỗ bạn',
    detail: ({ holder }) => `Vướng mắc đang ở ${holder}; chỉ cán bộ có quyền tại đó xử lý được.`,
  },
  'difficulty-state-forbids': {
    status: 409,
    title: 'Vướng mắc đã sang bước khác',
    detail: 'Vướng mắc này vừa được xử lý. Hãy tải lại trang để xem bước mới nhất.',
  },
  'no-unit-above': {
    status: 409,
    title: 'Không còn cấp trên để chuyển',
    detail: ({ holder }) => `${holder} không có cấp trên trong hệ thống. Hãy trả lời vướng mắc này.`,
  },
})
