import { z } from 'zod'
import { packageStates, setStates } from './domain/package-state.ts'
import { id } from './schemas-postings.ts'

const day = z.iso.date()
const counted = z.number().int()
const words = (most: number) => z.string().trim().max(most)
const state = z.enum(packageStates)
const destination = z.enum(['province', 'ministry', 'prime-minister', 'president'])

export const packageQuery = z.object({
  state: state.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type PackageQuery = z.infer<typeof packageQuery>
const head = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  title: z.string(),
  destination,
  destinationName: z.string(),
  letterNumber: z.string().nullable(),
  letterOn: z.string().nullable(),
  state,
  stateOn: z.string().nullable(),
  items: counted,
  awarded: counted,
  refused: counted,
})
export const packageList = z.object({ rows: z.array(head), next: id.nullable() })
export type PackageList = z.infer<typeof packageList>

export const newPackageBody = z.object({
  unitId: id,
  title: words(300).min(3),
  destination,
  destinationName: words(300).min(2),
  note: words(2000).nullish(),
  nominationIds: z.array(id).min(1).max(500),
})
export type NewPackageBody = z.infer<typeof newPackageBody>
export const changePackageBody = z.object({
  revision: counted,
  title: words(300).min(3).optional(),
  destinationName: words(300).min(2).optional(),
  letterNumber: words(100).nullish(),
  letterOn: day.nullish(),
  note: words(2000).nullish(),
})
export type ChangePackageBody = z.infer<typeof changePackageBody>

const part = z.object({
  part: z.string(),
  name: z.string(),
  required: z.boolean(),
  when: z.string().nullable(),
  template: z.string().nullable(),
  /** file: uploaded. written: the system writes it into the archive. paper: goes along on paper. missing: nothing yet. */
  state: z.enum(['file', 'written', 'paper', 'missing']),
})
const file = z.object({ id, part: z.string(), path: z.string(), fileId: id, name: z.string() })
const item = z.object({
  id,
  nominationId: id,
  name: z.string(),
  post: z.string().nullable(),
  unitName: z.string(),
  awardName: z.string(),
  outcome: z.enum(['awarded', 'refused']).nullable(),
  outcomeReason: z.string().nullable(),
  awardId: id.nullable(),
  holderId: id.nullable(),
  parts: z.array(part),
  cite: z.string().nullable(),
  provisional: z.boolean(),
  files: z.array(file),
})
export const packageView = head.extend({
  note: z.string().nullable(),
  archiveSha256: z.string().nullable(),
  revision: counted,
  mayManage: z.boolean(),
  mayEdit: z.boolean(),
  mayEnd: z.boolean(),
  next: z.array(z.enum(setStates)),
  missing: counted,
  rows: z.array(item),
  files: z.array(file),
  states: z.array(
    z.object({
      id,
      state,
      happenedOn: z.string(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      note: z.string().nullable(),
      fileId: id.nullable(),
      by: z.string().nullable(),
    }),
  ),
})
export type PackageView = z.infer<typeof packageView>

export const addFileBody = z.object({
  revision: counted,
  /** Left out: of the package as a whole. */
  itemId: id.nullish(),
  part: words(80).min(1),
  fileId: id,
})
export const dropFileBody = z.object({ revision: counted })
export const paperBody = z.object({
  revision: counted,
  itemId: id,
  part: words(80).min(1),
  onPaper: z.boolean(),
})
export const stateBody = z.object({
  revision: counted,
  state: z.enum(setStates),
  happenedOn: day,
  number: words(100).nullish(),
  issuer: words(300).nullish(),
  note: words(1000).nullish(),
  fileId: id.nullish(),
})
export type StateBody = z.infer<typeof stateBody>
export const resultBody = z.object({
  revision: counted,
  /** Needed where somebody was awarded. */
  decision: z
    .object({
      number: words(100).min(1),
      decidedOn: day,
      issuer: words(300).min(2),
      signer: words(200).nullish(),
      fileId: id.nullish(),
    })
    .nullish(),
  outcomes: z
    .array(
      z.object({
        itemId: id,
        outcome: z.enum(['awarded', 'refused']),
        reason: words(1000).nullish(),
        /** The officer says that whoever is like the holder is another. */
        asNew: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(500),
})
export type ResultBody = z.infer<typeof resultBody>
