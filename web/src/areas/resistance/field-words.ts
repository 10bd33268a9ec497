import type { FieldKey, FieldValue, FormList, RecordView } from '@server/areas/resistance/schemas.ts'
import { compareText } from '../../text/resistance.ts'
import { choiceText } from '../../text/resistance-fields.ts'
import type { Tone } from '../../ui/index.ts'

/** "1941-08-15" → "15/08/1941"; "1941-08" → "08/1941". */
export function partialDate(date: string): string {
  return /^\d{4}(-\d\d){0,2}$/.test(date) ? date.split('-').reverse().join('/') : date
}

const dateKeys: readonly FieldKey[] = ['birth', 'decisionOn', 'dossierOn']

/** A value as it is read on screen. */
export function valueWords(
  key: FieldKey,
  value: FieldValue | null | undefined,
  known: { forms: FormList['rows']; places: readonly { id: string; name: string }[] },
): string {
  if (value === null || value === undefined) return compareText.empty
  if (typeof value !== 'string')
    return value
      .map(({ from, to, unit }) =>
        [[from, to].map((date) => (date ? partialDate(date) : '…')).join(' – '), unit]
          .filter(Boolean)
          .join(': '),
      )
      .join('; ')
  if (key === 'awardId') return known.forms.find((form) => form.id === value)?.name ?? value
  if (key === 'nativeUnitId' || key === 'residenceUnitId')
    return known.places.find((place) => place.id === value)?.name ?? value
  if (dateKeys.includes(key)) return partialDate(value)
  return choiceText[key]?.[value] ?? value
}

export const statusTones: Record<RecordView['status'], Tone> = {
  waiting: 'grey',
  'entered-once': 'grey',
  matching: 'amber',
  disagreeing: 'red',
  settled: 'green',
  'set-aside': 'grey',
}

export const confidenceTones: Record<RecordView['fields'][number]['confidence'], Tone> = {
  machine: 'grey',
  once: 'grey',
  twice: 'green',
  checked: 'green',
  doubtful: 'amber',
}

/** Fields by the groups of the form, in its order. */
export const fieldGroups: Record<'award' | 'holder' | 'service' | 'paper', readonly FieldKey[]> = {
  award: ['awardId', 'awardClass', 'decisionNumber', 'decisionOn', 'approvalNumber', 'proposer'],
  holder: [
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
  ],
  service: ['resistancePeriods', 'serviceUnit', 'timeServed', 'convertedTime', 'fileKind'],
  paper: ['dossierOn', 'content', 'otherPapers', 'grantedBy', 'signerPosition', 'signerName', 'note'],
}
export const allFields: readonly FieldKey[] = Object.values(fieldGroups).flat()
