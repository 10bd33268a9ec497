import { z } from 'zod'

const id = z.string().regex(/^\d{1,18}$/)
const count = z.int().min(0)

const importCounts = z.object({
  good: count,
  ask: count,
  bad: count,
  same: count,
  taken: count,
  left: count,
})

const importRow = z.object({
  id,
  fileName: z.string(),
  sha256: z.string(),
  format: z.string(),
  state: z.enum(['reading', 'ready', 'taking', 'taken', 'undone', 'failed', 'cancelled']),
  likely: z.string(),
  revision: z.int(),
  unitId: id,
  unitName: z.string().nullable(),
  startedBy: z.string().nullable(),
  startedAt: z.string(),
  takenAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  stage: z.string(),
  share: z.number(),
  counts: importCounts,
  failure: z.string().nullable(),
})

export const awardImportList = z.object({ rows: z.array(importRow), next: z.string().nullable() })
export type AwardImportList = z.infer<typeof awardImportList>

export const awardImportView = importRow.extend({
  sections: z.array(
    z.object({
      sheet: z.int(),
      sheetName: z.string(),
      line: z.int(),
      rows: count,
      headings: z.array(z.string()),
      columns: z.array(z.string().nullable()),
      fingerprint: z.string(),
      doubts: z.array(z.string()),
    }),
  ),
  findings: z.array(z.object({ code: z.string(), sheet: z.int(), line: z.int(), words: z.string() })),
  encodings: z.array(z.string()),
  leftLines: z.array(z.object({ sheet: z.int(), line: z.int(), why: z.string(), text: z.string() })),
  leftCount: count,
})
export type AwardImportView = z.infer<typeof awardImportView>

export const awardImportRows = z.object({
  rows: z.array(
    z.object({
      place: z.int(),
      sheet: z.int(),
      line: z.int(),
      state: z.enum(['good', 'ask', 'bad', 'same', 'taken', 'left']),
      cells: z.array(z.string()),
      raw: z.record(z.string(), z.string()),
      problems: z.array(
        z.object({ field: z.string(), code: z.string(), level: z.string(), words: z.string() }),
      ),
      holderPlace: z.int().nullable(),
      match: z.enum(['certain', 'likely', 'new']).nullable(),
      value: z
        .object({
          name: z.string(),
          kind: z.string(),
          bornOn: z.string().nullable(),
          position: z.string().nullable(),
          unit: z.string().nullable(),
          awardKey: z.string(),
          awardName: z.string(),
          year: z.int().nullable(),
          yearUntil: z.int().nullable(),
          decisionNumber: z.string().nullable(),
          decidedOn: z.string().nullable(),
          bonusVnd: z.int().nullable(),
        })
        .nullable(),
      candidates: z.array(
        z.object({
          id,
          name: z.string(),
          bornOn: z.string().nullable(),
          homePlace: z.string().nullable(),
          awards: z.int(),
          unitText: z.string().nullable(),
        }),
      ),
    }),
  ),
  next: z.int().nullable(),
})
export type AwardImportRows = z.infer<typeof awardImportRows>

export const startedImport = z.object({ importId: id, isKnown: z.boolean() })
export type StartedImportView = z.infer<typeof startedImport>
export const takenImport = z.object({ importId: id, added: count, holders: count, known: count, left: count })
export type TakenImportView = z.infer<typeof takenImport>
export const undoneImport = z.object({ importId: id, removed: count, holders: count })
export const changedImport = z.object({ importId: id })

export const fillingView = z.object({ isFilling: z.boolean() })
export type FillingView = z.infer<typeof fillingView>

export const importIn = z.object({ importId: id })
export const importRowIn = z.object({ importId: id, place: z.coerce.number().int().min(0) })
export const pastedList = z.object({
  text: z.string().min(1).max(3_000_000),
  unitId: id.optional(),
  likely: z.enum(['ask', 'same', 'new']).optional(),
})
export const importFields = z.object({
  unitId: id.optional(),
  likely: z.enum(['ask', 'same', 'new']).optional(),
})
export const mendedRow = z.object({ raw: z.record(z.string().max(60), z.string().max(4_000)) })
export const leftRow = z.object({ leave: z.boolean() })
export const awardAnswer = z.object({
  text: z.string().min(1).max(1_000),
  awardKey: z.string().regex(/^[a-z0-9-]{1,60}$/),
  awardName: z.string().min(1).max(300).nullable(),
})
export const holderAnswer = z.object({ holderPlace: z.int().min(0), holderId: id.nullable() })
export const columnsSaid = z.object({
  fingerprint: z.string().regex(/^[0-9a-f]{32}$/),
  columns: z.array(z.string().max(80).nullable()).max(256),
})
