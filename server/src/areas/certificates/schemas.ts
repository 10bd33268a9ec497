import { z } from 'zod'
import { fieldKinds } from './domain/layout-types.ts'

export const id = z.string().regex(/^\d{1,18}$/, 'Mã không đúng')
const text = (most: number) => z.string().trim().min(1, 'Chưa nhập').max(most)
const words = (most: number) => z.string().trim().max(most)
const mm = z.number().min(0).max(1200)
const tenths = (least: number, most: number) => z.int().min(least).max(most)
const revision = z.int()

const field = z.object({
  kind: z.enum(fieldKinds),
  pattern: words(500),
  x: mm,
  y: mm,
  width: z.number().min(2).max(1200),
  height: z.number().min(2).max(1200),
  size: z.number().min(4).max(150),
  leastSize: z.number().min(4).max(150),
  bold: z.boolean(),
  italic: z.boolean(),
  capitals: z.boolean(),
  align: z.enum(['left', 'center', 'right']),
  vertical: z.enum(['top', 'middle', 'bottom']),
  oneLineFirst: z.boolean(),
  preprinted: z.boolean(),
})
const layoutBody = z.object({
  name: text(200),
  awardKeys: z.array(z.string().regex(/^[a-z0-9-]{1,80}$/)).max(50),
  width: tenths(500, 12_000),
  height: tenths(500, 12_000),
  frame: z.enum(['none', 'lines', 'picture']),
  place: words(100),
  signerTitle: words(200),
  signerName: words(100),
  fields: z.array(field).min(1).max(40),
})
export type LayoutBody = z.infer<typeof layoutBody>
export const newLayoutBody = z.object({
  unitId: id,
  name: text(200),
  /** A lying sheet with the usual fields; else a copy of `copyOf`. */
  paper: z.enum(['a3-landscape', 'a4-landscape', 'a5-landscape']).default('a4-landscape'),
  title: words(100).default('Bằng khen'),
  issuer: words(200).default(''),
  awardKeys: layoutBody.shape.awardKeys.default([]),
  copyOf: id.nullish(),
})
export const changedLayoutBody = layoutBody.extend({ revision })
export const layoutView = layoutBody.extend({
  id,
  unitId: id,
  unitName: z.string(),
  revision,
  hasPicture: z.boolean(),
  pictureVersion: z.string().nullable(),
  retired: z.boolean(),
  mayChange: z.boolean(),
})
export type LayoutView = z.infer<typeof layoutView>
export const layoutList = z.object({
  rows: z.array(layoutView.omit({ fields: true }).extend({ fields: z.int() })),
})
export type LayoutList = z.infer<typeof layoutList>

const measured = z.object({
  leftEdge: tenths(-500, 900),
  topEdge: tenths(-500, 900),
  across: tenths(1800, 2200),
  down: tenths(1350, 1650),
  nudgeRight: tenths(-300, 300),
  nudgeDown: tenths(-300, 300),
})
export const newPrinterBody = z.object({ unitId: id, name: text(200) })
export const printerBody = measured.extend({ name: text(200), revision })
export type PrinterBody = z.infer<typeof printerBody>
const printerView = measured.extend({
  id,
  unitId: id,
  unitName: z.string(),
  name: z.string(),
  revision,
  calibratedAt: z.string().nullable(),
  mayChange: z.boolean(),
})
export type PrinterView = z.infer<typeof printerView>
export const printerList = z.object({ rows: z.array(printerView) })
export type PrinterList = z.infer<typeof printerList>

