import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'layout-unknown': {
    status: 404,
    title: 'Không có mẫu in này',
    detail: 'Mẫu in không có, hoặc ngoài phạm vi bạn được xem. Hãy chọn lại trong danh sách mẫu in.',
  },
  'layout-placeholder-unknown': {
    status: 422,
    title: 'Có chỗ điền không hiểu được',
    detail: ({ name }) => `Không có chỗ điền “{${name}}”. Hãy chọn trong danh sách chỗ điền.`,
  },
  'layout-field-outside': {
    status: 422,
    title: 'Có ô nằm ngoài khổ giấy',
    detail: ({ place }) => `Ô thứ ${place} nằm ngoài khổ giấy. Hãy kéo vào trong hoặc giảm kích thước.`,
  },
  'layout-picture-type': {
    status: 415,
    title: 'Ảnh phôi không dùng được',
    detail: 'Hãy gửi ảnh PNG hoặc JPG chụp, quét phôi bằng.',
  },
  'layout-picture-missing': {
    status: 422,
    title: 'Mẫu chưa có ảnh phôi',
    detail: 'In khung bằng ảnh phôi cần có ảnh. Hãy tải ảnh lên, hoặc chọn khung của phần mềm.',
  },
  'printer-unknown': {
    status: 404,
    title: 'Không có máy in này',
    detail: 'Máy in không có, hoặc của đơn vị khác. Hãy chọn lại, hoặc thêm máy in.',
  },
  'batch-unknown': {
    status: 404,
    title: 'Không có lô in này',
    detail: 'Lô in không có, hoặc ngoài phạm vi bạn được xem.',
  },
  'batch-empty': {
    status: 422,
    title: 'Không có bằng nào để in',
    detail: ({ printed }) =>
      Number(printed) > 0
        ? `Cả ${printed} khen thưởng đã chọn đều đã in. Muốn in lại, hãy ghi hỏng ở lô cũ, hoặc chọn in cả bằng đã in.`
        : 'Không tìm thấy khen thưởng nào còn hiệu lực. Hãy chọn lại trong Sổ vàng.',
  },
  'batch-too-large': {
    status: 422,
    title: 'Lô in quá lớn',
    detail: ({ most }) => `Mỗi lô in nhiều nhất ${most} bằng. Hãy lọc theo quyết định hoặc đơn vị.`,
  },
  'run-open': {
    status: 409,
    title: 'Đang có tệp in chưa ghi kết quả',
    detail: ({ first, last }) =>
      `Tệp in từ số ${first} đến số ${last} đã xuất. Hãy ghi in xong đến số nào rồi mới in tiếp.`,
  },
  'run-nothing': {
    status: 422,
    title: 'Không còn bằng nào chờ in',
    detail: 'Các số đã chọn đều in xong hoặc đã bỏ khỏi lô. Hãy chọn số khác, hoặc ghi hỏng số cần in lại.',
  },
  'run-elsewhere': {
    status: 409,
    title: 'Đã có người in các bằng này',
    detail: ({ count, title }) =>
      `${count} bằng chờ in đã in, hoặc đang in, ở lô “${title}”. Hãy bỏ khỏi lô này; muốn in thêm bản nữa, hãy lập lô mới và chọn in cả bằng đã in.`,
  },
  'run-told': {
    status: 409,
    title: 'Kết quả in đã được ghi',
    detail: 'Người khác vừa ghi kết quả của tệp in này. Hãy tải lại trang.',
  },
  'run-unready': {
    status: 409,
    title: 'Tệp in chưa xong',
    detail: 'Tệp in đang được tạo. Hãy đợi một lát rồi mở lại.',
  },
  'run-place-strange': {
    status: 422,
    title: 'Số không nằm trong tệp in',
    detail: ({ place }) => `Số ${place} không có trong tệp in này. Hãy xem lại.`,
  },
  'row-not-printed': {
    status: 409,
    title: 'Số này chưa in xong',
    detail: 'Chỉ ghi hỏng bằng đã in xong. Hãy tải lại trang để xem tình trạng mới nhất.',
  },
  'row-unknown': {
    status: 404,
    title: 'Không có số này trong lô',
    detail: 'Hãy tải lại trang rồi chọn lại.',
  },
  'row-not-waiting': {
    status: 409,
    title: 'Số này không còn chờ in',
    detail: 'Chỉ bỏ khỏi lô bằng còn chờ in, và khi không có tệp in nào đang mở.',
  },
  'book-started': {
    status: 409,
    title: 'Sổ vàng năm này đã cấp số',
    detail: ({ year, last }) =>
      `Sổ vàng năm ${year} đã cấp đến số ${last} nên không đặt lại số đầu được nữa.`,
  },
  'book-year-unknown': {
    status: 422,
    title: 'Chưa biết năm vào Sổ vàng',
    detail: ({ name }) =>
      `Khen thưởng của ${name} chưa có ngày quyết định và năm khen. Hãy bổ sung trong Sổ vàng trước khi cấp số.`,
  },
  'certificate-code-unknown': {
    status: 404,
    title: 'Không có bằng mang mã này',
    detail: 'Hãy xem lại mã in dưới ô vuông trên bằng, hoặc quét lại. Nếu vẫn không có, hãy hỏi cơ quan cấp.',
  },
})
