/** What a careful reader must get from a sample: the parts of a reading that are compared. */
export type Gold = {
  document: {
    number: string | null
    issuer: string | null
    place: string | null
    issuedOn: string | null
    title: string
    year: number | null
    signer: { onBehalfOf: string | null; position: string | null; name: string | null }
  }
  tasks: GoldTask[]
  /** Codes of findings that must be among those given. */
  findings: string[]
  /** Codes that would be false alarms here. */
  noFindings: string[]
}

export type GoldTask = {
  ordinal: string | null
  section?: string | null
  text: string
  lead: string[]
  coordinating: string[]
  period: GoldPeriod
  conditional?: boolean
  page?: number
}

export type GoldPeriod = {
  kind: 'quarter' | 'month' | 'date' | 'year' | 'unspecified'
  year: number | null
  values: (number | string)[]
  from?: string
  to?: string
  bound?: 'before' | 'after' | 'between'
}

/** A sample plan: the file it stands in, how it is written, and its gold. `pdf`: printed from the Word bytes. */
export type Sample = { file: string; write: () => Uint8Array; pdf?: boolean; gold: Gold }

/** A task of a table: what its cells print, beside what must be read from them. */
export type Row = { cells: string[]; gold: GoldTask }

export const quarter = (year: number, ...values: number[]): GoldPeriod => ({ kind: 'quarter', year, values })
export const month = (year: number, ...values: number[]): GoldPeriod => ({ kind: 'month', year, values })
export const wholeYear = (year: number): GoldPeriod => ({ kind: 'year', year, values: [] })
export const before = (date: string): GoldPeriod => ({
  kind: 'date',
  year: Number(date.slice(0, 4)),
  values: [date],
  to: date,
  bound: 'before',
})
export const on = (date: string): GoldPeriod => ({
  kind: 'date',
  year: Number(date.slice(0, 4)),
  values: [date],
})
export const noPeriod: GoldPeriod = { kind: 'unspecified', year: null, values: [] }
/** A time between two days; `values` are the days, the months or the quarters that it covers. */
export const between = (
  kind: GoldPeriod['kind'],
  values: (number | string)[],
  from: string,
  to: string,
): GoldPeriod => ({ kind, year: Number(from.slice(0, 4)), values, from, to, bound: 'between' })

/** A task of a gold in one line: number, heading above it, words, time, who leads, who helps. */
export const task = (
  ordinal: string | null,
  section: string | null,
  text: string,
  period: GoldPeriod,
  lead: string[] = [],
  coordinating: string[] = [],
  more: Partial<GoldTask> = {},
): GoldTask => ({ ordinal, section, text, lead, coordinating, period, ...more })
