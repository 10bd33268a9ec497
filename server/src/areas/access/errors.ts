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
  'too-many-sign-ins': {
    status: 429,
    title: 'Đăng nhập quá nhiều lần',
    detail: 'Có quá nhiều lần đăng nhập trong một phút. Hãy đợi một phút rồi thử lại.',
  },
  'second-factor-wrong': {
    status: 422,
    title: 'Mã xác thực chưa đúng',
    detail: 'Mã đã sai, đã dùng hoặc đã hết hạn. Hãy nhập mã mới nhất trong ứng dụng, hoặc một mã dự phòng.',
  },
  'second-factor-already-on': {
    status: 409,
    title: 'Xác thực hai lớp đang bật',
    detail: 'Muốn đổi sang thiết bị khác, hãy tắt xác thực hai lớp rồi bật lại.',
  },
  'second-factor-not-begun': {
    status: 409,
    title: 'Chưa bật xác thực hai lớp',
    detail: 'Hãy bắt đầu từ bước quét mã trên trang Xác thực hai lớp.',
  },
  'current-password-wrong': {
    status: 422,
    title: 'Mật khẩu hiện tại chưa đúng',
    detail: 'Hãy nhập lại mật khẩu đang dùng. Nhập sai nhiều lần thì tài khoản tạm khóa.',
  },
  'password-too-short': {
    status: 422,
    title: 'Mật khẩu quá ngắn',
    detail: (values) => `Mật khẩu cần ít nhất ${values.least} ký tự. Một câu dài dễ nhớ là tốt nhất.`,
  },
  'password-too-common': {
    status: 422,
    title: 'Mật khẩu quá dễ đoán',
    detail: 'Mật khẩu này nằm trong số những mật khẩu hay gặp. Hãy chọn một câu dài mà chỉ mình bạn biết.',
  },
  'password-names-you': {
    status: 422,
    title: 'Mật khẩu quá dễ đoán',
    detail: 'Mật khẩu không được là tên đăng nhập hay tên cơ quan. Hãy chọn một câu khác.',
  },
  'password-unchanged': {
    status: 422,
    title: 'Mật khẩu mới trùng mật khẩu cũ',
    detail: 'Hãy chọn một mật khẩu khác với mật khẩu đang dùng.',
  },
  'session-not-found': {
    status: 404,
    title: 'Phiên này đã kết thúc',
    detail: 'Phiên đăng nhập không còn mở, hoặc không phải của bạn. Hãy tải lại danh sách.',
  },
  'already-set-up': {
    status: 409,
    title: 'Hệ thống đã được cài đặt',
    detail: 'Việc cài đặt chỉ làm một lần và đã xong. Hãy đăng nhập.',
  },
  'setup-code-wrong': {
    status: 422,
    title: 'Mã cài đặt chưa đúng',
    detail:
      'Mã cài đặt hiện trên màn hình máy chủ khi khởi động và nằm trong tệp secrets/setup-code của thư mục dữ liệu.',
  },
  'username-taken': {
    status: 409,
    title: 'Tên đăng nhập đã có người dùng',
    detail: 'Hãy chọn tên đăng nhập khác, ví dụ thêm tên đơn vị.',
  },
  'account-not-found': {
    status: 404,
    title: 'Không tìm thấy tài khoản',
    detail: 'Tài khoản không có, hoặc thuộc đơn vị ngoài phạm vi bạn quản trị.',
  },
  'account-of-wider-unit': {
    status: 403,
    title: 'Tài khoản có vai trò ngoài phạm vi của bạn',
    detail:
      'Người này còn giữ vai trò ở đơn vị mà bạn không quản trị. Hãy nhờ quản trị cấp trên làm việc này.',
  },
  'not-on-yourself': {
    status: 403,
    title: 'Không tự làm việc này cho chính mình',
    detail: 'Vai trò, khóa tài khoản và mật khẩu cấp lại của bạn do một quản trị khác làm.',
  },
  'last-administrator': {
    status: 409,
    title: 'Đây là quản trị cuối cùng',
    detail:
      'Hệ thống phải còn ít nhất một quản trị ở đơn vị gốc. Hãy cấp vai trò quản trị cho người khác trước.',
  },
  'role-already-held': {
    status: 409,
    title: 'Vai trò này đã được cấp',
    detail: 'Người này đang giữ vai trò đó ở đơn vị đó. Muốn đổi thời hạn, hãy thu hồi rồi cấp lại.',
  },
  'grant-not-found': {
    status: 404,
    title: 'Không tìm thấy vai trò đã cấp',
    detail: 'Vai trò này không còn, hoặc đã được thu hồi. Hãy tải lại trang.',
  },
  'dates-reversed': {
    status: 422,
    title: 'Thời hạn chưa đúng',
    detail: 'Ngày kết thúc phải sau ngày bắt đầu.',
  },
  'deputy-not-colleague': {
    status: 422,
    title: 'Không ủy quyền cho người này được',
    detail: 'Chỉ ủy quyền cho người đang có vai trò trong đơn vị bạn phụ trách, và không cho chính mình.',
  },
  'deputation-too-long': {
    status: 422,
    title: 'Thời gian ủy quyền quá dài',
    detail: (values) => `Mỗi lần ủy quyền dài nhất ${values.days} ngày. Khi hết hạn có thể ủy quyền lại.`,
  },
  'deputation-in-past': {
    status: 422,
    title: 'Thời gian ủy quyền đã qua',
    detail: 'Ngày bắt đầu ủy quyền phải là hôm nay hoặc sau hôm nay.',
  },
  'deputation-overlaps': {
    status: 409,
    title: 'Trùng với lần ủy quyền khác',
    detail: (values) =>
      `Từ ${values.since} đến ${values.until} bạn đã ủy quyền cho ${values.deputy}. Hãy thu hồi lần đó trước.`,
  },
  'nothing-to-lend': {
    status: 422,
    title: 'Không có vai trò để ủy quyền',
    detail: 'Vai trò quản trị hệ thống và vai trò được người khác ủy quyền thì không ủy quyền tiếp được.',
  },
  'deputation-not-found': {
    status: 404,
    title: 'Không tìm thấy lần ủy quyền',
    detail: 'Lần ủy quyền này không còn, đã thu hồi, hoặc không phải do bạn lập.',
  },
  'username-unfit': {
    status: 422,
    title: 'Tên đăng nhập chưa đúng',
    detail:
      'Tên đăng nhập dài 3 đến 40 ký tự: chữ không dấu, số, dấu chấm, gạch ngang, gạch dưới; bắt đầu bằng chữ hoặc số.',
  },
  'role-unknown': {
    status: 422,
    title: 'Không có vai trò này',
    detail: (values) => `Không có vai trò “${values.role}”. Hãy chọn một vai trò trong danh sách.`,
  },
  'account-unit-unknown': {
    status: 422,
    title: 'Không có đơn vị này',
    detail: 'Đơn vị không có trong hệ thống. Hãy chọn đơn vị trong danh sách, hoặc cài đặt hệ thống trước.',
  },
})
