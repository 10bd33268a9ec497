import { addRefusals } from '../../platform/http/catalogue.ts'

/** Days as people write them, wherever they stand in a value. */
function days(value: unknown): string {
  return String(value).replace(/(\d{4})-(\d\d)-(\d\d)/g, '$3/$2/$1')
}

addRefusals({
  'law-no-regime': {
    status: 422,
    title: 'Không có quy định của ngày này',
    detail: ({ day, first }) =>
      `Danh mục pháp luật không có giai đoạn nào có hiệu lực vào ngày ${days(day)}${first ? ` (bắt đầu từ ${days(first)})` : ''}. Hãy xem lại ngày.`,
  },
  'law-confirmation-has-text': {
    status: 409,
    title: 'Đã có văn bản đính kèm',
    detail:
      'Xác nhận này đã đính kèm văn bản; văn bản đã đính kèm thì không thay. Nếu nhầm, hãy bỏ xác nhận rồi xác nhận lại.',
  },
  'law-award-unknown': {
    status: 404,
    title: 'Không có danh hiệu, hình thức này',
    detail: ({ award, near }) =>
      `Không có danh hiệu, hình thức khen thưởng mã "${award}" trong danh mục pháp luật.${near ? ` Có phải "${near}" không?` : ''} Hãy xem danh sách bằng lệnh law awards hoặc trang Pháp luật.`,
  },
  'law-award-not-in-force': {
    status: 422,
    title: 'Không có quy định có hiệu lực vào ngày này',
    detail: ({ name, award, day, periods }) =>
      `${name} (${award}) không có quy định nào có hiệu lực vào ngày ${days(day)}. Danh mục có quy định: ${days(periods)}. Hãy xem lại ngày.`,
  },
  'law-parameter-absent': {
    status: 422,
    title: 'Chưa có con số của ngày này',
    detail: ({ label, day }) => `${label}: danh mục pháp luật chưa có giá trị cho ngày ${days(day)}.`,
  },
  'law-entry-unknown': {
    status: 404,
    title: 'Không có mục này trong danh mục',
    detail: ({ key }) => `Không có mục "${key}" trong danh mục pháp luật. Hãy tải lại trang.`,
  },
  'law-entry-changed': {
    status: 409,
    title: 'Mục đã thay đổi',
    detail:
      'Nội dung mục này đã khác với nội dung anh/chị đang xem. Hãy tải lại trang, đối chiếu lại rồi xác nhận.',
  },
  'law-already-confirmed': {
    status: 409,
    title: 'Đã xác nhận',
    detail: ({ by }) => `Mục này đã được ${by} xác nhận với nội dung hiện nay.`,
  },
  'law-not-confirmed': {
    status: 409,
    title: 'Chưa xác nhận',
    detail: 'Mục này không có xác nhận nào đang có giá trị để bỏ.',
  },
  'local-rule-unknown': {
    status: 404,
    title: 'Không có quy định riêng này',
    detail: 'Quy định riêng này không có hoặc không thuộc đơn vị của anh/chị. Hãy chọn lại trong danh sách.',
  },
  'local-rule-not-draft': {
    status: 409,
    title: 'Không còn là dự thảo',
    detail: ({ state }) =>
      `Quy định riêng này ${state === 'active' ? 'đang áp dụng' : 'đã thôi áp dụng'}, không sửa được nữa. Hãy thôi áp dụng rồi lập quy định mới.`,
  },
  'local-rule-not-active': {
    status: 409,
    title: 'Chưa áp dụng',
    detail: 'Chỉ quy định riêng đang áp dụng mới thôi áp dụng được.',
  },
  'local-rule-ends-early': {
    status: 422,
    title: 'Ngày thôi áp dụng quá sớm',
    detail: ({ day, from }) => `Ngày ${days(day)} không sau ngày bắt đầu ${days(from)}. Hãy xem lại ngày.`,
  },
  'local-rule-faulty': {
    status: 422,
    title: 'Quy định riêng chưa đúng',
    detail: ({ faults }) => days(faults),
  },
  'law-range-too-long': {
    status: 422,
    title: 'Số ngày quá lớn',
    detail: ({ most }) => `Chỉ tính được tối đa ${most} ngày làm việc. Hãy nhập số nhỏ hơn.`,
  },
})
