import { addRefusals } from '../../platform/http/catalogue.ts'

const file = ({ fileName }: { fileName?: unknown }) => (fileName ? `Tệp “${fileName}”` : 'Tệp này')

addRefusals({
  'scan-empty': {
    status: 422,
    title: 'Tệp rỗng',
    detail: (v) => `${file(v)} không có nội dung. Hãy quét lại rồi tải lên.`,
  },
  'scan-type': {
    status: 415,
    title: 'Không phải bản quét',
    detail: (v) => `${file(v)} không phải PDF, JPG hay PNG. Hãy lưu bản quét theo một trong ba kiểu này.`,
  },
  'scan-damaged': {
    status: 422,
    title: 'Bản quét hỏng',
    detail: (v) => `${file(v)} không mở được. Hãy quét lại, hoặc lưu lại từ phần mềm quét.`,
  },
  'scan-too-many-points': {
    status: 422,
    title: 'Bản quét quá lớn',
    detail: (v) => `${file(v)} có quá nhiều điểm ảnh. Hãy quét lại ở 300 điểm một inch.`,
  },
  'scan-too-large': {
    status: 413,
    title: 'Tệp quá lớn',
    detail: (v) => `${file(v)} lớn hơn 25 MB. Hãy quét ở 200–300 điểm một inch, hoặc tách thành nhiều tệp.`,
  },
  'scan-known': {
    status: 409,
    title: 'Bản quét đã có trong đợt',
    detail: (v) => `${file(v)} đã được tải lên đợt này, nên không thêm lần nữa.`,
  },
  'scan-missing': {
    status: 422,
    title: 'Chưa có tệp',
    detail: 'Hãy chọn ít nhất một tệp PDF, JPG hoặc PNG.',
  },
  'scan-being-read': {
    status: 409,
    title: 'Bản quét đang được đọc',
    detail: 'Hãy đợi máy đọc xong bản quét này rồi làm lại.',
  },
  'batch-closed': {
    status: 409,
    title: 'Đợt nhập đã khép',
    detail: 'Đợt nhập này đã khép nên không thêm, không sửa được nữa. Người quản lý có thể mở lại đợt.',
  },
  'batch-unfinished': {
    status: 409,
    title: 'Đợt nhập còn dở',
    detail: ({ open }) => `Còn ${open} bản ghi chưa chốt. Hãy chốt hoặc loại hết rồi khép đợt.`,
  },
  'operator-unfit': {
    status: 422,
    title: 'Người này không nhập được',
    detail: 'Người được giao phải có quyền nhập hồ sơ kháng chiến tại đơn vị của đợt. Hãy chọn người khác.',
  },
  'not-your-batch': {
    status: 403,
    title: 'Đợt nhập giao cho người khác',
    detail: 'Đợt này đã giao cho những người cụ thể và không có bạn. Hãy hỏi người quản lý đợt.',
  },
  'record-state': {
    status: 409,
    title: 'Chưa làm được việc này',
    detail: ({ status }) =>
      `Bản ghi đang ở bước “${status}”, không làm được việc vừa chọn. Hãy tải lại trang để xem bước hiện tại.`,
  },
  'record-person': {
    status: 403,
    title: 'Việc này dành cho người khác',
    detail:
      'Một người không nhập cả hai lần, và người đã nhập không tự đối chiếu, trừ người quản lý. Hãy để người khác làm.',
  },
  'entry-taken': {
    status: 409,
    title: 'Hai lượt nhập đã có người',
    detail: 'Cả hai lượt nhập của bản ghi này đã có người nhận. Hãy chọn bản ghi khác.',
  },
  'fields-wrong': {
    status: 422,
    title: 'Có ô chưa đúng',
    detail: ({ fields }) =>
      `Hãy sửa: ${fields}. Ngày ghi như 1932, 08/1941 hoặc 15/08/1941; số tháng là số nguyên; kết thúc không trước bắt đầu.`,
  },
  'fields-missing': {
    status: 422,
    title: 'Còn thiếu',
    detail: ({ fields }) =>
      `Cần có: ${fields}. Nếu giấy tờ không ghi rõ, đánh dấu nghi ngờ và ghi điều đọc được.`,
  },
  'decisions-missing': {
    status: 422,
    title: 'Chưa chọn hết các ô lệch',
    detail: ({ fields }) => `Còn chưa chọn: ${fields}. Hãy chọn một bên hoặc ghi giá trị đúng cho từng ô.`,
  },
  'nothing-to-settle': {
    status: 409,
    title: 'Không có bản ghi khớp để chốt',
    detail: 'Đợt này chưa có bản ghi nào mà hai lần nhập khớp hết và không có ô nghi ngờ.',
  },
})
