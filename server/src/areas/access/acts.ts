import { describeActs } from '../ledger/index.ts'

const day = (value: unknown) => String(value).split('-').reverse().join('/')

describeActs({
  'load-sample': (details) => `Nạp tỉnh mẫu: ${details.units} đơn vị, ${details.people} người`,
  'open-top-unit': 'Mở đơn vị cao nhất để nhập dữ liệu trước khi thiết lập',
  'set-up-installation': (d) => `Cài đặt hệ thống cho ${d.authority}, quản trị đầu tiên là ${d.name}`,
  'sign-in': 'Đăng nhập',
  'fail-sign-in': (d) => (d.name ? `Đăng nhập sai vào tài khoản ${d.name}` : 'Đăng nhập sai, tên không có'),
  'fail-second-factor': (d) => `Nhập sai mã xác thực lớp hai của tài khoản ${d.name}`,
  'fail-password-change': (d) => `Nhập sai mật khẩu hiện tại của tài khoản ${d.name}`,
  'lock-account': (d) =>
    d.name ? `Tạm khóa tài khoản ${d.name} vì nhập sai nhiều lần` : 'Tạm khóa một tên đăng nhập không có',
  'sign-out': 'Đăng xuất',
  'end-session': 'Kết thúc một phiên đăng nhập của mình',
  'end-other-sessions': (d) => `Kết thúc ${d.ended} phiên đăng nhập khác của mình`,
  'change-password': 'Đổi mật khẩu',
  'begin-second-factor': 'Bắt đầu bật xác thực hai lớp',
  'confirm-second-factor': 'Bật xác thực hai lớp',
  'remove-second-factor': 'Tắt xác thực hai lớp',
  'use-recovery-code': (d) => `Đăng nhập bằng mã dự phòng, còn ${d.left} mã`,
  'name-deputy': (d) => `Ủy quyền cho ${d.deputy} từ ${day(d.since)} đến hết ${day(d.until)}: ${d.reason}`,
  'end-deputation': (d) => `Thu hồi ủy quyền cho ${d.deputy}`,
  'create-account': (d) => `Tạo tài khoản cho ${d.name}, vai trò ${d.role} tại ${d.unit}`,
  'change-account': (d) =>
    d.before ? `Đổi tên người dùng ${d.before} thành ${d.name}` : `Đổi địa chỉ thư của tài khoản ${d.name}`,
  'disable-account': (d) => `Ngừng tài khoản của ${d.name}`,
  'enable-account': (d) => `Mở lại tài khoản của ${d.name}`,
  'reset-password': (d) =>
    d.secondFactorRemoved
      ? `Cấp lại mật khẩu và tắt xác thực hai lớp cho ${d.name}`
      : `Cấp lại mật khẩu cho ${d.name}`,
  'unlock-account': (d) => `Mở khóa đăng nhập cho ${d.name}`,
  'grant-role': (d) =>
    `Cấp vai trò ${d.role} tại ${d.unit} cho ${d.name} từ ${day(d.since)}${d.until ? ` đến trước ${day(d.until)}` : ''}`,
  'revoke-role': (d) => `Thu hồi vai trò ${d.role} tại ${d.unit} của ${d.name}`,
})
