import { z } from 'zod'
import {
  awardBases,
  awardLevels,
  awardSources,
  awardStates,
  holderKinds,
  isPartialDate,
} from './domain/award-values.ts'
import { meanings } from './domain/search-words.ts'

export const id = z.string().regex(/^\d{1,18}$/, 'Mã không đúng')
export const day = z.iso.date('Ngày cần có dạng năm-tháng-ngày')
export const partialDate = z
  .string()
  .refine(isPartialDate, 'Ngày không đúng; có thể chỉ ghi năm, hoặc tháng và năm')
export const text = (most: number) => z.string().trim().min(1, 'Chưa nhập').max(most)
export const optional = (most: number) => z.string().trim().max(most).nullish()
const list = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(one).max(100).optional(),
  )
export const year = z.coerce.number().int().min(1800).max(2200)

export const filterQuery = z.object({
  q: z.string().trim().max(200).optional(),
  /** Words anywhere in the record, also where a person bears the name. */
  anywhere: z.stringbool().optional(),
  year: list(year),
  award: list(z.string().regex(/^[a-z0-9-]{1,80}$/)),
  kind: list(z.enum(holderKinds)),
  basis: list(z.enum(awardBases)),
  level: list(z.enum(awardLevels)),
  state: list(z.enum(awardStates)),
  unit: id.optional(),
  decision: id.optional(),
  holder: id.optional(),
})
export type RegisterFilter = z.infer<typeof filterQuery>
export const listQuery = filterQuery.extend({
  sort: z.enum(['newest', 'name']).default('newest'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  after: z.string().max(2000).optional(),
  /** Without it the total is left out where it costs more than the page. */
  count: z.stringbool().default(true),
})
const awardRow = z.object({
  id,
  holderId: id,
  holder: z.string(),
  holderKind: z.enum(holderKinds),
  birthYear: z.int().nullable(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  unitId: id.nullable(),
  unitNow: z.string().nullable(),
  place: z.string().nullable(),
  awardKey: z.string(),
  award: z.string(),
  level: z.string().nullable(),
  basis: z.string(),
  year: z.int().nullable(),
  yearUntil: z.int().nullable(),
  isSchoolYear: z.boolean(),
  decisionId: id.nullable(),
  decision: z.string().nullable(),
  decidedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  goldenBookNumber: z.string().nullable(),
  bonusVnd: z.number().nullable(),
  item: z.string().nullable(),
  state: z.enum(awardStates),
})
export type AwardRowView = z.infer<typeof awardRow>
export const awardList = z.object({
  meaning: z.enum(meanings).nullable(),
  /** Null where it was not asked for; `totalIsMore`: there are more than that. */
  total: z.int().nullable(),
  totalIsMore: z.boolean(),
  rows: z.array(awardRow),
  next: z.string().nullable(),
})
export type AwardList = z.infer<typeof awardList>
const tally = z.object({ value: z.string(), label: z.string(), n: z.int() })
export const facetView = z.object({
  total: z.int(),
  totalIsMore: z.boolean(),
  /** The counts are of this many records: all, or as many of very many as are counted. */
  countedOf: z.int(),
  years: z.array(tally),
  awards: z.array(tally),
  bases: z.array(tally),
  levels: z.array(tally),
  states: z.array(tally),
  kinds: z.array(tally),
  units: z.array(tally),
})
export type FacetView = z.infer<typeof facetView>

const act = z.object({
  id,
  kind: z.string(),
  sentence: z.string(),
  happenedOn: z.string(),
  basisNumber: z.string().nullable(),
  basisOn: z.string().nullable(),
  reason: z.string(),
  amountVnd: z.number().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
  /** Name of the text that was put beside it. */
  fileName: z.string().nullable(),
})
const track = z.object({
  state: z.enum(['none', 'ordered', 'part', 'done']),
  sentence: z.string().nullable(),
})
export const awardView = awardRow.extend({
  revision: z.int(),
  deed: z.string().nullable(),
  source: z.enum(awardSources),
  importId: id.nullable(),
  importRow: z.int().nullable(),
  signer: z.string().nullable(),
  grounds: z.array(z.object({ id, award: z.string(), year: z.int().nullable() })),
  groundOf: z.array(z.object({ id, award: z.string(), year: z.int().nullable() })),
  acts: z.array(act),
  recovery: z.object({ item: track, money: track }),
  /** Acts that the viewer may do now. */
  may: z.array(z.string()),
})
export type AwardView = z.infer<typeof awardView>

const merge = z.object({
  id,
  mergedId: id,
  mergedName: z.string(),
  awards: z.int(),
  reason: z.string(),
  mergedAt: z.string(),
  mergedBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
})
export const holderView = z.object({
  id,
  revision: z.int(),
  kind: z.enum(holderKinds),
  name: z.string(),
  bornOn: z.string().nullable(),
  diedOn: z.string().nullable(),
  gender: z.string().nullable(),
  ethnicity: z.string().nullable(),
  position: z.string().nullable(),
  workerClass: z.string().nullable(),
  homePlace: z.string().nullable(),
  homeUnitNow: z.string().nullable(),
  unitId: id.nullable(),
  unitNow: z.string().nullable(),
  personId: id.nullable(),
  /** "••••••••1234": reading the whole is an act of its own. */
  idNumberMask: z.string().nullable(),
  mergedInto: id.nullable(),
  awards: z.array(awardView),
  /** There are more than are shown. */
  more: z.boolean(),
  merges: z.array(merge),
  may: z.array(z.string()),
})
export type HolderView = z.infer<typeof holderView>

export const candidateQuery = z.object({
  name: text(300),
  kind: z.enum(holderKinds).default('person'),
  bornOn: partialDate.optional(),
  homePlace: z.string().trim().max(300).optional(),
  unitId: id.optional(),
  except: id.optional(),
  /** Who else may be this holder: their own facts are compared. */
  of: id.optional(),
})
export const candidateList = z.object({
  match: z.enum(['certain', 'likely', 'new']),
  rows: z.array(
    z.object({
      id,
      name: z.string(),
      kind: z.enum(holderKinds),
      bornOn: z.string().nullable(),
      homePlace: z.string().nullable(),
      unit: z.string().nullable(),
      awards: z.int(),
      latest: z.string().nullable(),
      match: z.enum(['certain', 'likely', 'new']),
      reasons: z.array(z.string()),
    }),
  ),
})
export type CandidateList = z.infer<typeof candidateList>

export const decisionView = z.object({
  id,
  revision: z.int(),
  number: z.string().nullable(),
  decidedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  signer: z.string().nullable(),
  publishedAt: z.string().nullable(),
  awards: z.int(),
  money: z.number(),
  mayPublish: z.boolean(),
})
export type DecisionView = z.infer<typeof decisionView>
export const publishingBody = z.object({ revision: z.int(), published: z.boolean() })
export const publishDone = z.object({ revision: z.int(), publishedAt: z.string().nullable() })

export const publicQuery = z.object({
  q: z.string().trim().max(200).optional(),
  year: year.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(2000).optional(),
})
export const publicList = z.object({
  rows: z.array(
    z.object({
      holder: z.string(),
      unit: z.string().nullable(),
      award: z.string(),
      year: z.int().nullable(),
      decision: z.string().nullable(),
      decidedOn: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
export const idNumberView = z.object({ idNumber: z.string() })
export const confirmationQuery = z.object({ awards: list(id) })
export const catalogueView = z.object({
  awards: z.array(z.object({ key: z.string(), name: z.string(), level: z.string(), legacy: z.boolean() })),
})
