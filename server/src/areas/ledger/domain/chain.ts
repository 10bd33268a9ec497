import { createHash } from 'node:crypto'

/** One act as the chain sees it. `at` is ISO 8601 in UTC with milliseconds. */
export type LedgerEntry = {
  seq: string
  at: string
  accountId: string | null
  accountName: string
  onBehalfOf: string | null
  act: string
  objectKind: string
  objectId: string
  unitId: string | null
  details: Record<string, unknown>
  previousHash: string
}

export const firstHash = '0'.repeat(64)

/** SHA-256 (hex) over the previous hash and every field of the entry, in an order that cannot vary. */
export function hashEntry(entry: LedgerEntry): string {
  const fields = [
    entry.previousHash,
    entry.seq,
    entry.at,
    entry.accountId,
    entry.accountName,
    entry.onBehalfOf,
    entry.act,
    entry.objectKind,
    entry.objectId,
    entry.unitId,
    sortKeys(entry.details),
  ]
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex')
}

/** JSON columns keep no order of keys, so the hash must not depend on one. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]))
}

/**
 * The first entry that does not fit, and how. `rewritten`: the chain is consistent but differs from an anchor;
 * `fitsUpTo` is the last entry whose anchor fits. `anchors-damaged`: the anchor file has a line that is no anchor.
 */
export type ChainFault = {
  seq: string
  fault: 'altered' | 'missing' | 'reordered' | 'tail-missing' | 'rewritten' | 'anchors-damaged'
  fitsUpTo?: string
}

/**
 * Checks one entry against what came before it; null where it fits.
 * The first entry that does not fit names the fault: what follows a break cannot be judged.
 */
export function checkEntry(
  before: { seq: bigint; hash: string },
  entry: LedgerEntry & { hash: string },
): ChainFault | null {
  const expected = before.seq + 1n
  if (BigInt(entry.seq) !== expected) return { seq: expected.toString(), fault: 'missing' }
  if (hashEntry(entry) !== entry.hash) return { seq: entry.seq, fault: 'altered' }
  if (entry.previousHash !== before.hash) return { seq: entry.seq, fault: 'reordered' }
  return null
}
