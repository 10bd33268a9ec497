import { z } from 'zod'

export const id = z.string().regex(/^\d{1,18}$/, 'không phải mã')
const day = z.iso.date()
export const text = (most: number) => z.string().trim().min(1, 'Chưa nhập').max(most)
/** Text that may be left out; empty is left out. */
export const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => value || null)

const sessionKind = z.enum(['meeting', 'written-opinions'])
const sessionState = z.enum(['preparing', 'meeting', 'closed', 'cancelled'])
export const ballotMode = z.enum(['electronic', 'paper', 'mixed', 'show-of-hands', 'written'])
const itemState = z.enum(['on-agenda', 'passed', 'failed', 'removed'])
export const vote = z.enum(['for', 'against'])

const ownThreshold = z
  .object({
    kind: z.enum(['percent', 'more-than-half']),
    percent: z.number().int().min(1).max(100).nullable(),
    of: z.enum(['all-members', 'present']),
    basis: text(300),
  })
  .refine((rule) => (rule.kind === 'percent') === (rule.percent !== null), 'Chưa nhập tỷ lệ')
const ownQuorum = z
  .object({ numerator: z.number().int().min(1), denominator: z.number().int().min(1), basis: text(300) })
  .refine((rule) => rule.numerator <= rule.denominator, 'Tỷ lệ không đúng')

const sessionFields = {
  title: text(300),
  heldOn: day,
  beginsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullish()
    .transform((value) => value ?? null),
  place: optional(300),
  answersUntil: day.nullish().transform((value) => value ?? null),
  ownThreshold: ownThreshold.nullish().transform((value) => value ?? null),
  ownQuorum: ownQuorum.nullish().transform((value) => value ?? null),
}
export const newSessionBody = z.object({
  councilId: id,
  kind: sessionKind,
  /** The plan task that orders the session. */
  taskId: id.nullable().default(null),
  ...sessionFields,
})
export const changeSessionBody = z.object({ revision: z.number().int(), ...sessionFields })
export type SessionBody = Omit<z.infer<typeof changeSessionBody>, 'revision'>
export const created = z.object({ id })
export const revised = z.object({ revision: z.number().int() })
export const reasonBody = z.object({ reason: text(500) })

