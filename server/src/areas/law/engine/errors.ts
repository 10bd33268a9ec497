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
    detail: 'Có người không giữ chức vụ nào ở đơn vị này. Hãy ghi kết quả ở đơn vị đã xếp loại người đó.',
  },
})
