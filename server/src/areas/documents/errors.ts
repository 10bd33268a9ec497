import { addRefusals } from '../../platform/http/catalogue.ts'
import type { TemplateProblem } from './check-template.ts'

const sentences: Readonly<Record<TemplateProblem['code'], string>> = {
  'not-word':
    'Tệp không phải là văn bản Word (.docx) hoặc bị hỏng. Hãy mở bằng Word, lưu lại dạng .docx rồi gửi lại.',
  'too-large': 'Tệp mẫu quá lớn. Hãy bỏ bớt hình ảnh rồi gửi lại.',
  'active-content':
    'Tệp mẫu có macro, tệp nhúng hoặc liên kết tự tải nội dung từ bên ngoài ({placeholder}). Hãy bỏ phần đó rồi gửi lại.',
  'broken-placeholder':
    'Trường {placeholder} viết sai dấu ngoặc: mỗi trường có đúng một dấu mở và một dấu đóng ngoặc nhọn.',
  'unclosed-loop': 'Phần {placeholder} có chỗ mở nhưng không có chỗ đóng.',
  'unopened-loop': 'Phần {placeholder} có chỗ đóng không khớp với chỗ mở.',
  'not-alone': 'Trường {placeholder} phải đứng một mình trong một đoạn văn.',
  'unknown-field': 'Không có trường {placeholder}.',
  'needs-loop': 'Trường {placeholder} gồm nhiều dòng: phải đặt giữa chỗ mở có dấu # và chỗ đóng có dấu /.',
  'needs-at': 'Trường {placeholder} là đường kẻ hoặc bảng vẽ sẵn: phải viết có dấu @ ở đầu.',
  'not-prepared': 'Trường {placeholder} là chữ, không viết dấu @ ở đầu.',
  'render-failed':
    'Không lập được văn bản thử từ tệp mẫu này. Hãy mở bằng Word, lưu lại dạng .docx rồi gửi lại; nếu vẫn lỗi, làm lại từ mẫu của hệ thống.',
  'entry-outside-list': 'Trường {placeholder} chỉ dùng bên trong một danh sách các dòng chữ.',
}

/** What is wrong with a template, said to the officer who made it. */
export function templateProblemText(problem: TemplateProblem): string {
  const text = sentences[problem.code].replace('{placeholder}', () => problem.placeholder ?? '')
  return problem.suggestion === null ? text : `${text} Ý anh/chị là {${problem.suggestion}}?`
}

addRefusals({
  'text-missing': {
    status: 422,
    title: 'Chưa có tệp văn bản',
    detail: 'Hãy chọn tệp PDF hoặc ảnh quét (JPG, PNG) của văn bản rồi gửi lại.',
  },
  'text-type': {
    status: 422,
    title: 'Tệp không phải văn bản quét',
    detail: ({ name }) =>
      `Nội dung tệp "${name}" không phải PDF, JPG hoặc PNG, hoặc tệp bị cắt dở. Hãy quét hoặc xuất lại văn bản rồi gửi.`,
  },
  'text-too-large': {
    status: 413,
    title: 'Tệp quá lớn',
    detail: ({ fileName }) =>
      `Tệp "${fileName}" lớn hơn 25 MB. Hãy quét ở độ phân giải thấp hơn rồi gửi lại.`,
  },
  'text-unknown': {
    status: 404,
    title: 'Không có tệp văn bản',
    detail: 'Việc này chưa đính kèm văn bản, hoặc ngoài phạm vi của bạn.',
  },
  'template-unknown': {
    status: 404,
    title: 'Không có mẫu văn bản này',
    detail: 'Mẫu hoặc bản của mẫu không có, hoặc ngoài phạm vi của bạn. Hãy mở lại danh sách mẫu văn bản.',
  },
  'template-unit-missing': {
    status: 422,
    title: 'Chưa rõ mẫu của cơ quan nào',
    detail: 'Hãy chọn cơ quan, đơn vị mà bạn quản lý mẫu văn bản.',
  },
  'template-wrong': {
    status: 422,
    title: 'Tệp mẫu còn chỗ sai',
    detail: ({ count, first }) => `Có ${count} chỗ cần sửa. ${first} Hãy sửa trong Word rồi gửi lại.`,
  },
  'template-period-wrong': {
    status: 422,
    title: 'Thời gian dùng mẫu không đúng',
    detail: 'Ngày cuối dùng mẫu phải từ ngày bắt đầu trở đi.',
  },
  'template-file-missing': {
    status: 422,
    title: 'Chưa có tệp mẫu',
    detail: 'Hãy chọn một tệp Word (.docx) rồi gửi lại.',
  },
})
