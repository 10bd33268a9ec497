import { shortCode } from './codes.ts'
import { areSealedVotes, contextOf, sealedVoteBytes, sealVote } from './sealed-votes.ts'

/** A sheet as it is cast: one sealed vote for each item, in the order of the sheet. */
export type SheetToFill = {
  ballotId: string
  sheetId: string
  publicKey: Uint8Array
  itemIds: readonly string[]
}

/** Seals the votes of a sheet; `agree` in the order of its items. */
export async function sealSheet(
  sheet: SheetToFill,
  credential: Uint8Array,
  agree: readonly boolean[],
  onProgress: (share: number) => void = () => {},
): Promise<Uint8Array> {
  const sealed = new Uint8Array(sheet.itemIds.length * sealedVoteBytes)
  for (const [index, itemId] of sheet.itemIds.entries()) {
    const context = voteContext(sheet, itemId, credential)
    sealed.set(sealVote(sheet.publicKey, context, agree[index]!), index * sealedVoteBytes)
    onProgress((index + 1) / sheet.itemIds.length)
    await breathe()
  }
  return sealed
}

/** Lines that are checked at once: more at once cost less each, and hold up a page for longer. */
const linesAtOnce = 64

/** Does every line hold one vote? Asked between other work, for it takes about a millisecond a line. */
export async function isSealedSheet(
  sheet: SheetToFill,
  credential: Uint8Array,
  sealed: Uint8Array,
): Promise<boolean> {
  if (sealed.length !== sheet.itemIds.length * sealedVoteBytes) return false
  const votes = sheet.itemIds.map((itemId, index) => ({
    context: voteContext(sheet, itemId, credential),
    sealed: voteAt(sealed, index),
  }))
  for (let at = 0; at < votes.length; at += linesAtOnce) {
    if (!areSealedVotes(sheet.publicKey, votes.slice(at, at + linesAtOnce))) return false
    await breathe()
  }
  return true
}

/** The sealed vote of one line. */
export function voteAt(sealed: Uint8Array, index: number): Uint8Array {
  return sealed.subarray(index * sealedVoteBytes, (index + 1) * sealedVoteBytes)
}

/** What ties the opened sum of an item to its ballot. */
export function sumContext(ballotId: string, itemId: string): Uint8Array {
  return contextOf('sum', ballotId, itemId)
}

/** What the member keeps: a code of the sealed sheet, which says nothing of the votes in it. */
export function receiptOf(sheetId: string, credential: Uint8Array, sealed: Uint8Array): string {
  return shortCode('receipt', [contextOf(sheetId), credential, sealed])
}

function voteContext(sheet: SheetToFill, itemId: string, credential: Uint8Array): Uint8Array {
  const holder = Array.from(credential, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return contextOf('vote', sheet.ballotId, sheet.sheetId, itemId, holder)
}

const breathe = () => new Promise<void>((resolve) => setTimeout(resolve))
