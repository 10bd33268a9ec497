import type {
  AwardId,
  Basis,
  InitiativeKind,
  InitiativeScope,
  Level,
  LocalDate,
  SubjectKind,
} from '../catalogue-types.ts'

export type YearRating = 'excellent' | 'well' | 'satisfactory' | 'poor' | 'none'
export type StudyResult = 'excellent' | 'good' | 'fair' | 'average' | 'poor'

/**
 * A case as the contract takes it. An absent key is unknown, never false; a list that is present is complete.
 * `null` says the same as absent, except `until: null` of a matter or discipline: it has not ended.
 */
export type Case = {
  award: AwardId
  /** The day of the proposal: the law of this day judges. */
  on: LocalDate
  /** The day on which the authority received the dossier for appraisal: a transition of law may go by it. */
  receivedOn?: LocalDate | null
  period?: Period | null
  basis?: Basis | null
  subject: SubjectFacts
  nomination?: { base?: number | null; nominated?: number | null } | null
  concurrent?: ConcurrentProposal[] | null
}
export type Period = { from: LocalDate; to: LocalDate }
export type ConcurrentProposal = {
  award: AwardId
  name?: string | null
  basis?: Basis | null
  forDeed?: string | null
}

export type SubjectFacts = {
  kind: SubjectKind
  category?: string | null
  foreign?: boolean | null
  joinedOn?: LocalDate | null
  leftOn?: LocalDate | null
  diedOn?: LocalDate | null
  /** Posts of leadership held, ids of `law/terms.yaml`; `until`: the first day no longer held, null: still held. */
  posts?: PostHeld[] | null
  composition?: Composition | null
  years?: YearFacts[] | null
  awards?: HeldAward[] | null
  initiatives?: InitiativeFacts[] | null
  clusters?: ClusterFacts[] | null
  transfer?: {
    on?: LocalDate | null
    monthsInOldUnit?: number | null
    oldUnitComment?: boolean | null
  } | null
  discipline?: DisciplineFacts[] | null
  openMatters?: OpenMatter[] | null
  facts?: Record<string, boolean | null> | null
}
export type PostHeld = { post: string; from: LocalDate; until?: LocalDate | null }
export type Composition = {
  members?: number | null
  advanced?: number | null
  fighters?: number | null
  completed?: number | null
  excellent?: number | null
  women?: number | null
  disciplined?: number | null
  disciplinedByForm?: Record<string, number> | null
}
export type YearFacts = {
  year: number
  classification?: YearRating | null
  monthsWorked?: number | null
  maternityLeave?: boolean | null
  studyLeaveMonths?: number | null
  studyResult?: StudyResult | null
}
export type HeldAward = {
  award: AwardId
  name?: string | null
  year?: number | null
  decidedOn?: LocalDate | null
  decision?: string | null
  basis?: Basis | null
  grantedBy?: Level | null
  groundedOn?: 'excellent-rating' | 'initiative' | null
  forDeed?: string | null
}
export type InitiativeFacts = {
  kind: InitiativeKind
  scope?: InitiativeScope | null
  year?: number | null
  recognisedOn?: LocalDate | null
  usedFor?: { award: AwardId; year?: number | null }[] | null
}
export type ClusterFacts = {
  organisedBy?: Level | null
  kind?: 'cluster' | 'bloc' | 'movement' | null
  year?: number | null
  rank?: number | null
  of?: number | null
}
export type DisciplineFacts = { form: string; from: LocalDate; until?: LocalDate | null }
export type OpenMatter = { kind: string; from: LocalDate; until?: LocalDate | null }
