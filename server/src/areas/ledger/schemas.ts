import { z } from 'zod'

export const ledgerVerification = z.object({
  ok: z.boolean(),
  entries: z.string(),
  headHash: z.string(),
  anchors: z.number().int().describe('Số mốc ghi ngoài cơ sở dữ liệu đã đối chiếu'),
  fault: z
    .object({
      seq: z.string(),
      fault: z.enum(['altered', 'missing', 'reordered', 'tail-missing', 'rewritten', 'anchors-damaged']),
      fitsUpTo: z.string().optional(),
    })
    .nullable(),
})

const seq = z.string().regex(/^\d{1,18}$/)
const id = z.string().regex(/^\d{1,18}$/)

export const ledgerQuery = z.strictObject({
  objectKind: z.string().max(60).optional(),
  objectId: z.string().max(60).optional(),
  accountId: id.optional(),
  from: z.iso.date().optional().describe('Từ ngày (tính cả ngày này)'),
  to: z.iso.date().optional().describe('Đến hết ngày'),
  before: seq.optional().describe('Con trỏ: các dòng cũ hơn dòng này'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type LedgerQuery = z.infer<typeof ledgerQuery>

export const historyQuery = ledgerQuery.pick({ before: true, limit: true })

const ledgerEntryView = z.object({
  seq: z.string(),
  at: z.string(),
  accountId: z.string().nullable(),
  accountName: z.string(),
  onBehalfOf: z.string().nullable(),
  act: z.string(),
  sentence: z.string().describe('Việc đã làm, bằng lời'),
  objectKind: z.string(),
  objectId: z.string(),
  unitId: z.string().nullable(),
})
export type LedgerEntryView = z.infer<typeof ledgerEntryView>

export const ledgerPage = z.object({ rows: z.array(ledgerEntryView), next: z.string().nullable() })
export type LedgerPage = z.infer<typeof ledgerPage>
