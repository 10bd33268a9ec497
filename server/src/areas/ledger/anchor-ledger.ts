import { mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Platform } from '../../platform/act.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type Anchor, formatAnchor, parseAnchors } from './domain/anchors.ts'
import { readHead } from './store.ts'

const anchorPath = (dataDir: string) => join(dataDir, 'ledger-anchors.txt')

/** The anchors written so far, lowest entry first; null where the file is damaged. */
export async function readAnchors(dataDir: string): Promise<Anchor[] | null> {
  const text = await readFile(anchorPath(dataDir), 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return parseAnchors(text)
}

/**
 * Writes the head of the chain into DATA_DIR/ledger-anchors.txt, durably, unless it stands there already. Whoever
 * rewrites the database cannot make the chain fit these lines; copied to another machine they also outlive this one.
 */
export async function anchorLedger(platform: Pick<Platform, 'db' | 'clock' | 'config'>): Promise<void> {
  const head = await inTransaction(platform.db, 'system', readHead, () => false)
  if (head.seq === '0') return
  const known = await readAnchors(platform.config.dataDir)
  if (known?.some((anchor) => anchor.seq === head.seq && anchor.hash === head.hash)) return
  await mkdir(platform.config.dataDir, { recursive: true, mode: 0o700 })
  const file = await open(anchorPath(platform.config.dataDir), 'a+', 0o600)
  try {
    const { size } = await file.stat()
    const lastByte = Buffer.alloc(1)
    if (size > 0) await file.read(lastByte, 0, 1, size - 1)
    // A line cut by a stop in the middle of writing ends here, so that it does not swallow this one.
    if (size > 0 && lastByte[0] !== 10) await file.truncate(await endOfLastLine(platform.config.dataDir))
    await file.appendFile(formatAnchor({ ...head, at: platform.clock.now().toISOString() }))
    await file.sync()
  } finally {
    await file.close()
  }
}

async function endOfLastLine(dataDir: string): Promise<number> {
  return (await readFile(anchorPath(dataDir))).lastIndexOf(10) + 1
}

const hour = 3_600_000

/** Anchors now and every hour; `stop` anchors once more. A failed hourly anchor is told and tried again. */
export async function keepAnchoring(
  platform: Pick<Platform, 'db' | 'clock' | 'config'>,
): Promise<{ stop(): Promise<void> }> {
  const tell = (error: Error) => {
    process.stderr.write(`Chưa ghi được mốc của nhật ký vào ledger-anchors.txt: ${error.message}\n`)
  }
  await anchorLedger(platform).catch(tell)
  const timer = setInterval(() => anchorLedger(platform).catch(tell), hour)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      await anchorLedger(platform).catch(tell)
    },
  }
}
