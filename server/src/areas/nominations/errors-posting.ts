import { addRefusals } from '../../platform/http/catalogue.ts'

const who = (name: unknown) => (name ? `“${name}”` : 'Một trường hợp trong danh sách')

addRefusals({
  'case-file-missing': {
    status: 422,
    title: 'Chưa có tệp',
    detail: 'Hãy chọn một tệp PDF, JPG, PNG, DOCX hoặc XLSX.',
  },
  'case-file-large': {
    status: 413,
    title: 'Tệp quá lớn',
    detail: ({ fileName }) =>
      `Tệp “${fileName}” lớn hơn 25 MB. Hãy quét ở 200–300 điểm một inch, hoặc tách tệp.`,
  },
  'case-file-type': {
    status: 415,
    title: 'Kiểu tệp không nhận',
    detail: ({ fileName }) =>
      `Tệp “${fileName}” không phải PDF, JPG, PNG, DOCX hay XLSX, có đuôi tên khác nội dung, hoặc có macro. Hãy mở tệp và lưu lại theo một trong các kiểu này, không kèm macro.`,
  },
  'posting-nomination-unfit': {
    status: 422,
    title: 'Trường hợp không chọn được',
    detail: ({ name }) =>
      `${who(name)} không thuộc đợt xét hoặc đơn vị này, hay đã kết thúc. Hãy tải lại danh sách rồi chọn lại.`,
  },
  'posting-too-short': {
    status: 422,
    title: 'Thời gian niêm yết quá ngắn',
    detail: ({ days, cite }) => `Phải niêm yết ít nhất ${days} ngày làm việc (${cite}). Hãy tăng số ngày.`,
  },
  'posting-days-missing': {
    status: 422,
    title: 'Chưa có số ngày niêm yết',
    detail:
      'Chưa có quy định về số ngày niêm yết trong hệ thống. Hãy ghi số ngày làm việc theo quy chế của đơn vị.',
  },
  'posting-place-missing': {
    status: 422,
    title: 'Chưa ghi nơi niêm yết',
    detail: 'Hãy ghi nơi đã niêm yết giấy, ví dụ bảng tin trụ sở, trang thông tin điện tử.',
  },
  'posting-day-ahead': {
    status: 422,
    title: 'Ngày chưa tới',
    detail: 'Việc ghi trên giấy phải có ngày đã qua hoặc hôm nay. Hãy sửa ngày.',
  },
  'posting-day-past': {
    status: 422,
    title: 'Ngày đã qua',
    detail: 'Ngày bắt đầu công khai phải từ hôm nay. Nếu đã niêm yết giấy, hãy chọn “Niêm yết giấy”.',
  },
  'posting-state': {
    status: 409,
    title: 'Chưa làm được việc này',
    detail: 'Danh sách đã được công khai hoặc đã gỡ. Hãy tải lại trang để xem tình trạng hiện tại.',
  },
  'posting-not-open': {
    status: 409,
    title: 'Đã hết thời gian nhận phản ánh',
    detail:
      'Danh sách này đã hết thời gian công khai. Phản ánh sau thời gian này gửi trực tiếp cơ quan công khai danh sách.',
  },
  'objection-flood': {
    status: 429,
    title: 'Đang quá nhiều phản ánh',
    detail:
      'Hôm nay trang này đã nhận quá nhiều phản ánh. Hãy gửi lại vào ngày mai, hoặc gửi văn bản tới cơ quan công khai.',
  },
  'objection-unknown': {
    status: 404,
    title: 'Không có số biên nhận này',
    detail: 'Hãy xem lại số biên nhận, dạng PA-XXXX-XXXX-XXXX, trên trang đã gửi phản ánh.',
  },
  'objection-answered': {
    status: 409,
    title: 'Phản ánh đã được trả lời',
    detail: 'Phản ánh này đã có trả lời. Hãy tải lại trang để xem.',
  },
  'opinion-due-missing': {
    status: 422,
    title: 'Chưa có hạn trả lời',
    detail: 'Chưa có quy định về thời hạn trả lời trong hệ thống. Hãy đặt hạn.',
  },
  'opinion-due-before': {
    status: 422,
    title: 'Hạn trước ngày gửi',
    detail: 'Hạn trả lời phải từ ngày gửi văn bản trở đi. Hãy sửa hạn.',
  },
  'opinion-not-due': {
    status: 409,
    title: 'Chưa đến hạn trả lời',
    detail: ({ due }) => `Hạn trả lời là ${due}; chỉ ghi “không trả lời” sau ngày đó.`,
  },
  'opinion-answer-papers': {
    status: 422,
    title: 'Chưa đúng ngày trả lời',
    detail: 'Hãy ghi ngày của văn bản trả lời: không trước ngày gửi, không sau hôm nay.',
  },
  'agenda-not-posted': {
    status: 409,
    title: 'Chưa công khai danh sách',
    detail: ({ name, count }) =>
      `${who(name)}${Number(count) > 1 ? ` và ${Number(count) - 1} trường hợp khác` : ''} chưa được niêm yết công khai, nên chưa đưa vào phiên họp. Hãy lập danh sách niêm yết, hoặc ghi lần niêm yết giấy.`,
  },
  'agenda-posting-running': {
    status: 409,
    title: 'Đang niêm yết công khai',
    detail: ({ name, count, until }) =>
      `${who(name)}${Number(count) > 1 ? ` và ${Number(count) - 1} trường hợp khác` : ''} đang được niêm yết đến hết ngày ${until}. Sau ngày đó mới đưa vào phiên họp.`,
  },
  'agenda-objection-open': {
    status: 409,
    title: 'Còn phản ánh chưa trả lời',
    detail: ({ name }) =>
      `${who(name)} có phản ánh chưa được trả lời. Hãy xem xét, trả lời phản ánh trước khi đưa vào phiên họp.`,
  },
  'package-nomination-unfit': {
    status: 422,
    title: 'Trường hợp chưa trình được',
    detail: ({ name }) =>
      `${who(name)} chưa được Hội đồng thông qua hoặc xác định đủ điều kiện, hay không thuộc đơn vị trình. Hãy chọn lại.`,
  },
  'package-nomination-packed': {
    status: 409,
    title: 'Đã nằm trong hồ sơ trình khác',
    detail: ({ name }) =>
      `${who(name)} đang nằm trong một hồ sơ trình khác chưa có kết quả. Hãy bỏ khỏi danh sách chọn.`,
  },
  'package-state': {
    status: 409,
    title: 'Chưa làm được việc này',
    detail: ({ state }) =>
      `Hồ sơ trình đang ở bước “${state}”, không làm được việc vừa chọn. Hãy tải lại trang.`,
  },
  'package-day': {
    status: 422,
    title: 'Ngày chưa đúng',
    detail: ({ since }) =>
      `Ngày phải không sau hôm nay${since ? `, không trước lần cập nhật gần nhất (${since})` : ''}. Hãy sửa ngày.`,
  },
  'package-proof-missing': {
    status: 422,
    title: 'Chưa có căn cứ',
    detail: 'Hãy ghi số văn bản, ghi chú nguồn tin, hoặc tải lên bản quét làm căn cứ.',
  },
  'package-incomplete': {
    status: 409,
    title: 'Hồ sơ còn thiếu giấy tờ',
    detail: ({ missing }) =>
      `Còn ${missing} giấy tờ bắt buộc chưa có. Hãy tải lên, hoặc đánh dấu giấy tờ đi kèm bản giấy.`,
  },
  'package-decision-missing': {
    status: 422,
    title: 'Chưa có quyết định',
    detail: 'Hãy ghi số, ngày và cơ quan ban hành quyết định khen thưởng.',
  },
  'package-item-settled': {
    status: 409,
    title: 'Đã có kết quả',
    detail: ({ name }) => `${who(name)} đã có kết quả. Hãy tải lại trang.`,
  },
  'package-reason-missing': {
    status: 422,
    title: 'Chưa ghi lý do',
    detail: ({ name }) => `Hãy ghi lý do ${who(name)} không được khen, để báo lại đơn vị.`,
  },
})
