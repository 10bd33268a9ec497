/** The fields of a record, in the order of the form. */
export type FieldKind =
  | 'name'
  | 'text'
  | 'long-text'
  | 'place'
  | 'unit'
  | 'date'
  | 'months'
  | 'choice'
  | 'periods'
export type FieldGroup = 'award' | 'holder' | 'service' | 'paper'

export const fieldKeys = [
  'awardId',
  'awardClass',
  'decisionNumber',
  'decisionOn',
  'approvalNumber',
  'proposer',
  'holderKind',
  'fullName',
  'otherName',
  'gender',
  'birth',
  'lifeState',
  'nativePlace',
  'nativeUnitId',
  'residence',
  'residenceUnitId',
  'position',
  'familyMembers',
  'resistancePeriods',
  'serviceUnit',
  'timeServed',
  'convertedTime',
  'fileKind',
  'dossierOn',
  'content',
  'otherPapers',
  'grantedBy',
  'signerPosition',
  'signerName',
  'note',
] as const
export type FieldKey = (typeof fieldKeys)[number]

/** A period of service: partial dates, the last one included; `unit` as the paper writes it. */
export type ServicePeriod = { from: string | null; to: string | null; unit: string | null }
export type FieldValue = string | ServicePeriod[]
/** What was entered; a field that is not there was left empty. */
export type RecordFields = Partial<Record<FieldKey, FieldValue>>

type FieldShape = {
  group: FieldGroup
  kind: FieldKind
  label: string
  choices?: Readonly<Record<string, string>>
}

export const awardClasses = { first: 'Hạng Nhất', second: 'Hạng Nhì', third: 'Hạng Ba' } as const

/** What each field is; labels are the trade's own. */
export const fieldShapes: Record<FieldKey, FieldShape> = {
  awardId: { group: 'award', kind: 'choice', label: 'Hình thức khen thưởng' },
  awardClass: { group: 'award', kind: 'choice', label: 'Hạng', choices: awardClasses },
  decisionNumber: { group: 'award', kind: 'text', label: 'Số quyết định' },
  decisionOn: { group: 'award', kind: 'date', label: 'Ngày quyết định' },
  approvalNumber: { group: 'award', kind: 'text', label: 'Số duyệt, số bằng' },
  proposer: { group: 'award', kind: 'text', label: 'Cơ quan đề nghị' },
  holderKind: {
    group: 'holder',
    kind: 'choice',
    label: 'Đối tượng',
    choices: { person: 'Cá nhân', household: 'Gia đình' },
  },
  fullName: { group: 'holder', kind: 'name', label: 'Họ và tên' },
  otherName: { group: 'holder', kind: 'name', label: 'Tên khác, bí danh' },
  gender: { group: 'holder', kind: 'choice', label: 'Giới tính', choices: { male: 'Nam', female: 'Nữ' } },
  birth: { group: 'holder', kind: 'date', label: 'Ngày sinh' },
  lifeState: {
    group: 'holder',
    kind: 'choice',
    label: 'Hiện nay',
    choices: { living: 'Còn sống', dead: 'Đã từ trần', martyr: 'Liệt sĩ' },
  },
  nativePlace: { group: 'holder', kind: 'place', label: 'Quê quán (theo hồ sơ)' },
  nativeUnitId: { group: 'holder', kind: 'unit', label: 'Quê quán, nay thuộc' },
  residence: { group: 'holder', kind: 'place', label: 'Nơi ở (theo hồ sơ)' },
  residenceUnitId: { group: 'holder', kind: 'unit', label: 'Nơi ở, nay thuộc' },
  position: { group: 'holder', kind: 'text', label: 'Chức vụ' },
  familyMembers: { group: 'holder', kind: 'long-text', label: 'Thành viên gia đình tham gia, hy sinh' },
  resistancePeriods: { group: 'service', kind: 'periods', label: 'Thời kỳ tham gia' },
  serviceUnit: { group: 'service', kind: 'text', label: 'Đơn vị tham gia' },
  timeServed: { group: 'service', kind: 'months', label: 'Thời gian tham gia (tháng)' },
  convertedTime: { group: 'service', kind: 'months', label: 'Thời gian quy đổi (tháng)' },
  fileKind: { group: 'service', kind: 'text', label: 'Loại hồ sơ' },
  dossierOn: { group: 'paper', kind: 'date', label: 'Ngày lập hồ sơ' },
  content: { group: 'paper', kind: 'long-text', label: 'Nội dung, thành tích' },
  otherPapers: { group: 'paper', kind: 'long-text', label: 'Giấy tờ khác' },
  grantedBy: { group: 'paper', kind: 'text', label: 'Cấp khen thưởng' },
  signerPosition: { group: 'paper', kind: 'text', label: 'Chức vụ người ký' },
  signerName: { group: 'paper', kind: 'name', label: 'Người ký' },
  note: { group: 'paper', kind: 'long-text', label: 'Ghi chú' },
}

/** Fields without which an entry is not handed in. */
export const requiredFields: readonly FieldKey[] = ['awardId', 'fullName']

export function isFieldKey(word: string): word is FieldKey {
  return word in fieldShapes
}
