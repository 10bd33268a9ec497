import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'initiative-state': {
    status: 409,
    title: 'Sáng kiến đang ở bước khác',
    detail: ({ title, state }) =>
      `“${title}” ${state} nên không làm được việc vừa chọn. Hãy tải lại danh sách để xem bước hiện tại.`,
  },
  'initiative-author-missing': {
    status: 422,
    title: 'Chưa có tác giả',
    detail: 'Hãy chọn ít nhất một tác giả trong danh sách cán bộ, hoặc ghi họ và tên.',
  },
  'initiative-day-ahead': {
    status: 422,
    title: 'Ngày công nhận ở phía trước',
    detail: ({ day }) => `${day} còn chưa tới. Hãy ghi ngày như trên quyết định đã ký.`,
  },
  'initiative-council-below': {
    status: 409,
    title: 'Hội đồng khác xét phạm vi này',
    detail: ({ title, scope, body }) =>
      `“${title}” được đề nghị công nhận ${scope}, do Hội đồng của ${body} xét. Hãy chọn phiên họp của ${body}, hoặc sửa phạm vi đề nghị rồi đưa lại.`,
  },
  'initiative-known': {
    status: 409,
    title: 'Sáng kiến đã có trong danh sách',
    detail: ({ title, year }) =>
      `Đơn vị đã có “${title}” trong danh sách năm ${year}. Hãy sửa dòng đó, hoặc đổi tên để phân biệt.`,
  },
  'initiative-nothing-pledged': {
    status: 409,
    title: 'Không có sáng kiến mới trong đăng ký',
    detail: ({ year }) =>
      `Các đăng ký thi đua năm ${year} của đơn vị không có sáng kiến nào ngoài danh sách này. Hãy thêm từng sáng kiến.`,
  },
})
