import { z } from 'zod'
import { eligibilityAnswer } from './schemas-eligibility.ts'

const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()
const verdict = eligibilityAnswer.shape.verdict

/** Whom to watch, and until the end of which year. */
export const outlookQuery = z.object({
  unitId: id,
  year: z.coerce.number().int().min(2018).max(2100).optional(),
  award: z.string().max(100).optional(),
  only: z.enum(['people', 'units']).optional(),
})
export type OutlookQuery = z.infer<typeof outlookQuery>

const subjectView = z.object({
  id: z.string(),
  kind: z.enum(['individual', 'collective']),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  position: z.string().nullable(),
  isLeader: z.boolean(),
  isWoman: z.boolean(),
  isCommune: z.boolean(),
})
const outlookRow = subjectView.extend({
  award: z.string(),
  awardName: z.string(),
  verdict,
  provisional: z.boolean(),
  /** What is supposed of the year: null stands for the best rating. */
  supposed: z.array(z.object({ year: z.number(), award: z.string().nullable(), name: z.string() })),
  missing: z.array(z.string()),
})
export type OutlookRow = z.infer<typeof outlookRow>

/** Who becomes eligible for what, who was never proposed, and whether the list is mostly leaders. */
export const outlookView = z.object({
  unitId: z.string(),
  year: z.number(),
  /** What is looked ahead to: the steps of merit of the law by the end of that year. */
  awards: z.array(z.object({ award: z.string(), name: z.string() })),
  watched: z.number(),
  /** Nobody beyond this many was looked at. */
  cut: z.boolean(),
  /** How many there are; the readiest of them are in `rows`. */
  total: z.number(),
  rows: z.array(outlookRow),
  never: z.array(subjectView.extend({ years: z.number() })),
  /** Which recorded facts would settle how many cases, and what each lacks. */
  gaps: z.object({
    kinds: z.array(z.object({ path: z.string(), subjects: z.number() })),
    total: z.number(),
    rows: z.array(subjectView.extend({ missing: z.array(z.string()), awards: z.array(z.string()) })),
  }),
  leaders: z.object({ people: z.number(), leaders: z.number(), mostly: z.boolean() }),
})
export type OutlookView = z.infer<typeof outlookView>

/** Of whom, and on which day; today where none is given. */
export const proposableQuery = z.object({
  /** `p7`, `h12` or `u3`. */
  subject: z.string().regex(/^[phu]\d{1,18}$/),
  on: day.optional(),
})
export type ProposableQuery = z.infer<typeof proposableQuery>

const proposableRow = z.object({
  award: z.string(),
  awardName: z.string(),
  verdict,
  hold: z.boolean(),
  provisional: z.boolean(),
  /** How often they have it already, and the latest year. */
  held: z.number(),
  heldLast: z.number().nullable(),
  missing: z.array(z.string()),
  /** What is not met, with its article. */
  against: z.array(z.object({ text: z.string(), cite: z.string() })),
})
export type ProposableRow = z.infer<typeof proposableRow>

/** What somebody on record may be proposed for, and what is missing. */
export const proposableView = z.object({
  id: z.string(),
  name: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  kind: z.enum(['individual', 'collective']),
  on: z.string(),
  /** Years with recorded results. */
  years: z.number(),
  rows: z.array(proposableRow),
})
export type ProposableView = z.infer<typeof proposableView>

/** Judge cases by the law as it is, and as it would be. */
export const dryRunBody = z.strictObject({
  /** Local rules in the form of a file: drafts of bodies. */
  rules: z.array(z.unknown()).max(20).default([]),
  /** Rules that bodies keep in the installation, drafts among them. */
  localRuleIds: z.array(id).max(20).default([]),
  /** Take the drafts of the catalogue as law. */
  drafts: z.boolean().default(false),
  /** The day on which the cases of the register are judged. */
  on: day.optional(),
  cases: z.array(z.unknown()).max(2000).default([]),
  /** The worked cases of the catalogue are judged too. */
  worked: z.boolean().default(false),
  /** People and units on record here and below are judged too. */
  unitId: id.optional(),
  only: z.enum(['people', 'units']).optional(),
  /** For this award; else for every yearly title, certificate and labour order. */
  award: z.string().max(100).optional(),
  /** By what is on record; else as if the year were as good as it can be. */
  asRecorded: z.boolean().default(false),
})
export type DryRunBody = z.infer<typeof dryRunBody>

const turn = z.object({
  place: z.number(),
  who: z.string(),
  /** `p7`, `h12` or `u3` of somebody on record. */
  subject: z.string().nullable(),
  award: z.string(),
  awardName: z.string(),
  on: z.string(),
  before: verdict,
  after: verdict,
  why: z.array(z.object({ text: z.string(), verdict: z.string(), cite: z.string() })),
})
export type Turn = z.infer<typeof turn>
const verdictCounts = z.object({ eligible: z.number(), 'not-eligible': z.number(), 'needs-more': z.number() })
export const dryRunView = z.object({
  judged: z.number(),
  /** People and units on record among the judged. */
  subjects: z.number(),
  /** More are on record than were judged. */
  cut: z.boolean(),
  before: verdictCounts,
  after: verdictCounts,
  turnedInAll: z.number(),
  turned: z.array(turn),
  refused: z.array(z.object({ place: z.number(), why: z.string() })),
})
export type DryRunView = z.infer<typeof dryRunView>

/** One case as a paper: for whom, and who appraises. */
export const appraisalBody = z.strictObject({
  case: z.unknown(),
  subjectName: z.string().trim().min(1).max(300),
  unitId: id.nullish(),
})
export type AppraisalBody = z.infer<typeof appraisalBody>
