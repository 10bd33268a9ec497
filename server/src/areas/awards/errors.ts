import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'award-unknown': {
    status: 404,
    title: 'Không có bản ghi khen thưởng này',
    detail: 'Bản ghi không có trong Sổ vàng, hoặc ngoài phạm vi bạn được xem. Hãy tìm lại trong Sổ vàng.',
  },
  'award-act-unknown': {
    status: 404,
    title: 'Không có việc này',
    detail: 'Việc đã ghi này không có trong Sổ vàng, hoặc ngoài phạm vi bạn được xem.',
  },
  'award-act-has-text': {
    status: 409,
    title: 'Đã có văn bản đính kèm',
    detail: 'Việc này đã đính kèm văn bản; văn bản đã đính kèm thì không thay. Hãy tải lại trang để xem.',
  },
  'holder-unknown': {
    status: 404,
    title: 'Không có người, tập thể này',
    detail: 'Không có trong Sổ vàng, hoặc ngoài phạm vi bạn được xem. Hãy tìm lại theo tên.',
  },
  'award-decision-unknown': {
    status: 404,
    title: 'Không có quyết định này',
    detail: 'Quyết định không có trong Sổ vàng. Hãy tìm lại theo số quyết định.',
  },
  'award-key-unknown': {
    status: 422,
    title: 'Không có hình thức khen thưởng này',
    detail: ({ key }) =>
      `“${key}” không có trong danh mục. Hãy chọn trong danh mục, hoặc chọn “Hình thức khác” và ghi tên.`,
  },
  'award-name-missing': {
    status: 422,
    title: 'Chưa ghi tên hình thức khen thưởng',
    detail: 'Hình thức khác với danh mục cần ghi rõ tên như trong quyết định.',
  },
  'award-time-missing': {
    status: 422,
    title: 'Chưa có thời gian',
    detail: 'Hãy ghi năm khen thưởng, hoặc quyết định có ngày ban hành.',
  },
  'award-date-ahead': {
    status: 422,
    title: 'Ngày ở phía trước',
    detail: ({ day }) => `${day} còn chưa tới. Hãy xem lại ngày, năm trong quyết định.`,
  },
  'award-known': {
    status: 409,
    title: 'Khen thưởng này đã có trong Sổ vàng',
    detail: ({ award, name }) =>
      `${name} đã có “${award}” của cùng năm, cùng quyết định. Hãy mở bản ghi đó; nếu sai thì đính chính, không ghi thêm.`,
  },
  'award-holder-missing': {
    status: 422,
    title: 'Chưa có người, tập thể được khen',
    detail: 'Hãy chọn người, tập thể đã có trong Sổ vàng hoặc ghi tên người, tập thể mới.',
  },
  'award-holder-asks': {
    status: 409,
    title: 'Có thể đã có trong Sổ vàng',
    detail: ({ count, name }) =>
      `Có ${count} người, tập thể tên “${name}” có thể là một. Hãy chọn đúng người, hoặc xác nhận đây là người khác.`,
  },
  'award-holders-ask': {
    status: 409,
    title: 'Nhiều người có thể đã có trong Sổ vàng',
    detail: ({ count, names }) =>
      `${count} người, tập thể trong danh sách có thể đã có trong Sổ vàng: ${names}. Ở từng dòng, hãy chọn đúng người, hoặc xác nhận đây là người khác.`,
  },
  'award-act-closed': {
    status: 409,
    title: 'Chưa làm được việc này',
    detail: ({ state }) =>
      `Bản ghi đang ở tình trạng “${state}” nên không làm được việc này. Hãy tải lại trang để xem.`,
  },
  'award-amount-missing': {
    status: 422,
    title: 'Chưa ghi số tiền đã thu hồi',
    detail: 'Hãy ghi số tiền đã nộp lại, tính bằng đồng.',
  },
  'award-basis-missing': {
    status: 422,
    title: 'Chưa có quyết định làm căn cứ',
    detail: 'Hủy bỏ, thu hồi phải theo quyết định. Hãy ghi số và ngày của quyết định.',
  },
  'award-nothing-changes': {
    status: 422,
    title: 'Chưa có gì thay đổi',
    detail: 'Nội dung đính chính giống với nội dung đang có. Hãy sửa ô cần đính chính.',
  },
  'holder-of-others': {
    status: 403,
    title: 'Còn khen thưởng ở đơn vị khác',
    detail: ({ name }) =>
      `${name} còn khen thưởng ở đơn vị ngoài phạm vi của bạn nên bạn không sửa được tên, ngày sinh. Hãy gửi Cơ quan thường trực.`,
  },
  'merge-same': {
    status: 422,
    title: 'Chưa chọn hai bản ghi khác nhau',
    detail: 'Hãy chọn một người, tập thể khác để gộp.',
  },
  'merge-kinds-differ': {
    status: 422,
    title: 'Không gộp được hai loại khác nhau',
    detail: ({ one, other }) => `Một bên là ${one}, một bên là ${other}. Chỉ gộp được cùng loại.`,
  },
  'merge-already': {
    status: 409,
    title: 'Đã được gộp',
    detail: ({ name }) => `${name} đã được gộp vào người khác. Hãy tải lại trang.`,
  },
  'merge-unknown': {
    status: 404,
    title: 'Không có lần gộp này',
    detail: 'Lần gộp không có, hoặc đã được tách lại. Hãy tải lại trang.',
  },
  'id-number-missing': {
    status: 404,
    title: 'Không có số định danh',
    detail: 'Sổ vàng không lưu số định danh của người này.',
  },
  'export-too-large': {
    status: 422,
    title: 'Danh sách quá dài',
    detail: ({ most }) =>
      `Danh sách có hơn ${most} dòng. Hãy lọc theo năm, đơn vị hoặc hình thức rồi xuất từng phần.`,
  },
  'confirmation-empty': {
    status: 422,
    title: 'Không có gì để xác nhận',
    detail: 'Không có khen thưởng nào đang có hiệu lực trong các mục đã chọn.',
  },
})