/** What a search of the register is narrowed with. */
const registerSearch = z.object({
  q: words(200).optional(),
  anywhere: z.boolean().optional(),
  year: z.array(z.int().min(1800).max(2200)).max(100).optional(),
  award: layoutBody.shape.awardKeys.optional(),
  unit: id.optional(),
  decision: id.optional(),
})
const choice = z.union([
  z.object({ awardIds: z.array(id).min(1).max(1000) }),
  z.object({ decisionId: id }),
  z.object({ filter: registerSearch, sort: z.enum(['newest', 'name']).default('newest') }),
])
export const batchBody = z.object({
  unitId: id,
  title: text(300),
  layoutId: id,
  printerId: id,
  onStock: z.boolean(),
  choice,
  /** Also those that were printed well before. */
  again: z.boolean().default(false),
})
export const batchMade = z.object({ id, count: z.int(), printedBefore: z.int() })
export const changedBatchBody = z.object({
  revision,
  title: text(300),
  layoutId: id,
  printerId: id,
  onStock: z.boolean(),
})
const counts = z.object({
  rows: z.int(),
  waiting: z.int(),
  printed: z.int(),
  spoiled: z.int(),
  sheets: z.int(),
})
const batchRow = z.object({
  id,
  unitId: id,
  unitName: z.string(),
  title: z.string(),
  layoutId: id,
  layoutName: z.string(),
  printerId: id,
  printerName: z.string(),
  onStock: z.boolean(),
  decisionId: id.nullable(),
  revision,
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  state: z.enum(['new', 'printing', 'paused', 'done']),
  counts,
})
export const batchQuery = z.object({
  unitId: id.optional(),
  decisionId: id.optional(),
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const batchList = z.object({ rows: z.array(batchRow), next: id.nullable() })
export type BatchList = z.infer<typeof batchList>
const run = z.object({
  id,
  first: z.int(),
  last: z.int(),
  count: z.int(),
  state: z.enum(['making', 'ready', 'failed', 'told']),
  done: z.int(),
  problem: z.string().nullable(),
  unfit: z.array(z.object({ place: z.int(), name: z.string(), problem: z.string() })),
  hasFile: z.boolean(),
  printerName: z.string(),
  startedAt: z.string(),
  startedBy: z.string().nullable(),
  toldAt: z.string().nullable(),
  printed: z.int(),
  spoiled: z.int(),
})
export type RunView = z.infer<typeof run>
export const batchView = batchRow.extend({
  width: z.int(),
  height: z.int(),
  /** The next place to be printed, where printing goes on. */
  nextPlace: z.int().nullable(),
  unnumbered: z.int(),
  runs: z.array(run),
})
export type BatchView = z.infer<typeof batchView>

export const rowQuery = z.object({
  state: z.enum(['waiting', 'printed', 'left-out', 'spoiled']).optional(),
  from: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export const rowList = z.object({
  rows: z.array(
    z.object({
      id,
      place: z.int(),
      state: z.enum(['waiting', 'printed', 'left-out']),
      holderId: id.nullable(),
      holder: z.string(),
      unit: z.string().nullable(),
      award: z.string(),
      decision: z.string().nullable(),
      goldenBookNumber: z.string().nullable(),
      awardState: z.string(),
      code: z.string(),
      printedAt: z.string().nullable(),
      printer: z.string().nullable(),
      printedBy: z.string().nullable(),
      spoiled: z.array(z.object({ at: z.string(), reason: z.string(), by: z.string().nullable() })),
      leftOutReason: z.string().nullable(),
    }),
  ),
  next: z.int().nullable(),
})
export type RowList = z.infer<typeof rowList>
export const checkView = z.object({
  checked: z.int(),
  /** What concerns the whole batch. */
  notes: z.array(z.string()),
  problems: z.array(z.object({ place: z.int(), name: z.string(), problem: z.string(), blocks: z.boolean() })),
})
export type CheckView = z.infer<typeof checkView>

export const runBody = z.object({
  revision,
  from: z.int().min(1).nullish(),
  to: z.int().min(1).nullish(),
})
export const runMade = z.object({
  runId: id,
  count: z.int(),
  first: z.int(),
  last: z.int(),
  printedElsewhere: z.int(),
  atPrinterElsewhere: z.int(),
})
export type RunMade = z.infer<typeof runMade>
export const outcomeBody = z.object({
  printedTo: z.int().min(1).nullable(),
  spoiled: z.array(z.object({ place: z.int().min(1), reason: text(500) })).max(200),
})
export const outcomeDone = z.object({ printed: z.int(), spoiled: z.int(), nextPlace: z.int().nullable() })
export const reasonBody = z.object({ reason: text(500) })
export const changed = z.object({ revision })
export const made = z.object({ id })
export const numbered = z.object({
  given: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
})
export const bookQuery = z.object({ unitId: id, year: z.coerce.number().int().min(1940).max(2200) })
export const bookView = z.object({ year: z.int(), lastNumber: z.int(), onPaper: z.int() })
export const bookBody = z.object({ unitId: id, lastNumber: z.int().min(0).max(1_000_000) })

export const checkedCertificate = z.object({
  code: z.string(),
  holder: z.string(),
  award: z.string(),
  decision: z.string().nullable(),
  decidedOn: z.string().nullable(),
  issuer: z.string().nullable(),
  state: z.enum(['in-force', 'corrected', 'cancelled']),
})
export type CheckedCertificate = z.infer<typeof checkedCertificate>
