import { addRefusals, type RefusalEntry } from '../../platform/http/catalogue.ts'
import { describeReadRefusal } from './reading/describe-read-refusal.ts'

/** The sentence of the command line, so that page, API and command say the same. */
function unreadable(code: string, status: 413 | 415 | 422, title: string): RefusalEntry {
  return {
    status,
    title,
    detail: (values) =>
      describeReadRefusal({ refused: true, code, values }, String(values.fileName ?? 'không tên')),
  }
}

addRefusals({
  'empty-file': unreadable('empty-file', 422, 'Tệp rỗng'),
  'empty-document': unreadable('empty-file', 422, 'Tệp không có chữ'),
  'not-a-plan': unreadable('not-a-plan', 422, 'Không phải kế hoạch'),
  encrypted: unreadable('encrypted', 422, 'Tệp có mật khẩu'),
  'scan-without-text': unreadable('scan-without-text', 422, 'Bản quét không có lớp chữ'),
  'unsupported-type': unreadable('unsupported-type', 415, 'Loại tệp chưa đọc được'),
  'file-too-large': unreadable('too-large', 413, 'Tệp quá lớn'),
  'too-many-pages': unreadable('too-many-pages', 413, 'Tệp quá nhiều trang'),
  'zip-bomb': unreadable('zip-bomb', 422, 'Tệp bung ra lớn bất thường'),
  'corrupt-file': unreadable('corrupt-file', 422, 'Tệp bị hỏng'),
  'reading-too-long': {
    status: 422,
    title: 'Đọc quá lâu',
    detail: (values) =>
      `Tệp “${values.fileName}” đọc quá ${values.seconds} giây hoặc cần quá nhiều bộ nhớ nên đã dừng. Đề nghị chỉ tải phần kế hoạch.`,
  },
  'reading-file-missing': {
    status: 400,
    title: 'Chưa có tệp',
    detail: 'Hãy gửi đúng một tệp trong ô “file”, hoặc dán nội dung kế hoạch.',
  },
  'reading-unit-missing': {
    status: 422,
    title: 'Chưa rõ đơn vị',
    detail: 'Tài khoản này chưa được giao quản lý kế hoạch của đơn vị nào. Hãy nhờ quản trị cấp vai trò.',
  },
  'reading-task-unknown': {
    status: 409,
    title: 'Nhiệm vụ không còn',
    detail: 'Nhiệm vụ này không còn trong bản đọc. Hãy tải lại trang rồi làm lại.',
  },
  'reading-task-empty': {
    status: 422,
    title: 'Nhiệm vụ chưa có nội dung',
    detail: 'Hãy ghi nội dung nhiệm vụ, hoặc đánh dấu “Không phải nhiệm vụ”.',
  },
  'reading-split-nowhere': {
    status: 422,
    title: 'Chưa tách được',
    detail:
      'Không có chỗ nào để tách: mỗi phần sau khi tách phải có nội dung. Hãy đặt con trỏ vào giữa câu cần tách.',
  },
  'reading-join-one': {
    status: 422,
    title: 'Chưa gộp được',
    detail: 'Hãy chọn ít nhất hai nhiệm vụ để gộp.',
  },
  'reading-lines-outside': {
    status: 422,
    title: 'Dòng không có trong văn bản',
    detail: (values) => `Văn bản có ${values.last} dòng. Hãy chọn lại dòng đầu và dòng cuối của nhiệm vụ.`,
  },
  'reading-finding-unknown': {
    status: 409,
    title: 'Câu hỏi không còn',
    detail: 'Chỗ cần hỏi này không còn trong bản đọc. Hãy tải lại trang.',
  },
  'reading-nothing-to-accept': {
    status: 422,
    title: 'Không còn chỗ để sửa theo gợi ý',
    detail: 'Chữ mà gợi ý muốn thay không còn trong văn bản. Hãy sửa trực tiếp, hoặc trả lời “Đúng như vậy”.',
  },
  'reading-body-unknown': {
    status: 409,
    title: 'Tên cơ quan không còn',
    detail: 'Không còn nhiệm vụ nào ghi tên cơ quan, đơn vị này. Hãy tải lại trang.',
  },
  'reading-match-unknown': {
    status: 422,
    title: 'Không có đơn vị hoặc nhóm này',
    detail: 'Hãy chọn một đơn vị đang có, một nhóm hệ thống biết, hoặc “Ngoài hệ thống”.',
  },
  'reading-nothing-to-undo': {
    status: 409,
    title: 'Không còn gì để hoàn tác',
    detail: 'Các thay đổi cũ hơn 50 bước không hoàn tác được; bản gốc vẫn còn, có thể đọc lại từ tệp.',
  },
  'reading-discarded': {
    status: 410,
    title: 'Bản đọc đã bỏ',
    detail: 'Bản đọc này đã được bỏ. Nếu vẫn cần, hãy đọc lại từ tệp.',
  },
  'reading-accepted': {
    status: 409,
    title: 'Bản đọc đã thành kế hoạch',
    detail: (values) =>
      `Bản đọc này đã được nhận thành kế hoạch “${values.title}”. Hãy sửa trong kế hoạch đó, không nhận lần hai.`,
  },
  'reading-errors-open': {
    status: 422,
    title: 'Còn chỗ phải trả lời',
    detail: (values) =>
      `Còn ${values.count} chỗ sai chưa được trả lời, đầu tiên ở dòng ${values.line}. Hãy sửa hoặc xác nhận rồi nhận kế hoạch.`,
  },
  'reading-task-without-text': {
    status: 422,
    title: 'Có nhiệm vụ chưa có nội dung',
    detail: (values) =>
      `Nhiệm vụ ở dòng ${values.line} chưa có nội dung. Hãy ghi nội dung hoặc đánh dấu “Không phải nhiệm vụ”.`,
  },
  'reading-no-tasks': {
    status: 422,
    title: 'Chưa có nhiệm vụ nào',
    detail: 'Kế hoạch cần ít nhất một nhiệm vụ. Hãy thêm nhiệm vụ từ văn bản gốc.',
  },
  'reading-year-missing': {
    status: 422,
    title: 'Chưa rõ năm của kế hoạch',
    detail: 'Hãy ghi năm ở phần “Thông tin văn bản” rồi nhận kế hoạch.',
  },
  'reading-title-missing': {
    status: 422,
    title: 'Chưa có trích yếu',
    detail: 'Hãy ghi trích yếu ở phần “Thông tin văn bản” rồi nhận kế hoạch.',
  },
  'reading-parent-unknown': {
    status: 422,
    title: 'Kế hoạch cấp trên không dùng được',
    detail:
      'Kế hoạch cấp trên phải đã ban hành, của chính đơn vị hoặc của đơn vị cấp trên. Hãy chọn lại hoặc để trống.',
  },
  'sample-plan-unknown': {
    status: 404,
    title: 'Không có kế hoạch mẫu này',
    detail: 'Hãy chọn lại trong danh sách kế hoạch mẫu.',
  },
})
