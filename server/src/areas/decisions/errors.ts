import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'decision-unknown': {
    status: 404,
    title: 'Không có quyết định này',
    detail: 'Quyết định không có, hoặc ngoài phạm vi bạn được xem. Hãy mở lại danh sách quyết định.',
  },
  'decision-row-unknown': {
    status: 404,
    title: 'Không có dòng này trong quyết định',
    detail: 'Dòng đã được bỏ khỏi danh sách. Hãy tải lại trang.',
  },
  'decision-not-draft': {
    status: 409,
    title: 'Quyết định không còn ở dạng dự thảo',
    detail: ({ state }) =>
      `Quyết định đang ở tình trạng “${state}”. Hãy rút về sửa trước khi thay đổi nội dung.`,
  },
  'decision-step-closed': {
    status: 409,
    title: 'Chưa làm được bước này',
    detail: ({ state }) =>
      `Quyết định đang ở tình trạng “${state}”. Hãy tải lại trang để xem bước tiếp theo.`,
  },
  'decision-not-out': {
    status: 409,
    title: 'Quyết định chưa có số',
    detail: 'Chỉ thay thế, đính chính, hủy bỏ quyết định đã có số. Dự thảo thì sửa trực tiếp.',
  },
  'decision-empty': {
    status: 422,
    title: 'Danh sách còn trống',
    detail: 'Hãy thêm tập thể, cá nhân vào danh sách rồi trình ký.',
  },
  'decision-row-wrong': {
    status: 422,
    title: 'Danh sách còn chỗ cần sửa',
    detail: ({ text }) => `${text} Hãy sửa dòng này rồi làm lại.`,
  },
  'decision-has-nomination': {
    status: 409,
    title: 'Đã nằm trong quyết định khác',
    detail: ({ name }) =>
      `“${name}” đã nằm trong một quyết định khác. Hãy mở quyết định đó, hoặc bỏ trường hợp này.`,
  },
  'decision-day-ahead': {
    status: 422,
    title: 'Ngày ban hành ở phía trước',
    detail: ({ day }) => `${day} còn chưa tới. Hãy ghi ngày ban hành như trên bản đã ký.`,
  },
  'decision-number-taken': {
    status: 409,
    title: 'Số này đã dùng',
    detail: ({ number, year }) =>
      `Số ${number} của năm ${year} đã vào cho một quyết định khác của cơ quan. Hãy hỏi lại văn thư.`,
  },
  'signed-file-missing': { status: 422, title: 'Chưa có tệp', detail: 'Hãy chọn tệp PDF đã ký.' },
  'signed-file-not-pdf': {
    status: 422,
    title: 'Tệp không phải PDF',
    detail: 'Bản ký phải là tệp PDF. Hãy chọn lại tệp đã tải từ phần mềm ký hoặc bản quét.',
  },
  'signed-file-known': {
    status: 409,
    title: 'Tệp này đã đính kèm',
    detail: 'Bản ký giống từng byte với bản đang đính kèm.',
  },
  'signed-file-unknown': {
    status: 404,
    title: 'Không có bản ký này',
    detail: 'Bản ký không có, hoặc đã được gỡ.',
  },
  'bonus-not-out': {
    status: 409,
    title: 'Chưa chi được tiền thưởng',
    detail: 'Chỉ chi tiền thưởng theo quyết định đã có số.',
  },
  'bonus-nothing-to-pay': {
    status: 409,
    title: 'Không còn gì để chi',
    detail: 'Các dòng đã chọn không có tiền thưởng, hoặc đã chi đủ. Hãy tải lại trang.',
  },
  'bonus-not-paid': {
    status: 409,
    title: 'Chưa chi khoản này',
    detail: 'Chỉ nhận lại số tiền đã chi. Hãy tải lại trang để xem số đã chi.',
  },
  'fund-entry-unknown': {
    status: 404,
    title: 'Không có khoản này',
    detail: 'Khoản thu, chi không có hoặc đã hủy.',
  },
})
