import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'unit-unknown': {
    status: 404,
    title: 'Không có đơn vị này',
    detail: 'Đơn vị không có trong hệ thống. Hãy chọn lại trong danh sách đơn vị.',
  },
  'unit-already-dissolved': {
    status: 409,
    title: 'Đơn vị kết thúc hoạt động',
    detail: ({ name, day }) =>
      `${name} kết thúc hoạt động từ ngày ${day}, không thay đổi được nữa. Hãy chọn đơn vị kế thừa.`,
  },
  'unit-date-ahead': {
    status: 422,
    title: 'Ngày có hiệu lực quá xa',
    detail: ({ day }) =>
      `Ngày ${day} còn cách hơn hai năm nên chưa ghi được. Hãy xem lại ngày trong quyết định.`,
  },
  'unit-date-too-early': {
    status: 422,
    title: 'Ngày có hiệu lực quá sớm',
    detail: ({ name, day, since }) =>
      `${name} được lập hoặc thay đổi lần gần nhất từ ngày ${since}; ngày ${day} không sau thời điểm đó. Hãy xem lại ngày trong quyết định.`,
  },
  'unit-under-itself': {
    status: 422,
    title: 'Đơn vị không thể trực thuộc chính mình',
    detail: ({ name, parent }) =>
      `${parent} đang thuộc ${name}, nên ${name} không thể trực thuộc ${parent}. Hãy chọn đơn vị cấp trên khác.`,
  },
  'unit-parent-absent': {
    status: 422,
    title: 'Đơn vị cấp trên không hoạt động vào ngày này',
    detail: ({ parent, day }) =>
      `${parent} không hoạt động vào ngày ${day}. Hãy chọn đơn vị cấp trên khác hoặc xem lại ngày.`,
  },
  'unit-has-children': {
    status: 409,
    title: 'Còn đơn vị trực thuộc',
    detail: ({ name, count }) =>
      `${name} còn ${count} đơn vị trực thuộc. Hãy chọn đơn vị nhận các đơn vị đó, hoặc giải thể chúng trước.`,
  },
  'unit-nothing-changes': {
    status: 422,
    title: 'Chưa có gì thay đổi',
    detail: 'Nội dung nhập giống với nội dung đang có. Hãy sửa nội dung rồi lưu lại.',
  },
  'merge-needs-two': {
    status: 422,
    title: 'Cần ít nhất hai đơn vị',
    detail: 'Sáp nhập, hợp nhất cần ít nhất hai đơn vị khác nhau. Hãy chọn thêm đơn vị.',
  },
  'split-needs-result': {
    status: 422,
    title: 'Chưa đủ đơn vị mới',
    detail:
      'Khi chia hết một đơn vị cần ít nhất hai đơn vị mới; khi tách cần ít nhất một. Hãy thêm đơn vị mới.',
  },
  'root-needs-root': {
    status: 403,
    title: 'Bạn không lập được đơn vị cấp cao nhất',
    detail:
      'Chỉ người quản lý đơn vị cấp cao nhất lập được đơn vị không có cấp trên. Hãy chọn đơn vị cấp trên.',
  },
  'change-revoked': {
    status: 409,
    title: 'Thay đổi này đã được hủy',
    detail: 'Có người đã hủy thay đổi này. Hãy tải lại trang để xem tình trạng mới nhất.',
  },
  'change-not-undoable': {
    status: 409,
    title: 'Không hủy được thay đổi này',
    detail:
      'Thay đổi này được đưa vào cùng dữ liệu ban đầu nên không có tình trạng trước đó để trở lại. Hãy ghi một thay đổi mới cho đúng.',
  },
  'change-in-use': {
    status: 409,
    title: 'Không hủy được thay đổi này',
    detail: ({ name }) =>
      `${name} đã có dữ liệu gắn vào (kế hoạch, cán bộ, tài khoản, cụm, khối). Hãy chuyển dữ liệu đó đi trước, hoặc ghi một thay đổi mới cho đúng.`,
  },
  'change-not-last': {
    status: 409,
    title: 'Không hủy được thay đổi này',
    detail: ({ name }) =>
      `Sau đó ${name} đã có thay đổi khác. Hãy hủy thay đổi sau trước, hoặc ghi một thay đổi mới cho đúng.`,
  },
  'alias-known': {
    status: 409,
    title: 'Tên gọi khác đã có',
    detail: ({ alias }) => `“${alias}” đã là tên gọi của đơn vị này. Không cần thêm nữa.`,
  },
  'cluster-name-taken': {
    status: 409,
    title: 'Tên cụm, khối đã có',
    detail: ({ name, year }) => `Năm ${year} đã có “${name}”. Hãy đặt tên khác hoặc sửa cụm, khối đã có.`,
  },
  'cluster-two-heads': {
    status: 422,
    title: 'Có hơn một trưởng cụm, khối',
    detail: ({ name, count }) => `“${name}” đang có ${count} đơn vị làm trưởng. Hãy chọn một đơn vị.`,
  },
  'cluster-member-twice': {
    status: 422,
    title: 'Đơn vị bị trùng',
    detail: ({ name }) => `Một đơn vị được chọn hai lần trong “${name}”. Hãy bỏ một dòng.`,
  },
  'cluster-nothing-to-copy': {
    status: 422,
    title: 'Không có gì để chép',
    detail: ({ year }) => `Năm ${year} chưa có cụm, khối nào, hoặc trùng năm đích. Hãy chọn năm khác.`,
  },
  'council-one-chair': {
    status: 422,
    title: 'Hội đồng cần một Chủ tịch',
    detail: 'Danh sách thành viên cần đúng một Chủ tịch Hội đồng. Hãy xem lại cột vai trò.',
  },
  'council-member-twice': {
    status: 422,
    title: 'Thành viên bị trùng',
    detail: ({ name }) => `${name} được ghi hai lần trong danh sách. Hãy bỏ một dòng.`,
  },
  'council-member-unknown': {
    status: 422,
    title: 'Thành viên không có trong hệ thống',
    detail: 'Có thành viên không có trong danh sách cán bộ. Hãy thêm cán bộ trước rồi chọn lại.',
  },
  'council-term-wrong': {
    status: 422,
    title: 'Nhiệm kỳ chưa đúng',
    detail: ({ since }) => `Ngày kết thúc nhiệm kỳ phải sau ngày ${since}. Hãy xem lại ngày.`,
  },
  'council-ended': {
    status: 409,
    title: 'Hội đồng đã kết thúc hoạt động',
    detail: ({ name }) => `${name} đã có quyết định kết thúc hoạt động, không thay đổi được nữa.`,
  },
  'council-date-too-early': {
    status: 422,
    title: 'Ngày có hiệu lực quá sớm',
    detail: ({ since }) =>
      `Quyết định gần nhất về Hội đồng này có hiệu lực từ ngày ${since}. Hãy xem lại ngày.`,
  },
  'sheet-unreadable': {
    status: 422,
    title: 'Không đọc được tệp',
    detail:
      'Tệp không phải bảng tính Excel (.xlsx) hoặc đã hỏng. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
  },
  'sheet-too-heavy': {
    status: 413,
    title: 'Tệp quá nặng',
    detail: ({ megabytes }) =>
      `Tệp nặng hơn ${megabytes} MB. Hãy bỏ hình ảnh, bỏ các trang không cần hoặc chia tệp.`,
  },
  'sheet-too-large': {
    status: 422,
    title: 'Tệp quá lớn',
    detail: ({ most }) => `Bảng có hơn ${most} dòng hoặc bung ra quá lớn. Hãy chia thành nhiều tệp.`,
  },
  'sheet-without-names': {
    status: 422,
    title: 'Không thấy cột tên đơn vị',
    detail:
      'Trong 30 dòng đầu không có dòng tiêu đề nào có cột “Tên đơn vị”. Hãy thêm dòng tiêu đề hoặc dùng tệp mẫu.',
  },
  'import-nothing-new': {
    status: 422,
    title: 'Không có đơn vị mới',
    detail: ({ known, bad }) =>
      `${known} đơn vị đã có sẵn, ${bad} dòng còn lỗi; không có dòng nào để đưa vào.`,
  },
  'import-already-undone': {
    status: 409,
    title: 'Lần nhập này đã được hoàn tác',
    detail: 'Các đơn vị của lần nhập này đã được bỏ. Hãy tải lại trang.',
  },
  'import-in-use': {
    status: 409,
    title: 'Không hoàn tác được lần nhập này',
    detail: ({ name }) =>
      `${name} đã có dữ liệu khác gắn vào (kế hoạch, cán bộ, cụm, khối hoặc thay đổi về sau). Hãy bỏ dữ liệu đó trước, hoặc giải thể đơn vị nhập nhầm.`,
  },
  'sheet-missing': {
    status: 400,
    title: 'Chưa có tệp',
    detail: 'Hãy chọn tệp Excel (.xlsx) có danh sách đơn vị.',
  },
  'import-settings-missing': {
    status: 400,
    title: 'Chưa đủ thông tin để nhập',
    detail: 'Hãy chọn đơn vị cấp trên và ngày thành lập dùng cho các dòng không ghi, rồi gửi lại tệp.',
  },
})
