import { limits as officeLimits } from '../../../platform/office/limits.ts'

/** What a plan file may be at most; beyond it the file is refused before it costs memory. */
export const limits = {
  /** Bytes of the file as it was sent. */
  fileBytes: officeLimits.fileBytes,
  pages: 2_000,
} as const
