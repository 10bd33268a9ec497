import { z } from 'zod'

const day = z.iso.date('Ngày cần có dạng năm-tháng-ngày')
const id = z.string().regex(/^\d{1,18}$/, 'Mã không đúng')
const fullName = z.string().trim().min(2, 'Chưa nhập họ và tên').max(100)
const position = z.string().trim().min(1, 'Chưa nhập chức vụ').max(200)

export const personQuery = z.object({
  q: z.string().trim().max(100).optional(),
  unitId: id.optional(),
  /** Also units below the unit. */
  below: z.stringbool().optional(),
  /** Posts held on this day; today where none is given. */
  asOf: day.optional(),
  /** Also people who hold no post on the day any more. */
  former: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(2000).optional(),
})
const post = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  position: z.string(),
  isLeader: z.boolean(),
  since: z.string(),
  until: z.string().nullable(),
})
const personRow = z.object({
  id,
  fullName: z.string(),
  birthYear: z.int().nullable(),
  posts: z.array(post),
})
export const personList = z.object({ total: z.int(), next: z.string().nullable(), rows: z.array(personRow) })
export type PersonRowView = z.infer<typeof personRow>
export type PersonList = z.infer<typeof personList>

export const personView = personRow.extend({
  revision: z.int(),
  gender: z.enum(['female', 'male']).nullable(),
  ethnicity: z.string().nullable(),
})
export type PersonView = z.infer<typeof personView>

const postBody = z.object({
  unitId: id,
  position,
  isLeader: z.boolean().default(false),
  since: day,
  until: day.nullable().default(null),
})
const about = {
  fullName,
  birthYear: z.int().min(1900).max(2100).nullish(),
  gender: z.enum(['female', 'male']).nullish(),
  ethnicity: z.string().trim().max(50).nullish(),
}
export const personBody = z.object({
  ...about,
  post: postBody,
  /** The officer has seen that somebody of this name is there, and means another person. */
  anotherPerson: z.boolean().default(false),
})
export const personChangeBody = z.object({ ...about, revision: z.int() })
export const postChangeBody = postBody.extend({ revision: z.int() })
export const postEndBody = z.object({ revision: z.int(), until: day })
export const personIn = z.object({ personId: id })
export const personDone = z.object({ personId: id, postId: id.nullable() })
export const postIn = z.object({ personId: id, postId: id })
