import type { ChainFault } from './chain.ts'

/** What the chain's head was at some time, as written outside the database. */
export type Anchor = { seq: string; hash: string; at: string }

/** One line of the anchor file: `seq hash at`. */
export function formatAnchor(anchor: Anchor): string {
  return `${anchor.seq} ${anchor.hash} ${anchor.at}\n`
}

/**
 * The anchors of the file, lowest entry first; null where a line is no anchor.
 * A last line without its end was cut by a stop in the middle of writing and is left out.
 */
export function parseAnchors(text: string): Anchor[] | null {
  const lines = text.split('\n').slice(0, -1)
  const anchors: Anchor[] = []
  for (const line of lines) {
    const match = /^(\d{1,18}) ([0-9a-f]{64}) (\S+)$/.exec(line)
    if (!match) return null
    anchors.push({ seq: match[1]!, hash: match[2]!, at: match[3]! })
  }
  return anchors.sort((a, b) => Number(BigInt(a.seq) - BigInt(b.seq)))
}

/**
 * Holds a whole, consistent chain against what was written down outside: null where every anchored entry still has its
 * hash. `rewritten` names the first anchored entry that differs and the last one that still fits before it: what was
 * rewritten begins between the two.
 */
export function checkAnchors(
  anchors: readonly Anchor[],
  hashes: ReadonlyMap<string, string>,
  headSeq: bigint,
): ChainFault | null {
  let fitsUpTo = '0'
  for (const anchor of anchors) {
    if (BigInt(anchor.seq) > headSeq) return { seq: (headSeq + 1n).toString(), fault: 'tail-missing' }
    if (hashes.get(anchor.seq) !== anchor.hash) return { seq: anchor.seq, fault: 'rewritten', fitsUpTo }
    fitsUpTo = anchor.seq
  }
  return null
}
