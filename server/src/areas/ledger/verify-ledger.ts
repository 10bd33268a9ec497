import type { Database } from '../../platform/db/database.ts'
import { inTransaction } from '../../platform/db/database.ts'
import { type ChainFault, checkEntry, firstHash } from './domain/chain.ts'
import { readChain, readHead } from './store.ts'

export type LedgerVerification = {
  ok: boolean
  /** Entries that were checked and fit. */
  entries: string
  headHash: string
  fault: ChainFault | null
}

const pageSize = 2000

/** Walks the whole chain and names the first entry that was altered, removed or reordered. Reads only. */
export function verifyLedger(db: Database): Promise<LedgerVerification> {
  return inTransaction(
    db,
    'system',
    async (tx) => {
      const head = await readHead(tx)
      let before = { seq: 0n, hash: firstHash }
      for (;;) {
        const page = await readChain(tx, before.seq.toString(), pageSize)
        for (const entry of page) {
          const fault = checkEntry(before, entry)
          if (fault) return { ok: false, entries: before.seq.toString(), headHash: before.hash, fault }
          before = { seq: BigInt(entry.seq), hash: entry.hash }
        }
        if (page.length < pageSize) break
      }
      // Entries that were committed after the head was read are no fault.
      const short = before.seq < BigInt(head.seq)
      const fault: ChainFault | null = short
        ? { seq: (before.seq + 1n).toString(), fault: 'tail-missing' }
        : null
      return { ok: fault === null, entries: before.seq.toString(), headHash: before.hash, fault }
    },
    () => false,
  )
}
