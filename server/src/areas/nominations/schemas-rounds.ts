import { z } from 'zod'
import { dossierStates, periodKinds, roundKinds } from './domain/states.ts'

export const id = z.string().regex(/^\d{1,18}$/)
export const day = z.iso.date()
export const created = z.object({ id })
export const revised = z.object({ revision: z.number().int() })
const kind = z.enum(roundKinds)
const periodKind = z.enum(periodKinds)
const basis = z.enum(['merit', 'ad-hoc', 'thematic', 'tenure', 'devotion', 'foreign', 'resistance', 'other'])
const counts = z.record(z.string(), z.number().int())

const awardIn = z.object({
  awardKey: z.string().min(1).max(80),
  basis,
  quota: z.int().min(0).max(1_000_000).nullable().default(null),
  unitSharePercent: z.number().gt(0).max(100).nullable().default(null),
})
const unitsIn = z.object({
  ids: z.array(id).max(2000).default([]),
  /** As plans name them: children, kind:commune, clusters, cluster:12. */
  groups: z.array(z.string().max(60)).max(20).default([]),
})
const roundFields = z.object({
  title: z.string().trim().min(3).max(300),
  kind,
  periodKind,
  periodFrom: day.nullable().default(null),
  periodUntil: day.nullable().default(null),
  year: z.int().min(1900).max(2200),
  judgedOn: day,
  dueOn: day,
  simplified: z.boolean().default(false),
  basis: z.string().trim().max(500).nullable().default(null),
  note: z.string().trim().max(2000).nullable().default(null),
})
export type RoundFields = z.infer<typeof roundFields>
export const newRoundBody = roundFields.extend({
  unitId: id,
  taskId: id.nullable().default(null),
  awards: z.array(awardIn).min(1).max(60),
  units: unitsIn,
})
export type NewRoundBody = z.infer<typeof newRoundBody>
export const changeRoundBody = z.object({
  revision: z.int(),
  title: roundFields.shape.title.optional(),
  dueOn: day.optional(),
  judgedOn: day.optional(),
  note: z.string().trim().max(2000).nullable().optional(),
  /** The awards as they shall be; one with nominations cannot be left out. */
  awards: z.array(awardIn).min(1).max(60).optional(),
  addUnits: unitsIn.optional(),
})
export type ChangeRoundBody = z.infer<typeof changeRoundBody>
const unitIds = z.array(id).min(1).max(2000)
export const roundUnitsBody = z.object({ unitIds })
/** Null takes a granted day back. */
export const laterDayBody = z.object({ unitIds, dueOn: day.nullable() })

export const roundQuery = z.object({
  q: z.string().max(200).optional(),
  kind: kind.optional(),
  state: z.enum(['open', 'closed']).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type RoundQuery = z.infer<typeof roundQuery>
const roundRow = z.object({
  id,
  title: z.string(),
  kind,
  unitId: id,
  unitName: z.string(),
  year: z.number().int(),
  dueOn: day,
  closedAt: z.string().nullable(),
  units: z.number().int(),
  sent: z.number().int(),
  nominations: z.number().int(),
})
export const roundList = z.object({ rows: z.array(roundRow), next: z.string().nullable() })
export type RoundList = z.infer<typeof roundList>

const shares = z.object({
  people: z.number().int(),
  leaders: z.number().int(),
  direct: z.number().int(),
  women: z.number().int(),
  ethnicMinorities: z.number().int(),
})
export type Shares = z.infer<typeof shares>
export const sharesView = shares
const roundAward = z.object({
  awardKey: z.string(),
  awardName: z.string(),
  basis,
  quota: z.number().int().nullable(),
  unitSharePercent: z.number().nullable(),
  nominations: z.number().int(),
  /** Passed by the council or decided. */
  approved: z.number().int(),
})
const paper = z.object({
  id,
  awardKey: z.string(),
  part: z.string(),
  name: z.string(),
  required: z.boolean(),
  askedWhen: z.string().nullable(),
  cite: z.string(),
  provisional: z.boolean(),
  source: z.enum(['law', 'body']),
})
export const roundView = z.object({
  id,
  revision: z.number().int(),
  unitId: id,
  unitName: z.string(),
  ...roundFields.shape,
  periodFrom: day.nullable(),
  periodUntil: day.nullable(),
  simplified: z.boolean(),
  basis: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: z.string(),
  closedAt: z.string().nullable(),
  task: z.object({ id, text: z.string() }).nullable(),
  awards: z.array(roundAward),
  papers: z.array(paper),
  shares,
  /** Units by where they stand: none, preparing, approved, sent, received, returned, appraised, closed. */
  progress: counts,
  /** Nominations by state. */
  nominations: counts,
  acts: z.object({ manage: z.boolean(), appraise: z.boolean() }),
  /** Units for which the viewer may fill a dossier. */
  mine: z.array(z.object({ unitId: id, unitName: z.string(), dossierId: id.nullable() })),
})
export type RoundView = z.infer<typeof roundView>

const unitStanding = z.enum(['none', ...dossierStates])
export const roundUnitQuery = z.object({
  q: z.string().max(200).optional(),
  state: unitStanding.optional(),
  assigneeId: id.optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type RoundUnitQuery = z.infer<typeof roundUnitQuery>
export const roundUnitList = z.object({
  rows: z.array(
    z.object({
      unitId: id,
      unitName: z.string(),
      dueOn: day,
      dossierId: id.nullable(),
      state: unitStanding,
      revision: z.number().int().nullable(),
      nominations: z.number().int(),
      eligible: z.number().int(),
      toMend: z.number().int(),
      sentAt: z.string().nullable(),
      assigneeName: z.string().nullable(),
      assignedAt: z.string().nullable(),
      overdueDays: z.number().int(),
    }),
  ),
  next: z.string().nullable(),
})
export type RoundUnitList = z.infer<typeof roundUnitList>

export const optionQuery = z.object({ unitId: id, on: day, taskId: id.optional() })
export const roundOptions = z.object({
  awards: z.array(
    z.object({
      awardKey: z.string(),
      name: z.string(),
      kind: z.string(),
      level: z.string(),
      basis: z.array(z.string()),
      provisional: z.boolean(),
      /** The day that the body's own rules name for sending: `MM-DD` of the judged year or the next. */
      submitBy: z
        .object({ monthDay: z.string(), nextYear: z.boolean(), words: z.string(), cite: z.string() })
        .nullable(),
    }),
  ),
  groups: z.array(z.object({ group: z.string(), units: z.number().int() })),
  task: z
    .object({ id, text: z.string(), unitId: id, planTitle: z.string(), dueOn: day.nullable() })
    .nullable(),
})
export type RoundOptions = z.infer<typeof roundOptions>
export const paperBody = z.object({
  awardKey: z.string().max(80),
  name: z.string().trim().min(2).max(300),
  required: z.boolean().default(true),
  askedWhen: z.string().trim().max(300).nullable().default(null),
  cite: z.string().trim().min(3).max(300),
})
export type PaperBody = z.infer<typeof paperBody>
