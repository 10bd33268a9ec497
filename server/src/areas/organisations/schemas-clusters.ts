import { z } from 'zod'
import { basis, clusterKind, clusterRole, day, id } from './schemas.ts'

const text = (most: number) => z.string().trim().min(1, 'Chưa nhập').max(most)
const year = z.coerce.number().int().min(1948).max(2200)

export const clusterQuery = z.object({
  year,
  unitId: id.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(2000).optional(),
})
const memberBody = z.object({ unitId: id, role: clusterRole })
const outsideMember = z.object({ name: text(200), role: clusterRole })
const content = {
  name: text(200),
  kind: clusterKind,
  /** A cluster that another body leads and to which units of ours belong. */
  outside: z.boolean().default(false),
  basis: z.string().trim().max(300).nullish(),
  members: z.array(memberBody).max(300),
  outsideMembers: z.array(outsideMember).max(100).default([]),
}
export const clusterBody = z.object({ unitId: id, year, ...content })
export const clusterChangeBody = z.object({ revision: z.int(), ...content })
export const clusterRemovalBody = z.object({ revision: z.int() })
export const clusterCopyBody = z.object({ unitId: id, fromYear: year, toYear: year })
const clusterRow = z.object({
  id,
  revision: z.int(),
  unitId: id,
  unitName: z.string(),
  kind: clusterKind,
  year: z.int(),
  name: z.string(),
  outside: z.boolean(),
  basis: z.string().nullable(),
  members: z.array(
    z.object({
      unitId: id,
      name: z.string(),
      role: clusterRole,
      dissolvedOn: z.string().nullable(),
      /** Other clusters of the year that the unit belongs to. */
      alsoIn: z.array(z.string()),
    }),
  ),
  outsideMembers: z.array(outsideMember),
})
export const clusterList = z.object({
  rows: z.array(clusterRow),
  next: z.string().nullable(),
  total: z.int(),
  /** Years that have clusters, newest first. */
  years: z.array(z.int()),
})
export type ClusterRowView = z.infer<typeof clusterRow>
export type ClusterList = z.infer<typeof clusterList>
export const clusterDone = z.object({ clusterId: id })
export const clusterCopyDone = z.object({
  copied: z.int(),
  /** Names that the year already had. */
  skipped: z.array(z.string()),
  /** Members that ended, with their successors in the copy. */
  replaced: z.array(z.object({ cluster: z.string(), before: z.string(), after: z.array(z.string()) })),
})
export type ClusterCopyDone = z.infer<typeof clusterCopyDone>

const councilKind = z.enum(['emulation-commendation', 'initiative', 'science'])
const councilRole = z.enum(['chair', 'first-deputy', 'deputy', 'standing-member', 'secretary', 'member'])
const councilMember = z.object({
  personId: id,
  role: councilRole,
  position: text(200),
})
export const councilQuery = z.object({
  unitId: id.optional(),
  asOf: day.optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(2000).optional(),
})
const councilRow = z.object({
  id,
  revision: z.int(),
  unitId: id,
  unitName: z.string(),
  kind: councilKind,
  name: z.string(),
  basis: z.string(),
  since: z.string(),
  until: z.string().nullable(),
  standingBodyId: id.nullable(),
  standingBodyName: z.string().nullable(),
  chair: z.string().nullable(),
  members: z.int(),
})
export const councilList = z.object({
  rows: z.array(councilRow),
  next: z.string().nullable(),
  total: z.int(),
})
export const councilView = councilRow.omit({ chair: true, members: true }).extend({
  asOf: z.string(),
  members: z.array(
    councilMember.extend({
      id,
      name: z.string(),
      since: z.string(),
      until: z.string().nullable(),
      /** A member on the day asked for. */
      sits: z.boolean(),
    }),
  ),
  decisions: z.array(
    z.object({
      id,
      kind: z.enum(['set-up', 'changed', 'ended']),
      basis: z.string(),
      basisOn: z.string().nullable(),
      happenedOn: z.string(),
    }),
  ),
})
export type CouncilRowView = z.infer<typeof councilRow>
export type CouncilList = z.infer<typeof councilList>
export type CouncilView = z.infer<typeof councilView>
const composition = {
  name: text(300),
  standingBodyId: id.nullable().default(null),
  until: day.nullable().default(null),
  members: z.array(councilMember).min(1, 'Chưa có thành viên').max(100),
  happenedOn: day,
  basis,
}
export const councilBody = z.object({ unitId: id, kind: councilKind, ...composition })
export const councilChangeBody = z.object({ revision: z.int(), ...composition })
export const councilEndBody = z.object({ revision: z.int(), happenedOn: day, basis })
export const councilDone = z.object({ councilId: id })
