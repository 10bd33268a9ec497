import {
  type FieldKey,
  type FieldValue,
  fieldShapes,
  isFieldKey,
  type RecordFields,
  type ServicePeriod,
} from './fields.ts'
import { readPartialDate } from './partial-date.ts'

export type FieldFault = { field: FieldKey; reason: 'date' | 'months' | 'choice' | 'period' | 'too-long' }

const most = { text: 300, 'long-text': 4000 }

/** Fields as they are kept: trimmed, NFC, empty ones left out; and what is wrong with those that cannot be kept. */
export function cleanFields(
  given: Readonly<Record<string, unknown>>,
  awardIds: readonly string[],
): { fields: RecordFields; faults: FieldFault[] } {
  const fields: RecordFields = {}
  const faults: FieldFault[] = []
  for (const [key, value] of Object.entries(given)) {
    if (!isFieldKey(key)) continue
    const { kind } = fieldShapes[key]
    const text = kind === 'periods' ? cleanPeriods(value) : cleanText(value)
    if (text === null || text.length === 0) continue
    const cleaned = kind === 'date' ? (readPartialDate(String(text)) ?? text) : text
    const reason = faultOf(key, cleaned, awardIds)
    if (reason) faults.push({ field: key, reason })
    else fields[key] = cleaned
  }
  return { fields, faults }
}

function cleanText(value: unknown): string | null {
  return typeof value === 'string'
    ? value
        .normalize('NFC')
        .replace(/[^\S\n]+/g, ' ')
        .trim()
    : null
}

function cleanPeriods(value: unknown): ServicePeriod[] | null {
  if (!Array.isArray(value)) return null
  return (value as Partial<ServicePeriod>[])
    .map((one) => ({
      from: cleanDate(one.from),
      to: cleanDate(one.to),
      unit: cleanText(one.unit) || null,
    }))
    .filter((one) => one.from || one.to || one.unit)
}

/** A date as officers write it in the form in which it is kept; what is no date stays, to be named. */
function cleanDate(value: unknown): string | null {
  const text = cleanText(value)
  return text ? (readPartialDate(text) ?? text) : null
}

function faultOf(key: FieldKey, value: FieldValue, awardIds: readonly string[]): FieldFault['reason'] | null {
  const { kind, choices } = fieldShapes[key]
  if (typeof value !== 'string') return value.every(isPeriod) ? null : 'period'
  if (kind === 'date') return readPartialDate(value) ? null : 'date'
  if (kind === 'months') return /^\d{1,4}$/.test(value) ? null : 'months'
  if (key === 'awardId') return awardIds.includes(value) ? null : 'choice'
  if (kind === 'choice') return choices && value in choices ? null : 'choice'
  if (kind === 'unit') return /^\d{1,18}$/.test(value) ? null : 'choice'
  return value.length > (kind === 'long-text' ? most['long-text'] : most.text) ? 'too-long' : null
}

function isPeriod({ from, to }: ServicePeriod): boolean {
  if ((from && !readPartialDate(from)) || (to && !readPartialDate(to))) return false
  return (
    !from ||
    !to ||
    from.slice(0, Math.min(from.length, to.length)) <= to.slice(0, Math.min(from.length, to.length))
  )
}
