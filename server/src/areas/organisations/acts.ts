import { describeActs } from '../ledger/index.ts'

/** Names of units before or after a change, as the entry keeps them. */
function names(list: unknown): string {
  return Array.isArray(list) && list.length > 0 ? list.join(', ') : 'đơn vị'
}

function text(value: unknown, otherwise = ''): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise
}

/** ", theo Quyết định số …", where the entry has one. */
function by(basis: unknown): string {
  return text(basis) ? `, theo ${text(basis)}` : ''
}

function on(day: unknown): string {
  return text(day) ? ` từ ngày ${text(day).split('-').reverse().join('/')}` : ''
}

/** "; 12 vị trí công tác, 3 vai trò, 1 chỗ trong cụm, khối theo đơn vị kế thừa", where something went over. */
function over(d: Record<string, unknown>): string {
  const parts = [
    [d.posts, 'vị trí công tác'],
    [d.grants, 'vai trò tài khoản'],
    [d.places, 'chỗ trong cụm, khối'],
  ].flatMap(([count, what]) => (count ? [`${count} ${what}`] : []))
  return parts.length > 0 ? `; kéo theo ${parts.join(', ')}` : ''
}

describeActs({
  'found-unit': (d) => `Thành lập ${names(d.after)}${on(d.happenedOn)}${by(d.basis)}`,
  'rename-unit': (d) => `Đổi tên, loại hoặc thứ tự của ${names(d.after)}${on(d.happenedOn)}${by(d.basis)}`,
  'move-unit': (d) => `Chuyển đơn vị cấp trên của ${names(d.after)}${on(d.happenedOn)}${by(d.basis)}`,
  'merge-units': (d) =>
    `Sáp nhập, hợp nhất ${names(d.before)} thành ${names(d.after)}${on(d.happenedOn)}${by(d.basis)}${over(d)}`,
  'split-unit': (d) =>
    `Chia, tách ${names(d.before)}: ${names(d.after)}${on(d.happenedOn)}${by(d.basis)}${over(d)}`,
  'dissolve-unit': (d) => `Giải thể ${names(d.before)}${on(d.happenedOn)}${by(d.basis)}${over(d)}`,
  'revoke-unit-change': (d) => `Hủy thay đổi ghi nhầm về ${names(d.units)}. Lý do: ${text(d.reason)}`,
  'add-unit-alias': (d) => `Thêm tên gọi khác “${text(d.alias)}” của đơn vị`,
  'remove-unit-alias': (d) => `Bỏ tên gọi khác “${text(d.alias)}” của đơn vị`,
  'import-units': (d) => `Nhập ${text(d.made, '0')} đơn vị từ tệp ${text(d.file)}`,
  'undo-unit-import': (d) => `Hoàn tác lần nhập ${text(d.removed, '0')} đơn vị từ tệp ${text(d.file)}`,
  'create-cluster': (d) => `Lập ${text(d.name)} năm ${text(d.year)} với ${text(d.members, '0')} thành viên`,
  'change-cluster': (d) =>
    `Sửa ${text(d.name)} năm ${text(d.year)}, nay có ${text(d.members, '0')} thành viên`,
  'remove-cluster': (d) => `Bỏ ${text(d.name)} năm ${text(d.year)}`,
  'copy-clusters': (d) =>
    `Chép ${text(d.copied, '0')} cụm, khối từ năm ${text(d.fromYear)} sang năm ${text(d.toYear)}`,
  'set-up-council': (d) => `Thành lập ${text(d.name)} với ${text(d.members, '0')} thành viên${by(d.basis)}`,
  'change-council': (d) =>
    `Kiện toàn ${text(d.name)}: ${text(d.ended, '0')} người thôi, ${text(d.begun, '0')} người tham gia${by(d.basis)}`,
  'end-council': (d) => `Kết thúc hoạt động ${text(d.name)}${by(d.basis)}`,
})
