import { z } from 'zod'
import { dossierActs } from './domain/permissions.ts'
import { dossierStates, nominationStates } from './domain/states.ts'
import { day, id, sharesView } from './schemas-rounds.ts'

const holderKind = z.enum([
  'person',
  'household',
  'collective',
  'enterprise',
  'foreign-person',
  'foreign-body',
])
export const verdict = z.enum(['eligible', 'not-eligible', 'needs-more'])
const gender = z.enum(['female', 'male'])
const workerClass = z.enum(['direct', 'leader'])
const text = (most: number) => z.string().trim().max(most)

/** A step taken on paper: the paper's number and day, and its scan where one was kept before. */
export const paperIn = z.object({
  number: text(100).nullable().default(null),
  on: day,
  fileId: id.nullable().default(null),
})
export const newDossierBody = z.object({ unitId: id, onPaper: z.boolean().default(false) })
export const changeDossierBody = z.object({
  revision: z.int(),
  peopleBase: z.int().min(0).max(10_000_000).nullable().optional(),
  collectiveBase: z.int().min(0).max(1_000_000).nullable().optional(),
  letterNumber: text(100).nullable().optional(),
  letterOn: day.nullable().optional(),
  minutes: z
    .object({
      heldOn: day.nullable().default(null),
      place: text(200).nullable().default(null),
      chair: text(200).nullable().default(null),
      secretary: text(200).nullable().default(null),
      members: z.int().min(0).max(1000).nullable().default(null),
      present: z.int().min(0).max(1000).nullable().default(null),
      opinions: text(5000).nullable().default(null),
    })
    .optional(),
  onPaper: z.boolean().default(false),
})
export type ChangeDossierBody = z.infer<typeof changeDossierBody>

const nominationFields = {
  personId: id.nullable(),
  holderId: id.nullable(),
  subjectUnitId: id.nullable(),
  holderKind,
  name: text(300),
  post: text(300).nullable(),
  gender: gender.nullable(),
  ethnicity: text(100).nullable(),
  birthYear: z.int().min(1800).max(2200).nullable(),
  workerClass: workerClass.nullable(),
  awardKey: z.string().min(1).max(80),
  deed: text(2000).nullable(),
}
const nominationIn = z.object({
  ...nominationFields,
  personId: nominationFields.personId.default(null),
  holderId: nominationFields.holderId.default(null),
  subjectUnitId: nominationFields.subjectUnitId.default(null),
  holderKind: holderKind.default('person'),
  name: nominationFields.name.default(''),
  post: nominationFields.post.default(null),
  gender: nominationFields.gender.default(null),
  ethnicity: nominationFields.ethnicity.default(null),
  birthYear: nominationFields.birthYear.default(null),
  workerClass: nominationFields.workerClass.default(null),
  deed: nominationFields.deed.default(null),
})
export type NominationIn = z.infer<typeof nominationIn>
export const addNominationsBody = z.object({
  rows: z.array(nominationIn).min(1).max(500),
  onPaper: z.boolean().default(false),
})
export const rowResults = z.object({
  results: z.array(
    z.object({
      /** Place in what was sent, from 0. */
      at: z.number().int(),
      id: id.nullable(),
      name: z.string(),
      problem: z.string().nullable(),
    }),
  ),
})
export type RowResults = z.infer<typeof rowResults>
export const pasteBody = z.object({ text: z.string().min(1).max(1_000_000) })
export const pastedRows = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      row: nominationIn.extend({ awardKey: z.string() }),
      awardWritten: z.string().nullable(),
      /** Who in the unit is meant; null: nobody or several bear the name. */
      match: z.enum(['one', 'several', 'none']),
      problem: z.string().nullable(),
    }),
  ),
})
export type PastedRows = z.infer<typeof pastedRows>
/** Without defaults: what is not sent stays as it was. */
export const changeNominationBody = z
  .object(nominationFields)
  .partial()
  .extend({
    revision: z.int(),
    report: z.string().max(60_000).nullable().optional(),
    /** What the unit attests: the subject of a case. */
    facts: z.record(z.string(), z.unknown()).optional(),
    onPaper: z.boolean().default(false),
  })
export type ChangeNominationBody = z.infer<typeof changeNominationBody>
export const withdrawBody = z.object({ revision: z.int(), onPaper: z.boolean().default(false) })

export const nominationRow = z.object({
  id,
  position: z.number().int(),
  holderKind,
  holderId: id.nullable(),
  personId: id.nullable(),
  subjectUnitId: id.nullable(),
  name: z.string(),
  post: z.string().nullable(),
  gender: gender.nullable(),
  ethnicity: z.string().nullable(),
  birthYear: z.number().int().nullable(),
  workerClass: workerClass.nullable(),
  awardKey: z.string(),
  awardName: z.string(),
  deed: z.string().nullable(),
  hasReport: z.boolean(),
  verdict: verdict.nullable(),
  hold: z.boolean(),
  provisional: z.boolean(),
  missing: z.number().int(),
  judgeProblem: z.string().nullable(),
  state: z.enum(nominationStates),
  appraisalReason: z.string().nullable(),
  /** Required papers that are not there or not right. */
  papersOpen: z.number().int(),
  /** What is to be mended and was not. */
  openItems: z.number().int(),
  decisionNumber: z.string().nullable(),
  revision: z.number().int(),
})
export type NominationRow = z.infer<typeof nominationRow>

