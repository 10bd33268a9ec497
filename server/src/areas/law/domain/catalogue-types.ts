import type { AwardId } from './basic-types.ts'
import type {
  Award,
  CalendarYear,
  GeneralRule,
  Parameter,
  Procedure,
  Regime,
  Source,
  Statistic,
  Terms,
} from './entry-types.ts'
import type { LocalEntry } from './local-types.ts'

export type * from './basic-types.ts'
export type * from './entry-types.ts'
export type * from './rule-types.ts'

/** The whole catalogue, read once. `hash` changes with any word of it. */
export type Law = {
  hash: string
  sources: Map<string, Source>
  /** Oldest first. */
  regimes: Regime[]
  awards: Map<AwardId, Award>
  parameters: Map<string, Parameter>
  rules: Map<string, GeneralRule>
  procedures: Map<string, Procedure>
  statistics: Map<string, Statistic>
  calendar: Map<number, CalendarYear>
  terms: Terms
  /** Key and content hash of every entry that can be confirmed, by the entry itself. */
  keys: Map<object, EntryKey>
  /** Rules that bodies added for this use of the law; national law is untouched. */
  local: LocalEntry[]
}

/** `awards/labour-order-3/criteria/1x@2024-01-01`; the hash is of the entry's own content. */
export type EntryKey = { key: string; hash: string }