export const sessionQuery = z.object({
  unitId: id.optional(),
  councilId: id.optional(),
  state: sessionState.optional(),
  /** Only those on whose council the caller sits. */
  mine: z.stringbool().optional(),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d_\d{1,18}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type SessionQuery = z.infer<typeof sessionQuery>
const sessionRow = z.object({
  id,
  title: z.string(),
  kind: sessionKind,
  councilName: z.string(),
  heldOn: z.string(),
  beginsAt: z.string().nullable(),
  place: z.string().nullable(),
  state: sessionState,
  items: z.number().int(),
  decided: z.number().int(),
  members: z.number().int(),
  ballotOpen: z.boolean(),
})
export const sessionList = z.object({ rows: z.array(sessionRow), next: z.string().nullable() })
export type SessionList = z.infer<typeof sessionList>
export const openSessionList = z.object({
  rows: z.array(
    sessionRow.pick({ id: true, title: true, councilName: true, heldOn: true, state: true }).extend({
      councilKind: z.string(),
    }),
  ),
})
export type OpenSessionList = z.infer<typeof openSessionList>

// One session -------------------------------------------------------------------------------------------------------
const rule = z.object({
  kind: z.enum(['percent', 'more-than-half']),
  percent: z.number().nullable(),
  of: z.enum(['all-members', 'present']),
  basis: z.string(),
  source: z.enum(['law', 'local', 'session']),
  secret: z.boolean().nullable(),
  provisional: z.boolean(),
  provisionalReason: z.string().nullable(),
  /** "từ 90% trở lên tổng số thành viên Hội đồng" */
  words: z.string(),
  needed: z.number().int(),
  base: z.number().int(),
})
const member = z.object({
  id,
  name: z.string(),
  role: z.string(),
  roleName: z.string(),
  position: z.string(),
  accountId: id.nullable(),
  accountName: z.string().nullable(),
  attendance: z.enum(['present', 'absent']).nullable(),
  absenceReason: z.string().nullable(),
  isMe: z.boolean(),
  /** Items about which the absent member has given a written opinion. */
  opinions: z.number().int(),
})
const item = z.object({
  id,
  source: z.enum(['nomination', 'initiative', 'cluster-review', 'other']),
  sourceId: z.string().nullable(),
  title: z.string(),
  detail: z.string().nullable(),
  awardKey: z.string().nullable(),
  awardName: z.string().nullable(),
  unitId: id.nullable(),
  unitName: z.string().nullable(),
  pageText: z.string().nullable(),
  voting: z.boolean(),
  state: itemState,
  rule: rule.nullable(),
  recused: z.array(z.object({ memberId: id, name: z.string(), reason: z.string() })),
  votesFor: z.number().nullable(),
  votesAgainst: z.number().nullable(),
  votesInvalid: z.number().nullable(),
  sentence: z.string().nullable(),
  removedReason: z.string().nullable(),
})
const countLine = z.object({
  itemId: id,
  voters: z.number().int(),
  paperGiven: z.number().int(),
  paperReturned: z.number().nullable(),
  paperInvalid: z.number().nullable(),
  paperFor: z.number().nullable(),
  paperAgainst: z.number().nullable(),
  electronicFor: z.number().nullable(),
  electronicAgainst: z.number().nullable(),
  writtenFor: z.number().nullable(),
  writtenAgainst: z.number().nullable(),
})
const ballot = z.object({
  id,
  mode: ballotMode,
  state: z.enum(['open', 'stopped', 'counted', 'cancelled']),
  committee: z.string(),
  publicKey: z.string().nullable(),
  fingerprint: z.string().nullable(),
  revision: z.number().int(),
  cancelReason: z.string().nullable(),
  sheets: z.array(
    z.object({
      id: z.string(),
      publicKey: z.string().nullable(),
      itemIds: z.array(id),
      /** Who may fill it; how many sealed ones have come. */
      voters: z.number().int(),
      cast: z.number().int(),
      mine: z.boolean(),
      receipts: z.array(z.string()),
    }),
  ),
  lines: z.array(countLine),
  /** Members with a ballot, and how they were given it. */
  receivers: z.array(z.object({ memberId: id, method: z.enum(['electronic', 'paper']) })),
  /** Members that have answered a round of written opinions. */
  answered: z.number().int(),
})
export const sessionView = z.object({
  id,
  unitId: id,
  councilId: id,
  councilName: z.string(),
  councilKind: z.string(),
  kind: sessionKind,
  title: z.string(),
  heldOn: z.string(),
  beginsAt: z.string().nullable(),
  place: z.string().nullable(),
  answersUntil: z.string().nullable(),
  state: sessionState,
  cancelReason: z.string().nullable(),
  /** The plan task whose work the session is. */
  taskId: id.nullable(),
  revision: z.number().int(),
  ownThreshold: ownThreshold.nullable(),
  ownQuorum: ownQuorum.nullable(),
  quorum: z
    .object({
      numerator: z.number().int(),
      denominator: z.number().int(),
      basis: z.string(),
      source: z.enum(['local', 'session']),
      provisional: z.boolean(),
      provisionalReason: z.string().nullable(),
      needed: z.number().int(),
    })
    .nullable(),
  present: z.number().int(),
  members: z.array(member),
  items: z.array(item),
  ballots: z.array(ballot),
  /** What stands between here and the next step, in words. */
  missing: z.array(z.string()),
  /** What the caller may do now. */
  acts: z.array(z.string()),
  myMemberId: id.nullable(),
  /** What I answered in a round of written opinions. */
  myOpinions: z.array(z.object({ itemId: id, vote, note: z.string().nullable() })),
})
export type SessionView = z.infer<typeof sessionView>
export type SessionItem = SessionView['items'][number]
export type SessionMember = SessionView['members'][number]
export type BallotView = SessionView['ballots'][number]

/** What the wall shows: no name of who voted. */
export const projectorView = z.object({
  title: z.string(),
  councilName: z.string(),
  state: sessionState,
  present: z.number().int(),
  members: z.number().int(),
  quorumNeeded: z.number().nullable(),
  ballot: z
    .object({
      mode: ballotMode,
      state: z.enum(['open', 'stopped', 'counted', 'cancelled']),
      fingerprint: z.string().nullable(),
      voters: z.number().int(),
      cast: z.number().nullable(),
    })
    .nullable(),
  items: z.array(
    z.object({
      id,
      title: z.string(),
      awardName: z.string().nullable(),
      unitName: z.string().nullable(),
      state: itemState,
      inBallot: z.boolean(),
      needed: z.number().nullable(),
      base: z.number().nullable(),
      provisional: z.boolean(),
      votesFor: z.number().nullable(),
      votesAgainst: z.number().nullable(),
      sentence: z.string().nullable(),
    }),
  ),
})
export type ProjectorView = z.infer<typeof projectorView>
