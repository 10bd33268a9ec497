import type { FieldFault } from './clean-fields.ts'
import { type FieldKey, fieldShapes } from './fields.ts'
import type { RecordStatus } from './permissions.ts'

export const statusWords: Record<RecordStatus, string> = {
  waiting: 'Chờ nhập',
  'entered-once': 'Đã nhập một lần',
  matching: 'Hai lần khớp, chờ chốt',
  disagreeing: 'Hai lần lệch, chờ đối chiếu',
  settled: 'Đã chốt',
  'set-aside': 'Đã loại',
}

/** Labels of fields, as a refusal names them. */
export function fieldLabels(keys: readonly FieldKey[]): string {
  return keys.map((key) => fieldShapes[key].label).join(', ')
}

export function faultLabels(faults: readonly FieldFault[]): string {
  return fieldLabels([...new Set(faults.map((fault) => fault.field))])
}
