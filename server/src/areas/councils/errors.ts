import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'session-task-unknown': {
    status: 422,
    title: 'Không thấy nhiệm vụ',
    detail:
      'Nhiệm vụ kế hoạch của phiên họp không có hoặc không thuộc đơn vị của anh/chị. Hãy mở lại từ trang nhiệm vụ.',
  },
  'session-council-unknown': {
    status: 422,
    title: 'Không có Hội đồng này',
    detail: 'Hội đồng được chọn không có, hoặc bạn không có quyền xem. Hãy chọn lại Hội đồng.',
  },
  'session-council-empty': {
    status: 422,
    title: 'Hội đồng chưa có thành viên',
    detail: ({ name, day }) =>
      `${name} không có thành viên nào vào ngày ${viDay(day)}. Hãy xem lại ngày họp, hoặc kiện toàn Hội đồng trước.`,
  },
  'session-act-forbidden': {
    status: 403,
    title: 'Bạn không làm được việc này',
    detail:
      'Việc này thuộc về thư ký, ban kiểm phiếu hoặc thành viên Hội đồng của chính phiên họp. Nếu bạn là thành viên, hãy nhờ thư ký gắn tài khoản của bạn vào danh sách thành viên.',
  },
  'session-state': {
    status: 409,
    title: 'Phiên họp không còn ở bước này',
    detail: ({ state }) => `Phiên họp ${state}. Hãy tải lại trang để xem việc làm được lúc này.`,
  },
  'agenda-empty': {
    status: 422,
    title: 'Chương trình họp còn trống',
    detail: 'Hãy đưa ít nhất một nội dung vào chương trình trước khi khai mạc.',
  },
  'agenda-entry-empty': {
    status: 422,
    title: 'Chưa có nội dung nào',
    detail: 'Hãy chọn hoặc nhập ít nhất một nội dung để đưa vào chương trình họp.',
  },
  'item-unknown': {
    status: 422,
    title: 'Nội dung không có trong chương trình',
    detail: 'Có nội dung không còn trong chương trình họp hoặc không bỏ phiếu. Hãy tải lại trang.',
  },
  'item-decided': {
    status: 409,
    title: 'Nội dung đã có kết quả',
    detail: ({ title }) => `“${title}” đã có kết quả hoặc đã đưa ra khỏi chương trình, không sửa được nữa.`,
  },
  'item-being-voted': {
    status: 409,
    title: 'Nội dung đang được bỏ phiếu',
    detail: ({ title }) => `“${title}” đang được bỏ phiếu. Hãy đợi kiểm phiếu xong hoặc hủy lượt bỏ phiếu.`,
  },
  'items-undecided': {
    status: 409,
    title: 'Còn nội dung chưa có kết quả',
    detail: ({ count, first }) =>
      `Còn ${count} nội dung chưa bỏ phiếu xong, đầu tiên là “${first}”. Hãy bỏ phiếu, hoặc đưa ra khỏi chương trình kèm lý do.`,
  },
  'items-decided': {
    status: 409,
    title: 'Phiên họp đã có kết quả',
    detail: ({ count }) =>
      `Đã có ${count} nội dung được kiểm phiếu nên không hủy được phiên họp. Hãy kết thúc phiên họp.`,
  },
  'member-unknown': {
    status: 422,
    title: 'Không phải thành viên của phiên họp',
    detail: 'Người này không có trong danh sách thành viên Hội đồng vào ngày họp. Hãy tải lại trang.',
  },
  'account-unfit': {
    status: 422,
    title: 'Tài khoản không dùng được',
    detail:
      'Tài khoản này không giữ vai trò được bỏ phiếu tại đơn vị của Hội đồng. Hãy chọn tài khoản khác hoặc cấp vai trò trước.',
  },
  'account-taken': {
    status: 409,
    title: 'Tài khoản đã gắn cho người khác',
    detail: ({ name }) => `Tài khoản này đang gắn cho ${name}. Mỗi thành viên dùng một tài khoản riêng.`,
  },
  'ballot-received': {
    status: 409,
    title: 'Thành viên đã nhận phiếu',
    detail: ({ name }) => `${name} đã nhận phiếu của lượt bỏ phiếu đang mở nên không thay đổi được.`,
  },
  'opinion-given': {
    status: 409,
    title: 'Đã có ý kiến bằng văn bản',
    detail: ({ name }) => `${name} đã gửi ý kiến bằng văn bản, không tham gia theo cách khác nữa.`,
  },
  'opinion-member-present': {
    status: 409,
    title: 'Thành viên không vắng mặt',
    detail: ({ name }) =>
      `${name} chưa được ghi là vắng mặt. Chỉ nhận ý kiến bằng văn bản của người vắng mặt.`,
  },
  'member-recused': {
    status: 409,
    title: 'Thành viên có liên quan',
    detail: ({ name, title }) => `${name} không tham gia xét “${title}” nên không có ý kiến ở nội dung này.`,
  },
  'member-not-present': {
    status: 403,
    title: 'Chưa được ghi là có mặt',
    detail: 'Chỉ thành viên có mặt mới được nhận phiếu. Hãy nhờ thư ký điểm danh rồi thử lại.',
  },
  'paper-type': {
    status: 422,
    title: 'Tệp không đúng loại',
    detail: ({ fileName }) =>
      `${fileName} không phải tệp PDF, JPG hoặc PNG. Hãy quét lại hoặc chọn tệp khác.`,
  },
  'paper-missing': {
    status: 422,
    title: 'Chưa có tệp',
    detail: 'Hãy chọn tệp PDF, JPG hoặc PNG rồi gửi lại.',
  },
  'quorum-rule-missing': {
    status: 409,
    title: 'Chưa có quy định về số thành viên dự họp',
    detail:
      'Chưa có quy định riêng nào về số thành viên tối thiểu. Hãy đưa quy chế của Hội đồng vào mục Pháp luật, hoặc ghi tỷ lệ và căn cứ trong thông tin phiên họp.',
  },
  'quorum-missing': {
    status: 409,
    title: 'Chưa đủ thành viên dự họp',
    detail: ({ present, needed, members, basis }) =>
      `Có mặt ${present}/${members}, cần ít nhất ${needed} (${basis}). Hãy điểm danh lại hoặc dời phiên họp.`,
  },
  'threshold-missing': {
    status: 409,
    title: 'Chưa có tỷ lệ phiếu để quyết định',
    detail: ({ title }) =>
      `“${title}” không có tỷ lệ trong pháp luật và quy định riêng. Hãy ghi tỷ lệ do Chủ tịch Hội đồng chọn và căn cứ trong thông tin phiên họp.`,
  },
  'ballot-running': {
    status: 409,
    title: 'Đang có lượt bỏ phiếu chưa xong',
    detail: 'Hãy kiểm phiếu hoặc hủy lượt đang mở trước.',
  },
  'ballot-nothing': {
    status: 422,
    title: 'Không còn nội dung nào để bỏ phiếu',
    detail: 'Mọi nội dung cần biểu quyết đã có kết quả.',
  },
  'ballot-mode-unfit': {
    status: 422,
    title: 'Hình thức không hợp',
    detail: 'Hình thức bỏ phiếu này không dùng được cho loại phiên họp này. Hãy chọn hình thức khác.',
  },
  'ballot-key-wrong': {
    status: 422,
    title: 'Khóa hòm phiếu chưa đúng',
    detail:
      'Trình duyệt của ban kiểm phiếu chưa gửi được khóa hòm phiếu. Hãy tải lại trang rồi mở bỏ phiếu lại.',
  },
  'ballot-not-open': {
    status: 409,
    title: 'Không nhận phiếu lúc này',
    detail: 'Lượt bỏ phiếu chưa mở hoặc đã dừng. Phiếu chưa được ghi nhận; hãy báo ban kiểm phiếu.',
  },
  'ballot-not-stopped': {
    status: 409,
    title: 'Chưa dừng bỏ phiếu',
    detail: 'Phải dừng bỏ phiếu trước khi mở hòm phiếu. Hãy tải lại trang để xem tình trạng mới nhất.',
  },
  'ballot-counted': {
    status: 409,
    title: 'Lượt bỏ phiếu đã kết thúc',
    detail: 'Lượt này đã được kiểm phiếu hoặc đã hủy. Hãy tải lại trang để xem kết quả.',
  },
  'ballot-of-other-version': {
    status: 409,
    title: 'Lượt bỏ phiếu mở ở phiên bản khác',
    detail:
      'Lượt bỏ phiếu này được mở trước khi nâng cấp phần mềm; phiếu niêm phong theo cách cũ, phiên bản này không kiểm được. Hãy hủy lượt bỏ phiếu, ghi rõ lý do, rồi mở lượt mới.',
  },
  'ballot-on-paper': {
    status: 409,
    title: 'Bạn đã nhận phiếu giấy',
    detail:
      'Ban kiểm phiếu đã phát phiếu giấy cho bạn. Hãy bỏ phiếu giấy, hoặc trả lại để nhận phiếu điện tử.',
  },
  'ballot-received-elsewhere': {
    status: 409,
    title: 'Phiếu đã nhận ở máy khác',
    detail:
      'Bạn đã nhận phiếu này ở một máy hoặc trình duyệt khác. Hãy dùng máy đó, hoặc nhập mã phiếu của bạn đã ghi lại.',
  },
  'ballot-newer': {
    status: 409,
    title: 'Đã có phiếu mới hơn',
    detail:
      'Phiếu của bạn đã được đổi từ một máy khác sau lần này. Hãy tải lại trang rồi bỏ phiếu lại nếu muốn đổi.',
  },
  'credential-wrong': {
    status: 422,
    title: 'Phiếu không hợp lệ',
    detail:
      'Máy chủ không nhận ra quyền bỏ phiếu kèm theo. Hãy tải lại trang và bỏ phiếu lại; nếu vẫn lỗi, báo ban kiểm phiếu.',
  },
  'sealed-wrong': {
    status: 422,
    title: 'Phiếu niêm phong bị hỏng',
    detail: 'Phiếu gửi lên không đầy đủ hoặc đã bị thay đổi trên đường truyền. Hãy bỏ phiếu lại.',
  },
  'opened-wrong': {
    status: 422,
    title: 'Kết quả mở phiếu không khớp',
    detail:
      'Số phiếu gửi lên không khớp với các phiếu đã niêm phong. Hãy tải lại trang và mở hòm phiếu lại bằng đúng khóa.',
  },
  'count-sheet-missing': {
    status: 409,
    title: 'Chưa nhập biểu kiểm phiếu',
    detail: ({ title }) =>
      `“${title}” chưa có số phiếu giấy hoặc số biểu quyết. Hãy nhập đủ biểu kiểm phiếu.`,
  },
  'more-votes-than-members': {
    status: 409,
    title: 'Số phiếu nhiều hơn số thành viên',
    detail: ({ title, members }) =>
      `“${title}” có nhiều phiếu hơn ${members} thành viên Hội đồng. Hãy xem lại biểu kiểm phiếu và ý kiến bằng văn bản.`,
  },
  'more-ballots-than-given': {
    status: 409,
    title: 'Số phiếu niêm phong nhiều hơn số phiếu đã phát',
    detail: ({ cast, given }) =>
      `Hòm phiếu có ${cast} phiếu nhưng chỉ ${given} thành viên nhận phiếu trên máy. Không kiểm phiếu; hãy lập biên bản, hủy lượt này và bỏ phiếu lại.`,
  },
  'count-given-above-voters': {
    status: 422,
    title: 'Số phiếu phát ra không đúng',
    detail: ({ title, given, voters }) =>
      `“${title}”: phát ra ${given} phiếu nhưng chỉ có ${voters} người được bỏ phiếu.`,
  },
  'count-returned-above-given': {
    status: 422,
    title: 'Số phiếu thu vào không đúng',
    detail: ({ title, returned, given }) =>
      `“${title}”: thu vào ${returned} phiếu nhưng chỉ phát ra ${given}.`,
  },
  'count-sum-not-returned': {
    status: 422,
    title: 'Biểu kiểm phiếu chưa khớp',
    detail: ({ title, sum, returned }) =>
      `“${title}”: đồng ý, không đồng ý và không hợp lệ cộng lại là ${sum}, nhưng thu vào ${returned} phiếu.`,
  },
  'record-frozen': {
    status: 409,
    title: 'Văn bản đã chốt',
    detail: 'Văn bản này đã được chốt nên không sửa được nữa. Bản ký được đính kèm theo bản đã chốt.',
  },
  'record-not-frozen': {
    status: 409,
    title: 'Văn bản chưa chốt',
    detail: 'Hãy chốt văn bản trước khi đính kèm bản ký.',
  },
})

function viDay(day: unknown): string {
  return String(day).split('-').reverse().join('/')
}
