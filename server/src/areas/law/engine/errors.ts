import { addRefusals } from '../../../platform/http/catalogue.ts'

addRefusals({
  'eligibility-case-invalid': {
    status: 422,
    title: 'Hồ sơ chưa đúng',
    detail: ({ what }) => `${what}`,
  },
  'dry-run-rules-invalid': {
    status: 422,
    title: 'Quy định thử chưa đúng',
    detail: ({ what }) => `${what}. Hãy sửa quy định rồi thử lại.`,
  },
  'year-results-person-elsewhere': {
    status: 422,
    title: 'Người không thuộc đơn vị',
    detail:
      'Có người không giữ chức vụ nào và không được khen ở đơn vị này. Hãy ghi kết quả ở đơn vị đã xếp loại người đó.',
  },
  'year-results-award-unknown': {
    status: 422,
    title: 'Danh hiệu chưa đúng',
    detail: ({ award }) => `Danh mục pháp luật không có danh hiệu mã "${award}". Hãy chọn lại danh hiệu.`,
  },
  'year-results-changed': {
    status: 409,
    title: 'Đã có người sửa',
    detail: ({ by, year }) =>
      `${by || 'Người khác'} vừa ghi kết quả năm ${year} của một người, tập thể trong số này. Hãy tải lại trang để xem rồi ghi tiếp.`,
  },
  'year-results-kept-elsewhere': {
    status: 409,
    title: 'Đơn vị khác đã ghi',
    detail: ({ year }) =>
      `Kết quả năm ${year} của một người trong số này do đơn vị khác ghi. Hãy liên hệ đơn vị đó hoặc cấp trên để sửa.`,
  },
  'decided-by-another-body': {
    status: 403,
    title: 'Do cấp khác công nhận, tổ chức',
    detail: ({ what, body }) =>
      `${what}: chỉ người có quyền ghi ở ${body} ghi, sửa hoặc bỏ được. Hãy gửi văn bản để ${body} ghi, hoặc để nguyên nội dung này rồi lưu phần còn lại.`,
  },
  'year-results-no-heading': {
    status: 422,
    title: 'Chưa thấy dòng tiêu đề',
    detail:
      'Cần một dòng tiêu đề có cột họ tên (hoặc tên tập thể) và ít nhất một cột nữa, ví dụ xếp loại. Hãy chép cả dòng tiêu đề rồi dán lại.',
  },
  'year-results-too-many': {
    status: 422,
    title: 'Quá nhiều dòng',
    detail: ({ lines, most }) => `Có ${lines} dòng, mỗi lần nhận ${most}. Hãy dán từng phần.`,
  },
  'year-results-subject-unknown': {
    status: 404,
    title: 'Không tìm thấy',
    detail: 'Không có người, tập thể này trong phạm vi của bạn.',
  },
})
