import { z } from 'zod'
import { initiativeStates } from './domain/initiative-state.ts'

const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()
const text = (most: number) => z.string().trim().max(most)
const year = z.coerce.number().int().min(1900).max(2200)
const kind = z.enum(['initiative', 'science-topic', 'science-project', 'science-work'])
const scope = z.enum(['unit', 'province', 'national'])

/** An author: somebody of the list of people, or a name alone; `share` in percent. */
const author = z.object({
  personId: id.nullable().default(null),
  name: text(200).default(''),
  share: z.number().min(0).max(100).nullable().default(null),
})
export type Author = z.infer<typeof author>

const words = {
  title: text(500).min(3),
  kind: kind.default('initiative'),
  scope,
  summary: text(8000).nullable().default(null),
  authors: z.array(author).max(20),
}
export const initiativeBody = z.object({ unitId: id, year, ...words })
export type InitiativeBody = z.infer<typeof initiativeBody>
export const changeBody = z.object({ revision: z.int(), ...words })
export type ChangeBody = z.infer<typeof changeBody>
export const withdrawalBody = z.object({ revision: z.int(), reason: text(500).min(2) })
export const pledgedBody = z.object({ unitId: id, year })

export const initiativeQuery = z.object({
  year: year.optional(),
  unitId: id.optional(),
  state: z.enum(initiativeStates).optional(),
  scope: scope.optional(),
  q: z.string().max(200).optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type InitiativeQuery = z.infer<typeof initiativeQuery>

const initiativeRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  year: z.number().int(),
  title: z.string(),
  kind,
  scope,
  summary: z.string().nullable(),
  authors: z.array(z.object({ personId: id.nullable(), name: z.string(), share: z.number().nullable() })),
  state: z.enum(initiativeStates),
  sessionId: id.nullable(),
  sentence: z.string().nullable(),
  recognisedOn: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  revision: z.number().int(),
})
export type InitiativeRow = z.infer<typeof initiativeRow>
export const initiativeList = z.object({ rows: z.array(initiativeRow), next: id.nullable() })
export type InitiativeList = z.infer<typeof initiativeList>

const chosen = z
  .array(z.object({ id, revision: z.int() }))
  .min(1)
  .max(500)
export const agendaBody = z.object({ sessionId: id, initiatives: chosen })
export type AgendaBody = z.infer<typeof agendaBody>
/** Recognised on paper: by which decision. */
export const recognitionBody = z.object({
  initiatives: chosen,
  number: text(100).min(1),
  on: day,
  scope: scope.nullable().default(null),
})
export type RecognitionBody = z.infer<typeof recognitionBody>
export const readingBody = z.object({ year })

export const created = z.object({ id })
export const revised = z.object({ revision: z.number().int() })
export const taken = z.object({ count: z.number().int() })
export const results = z.object({
  results: z.array(z.object({ id, name: z.string(), problem: z.string().nullable() })),
})
export type Results = z.infer<typeof results>
export const readingDone = z.object({
  recognised: z.number().int(),
  refused: z.number().int(),
  removed: z.number().int(),
})
export type ReadingDone = z.infer<typeof readingDone>
