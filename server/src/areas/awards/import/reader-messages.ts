import type { Refusal } from '../../../platform/refusal.ts'
import type { FileReading } from './read-award-file.ts'
import type { NamedUnit } from './stage/find-unit.ts'
import type { ColumnMeaning } from './understand/fields.ts'

/** What the reading thread is given. */
export type ReaderTask = {
  bytes: Uint8Array
  isPasted: boolean
  today: string
  unitId: string
  units: NamedUnit[]
  layouts: [string, (ColumnMeaning | null)[]][]
  answers: [string, { awardId: string; awardName: string | null }][]
}

/** What it sends: batches as JSON in bytes, which change hands without being copied. */
export type FromReader =
  | { kind: 'rows'; rows: Uint8Array; contents: Uint8Array; share: number }
  | { kind: 'holders' | 'decisions'; list: Uint8Array }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'done'; reading: FileReading }
