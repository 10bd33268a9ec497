import type { AwardId } from './basic-types.ts'
import type { Award, Dated, DossierPart, Source } from './entry-types.ts'
import type { Rule } from './rule-types.ts'

/** Which awards a local rule touches: some by id, or all of some levels. */
export type LocalAim = { awards?: AwardId[]; levels?: Award['level'][] }

/**
 * One rule of a body, in the form of the catalogue. It adds (own titles, papers, days of submission) or narrows
 * (criteria, quotas, shares of votes); it never widens national law.
 */
export type LocalEntry = Dated & { id: string; label: string } & (
    | { kind: 'award'; award: Award }
    | { kind: 'criterion'; aim: LocalAim; subjects?: string[]; text: string; rule: Rule }
    | {
        kind: 'quota'
        aim: LocalAim
        /** Of whom the share is taken: `nomination.base` of the case, or the holders of an award. */
        of: 'base' | AwardId
        maxPercent: number
        text: string
      }
    | {
        kind: 'deadline'
        aim: LocalAim
        text: string
        value: number | string
        unit: 'working-day' | 'day-before' | 'date' | 'date-next-year'
      }
    | { kind: 'voteThreshold'; aim: LocalAim; percent: number; text: string }
    | { kind: 'quorum'; numerator: number; denominator: number; text: string }
    /** From this day of the year on (MM-DD) the body rates and titles the year. */
    | { kind: 'yearClosing'; closesOn: string; text: string }
    | { kind: 'dossierPart'; aim: LocalAim; part: DossierPart }
  )

export type LocalKind = LocalEntry['kind']

/** A file of `--rules`, and what a body keeps in the installation. */
export type LocalRules = {
  /** Whose rules: the body's name. */
  body: string
  sources: Source[]
  entries: LocalEntry[]
}
