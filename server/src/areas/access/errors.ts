import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'not-signed-in': { status: 401, title: 'Chưa đăng nhập', detail: 'Hãy đăng nhập rồi làm lại.' },
  'sign-in-failed': {
    status: 401,
    title: 'Đăng nhập chưa được',
    detail: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
  },
  'account-locked': {
    status: 423,
    title: 'Tài khoản đang tạm khóa',
    detail: (values) =>
      `Nhập sai nhiều lần. Hãy thử lại sau ${values.minutes} phút, hoặc nhờ quản trị mở khóa.`,
  },
  'password-must-change': {
    status: 403,
    title: 'Cần đổi mật khẩu',
    detail: 'Mật khẩu đang dùng là mật khẩu cấp lần đầu. Hãy đổi mật khẩu trước khi làm việc.',
  },
  'right-missing': {
    status: 403,
    title: 'Bạn không có quyền làm việc này',
    detail: 'Vai trò của bạn không gồm việc này. Nếu cần, hãy nhờ quản trị cấp vai trò phù hợp.',
  },
  'outside-your-unit': {
    status: 404,
    title: 'Không tìm thấy',
    detail: 'Địa chỉ này không có, hoặc nằm ngoài đơn vị mà bạn được xem.',
  },
})
