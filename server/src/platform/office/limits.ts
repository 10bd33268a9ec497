/** What an Office file may be at most; beyond it the file is refused before it costs memory. */
export const limits = {
  /** Bytes of the file as it was sent. */
  fileBytes: 25 * 1024 * 1024,
  zipEntries: 4_000,
  /** Bytes of all parts of a package, as its directory declares them. */
  zipTotalBytes: 400 * 1024 * 1024,
  /** Bytes of one part that is read as a whole. */
  partBytes: 96 * 1024 * 1024,
  /** A part that grows by more than this, and is big, was made to grow. */
  partRatio: 200,
  ratioFromBytes: 8 * 1024 * 1024,
  xmlDepth: 400,
  /** Blocks, rows and cells together: far above any document, far below what fills the memory. */
  parts: 400_000,
} as const
