import { z } from 'zod'

const id = z.string().regex(/^\d{1,18}$/)
const day = z.iso.date()
export const params = z.object({ id })
const rankingStates = ['none', 'drafted', 'on-agenda', 'fixed', 'refused'] as const

const place = z.object({
  unitId: id,
  points: z.number().min(0).max(100_000).nullable().default(null),
  rank: z.number().int().min(1).max(300).nullable().default(null),
})
export const rankingBody = z.object({ revision: z.int().min(0), places: z.array(place).max(300) })
export type RankingBody = z.infer<typeof rankingBody>
export const rankingView = z.object({
  clusterId: id,
  cluster: z.string(),
  kind: z.enum(['cluster', 'bloc']),
  organiser: z.string(),
  year: z.number().int(),
  state: z.enum(rankingStates),
  sessionId: id.nullable(),
  sentence: z.string().nullable(),
  fixedOn: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  /** 0: nothing was written yet. */
  revision: z.number().int(),
  places: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      points: z.number().nullable(),
      rank: z.number().int().nullable(),
    }),
  ),
  may: z.object({ write: z.boolean(), send: z.boolean() }),
})
export type RankingView = z.infer<typeof rankingView>
export const agendaBody = z.object({ revision: z.int(), sessionId: id })
export const paperBody = z.object({ revision: z.int(), number: z.string().trim().min(1).max(100), on: day })
export const revised = z.object({ revision: z.number().int() })
