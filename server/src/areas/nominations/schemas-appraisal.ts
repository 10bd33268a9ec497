import { z } from 'zod'
import { dossierActs } from './domain/permissions.ts'
import { dossierStates, nominationStates } from './domain/states.ts'
import { nominationRow, paperIn, returnItem, verdict } from './schemas-dossiers.ts'
import { day, id } from './schemas-rounds.ts'

const text = (most: number) => z.string().trim().max(most)
const paperState = z.enum(['enough', 'missing', 'wrong-form', 'too-early'])

export const nominationView = nominationRow.extend({
  dossierId: id,
  roundId: id,
  roundTitle: z.string(),
  unitId: id,
  unitName: z.string(),
  year: z.number().int().nullable(),
  judgedOn: day,
  report: z.string().nullable(),
  reportFile: z.object({ id, name: z.string() }).nullable(),
  facts: z.record(z.string(), z.unknown()),
  /** The answer of the law engine, by the schema of eligibility checks; null where it could not judge. */
  answer: z.unknown(),
  judgedAt: z.string().nullable(),
  papers: z.array(
    z.object({
      part: z.string(),
      name: z.string(),
      required: z.boolean(),
      askedWhen: z.string().nullable(),
      cite: z.string(),
      provisional: z.boolean(),
      given: z.boolean(),
      file: z.object({ id, name: z.string() }).nullable(),
      state: paperState.nullable(),
      note: z.string().nullable(),
    }),
  ),
  conflicts: z.array(
    z.object({
      kind: z.enum(['already-awarded', 'one-deed-twice', 'nominated-elsewhere', 'open-matter', 'over-share']),
      detail: z.string(),
    }),
  ),
  held: z.array(
    z.object({ awardName: z.string(), year: z.number().int().nullable(), decidedOn: z.string().nullable() }),
  ),
  toMend: z.array(returnItem),
  history: z.array(
    z.object({
      kind: z.string(),
      happenedOn: day,
      note: z.string().nullable(),
      by: z.string().nullable(),
      at: z.string(),
      paper: z.string().nullable(),
    }),
  ),
  dossierState: z.enum(dossierStates),
  acts: z.array(z.enum(dossierActs)),
  paperActs: z.array(z.enum(dossierActs)),
})
export type NominationView = z.infer<typeof nominationView>

export const paperSaid = z.object({
  given: z.boolean().optional(),
  state: paperState.nullable().optional(),
  note: text(1000).nullable().optional(),
  onPaper: z.boolean().default(false),
})
export type PaperSaid = z.infer<typeof paperSaid>

export const appraisalQuery = z.object({
  q: z.string().max(200).optional(),
  state: z.enum(nominationStates).optional(),
  verdict: z.enum([...verdict.options, 'hold']).optional(),
  unitId: id.optional(),
  awardKey: z.string().max(80).optional(),
  dossierId: id.optional(),
  mine: z.enum(['1']).optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type AppraisalQuery = z.infer<typeof appraisalQuery>
export const appraisalList = z.object({
  rows: z.array(
    z.object({
      id,
      dossierId: id,
      unitId: id,
      unitName: z.string(),
      dossierState: z.enum(dossierStates),
      assigneeId: id.nullable(),
      assigneeName: z.string().nullable(),
      name: z.string(),
      post: z.string().nullable(),
      birthYear: z.number().int().nullable(),
      workerClass: z.enum(['direct', 'leader']).nullable(),
      gender: z.enum(['female', 'male']).nullable(),
      awardKey: z.string(),
      awardName: z.string(),
      verdict: verdict.nullable(),
      hold: z.boolean(),
      provisional: z.boolean(),
      state: z.enum(nominationStates),
      appraisalReason: z.string().nullable(),
      sessionId: id.nullable(),
      decisionNumber: z.string().nullable(),
      papersOpen: z.number().int(),
      revision: z.number().int(),
    }),
  ),
  next: z.string().nullable(),
})
export type AppraisalList = z.infer<typeof appraisalList>

const chosen = z
  .array(z.object({ id, revision: z.int() }))
  .min(1)
  .max(1000)
export const appraiseBody = z.object({
  nominations: chosen,
  decision: z.enum(['eligible', 'rejected', 'listed']),
  reason: text(2000).nullable().default(null),
  paper: paperIn.nullable().default(null),
})
export type AppraiseBody = z.infer<typeof appraiseBody>

/** paper:<part>, report, person, award, facts, quota, minutes, letter, other */
const what = z.string().regex(/^(paper:[\w-]{1,80}|report|person|award|facts|quota|minutes|letter|other)$/)
export const returnBody = z.object({
  text: text(4000).min(3),
  dueOn: day.nullable().default(null),
  number: text(100).nullable().default(null),
  items: z
    .array(
      z.object({
        dossierId: id,
        nominationId: id.nullable().default(null),
        what,
        note: text(1000).nullable().default(null),
      }),
    )
    .min(1)
    .max(2000),
})
export type ReturnBody = z.infer<typeof returnBody>
export const returned = z.object({
  returnId: id.nullable(),
  results: z.array(
    z.object({ id, name: z.string(), problem: z.string().nullable(), items: z.number().int() }),
  ),
})
export type Returned = z.infer<typeof returned>
export const mendBody = z.object({
  mended: z.boolean(),
  note: text(1000).nullable().default(null),
  onPaper: z.boolean().default(false),
})

export const sessionList = z.object({
  rows: z.array(z.object({ id, title: z.string(), heldOn: day, state: z.string() })),
})
export const agendaBody = z.object({
  sessionId: id,
  nominations: chosen,
  /** The paper by which they were put there, where it was done on paper. */
  paper: paperIn.nullable().default(null),
})
export type AgendaBody = z.infer<typeof agendaBody>
export const readingDone = z.object({
  passed: z.number().int(),
  failed: z.number().int(),
  removed: z.number().int(),
})
export type ReadingDone = z.infer<typeof readingDone>
export const resultBody = z.object({
  nominations: chosen,
  result: z.enum(['passed', 'failed']),
  heldOn: day,
  votesFor: z.int().min(0).max(10_000).nullable().default(null),
  base: z.int().min(1).max(10_000).nullable().default(null),
  paper: paperIn,
})
export type ResultBody = z.infer<typeof resultBody>

/** Units as "12,15"; left out = every unit with a result. */
export const noticeQuery = z.object({
  units: z
    .string()
    .regex(/^\d{1,18}(,\d{1,18}){0,499}$/)
    .transform((text) => [...new Set(text.split(','))])
    .optional(),
})

export const deskView = z.object({
  rows: z.array(
    z.object({
      kind: z.enum(['to-begin', 'to-send', 'to-approve', 'to-mend', 'to-receive', 'to-appraise']),
      roundId: id,
      roundTitle: z.string(),
      dossierId: id.nullable(),
      unitName: z.string(),
      dueOn: day.nullable(),
      overdueDays: z.number().int(),
      path: z.string(),
    }),
  ),
})
export type DeskView = z.infer<typeof deskView>
