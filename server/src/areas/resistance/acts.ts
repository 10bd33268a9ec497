import { describeActs } from '../ledger/index.ts'

describeActs({
  'create-resistance-batch': (d) => `Mở đợt nhập hồ sơ kháng chiến “${d.title}”`,
  'change-resistance-batch': (d) => `Sửa đợt nhập hồ sơ kháng chiến “${d.title}”`,
  'close-resistance-batch': (d) => `Khép đợt nhập “${d.title}”`,
  'reopen-resistance-batch': (d) => `Mở lại đợt nhập “${d.title}”`,
  'assign-resistance-operators': (d) => `Giao đợt nhập “${d.title}” cho ${d.operators} người`,
  'upload-resistance-scan': (d) => `Tải lên bản quét ${d.fileName}`,
  'read-resistance-scan-again': (d) => `Cho đọc lại bản quét ${d.fileName}`,
  'add-resistance-record': (d) => `Thêm bản ghi vào đợt nhập “${d.title}”`,
  'begin-resistance-entry': (d) => `Nhận nhập lần ${d.round}`,
  'submit-resistance-entry': (d) =>
    d.round === 1 ? 'Nộp bản nhập lần 1' : `Nộp bản nhập lần 2: ${d.compared} ô so, ${d.differing} ô lệch`,
  'release-resistance-entry': (d) => `Giải phóng lượt nhập lần ${d.round} đang dở`,
  'settle-resistance-record': (d) => `Chốt bản ghi: ${d.decided} ô được quyết định`,
  'settle-resistance-batch': (d) => `Chốt ${d.records} bản ghi khớp của đợt nhập “${d.title}”`,
  'correct-resistance-record': (d) => `Đính chính bản ghi đã chốt: ${d.fields} (căn cứ: ${d.basis})`,
  'set-aside-resistance-record': (d) => `Loại bản ghi: ${d.reason}`,
  'restore-resistance-record': 'Lấy lại bản ghi đã loại',
  'register-resistance-record': (d) =>
    d.entered ? 'Đưa bản ghi vào sổ khen thưởng' : 'Đưa bản ghi vào sổ khen thưởng: sổ chưa nhận',
  'write-resistance-report': (d) => `Lập biên bản bàn giao số hóa “${d.title}”`,
})
