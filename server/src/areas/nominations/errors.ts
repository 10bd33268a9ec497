import { addRefusals } from '../../platform/http/catalogue.ts'

addRefusals({
  'nomination-not-approved': {
    status: 409,
    title: 'Chưa được Hội đồng thông qua',
    detail: ({ name }) =>
      `${name ? `Trường hợp “${name}”` : 'Một trường hợp trong danh sách'} chưa được Hội đồng thông qua hoặc đã có quyết định khác. Hãy tải lại danh sách trình.`,
  },
  'round-dates': {
    status: 422,
    title: 'Kỳ xét ngược ngày',
    detail: 'Ngày cuối của kỳ xét đứng trước ngày đầu. Hãy sửa lại hai ngày.',
  },
  'round-units-missing': {
    status: 422,
    title: 'Chưa có đơn vị nào',
    detail: 'Hãy chọn ít nhất một đơn vị hoặc một nhóm đơn vị tham gia đợt xét.',
  },
  'round-unit-missing': {
    status: 409,
    title: 'Đơn vị không trong đợt xét',
    detail: 'Đơn vị này không có trong danh sách tham gia. Hãy đề nghị Cơ quan thường trực bổ sung đơn vị.',
  },
  'round-unit-begun': {
    status: 409,
    title: 'Đơn vị đã lập hồ sơ',
    detail:
      'Đơn vị đã lập hồ sơ trong đợt xét nên không bỏ khỏi đợt được. Hãy trả lại hồ sơ hoặc để đơn vị rút từng trường hợp.',
  },
  'round-day-earlier': {
    status: 422,
    title: 'Ngày gia hạn không muộn hơn hạn chung',
    detail: ({ day }) => `Hạn chung của đợt là ${day}. Hãy chọn ngày muộn hơn, hoặc bỏ gia hạn.`,
  },
  'round-task-unknown': {
    status: 422,
    title: 'Không thấy nhiệm vụ',
    detail: 'Nhiệm vụ dùng để mở đợt xét không có hoặc bạn không được xem. Hãy mở lại từ trang nhiệm vụ.',
  },
  'round-award-twice': {
    status: 422,
    title: 'Danh hiệu chọn hai lần',
    detail: ({ award }) => `“${award}” có hai dòng. Hãy giữ một dòng.`,
  },
  'round-award-missing': {
    status: 422,
    title: 'Danh hiệu không mở trong đợt',
    detail: 'Đợt xét không mở danh hiệu, hình thức này. Hãy chọn trong danh sách của đợt.',
  },
  'round-award-used': {
    status: 409,
    title: 'Danh hiệu đã có người được đề nghị',
    detail: ({ award, count }) => `“${award}” đã có ${count} trường hợp nên không bỏ khỏi đợt xét được.`,
  },
  'round-closed': {
    status: 409,
    title: 'Đợt xét đã khép',
    detail: ({ title }) => `Đợt xét “${title}” đã khép nên không sửa, không gửi được nữa.`,
  },
  'round-no-results': {
    status: 409,
    title: 'Chưa có kết quả để thông báo',
    detail:
      'Chưa trường hợp nào của các đơn vị đã chọn có quyết định, bị loại hoặc không được Hội đồng thông qua. Hãy thông báo khi đã có kết quả.',
  },
  'dossier-state': {
    status: 409,
    title: 'Hồ sơ đang ở bước khác',
    detail: ({ state }) =>
      `Hồ sơ ${state}, không làm được việc vừa chọn. Hãy tải lại trang để xem bước hiện tại.`,
  },
  'dossier-held': {
    status: 409,
    title: 'Người khác đang giữ hồ sơ',
    detail: ({ name }) =>
      `Hồ sơ đang do ${name} thẩm định. Hãy trao đổi với người đó, hoặc chuyển hồ sơ về mình rồi làm.`,
  },
  'dossier-empty': {
    status: 422,
    title: 'Hồ sơ chưa có trường hợp nào',
    detail: 'Hãy thêm ít nhất một cá nhân hoặc tập thể vào bảng đề nghị rồi duyệt, gửi.',
  },
  'dossier-items-open': {
    status: 422,
    title: 'Chưa bổ sung hết',
    detail: ({ count }) =>
      `Còn ${count} nội dung được trả lại chưa đánh dấu đã bổ sung. Hãy bổ sung hết rồi duyệt, gửi.`,
  },
  'officer-unfit': {
    status: 422,
    title: 'Người này không thẩm định được',
    detail: 'Người được giao phải có quyền thẩm định tại cơ quan mở đợt xét. Hãy chọn người khác.',
  },
  'paper-date-ahead': {
    status: 422,
    title: 'Ngày văn bản ở tương lai',
    detail: 'Ngày ghi trên giấy không thể sau hôm nay. Hãy xem lại ngày.',
  },
  'nomination-award-closed': {
    status: 422,
    title: 'Danh hiệu không mở trong đợt',
    detail:
      'Đợt xét không mở danh hiệu, hình thức của dòng này. Hãy chọn một danh hiệu, hình thức có trong đợt.',
  },
  'nomination-person-unknown': {
    status: 422,
    title: 'Không thấy người được chọn',
    detail: 'Người hoặc tập thể được chọn không ở đơn vị này hoặc không có trong sổ. Hãy chọn lại.',
  },
  'nomination-name-missing': {
    status: 422,
    title: 'Thiếu tên',
    detail: 'Dòng này chưa có tên cá nhân hoặc tập thể. Hãy ghi hoặc chọn tên.',
  },
  'nomination-twice': {
    status: 409,
    title: 'Đã có trong hồ sơ',
    detail: ({ name, award }) => `“${name}” đã được đề nghị “${award}” trong hồ sơ này.`,
  },
  'nomination-not-returned': {
    status: 409,
    title: 'Trường hợp này không bị trả lại',
    detail: ({ name }) =>
      `Hồ sơ chỉ bị trả lại ở một số trường hợp; “${name}” không phải bổ sung nên được giữ nguyên như đã gửi.`,
  },
  'nomination-state': {
    status: 409,
    title: 'Trường hợp đã sang bước khác',
    detail: ({ name }) => `“${name}” đã sang bước khác, không làm được việc vừa chọn. Hãy tải lại danh sách.`,
  },
  'nomination-file-empty': {
    status: 422,
    title: 'Chưa có tệp',
    detail: 'Tệp rỗng hoặc chưa được chọn. Hãy chọn tệp Word, Excel, PDF hoặc ảnh.',
  },
  'nomination-file-type': {
    status: 415,
    title: 'Tệp không dùng được',
    detail: ({ name }) =>
      `“${name}” không phải Word, Excel, PDF, JPG hay PNG, hoặc có macro. Hãy lưu lại rồi tải lên.`,
  },
  'paper-unknown': {
    status: 422,
    title: 'Giấy tờ không có trong danh mục',
    detail: 'Danh mục hồ sơ của danh hiệu này không có giấy tờ vừa chọn. Hãy tải lại trang.',
  },
  'reason-missing': {
    status: 422,
    title: 'Cần ghi lý do',
    detail: ({ name }) =>
      `Hãy ghi lý do cho “${name}”: loại khỏi danh sách, hoặc đưa ra Hội đồng khi máy xét chưa kết luận đủ điều kiện.`,
  },
  'return-days-past': {
    status: 422,
    title: 'Hạn bổ sung đã qua',
    detail: 'Hạn bổ sung phải từ hôm nay trở đi. Hãy chọn ngày khác.',
  },
  'item-mended': {
    status: 409,
    title: 'Đã được đánh dấu',
    detail: 'Nội dung này vừa được người khác đánh dấu. Hãy tải lại trang.',
  },
  'paper-scan-unknown': {
    status: 422,
    title: 'Không thấy bản quét',
    detail: 'Bản quét kèm theo không phải do bạn vừa tải lên cho hồ sơ này. Hãy tải lại bản quét rồi ghi.',
  },
  'nomination-not-judged': {
    status: 409,
    title: 'Chưa xét được điều kiện',
    detail: ({ name }) =>
      `Chưa có kết quả xét điều kiện của “${name}” để lập phiếu. Hãy xét lại điều kiện của hồ sơ rồi thử lại.`,
  },
})
