import { z } from 'zod'
import { registrationStatuses, registrationSteps } from './domain/registration-state.ts'

export const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()
const year = z.number().int().min(1950).max(2200)
const words = (most: number) => z.string().trim().max(most)
const counted = z.number().int()
export const params = z.object({ id })
export const created = z.object({ id })
export const revised = z.object({ revision: counted })

const law = z.object({
  text: z.string(),
  cite: z.string(),
  provisional: z.boolean(),
  provisionalReason: z.string().nullable(),
})

const status = z.enum(registrationStatuses)
export const callQuery = z.object({
  year: z.coerce.number().int().min(1950).max(2200).optional(),
  state: z.enum(['open', 'closed']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type CallQuery = z.infer<typeof callQuery>
const callRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  year: counted,
  title: z.string(),
  dueOn: z.string(),
  closedAt: z.string().nullable(),
  called: counted,
  sent: counted,
  /** The viewer's own registration, where one unit of theirs is called. */
  own: z
    .object({ unitId: id, unitName: z.string(), registrationId: id.nullable(), status: status.nullable() })
    .nullable(),
})
export const callList = z.object({ rows: z.array(callRow), next: id.nullable(), law: law.nullable() })
export type CallList = z.infer<typeof callList>

export const newCallBody = z.object({
  unitId: id,
  year,
  title: words(300).min(3),
  basis: words(500).nullish(),
  note: words(2000).nullish(),
  dueOn: day,
  /** Units that are asked; left out: those directly below. */
  unitIds: z.array(id).max(1000).optional(),
})
export type NewCallBody = z.infer<typeof newCallBody>
export const changeCallBody = z.object({
  revision: counted,
  title: words(300).min(3).optional(),
  basis: words(500).nullish(),
  note: words(2000).nullish(),
  dueOn: day.optional(),
  unitIds: z.array(id).min(1).max(1000).optional(),
  closed: z.boolean().optional(),
})
export type ChangeCallBody = z.infer<typeof changeCallBody>

const calledUnit = z.object({
  unitId: id,
  unitName: z.string(),
  registrationId: id.nullable(),
  status: status.nullable(),
  sentOn: z.string().nullable(),
  isLate: z.boolean(),
  rows: counted,
  people: counted,
  collectives: counted,
  initiatives: counted,
  reminded: counted,
  remindedAt: z.string().nullable(),
})
const tally = z.object({
  awardKey: z.string(),
  awardName: z.string(),
  people: counted,
  collectives: counted,
  units: counted,
})
export const callView = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  year: counted,
  title: z.string(),
  basis: z.string().nullable(),
  note: z.string().nullable(),
  dueOn: z.string(),
  closedAt: z.string().nullable(),
  revision: counted,
  mayCollect: z.boolean(),
  /** Of the viewer's sight: a unit sees itself, the higher body all. */
  units: z.array(calledUnit),
  /** Pledges that were sent, by title. */
  byAward: z.array(tally),
  initiatives: counted,
  targets: counted,
  law: law.nullable(),
})
export type CallView = z.infer<typeof callView>

/** Titles pledged in answer to a call, against the register of awards. */
export const callResults = z.object({
  pledged: counted,
  reached: counted,
  likely: counted,
  yearIsOver: z.boolean(),
  rows: z.array(z.object({ registrationId: id, pledged: counted, reached: counted, likely: counted })),
})
export type CallResults = z.infer<typeof callResults>

export const startBody = z.object({ unitId: id })
const rowBody = z.object({
  kind: z.enum(['person', 'collective']),
  personId: id.nullish(),
  subjectUnitId: id.nullish(),
  /** A collective that is no unit of the tree is named. */
  name: words(300).nullish(),
  awardKey: words(80).nullish(),
  target: words(1000).nullish(),
  initiative: words(500).nullish(),
})
export type RowBody = z.infer<typeof rowBody>
/** Rows that one registration holds at the most. */
export const mostRows = 3000
export const rowsBody = z.object({
  revision: counted,
  note: words(2000).nullish(),
  rows: z.array(rowBody).max(mostRows),
})
export type RowsBody = z.infer<typeof rowsBody>

const outcome = z.enum(['reached', 'likely', 'not-yet', 'not-measured'])
const row = z.object({
  id,
  ordinal: counted,
  kind: z.enum(['person', 'collective']),
  personId: id.nullable(),
  subjectUnitId: id.nullable(),
  name: z.string(),
  position: z.string().nullable(),
  awardKey: z.string().nullable(),
  awardName: z.string().nullable(),
  target: z.string().nullable(),
  initiative: z.string().nullable(),
})
export const registrationView = z.object({
  id,
  callId: id,
  callTitle: z.string(),
  callUnitName: z.string(),
  unitId: id,
  unitName: z.string(),
  year: counted,
  dueOn: z.string(),
  callClosed: z.boolean(),
  status,
  note: z.string().nullable(),
  sentOn: z.string().nullable(),
  revision: counted,
  mayWrite: z.boolean(),
  steps: z.array(z.enum(registrationSteps)),
  rows: z.array(row),
  returned: z.object({ reason: z.string(), by: z.string(), on: z.string() }).nullable(),
  law: law.nullable(),
})
export type RegistrationView = z.infer<typeof registrationView>

export const stepBody = z.object({
  revision: counted,
  step: z.enum(registrationSteps),
  onPaper: z.boolean().default(false),
  number: words(100).nullish(),
  happenedOn: day.nullish(),
  reason: words(1000).nullish(),
})
export type StepBody = z.infer<typeof stepBody>

export const pasteBody = z.object({ text: z.string().max(300_000) })
export const pastedRows = z.object({
  rows: z.array(
    z.object({
      line: counted,
      kind: z.enum(['person', 'collective']),
      personId: id.nullable(),
      subjectUnitId: id.nullable(),
      name: z.string(),
      position: z.string().nullable(),
      awardKey: z.string().nullable(),
      awardName: z.string().nullable(),
      target: z.string().nullable(),
      initiative: z.string().nullable(),
      problem: z.enum(['person-unknown', 'person-twice', 'award-unknown', 'nothing-pledged']).nullable(),
      choices: z.array(
        z.object({ id, fullName: z.string(), position: z.string().nullable(), unitName: z.string() }),
      ),
      awardWords: z.string().nullable(),
    }),
  ),
})
export type PastedRows = z.infer<typeof pastedRows>

export const resultView = z.object({
  year: counted,
  unitName: z.string(),
  pledged: counted,
  reached: counted,
  likely: counted,
  /** The register of the year may still grow. */
  yearIsOver: z.boolean(),
  rows: z.array(
    row.omit({ personId: true, subjectUnitId: true }).extend({
      outcome,
      award: z
        .object({
          awardId: id,
          awardName: z.string(),
          number: z.string().nullable(),
          decidedOn: z.string().nullable(),
        })
        .nullable(),
      others: z.array(z.string()),
      classification: z.string().nullable(),
    }),
  ),
})
export type ResultView = z.infer<typeof resultView>

export const remindBody = z.object({ unitIds: z.array(id).max(1000).optional() })
export const reminded = z.object({ units: counted, accounts: counted })
export const peopleChoices = z.object({
  rows: z.array(
    z.object({ id, fullName: z.string(), position: z.string().nullable(), unitName: z.string() }),
  ),
  collectives: z.array(z.object({ id, name: z.string(), shortName: z.string() })),
  awards: z.array(
    z.object({ key: z.string(), name: z.string(), forPeople: z.boolean(), forCollectives: z.boolean() }),
  ),
})
export type PeopleChoices = z.infer<typeof peopleChoices>
