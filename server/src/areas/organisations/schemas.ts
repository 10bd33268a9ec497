import { z } from 'zod'
import { changeKinds } from './domain/lineage.ts'
import { unitKinds } from './domain/units.ts'

export const day = z.iso.date('Ngày cần có dạng năm-tháng-ngày')
export const id = z.string().regex(/^\d{1,18}$/, 'Mã không đúng')
const text = (most: number) => z.string().trim().min(1, 'Chưa nhập').max(most)

export const basis = z.object({
  /** Number of the decision, as written: "Quyết định số 12/QĐ-UBND". */
  number: text(300),
  issuedOn: day.nullable().default(null),
})
const seenUnit = z.object({ id, revision: z.int() })
const unitKind = z.enum(unitKinds)
const newUnit = z.object({
  name: text(300),
  shortName: z.string().trim().max(100).nullish(),
  kind: unitKind,
  parentId: id.nullable(),
  protocolOrder: z.int().min(0).max(100_000).nullish(),
})
const when = { happenedOn: day, basis }

export const unitQuery = z.object({
  q: z.string().trim().max(200).optional(),
  asOf: day.optional(),
  parent: z.union([id, z.literal('none')]).optional(),
  under: id.optional(),
  kind: unitKind.optional(),
  ended: z.stringbool().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  after: z.string().max(2000).optional(),
})
const unitRow = z.object({
  id,
  revision: z.int(),
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  protocolOrder: z.int(),
  parentId: id.nullable(),
  parentName: z.string().nullable(),
  foundedOn: z.string(),
  dissolvedOn: z.string().nullable(),
  nameNow: z.string(),
  children: z.int(),
  foundAs: z.string().nullable(),
})
export const unitList = z.object({
  asOf: z.string(),
  total: z.int(),
  next: z.string().nullable(),
  rows: z.array(unitRow),
})
export type UnitRowView = z.infer<typeof unitRow>
export type UnitList = z.infer<typeof unitList>

const version = z.object({
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  protocolOrder: z.int(),
  parentId: id.nullable(),
  parentName: z.string().nullable(),
  since: z.string(),
  until: z.string().nullable(),
})
const named = z.object({ id, name: z.string() })
const label = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  kind: z.string(),
  dissolvedOn: z.string().nullable(),
})
export const clusterKind = z.enum(['cluster', 'bloc'])
export const clusterRole = z.enum(['head', 'deputy', 'member'])
export const unitView = z.object({
  /** The name it bears now, or bore last. */
  name: z.string(),
  shortName: z.string(),
  id,
  revision: z.int(),
  foundedOn: z.string(),
  dissolvedOn: z.string().nullable(),
  asOf: z.string(),
  existsOnDay: z.boolean(),
  onDay: version,
  now: version,
  versions: z.array(version),
  aliases: z.array(z.object({ id, alias: z.string() })),
  successors: z.array(label),
  predecessors: z.array(label),
  clusters: z.array(z.object({ id, name: z.string(), kind: z.string(), year: z.int(), role: z.string() })),
  changes: z.array(
    z.object({
      id,
      kind: z.enum(changeKinds),
      happenedOn: z.string(),
      sentence: z.string(),
      own: z.boolean(),
      revocable: z.boolean(),
      before: z.array(named),
      after: z.array(named),
      revokedOn: z.string().nullable(),
      revokedReason: z.string().nullable(),
    }),
  ),
})
export type UnitView = z.infer<typeof unitView>

export const foundingBody = newUnit.extend(when)
export const renamingBody = z.object({
  revision: z.int(),
  name: text(300),
  shortName: z.string().trim().max(100).nullish(),
  kind: unitKind.optional(),
  protocolOrder: z.int().min(0).max(100_000).optional(),
  ...when,
})
export const movingBody = z.object({
  revision: z.int(),
  parentId: id.nullable(),
  protocolOrder: z.int().min(0).max(100_000).optional(),
  ...when,
})
export const mergerBody = z.object({
  units: z.array(seenUnit).min(1).max(100),
  into: z.union([
    z.object({ founded: newUnit }),
    z.object({ survivorId: id, name: text(300).optional(), shortName: text(100).optional() }),
  ]),
  ...when,
})
export const splitBody = z.object({
  revision: z.int(),
  survives: z.boolean(),
  founded: z.array(newUnit.extend({ childIds: z.array(id).max(1000).default([]) })).max(50),
  /** Where the unit ends: which of the new ones takes its people, roles and cluster places. */
  heir: z.int().min(0).max(49).optional(),
  ...when,
})
export const dissolvingBody = z.object({
  revision: z.int(),
  childrenTo: id.nullable().default(null),
  peopleTo: id.nullable().optional(),
  ...when,
})
export const revokingBody = z.object({ reason: text(1000) })
export const aliasBody = z.object({ alias: text(300) })
export const changeDone = z.object({ changeId: id, unitId: id })
/** What a merger, a split or a dissolution takes over to the successor, or ends where there is none. */
export const changePreview = z.object({
  carried: z.object({
    toName: z.string().nullable(),
    children: z.array(z.string()),
    posts: z.array(z.object({ personName: z.string(), position: z.string(), fromId: id })),
    grants: z.array(
      z.object({ accountName: z.string(), roleLabel: z.string(), fromId: id, goesOver: z.boolean() }),
    ),
    places: z.array(z.object({ clusterName: z.string(), year: z.int(), role: clusterRole, fromId: id })),
  }),
})
export type ChangePreview = z.infer<typeof changePreview>

const importColumn = z.enum(['name', 'shortName', 'kind', 'parent', 'order', 'foundedOn', 'aliases'])
export const importPreview = z.object({
  columns: z.array(importColumn),
  good: z.int(),
  known: z.int(),
  bad: z.int(),
  rows: z.array(
    z.object({
      line: z.int(),
      cells: z.record(importColumn, z.string()),
      problems: z.array(z.object({ column: importColumn, message: z.string() })),
      known: z.boolean(),
      unit: z.object({ kind: z.string(), foundedOn: z.string() }).nullable(),
    }),
  ),
})
export type ImportPreviewView = z.infer<typeof importPreview>
export const importFields = z.object({
  underId: id,
  foundedOn: day,
  basisNumber: text(300).optional(),
  basisOn: day.optional(),
})
export const importDone = z.object({ importId: id, made: z.int(), known: z.int(), bad: z.int() })
export type ImportDoneView = z.infer<typeof importDone>
export const importList = z.object({
  next: z.string().nullable(),
  rows: z.array(
    z.object({
      id,
      fileName: z.string(),
      unitName: z.string(),
      importedAt: z.string(),
      importedBy: z.string().nullable(),
      undoneAt: z.string().nullable(),
      made: z.int(),
      known: z.int(),
      rejected: z.int(),
    }),
  ),
})
export type ImportList = z.infer<typeof importList>
