import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'item-kind-unknown': {
    status: 404,
    title: 'Không có loại hiện vật này',
    detail: 'Loại hiện vật không có, hoặc của đơn vị khác. Hãy chọn lại trong kho.',
  },
  'item-kind-known': {
    status: 409,
    title: 'Kho đã có loại này',
    detail: ({ name }) => `Đơn vị đã có loại “${name}”. Hãy mở loại đó để nhập thêm.`,
  },
  'item-stock-short': {
    status: 409,
    title: 'Kho không đủ',
    detail: ({ name, stock, wanted }) =>
      `${name} còn ${stock}, cần ${wanted}. Hãy nhập kho trước, hoặc giảm số lượng.`,
  },
  'item-serials-count': {
    status: 422,
    title: 'Số hiệu không khớp số lượng',
    detail: ({ quantity, serials }) => `Ghi ${quantity} hiện vật nhưng có ${serials} số hiệu.`,
  },
  'item-serial-known': {
    status: 409,
    title: 'Số hiệu đã có trong kho',
    detail: ({ serial }) => `Số hiệu ${serial} đang ở trong kho. Hãy xem lại.`,
  },
  'item-serial-absent': {
    status: 409,
    title: 'Số hiệu không có trong kho',
    detail: ({ serial }) => `Số hiệu ${serial} không ở trong kho: chưa nhập, hoặc đã giao. Hãy xem lại.`,
  },
  'item-date-ahead': {
    status: 422,
    title: 'Ngày ở phía trước',
    detail: ({ day }) => `${day} còn chưa tới. Hãy xem lại ngày.`,
  },
  'item-handover-unknown': {
    status: 404,
    title: 'Không có biên bản này',
    detail: 'Biên bản giao nhận không có, hoặc của đơn vị khác.',
  },
  'item-handover-signed': {
    status: 409,
    title: 'Biên bản đã có bản ký',
    detail: 'Bản đã ký được lưu trước đó. Hãy tải lại trang để xem.',
  },
  'item-handover-other-unit': {
    status: 422,
    title: 'Hiện vật thuộc kho khác',
    detail: ({ name }) => `“${name}” thuộc kho của đơn vị khác. Mỗi biên bản giao từ một kho.`,
  },
  'item-file-type': {
    status: 415,
    title: 'Tệp không dùng được',
    detail: 'Hãy gửi bản quét PDF, PNG hoặc JPG của biên bản đã ký.',
  },
  'item-request-unknown': {
    status: 404,
    title: 'Không có hồ sơ này',
    detail: 'Hãy xem lại mã hồ sơ trên giấy tiếp nhận, gồm cả các chữ sau cùng.',
  },
  'item-request-step': {
    status: 409,
    title: 'Chưa làm được bước này',
    detail: ({ state }) => `Hồ sơ đang ở bước “${state}” nên không làm được việc này. Hãy tải lại trang.`,
  },
  'item-request-papers': {
    status: 409,
    title: 'Còn thiếu giấy tờ',
    detail: ({ part }) => `“${part}” chưa có hoặc chưa đúng. Hãy yêu cầu bổ sung, hoặc đánh dấu đã có.`,
  },
  'item-request-award': {
    status: 422,
    title: 'Chưa gắn với khen thưởng trong Sổ vàng',
    detail: 'Kết quả được ghi vào Sổ vàng. Hãy gắn hồ sơ với đúng khen thưởng trước khi trả kết quả.',
  },
  'item-request-changes': {
    status: 422,
    title: 'Chưa ghi nội dung đính chính',
    detail: 'Hãy ghi ô cần sửa và nội dung đúng để ghi vào Sổ vàng.',
  },
  'item-request-basis': {
    status: 422,
    title: 'Chưa có văn bản làm căn cứ',
    detail: 'Bước này theo văn bản. Hãy ghi số và ngày của văn bản.',
  },
  'item-term-basis': {
    status: 422,
    title: 'Chưa ghi căn cứ của thời hạn',
    detail: 'Danh mục pháp luật chưa có thời hạn cho ngày này. Hãy ghi thời hạn kèm văn bản của đơn vị.',
  },
})
