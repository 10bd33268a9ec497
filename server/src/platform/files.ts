import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Files by the SHA-256 of their bytes: the same bytes are kept once, and what is kept never changes. */
export type FileStore = {
  /** Keeps the bytes durably; returns their SHA-256 (hex) and size. */
  keep(bytes: Uint8Array): Promise<{ sha256: string; sizeBytes: number }>
  /** The bytes, checked against their hash. Throws where they are missing or damaged. */
  read(sha256: string): Promise<Uint8Array>
}

/** A file store in a local folder. */
export function openLocalFiles(folder: string): FileStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(sha256)
      const known = await stat(path).catch(() => null)
      if (known?.size === bytes.length) return { sha256, sizeBytes: bytes.length }
      await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
      const draft = `${path}.${randomUUID()}`
      const handle = await open(draft, 'wx', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(draft, path).catch(async (error) => {
        await rm(draft, { force: true })
        throw error
      })
      return { sha256, sizeBytes: bytes.length }
    },
    async read(sha256) {
      const bytes = await readFile(pathOf(sha256))
      const found = createHash('sha256').update(bytes).digest('hex')
      if (found !== sha256) throw new Error(`file ${sha256} is damaged: its bytes hash to ${found}`)
      return bytes
    },
  }
}
