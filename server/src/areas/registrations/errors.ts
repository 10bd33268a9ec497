import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'registration-nothing-below': {
    status: 409,
    title: 'Không có dòng mới của đơn vị trực thuộc',
    detail: ({ year }) =>
      `Đơn vị trực thuộc chưa gửi đăng ký năm ${year} vào đợt do đơn vị mở, hoặc các dòng đã có ở đây. Hãy mở đợt đăng ký cho đơn vị trực thuộc, hoặc nhắc họ gửi.`,
  },
  'registration-too-many-rows': {
    status: 422,
    title: 'Quá nhiều dòng',
    detail: ({ rows, most }) =>
      `Cộng cả đơn vị trực thuộc là ${rows} dòng, một đăng ký nhận nhiều nhất ${most}. Hãy để đơn vị trực thuộc gửi thẳng đợt của cấp trên, hoặc bỏ bớt dòng rồi lấy lại.`,
  },
  'registration-call-closed': {
    status: 409,
    title: 'Đợt đăng ký đã khép',
    detail: 'Đợt đăng ký thi đua này đã khép. Đơn vị tổ chức có thể mở lại đợt, hoặc gia hạn.',
  },
  'registration-units-missing': {
    status: 422,
    title: 'Chưa có đơn vị nào',
    detail:
      'Hãy chọn ít nhất một đơn vị được gọi đăng ký. Đơn vị tổ chức không có đơn vị trực thuộc thì chọn từng đơn vị.',
  },
  'registration-unit-outside': {
    status: 422,
    title: 'Đơn vị không trực thuộc',
    detail:
      'Đợt đăng ký chỉ gọi được đơn vị trực thuộc đơn vị tổ chức. Hãy bỏ đơn vị ở ngoài khỏi danh sách.',
  },
  'registration-unit-not-called': {
    status: 422,
    title: 'Đơn vị không thuộc đợt này',
    detail:
      'Đơn vị này không nằm trong danh sách được gọi đăng ký. Hãy chọn đúng đơn vị, hoặc báo đơn vị tổ chức bổ sung.',
  },
  'registration-step': {
    status: 409,
    title: 'Chưa làm được việc này',
    detail: ({ status }) =>
      `Đăng ký đang ở bước “${status}”, không làm được việc vừa chọn. Hãy tải lại trang để xem bước hiện tại.`,
  },
  'registration-empty': {
    status: 422,
    title: 'Đăng ký chưa có dòng nào',
    detail: 'Hãy ghi ít nhất một cá nhân hoặc tập thể rồi trình duyệt.',
  },
  'registration-person-elsewhere': {
    status: 422,
    title: 'Người này không thuộc đơn vị',
    detail: ({ row, name }) =>
      `Dòng ${row}: ${name} không giữ chức vụ nào tại đơn vị hoặc đơn vị trực thuộc. Hãy chọn lại người trong danh sách của đơn vị.`,
  },
  'registration-unit-elsewhere': {
    status: 422,
    title: 'Tập thể này không thuộc đơn vị',
    detail: ({ row, name }) => `Dòng ${row}: ${name} không thuộc đơn vị đăng ký. Hãy chọn lại tập thể.`,
  },
  'registration-award-unknown': {
    status: 422,
    title: 'Danh hiệu không có trong danh mục',
    detail: ({ row }) =>
      `Dòng ${row}: danh hiệu, hình thức này không có trong danh mục của ngày hôm nay. Hãy chọn trong danh sách.`,
  },
  'registration-row-empty': {
    status: 422,
    title: 'Dòng chưa có nội dung đăng ký',
    detail: ({ row, name }) =>
      `Dòng ${row} (${name}): hãy ghi ít nhất một trong ba ô: danh hiệu, chỉ tiêu, sáng kiến.`,
  },
  'registration-row-twice': {
    status: 422,
    title: 'Đăng ký hai lần một danh hiệu',
    detail: ({ row, name, first }) =>
      `Dòng ${row}: ${name} đã đăng ký danh hiệu này ở dòng ${first}. Hãy bỏ một dòng.`,
  },
  'registration-reason-missing': {
    status: 422,
    title: 'Chưa ghi lý do',
    detail: 'Hãy ghi rõ vì sao trả lại, để đơn vị biết cần sửa gì.',
  },
  'registration-nobody-late': {
    status: 409,
    title: 'Không còn đơn vị nào chưa gửi',
    detail: 'Mọi đơn vị được gọi đã gửi đăng ký, nên không có ai để nhắc.',
  },
})
