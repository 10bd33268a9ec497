import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'report-period-turned': {
    status: 422,
    title: 'Kỳ báo cáo chưa đúng',
    detail: ({ from, to }) => `Ngày đầu kỳ ${from} đứng sau ngày cuối kỳ ${to}. Hãy chọn lại.`,
  },
  'report-period-ahead': {
    status: 422,
    title: 'Kỳ báo cáo chưa kết thúc',
    detail: ({ to }) =>
      `Ngày cuối kỳ ${to} chưa tới nên số liệu còn thay đổi. Hãy chọn ngày không sau hôm nay.`,
  },
  'report-issued-already': {
    status: 409,
    title: 'Báo cáo kỳ này đã ban hành',
    detail: ({ day }) =>
      `Báo cáo đúng kỳ này, đúng số liệu này đã ban hành ngày ${day}. Hãy mở báo cáo đó trong danh sách.`,
  },
  'report-unknown': {
    status: 404,
    title: 'Không có báo cáo này',
    detail:
      'Báo cáo không có hoặc ngoài phạm vi bạn được xem. Hãy mở lại từ trang Báo cáo tiến độ của kế hoạch.',
  },
  'report-numbered': {
    status: 409,
    title: 'Báo cáo đã có số',
    detail: ({ number }) => `Báo cáo này đã mang số ${number}; số đã ghi không sửa được.`,
  },
  'report-number-taken': {
    status: 409,
    title: 'Số báo cáo đã dùng',
    detail: ({ number }) => `Số ${number} đã là số của một báo cáo khác trong cùng năm. Hãy hỏi lại văn thư.`,
  },
  'child-plan-not-below': {
    status: 422,
    title: 'Đơn vị không thuộc cấp dưới',
    detail: ({ unit }) =>
      `Chỉ đơn vị trực thuộc ${unit} mới lập kế hoạch từ kế hoạch này. Hãy chọn đơn vị của bạn.`,
  },
  'child-plan-issued': {
    status: 409,
    title: 'Kế hoạch của đơn vị đã ban hành',
    detail: ({ title }) => `Đơn vị đã ban hành “${title}”. Hãy mở kế hoạch đó và thêm nhiệm vụ tại đó.`,
  },
  'task-taken': {
    status: 409,
    title: 'Nhiệm vụ đã được nhận',
    detail: ({ task }) => `“${task}” đã có trong kế hoạch của đơn vị. Hãy tải lại trang.`,
  },
  'due-after-parent': {
    status: 422,
    title: 'Hạn sau hạn của cấp trên',
    detail: ({ task, due }) => `“${task}” cấp trên yêu cầu xong trước ngày ${due}. Hãy chọn hạn sớm hơn.`,
  },
  'submission-no-parent': {
    status: 422,
    title: 'Kế hoạch không có cấp trên',
    detail: 'Kế hoạch này không lập từ kế hoạch cấp trên nên không có nơi nhận.',
  },
  'submission-not-issued': {
    status: 409,
    title: 'Kế hoạch chưa ban hành',
    detail: 'Hãy ban hành kế hoạch rồi gửi lên cấp trên.',
  },
  'submission-running': {
    status: 409,
    title: 'Kế hoạch đã gửi',
    detail: 'Kế hoạch đang ở cấp trên. Muốn gửi lại, hãy rút lại khi cấp trên chưa nhận, hoặc chờ trả lại.',
  },
  'submission-none': {
    status: 409,
    title: 'Kế hoạch chưa được gửi',
    detail: 'Kế hoạch chưa gửi, đã rút hoặc đã trả lại. Hãy tải lại trang để xem tình trạng mới nhất.',
  },
  'submission-received': {
    status: 409,
    title: 'Cấp trên đã nhận',
    detail:
      'Kế hoạch đã được cấp trên nhận nên không rút hay nhận lại được. Có thể đề nghị cấp trên trả lại.',
  },
  'next-year-not-later': {
    status: 422,
    title: 'Năm chưa đúng',
    detail: ({ year }) => `Kế hoạch đang xem là của năm ${year}. Hãy chọn một năm sau đó.`,
  },
  'next-year-exists': {
    status: 409,
    title: 'Đã có kế hoạch năm sau',
    detail: ({ title, year }) =>
      `Kế hoạch năm ${year} lập từ kế hoạch này đã có: “${title}”. Hãy mở kế hoạch đó để sửa.`,
  },
  'next-year-item-gone': {
    status: 409,
    title: 'Có nhiệm vụ vừa thay đổi',
    detail: ({ text }) => `“${text}” không còn trong danh sách dự kiến. Hãy tải lại trang rồi chọn lại.`,
  },
})
