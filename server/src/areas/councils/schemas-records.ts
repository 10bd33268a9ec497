import { z } from 'zod'
import { id } from './schemas.ts'

export const recordKind = z.enum(['minutes', 'vote-record'])
export type RecordKind = z.infer<typeof recordKind>
const line = z.string().trim().max(500)
const lines = z.array(z.string().trim().min(1).max(4000)).max(500)
/** What people correct; results and counts are the session's own. */
const recordContent = z.object({
  time: line,
  place: line,
  chair: line,
  secretary: line,
  absent: lines,
  proceedings: lines,
  conclusions: lines,
  endedAt: line,
  committee: lines,
  committeeHead: line,
})
export type RecordContent = z.infer<typeof recordContent>
export const recordBody = z.object({ revision: z.number().int(), content: recordContent })
export const freezeBody = z.object({ revision: z.number().int() })
const signed = z.object({ name: z.string(), sizeBytes: z.number().int(), sha256: z.string() })
export const recordView = z.object({
  kind: recordKind,
  /** 0: drafted by the session itself, nobody has saved it yet. */
  revision: z.number().int(),
  content: recordContent,
  frozenAt: z.string().nullable(),
  frozenBy: z.string().nullable(),
  frozenSha256: z.string().nullable(),
  signed: signed.nullable(),
})
export type RecordView = z.infer<typeof recordView>
export const recordSaved = z.object({ revision: z.number().int() })
export const recordFrozen = z.object({ sha256: z.string() })
export const signedKept = z.object({ fileId: id, sha256: z.string() })