const event = z.object({
  id,
  /** How many nominations one act did this to; 0: it was done to the dossier. */
  nominations: z.number().int(),
  kind: z.string(),
  happenedOn: day,
  note: z.string().nullable(),
  paper: z.object({ number: z.string().nullable(), on: day, fileId: id.nullable() }).nullable(),
  by: z.string().nullable(),
  at: z.string(),
})
export const returnItem = z.object({
  id,
  returnId: id,
  nominationId: id.nullable(),
  name: z.string().nullable(),
  what: z.string(),
  /** The same in words. */
  words: z.string(),
  note: z.string().nullable(),
  text: z.string(),
  dueOn: day.nullable(),
  sentAt: z.string(),
  mendedAt: z.string().nullable(),
  mendedNote: z.string().nullable(),
})
const clock = z.object({
  label: z.string(),
  from: day,
  until: day,
  days: z.number().int(),
  overdue: z.boolean(),
  provisional: z.boolean(),
  cite: z.string(),
  /** Days passed over and what makes it provisional. */
  reasons: z.array(z.string()),
})
export const dossierView = z.object({
  id,
  revision: z.number().int(),
  unitId: id,
  unitName: z.string(),
  round: z.object({
    id,
    title: z.string(),
    unitId: id,
    unitName: z.string(),
    dueOn: day,
    judgedOn: day,
    year: z.number().int(),
    simplified: z.boolean(),
    closed: z.boolean(),
  }),
  state: z.enum(dossierStates),
  peopleBase: z.number().int().nullable(),
  collectiveBase: z.number().int().nullable(),
  minutes: z.record(z.string(), z.unknown()),
  letterNumber: z.string().nullable(),
  letterOn: day.nullable(),
  version: z.number().int(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  sentAt: z.string().nullable(),
  receivedOn: day.nullable(),
  assignee: z.object({ accountId: id, name: z.string(), since: z.string() }).nullable(),
  nominations: z.array(nominationRow),
  awards: z.array(
    z.object({
      awardKey: z.string(),
      awardName: z.string(),
      nominations: z.number().int(),
      /** The most that this unit may nominate by its base; null where nothing bounds it or the base is not stated. */
      most: z.number().int().nullable(),
      unitSharePercent: z.number().nullable(),
      quota: z.number().int().nullable(),
    }),
  ),
  shares: sharesView,
  toMend: z.array(returnItem),
  versions: z.array(
    z.object({
      version: z.number().int(),
      sha256: z.string(),
      nominations: z.number().int(),
      sentAt: z.string(),
      sentBy: z.string().nullable(),
      recalledAt: z.string().nullable(),
    }),
  ),
  clocks: z.array(clock),
  events: z.array(event),
  acts: z.array(z.enum(dossierActs)),
  /** The same while a step on paper is recorded. */
  paperActs: z.array(z.enum(dossierActs)),
})
export type DossierView = z.infer<typeof dossierView>

export const stepBody = z.object({
  act: z.enum(['approve', 'withdraw-approval', 'send', 'recall', 'receive']),
  revision: z.int(),
  note: text(1000).nullable().default(null),
  paper: paperIn.nullable().default(null),
})
export type StepBody = z.infer<typeof stepBody>
export const stepDone = z.object({
  revision: z.number().int(),
  state: z.enum(dossierStates),
  sha256: z.string().nullable(),
})
export type StepDone = z.infer<typeof stepDone>
export const assignBody = z.object({
  dossiers: z
    .array(z.object({ id, revision: z.int() }))
    .min(1)
    .max(300),
  accountId: id,
  note: text(1000).nullable().default(null),
})
export const officerList = z.object({ rows: z.array(z.object({ accountId: id, name: z.string() })) })
const doneRow = z.object({ id, name: z.string(), problem: z.string().nullable() })
export const doneRows = z.object({ results: z.array(doneRow) })
export type DoneRows = z.infer<typeof doneRows>
export const receiveBody = z.object({
  dossiers: z
    .array(z.object({ id, revision: z.int() }))
    .min(1)
    .max(300),
  note: text(1000).nullable().default(null),
})

const change = z.object({ what: z.string(), before: z.string().nullable(), after: z.string().nullable() })
export const versionView = z.object({
  version: z.number().int(),
  sha256: z.string(),
  sentAt: z.string(),
  sentBy: z.string().nullable(),
  recalledAt: z.string().nullable(),
  /** Does the kept text still have the hash that was written beside it? */
  intact: z.boolean(),
  content: z.unknown(),
  /** Against the version sent before; null for the first. */
  changes: z
    .array(
      z.object({ kind: z.enum(['added', 'removed', 'changed']), name: z.string(), parts: z.array(change) }),
    )
    .nullable(),
})
export type VersionView = z.infer<typeof versionView>
