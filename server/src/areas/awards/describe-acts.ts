import type { AwardActKind, Track } from './domain/award-acts.ts'
import { partialDateInWords } from './words.ts'

const fieldWords: Record<string, string> = {
  holderName: 'tên',
  bornOn: 'ngày sinh',
  awardName: 'tên hình thức',
  awardKey: 'hình thức',
  position: 'chức vụ',
  unitText: 'đơn vị',
  year: 'năm',
  goldenBookNumber: 'số sổ vàng',
  bonusVnd: 'tiền thưởng',
  item: 'hiện vật',
  deed: 'thành tích',
}

type DescribedAct = {
  kind: AwardActKind
  happenedOn: string
  basisNumber: string | null
  changes: Record<string, { from: unknown; to: unknown }>
  amountVnd: number | null
}

/** What happened to a record, in one sentence with the decision it was done by. */
export function describeAct(act: DescribedAct): string {
  const by = act.basisNumber ? ` theo Quyết định số ${act.basisNumber}` : ''
  const on = ` ${partialDateInWords(act.happenedOn)}`
  switch (act.kind) {
    case 'corrected':
      return `Đính chính${by}${on}: ${describeChanges(act.changes)}`
    case 'cancelled':
      return `Hủy bỏ${by}${on}`
    case 'restored':
      return `Phục hồi${by}${on}`
    case 'item-recovery-ordered':
      return `Yêu cầu thu hồi hiện vật${by}${on}`
    case 'item-recovered':
      return `Đã thu hồi hiện vật${on}`
    case 'money-recovery-ordered':
      return `Yêu cầu thu hồi tiền thưởng${by}${on}`
    case 'item-exchanged':
      return `Cấp đổi hiện vật${by}${on}`
    case 'item-reissued':
      return `Cấp lại hiện vật${by}${on}`
    case 'money-recovered':
      return `Đã thu hồi ${(act.amountVnd ?? 0).toLocaleString('vi-VN')} đồng${on}`
  }
}

function describeChanges(changes: DescribedAct['changes']): string {
  return Object.keys(fieldWords)
    .flatMap((field) => (changes[field] ? [describeChange([field, changes[field]])] : []))
    .join('; ')
}

function describeChange([field, { from, to }]: [string, { from: unknown; to: unknown }]): string {
  const said = (value: unknown) =>
    value === null || value === ''
      ? '(trống)'
      : typeof value === 'number' && field === 'bonusVnd'
        ? `${value.toLocaleString('vi-VN')} đồng`
        : `“${value}”`
  return `${fieldWords[field] ?? field} ${said(from)} sửa thành ${said(to)}`
}

/** How far a recovery has come; null where there is none. */
export function describeTrack(what: 'item' | 'money', track: Track): string | null {
  const name = what === 'item' ? 'hiện vật' : 'tiền thưởng'
  switch (track.state) {
    case 'none':
      return null
    case 'ordered':
      return `Đang thu hồi ${name}`
    case 'part':
      return `Đã thu hồi ${track.recoveredVnd.toLocaleString('vi-VN')} đồng, chưa đủ`
    case 'done':
      return what === 'item'
        ? 'Đã thu hồi hiện vật'
        : `Đã thu hồi đủ ${track.recoveredVnd.toLocaleString('vi-VN')} đồng`
  }
}
