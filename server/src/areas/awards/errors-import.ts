import { addRefusals } from '../../platform/http/catalogue.ts'

const types: Record<string, string> = {
  xls: 'bảng tính Excel đời cũ (.xls)',
  xlsb: 'bảng tính Excel nhị phân (.xlsb)',
  ods: 'bảng tính OpenDocument (.ods)',
  pptx: 'bản trình chiếu',
  pdf: 'tệp PDF',
  rtf: 'văn bản RTF',
  html: 'trang web',
  image: 'tệp ảnh',
  zip: 'tệp nén',
  binary: 'tệp không phải văn bản',
}

addRefusals({
  'import-file-missing': {
    status: 400,
    title: 'Chưa có tệp',
    detail: 'Hãy chọn một tệp Excel (.xlsx), .csv, Word (.docx), hoặc dán danh sách từ Excel.',
  },
  'import-file-empty': {
    status: 422,
    title: 'Tệp rỗng',
    detail: 'Tệp không có nội dung nào. Hãy kiểm tra lại và gửi tệp có danh sách.',
  },
  'import-file-too-large': {
    status: 413,
    title: 'Tệp quá lớn',
    detail: ({ megabytes }) => `Tệp nặng hơn ${megabytes} MB. Hãy bỏ hình ảnh hoặc chia thành nhiều tệp.`,
  },
  'import-file-too-long': {
    status: 422,
    title: 'Danh sách quá dài',
    detail: ({ most }) =>
      `Tệp có hơn ${Number(most).toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp.`,
  },
  'import-file-too-heavy': {
    status: 422,
    title: 'Đọc quá lâu',
    detail:
      'Đọc tệp này cần quá nhiều thời gian hoặc bộ nhớ nên đã dừng. Hãy chia thành nhiều tệp rồi gửi lại.',
  },
  'import-file-type': {
    status: 415,
    title: 'Loại tệp chưa đọc được',
    detail: ({ type }) =>
      `Đây là ${types[String(type)] ?? 'loại tệp chưa đọc được'}. Hãy mở bằng Excel hoặc Word, lưu dạng .xlsx, .csv hoặc .docx rồi gửi lại.`,
  },
  'import-file-encrypted': {
    status: 422,
    title: 'Tệp có mật khẩu',
    detail: 'Tệp được đặt mật khẩu nên không mở được. Hãy gỡ mật khẩu rồi gửi lại.',
  },
  'import-file-bomb': {
    status: 422,
    title: 'Tệp bung ra lớn bất thường',
    detail: 'Tệp bung ra lớn bất thường nên bị từ chối. Hãy mở bằng Excel, lưu thành tệp mới rồi gửi lại.',
  },
  'import-file-damaged': {
    status: 422,
    title: 'Tệp bị hỏng',
    detail: 'Phần bên trong tệp không đọc được. Hãy mở bằng Excel hoặc Word, lưu thành tệp mới rồi gửi lại.',
  },
  'import-unit-missing': {
    status: 422,
    title: 'Chưa rõ đơn vị',
    detail: 'Hãy chọn đơn vị nhập danh sách; tài khoản này chưa được giao quản lý Sổ vàng của đơn vị nào.',
  },
  'import-cancelled': { status: 409, title: 'Đã dừng', detail: 'Việc đọc tệp đã được dừng theo yêu cầu.' },
  'import-not-ready': {
    status: 409,
    title: 'Chưa làm được lúc này',
    detail: ({ state }) =>
      state === 'reading' || state === 'taking'
        ? 'Tệp đang được đọc hoặc đang được đưa vào Sổ vàng. Hãy đợi xong rồi làm lại.'
        : 'Lần nhập này đã hoàn tác, đã dừng hoặc không đọc được tệp. Hãy gửi lại tệp.',
  },
  'import-nothing-to-take': {
    status: 422,
    title: 'Không có dòng nào để đưa vào',
    detail: ({ known, bad }) =>
      `${known} lần khen đã có sẵn, ${bad} dòng còn phải sửa hoặc trả lời; không có dòng mới nào đạt.`,
  },
  'import-not-taken': {
    status: 409,
    title: 'Không có gì để hoàn tác',
    detail: 'Lần nhập này chưa đưa dòng nào vào Sổ vàng, hoặc đã hoàn tác rồi.',
  },
  'import-changed-since': {
    status: 409,
    title: 'Không hoàn tác được lần nhập này',
    detail: ({ count }) =>
      `Có ${count} lần khen hoặc đối tượng của lần nhập này đã được đính chính, hủy, thu hồi hoặc gộp. Hoàn tác sẽ mất các việc đó; hãy hủy từng lần khen nhập nhầm.`,
  },
  'import-row-taken': {
    status: 409,
    title: 'Dòng này đã ở trong Sổ vàng',
    detail: ({ line }) => `Dòng ${line} đã được đưa vào Sổ vàng. Hãy đính chính ở trang của lần khen đó.`,
  },
  'import-partly-taken': {
    status: 409,
    title: 'Đã đưa một phần vào Sổ vàng',
    detail: 'Không đổi cách hiểu cột sau khi đã đưa vào. Hãy hoàn tác lần nhập này rồi gửi lại tệp.',
  },
})
