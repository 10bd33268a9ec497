import type { Platform } from '../../platform/act.ts'
import { inTransaction, type Tx } from '../../platform/db/database.ts'
import { readAnchors } from './anchor-ledger.ts'
import { type Anchor, checkAnchors } from './domain/anchors.ts'
import { type ChainFault, checkEntry, firstHash } from './domain/chain.ts'
import { readChain, readHead } from './store.ts'

export type LedgerVerification = {
  ok: boolean
  /** Entries that were checked and fit. */
  entries: string
  headHash: string
  /** Anchors outside the database that the chain was held against; 0: there is no such file. */
  anchors: number
  fault: ChainFault | null
}

const pageSize = 2000

/**
 * Walks the whole chain, holds it against the anchors in the data folder, and names the first entry that was altered,
 * removed, reordered or rewritten. Reads only.
 */
export async function verifyLedger(platform: Pick<Platform, 'db' | 'config'>): Promise<LedgerVerification> {
  // Read before the chain: an anchor that is written meanwhile is of an entry that this walk may not see.
  const anchors = await readAnchors(platform.config.dataDir)
  return inTransaction(
    platform.db,
    'system',
    async (tx) => {
      const walk = await walkChain(tx, anchors ?? [])
      const fault = walk.fault ?? judgeAnchors(anchors, walk)
      const { seq, hash } = walk
      return {
        ok: fault === null,
        entries: seq.toString(),
        headHash: hash,
        anchors: anchors?.length ?? 0,
        fault,
      }
    },
    () => false,
  )
}

type Walk = { seq: bigint; hash: string; hashes: Map<string, string>; fault: ChainFault | null }

async function walkChain(tx: Tx, anchors: Anchor[]): Promise<Walk> {
  const head = await readHead(tx)
  const anchored = new Set(anchors.map((anchor) => anchor.seq))
  const hashes = new Map<string, string>()
  let before = { seq: 0n, hash: firstHash }
  for (;;) {
    const page = await readChain(tx, before.seq.toString(), pageSize)
    for (const entry of page) {
      const fault = checkEntry(before, entry)
      if (fault) return { ...before, hashes, fault }
      before = { seq: BigInt(entry.seq), hash: entry.hash }
      if (anchored.has(entry.seq)) hashes.set(entry.seq, entry.hash)
    }
    if (page.length < pageSize) break
  }
  // Entries that were committed after the head was read are no fault.
  const short = before.seq < BigInt(head.seq)
  const next = (before.seq + 1n).toString()
  return { ...before, hashes, fault: short ? { seq: next, fault: 'tail-missing' } : null }
}

function judgeAnchors(anchors: Anchor[] | null, walk: Walk): ChainFault | null {
  if (anchors === null) return { seq: '0', fault: 'anchors-damaged' }
  return checkAnchors(anchors, walk.hashes, walk.seq)
}
