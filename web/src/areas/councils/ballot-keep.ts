import { toHex } from '@server/areas/councils/both-sides/sealed-votes.ts'
import type { Cast } from '@server/areas/councils/both-sides/take-part.ts'

/** What a browser keeps of a ballot until it is counted: the secret of its credentials and what waits to be sent; never a choice. */
export type KeptBallot = {
  seed: string
  version: number
  /** Sealed sheets that have not reached the box. */
  waiting: Cast[]
  receipts: { sheetId: string; code: string }[]
  /** The ballot was stopped before they came. */
  late: boolean
}

const nameOf = (accountId: string, ballotId: string) => `neuguong.phieu.${accountId}.${ballotId}`

/** The kept ballot; a new secret where there is none. */
export function readKept(accountId: string, ballotId: string): KeptBallot | null {
  const text = localStorage.getItem(nameOf(accountId, ballotId))
  return text ? (JSON.parse(text) as KeptBallot) : null
}

export function newKept(seed: Uint8Array = crypto.getRandomValues(new Uint8Array(32))): KeptBallot {
  return { seed: toHex(seed), version: 0, waiting: [], receipts: [], late: false }
}

export function writeKept(accountId: string, ballotId: string, kept: KeptBallot): void {
  localStorage.setItem(nameOf(accountId, ballotId), JSON.stringify(kept))
}

/** After the count only the receipts are of use. */
export function forgetSeed(accountId: string, ballotId: string): void {
  const kept = readKept(accountId, ballotId)
  if (kept?.seed) writeKept(accountId, ballotId, { ...kept, seed: '', waiting: [] })
}

const keyName = (publicKey: string) => `neuguong.hom-phieu.${publicKey}`

/** The committee's secret, in the browser that opened the ballot; by its public half, so that it is kept before the server knows it. */
export const committeeKey = {
  read: (publicKey: string) => localStorage.getItem(keyName(publicKey)),
  write: (publicKey: string, code: string) => localStorage.setItem(keyName(publicKey), code),
  forget: (publicKey: string) => localStorage.removeItem(keyName(publicKey)),
}
