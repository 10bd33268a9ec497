import { type FieldKey, type FieldValue, fieldKeys, fieldShapes, type RecordFields } from './fields.ts'

/** One value in the form in which two entries are compared: case, spaces and punctuation at the ends do not count, accents do. */
export function comparable(key: FieldKey, value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value !== 'string')
    return value.map((one) => `${one.from ?? ''}–${one.to ?? ''}|${plain(one.unit ?? '')}`).join(';')
  const kind = fieldShapes[key].kind
  return kind === 'choice' || kind === 'unit' || kind === 'date' ? value : plain(value)
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[“”"]/g, '"')
    .replace(/\s*([,;:./()-])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;]+|[\s.,;]+$/g, '')
}

/** Fields that at least one of the two gave, and those of them that differ. */
export function compareEntries(first: RecordFields, second: RecordFields) {
  const compared = fieldKeys.filter((key) => first[key] !== undefined || second[key] !== undefined)
  const differing = compared.filter((key) => comparable(key, first[key]) !== comparable(key, second[key]))
  return { compared, differing }
}

/** What the two agree on, in the first's spelling; of two that differ, nothing. */
export function agreedFields(first: RecordFields, second: RecordFields): RecordFields {
  const { compared, differing } = compareEntries(first, second)
  const open = new Set(differing)
  return Object.fromEntries(
    compared.flatMap((key) => (open.has(key) || first[key] === undefined ? [] : [[key, first[key]]])),
  )
}

/** How far a field can be relied on, from least to most (doubt stands beside). */
export type Confidence = 'machine' | 'once' | 'twice' | 'checked' | 'doubtful'

export type DecisionFact = { field: FieldKey; originalChecked: boolean; doubtful: boolean }

/** The confidence of one field from what happened to it; null where there is nothing in it. */
export function confidenceOf(
  key: FieldKey,
  facts: {
    draft: Partial<Record<FieldKey, unknown>>
    first: RecordFields | null
    second: RecordFields | null
    doubtful: readonly string[]
    /** In order; the last of a field holds. */
    decisions: readonly DecisionFact[]
  },
): Confidence | null {
  const decision = facts.decisions.findLast((one) => one.field === key)
  if (decision?.doubtful || (!decision && facts.doubtful.includes(key))) return 'doubtful'
  if (decision?.originalChecked) return 'checked'
  const [first, second] = [facts.first?.[key], facts.second?.[key]]
  if (facts.first && facts.second) {
    if (first === undefined && second === undefined) return null
    return comparable(key, first) === comparable(key, second) ? 'twice' : 'once'
  }
  if (first !== undefined || second !== undefined) return 'once'
  return facts.draft[key] === undefined ? null : 'machine'
}
