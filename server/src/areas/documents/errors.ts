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
  'entry-outside-list': 'Trường {placeholder} chỉ dùng bên trong một danh sách các dòng chữ.',
}

/** What is wrong with a template, said to the officer who made it. */
export function templateProblemText(problem: TemplateProblem): string {
  const text = sentences[problem.code].replace('{placeholder}', () => problem.placeholder ?? '')
  return problem.suggestion === null ? text : `${text} Có phải là “${problem.suggestion}”?`
}
