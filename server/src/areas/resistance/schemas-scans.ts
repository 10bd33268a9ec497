import { z } from 'zod'
import { id, status } from './schemas.ts'

export const scanKind = z.enum(['single', 'list'])
const scanRow = z.object({
  id,
  batchId: id,
  fileName: z.string(),
  format: z.enum(['pdf', 'jpg', 'png']),
  kind: scanKind,
  turn: z.number().int(),
  state: z.enum(['waiting', 'reading', 'read', 'failed']),
  progress: z.number().int(),
  problem: z.string().nullable(),
  pageCount: z.number().int().nullable(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string().nullable(),
})
export const scanList = z.object({
  rows: z.array(scanRow.extend({ records: z.number().int() })),
  next: z.string().nullable(),
})
export type ScanList = z.infer<typeof scanList>
export const scanView = scanRow.extend({
  pages: z.array(
    z.object({
      page: z.number().int(),
      width: z.number().int(),
      height: z.number().int(),
      version: z.string(),
    }),
  ),
  records: z.array(z.object({ id, row: z.number().int().nullable(), status })),
})
export type ScanView = z.infer<typeof scanView>
export const readAgainBody = z.object({
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
})
export const uploaded = z.object({ id, sha256: z.string() })
