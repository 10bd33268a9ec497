import { isSealedSheet, receiptOf, type SheetToFill, sealSheet, sumContext, voteAt } from './cast-sheet.ts'
import { shortCode } from './codes.ts'
import { blindCredential, credentialKey, isSignedCast, signCast, unblindToken } from './credentials.ts'
import { contextOf, fromHex, openSum, sumVotes, toHex } from './sealed-votes.ts'

/** What a member's tablet and the committee's browser do, without screen and without network. */

export type PublicSheet = { id: string; publicKey: string | null; itemIds: readonly string[] }
export type PublicBallot = { id: string; publicKey: string | null; sheets: readonly PublicSheet[] }

/** The code that committee, tablets and wall must show alike: computed from what this browser was told. */
export function fingerprintOf(ballot: PublicBallot): string {
  const parts = ballot.sheets.flatMap((sheet) => [
    contextOf(sheet.id, sheet.itemIds.join()),
    sheet.publicKey ? fromHex(sheet.publicKey) : new Uint8Array(),
  ])
  return shortCode('ballot', [contextOf(ballot.id), fromHex(ballot.publicKey ?? ''), ...parts])
}

/** What is asked of the server to get the ballot: one blinded credential for each sheet. */
export function askForBallot(seed: Uint8Array, sheets: readonly { id: string }[]) {
  return sheets.map(({ id }) => ({ sheetId: id, blinded: toHex(blindCredential(seed, id).blinded) }))
}

export type Cast = {
  sheetId: string
  credential: string
  token: string
  version: number
  sealed: string
  signature: string
}

/**
 * Seals a sheet with its votes, ready to be sent and to be kept until it was; `receipt` is for the member. Throws where the
 * server signed with another key than it shows to everybody.
 */
export async function fillSheet(
  seed: Uint8Array,
  ballot: PublicBallot,
  sheet: PublicSheet,
  given: { evaluated: string; proof: string },
  filled: { agree: readonly boolean[]; version: number; onProgress?: (share: number) => void },
): Promise<{ cast: Cast; receipt: string }> {
  const asked = blindCredential(seed, sheet.id)
  const answer = { evaluated: fromHex(given.evaluated), proof: fromHex(given.proof) }
  const token = unblindToken(asked, answer, fromHex(sheet.publicKey!))
  const { secretKey, credential } = credentialKey(seed, sheet.id)
  const sealed = await sealSheet(toFill(ballot, sheet), credential, filled.agree, filled.onProgress)
  const { version } = filled
  return {
    cast: {
      sheetId: sheet.id,
      credential: toHex(credential),
      token: toHex(token),
      version,
      sealed: toHex(sealed),
      signature: toHex(signCast(secretKey, { sheetId: sheet.id, version, sealed })),
    },
    receipt: receiptOf(sheet.id, credential, sealed),
  }
}

function toFill(ballot: PublicBallot, sheet: PublicSheet): SheetToFill {
  return {
    ballotId: ballot.id,
    sheetId: sheet.id,
    publicKey: fromHex(ballot.publicKey!),
    itemIds: sheet.itemIds,
  }
}

export type SealedSheet = {
  sheetId: string
  itemIds: readonly string[]
  ballots: readonly { credential: string; version: number; signature: string; sealed: string }[]
}

/**
 * What the committee's browser does at the count: checks each sealed sheet, adds up, opens the sums and nothing else.
 * Null where the secret is not the one that the ballots are sealed to; throws where a sealed sheet was tampered with.
 */
export async function openSheets(
  secret: Uint8Array,
  ballot: { id: string; publicKey: string },
  sheets: readonly SealedSheet[],
  onProgress: (share: number) => void = () => {},
): Promise<{ itemId: string; agree: number; proof: string }[] | null> {
  const sums: { itemId: string; agree: number; proof: string }[] = []
  for (const [place, sheet] of sheets.entries()) {
    const cast = []
    for (const one of sheet.ballots) {
      const credential = fromHex(one.credential)
      const sealed = fromHex(one.sealed)
      const signed = {
        sheetId: sheet.sheetId,
        version: one.version,
        sealed,
        signature: fromHex(one.signature),
      }
      const whole = { id: sheet.sheetId, publicKey: null, itemIds: sheet.itemIds }
      const fits = await isSealedSheet(toFill({ ...ballot, sheets: [] }, whole), credential, sealed)
      if (!fits || !isSignedCast(credential, signed)) throw new Error('a sealed ballot was tampered with')
      cast.push(sealed)
      onProgress((place + cast.length / sheet.ballots.length) / sheets.length)
    }
    for (const [index, itemId] of sheet.itemIds.entries()) {
      const sum = sumVotes(cast.map((sealed) => voteAt(sealed, index)))
      const opened = openSum(secret, sumContext(ballot.id, itemId), sum, cast.length)
      if (!opened) return null
      sums.push({ itemId, agree: opened.agree, proof: toHex(opened.proof) })
    }
  }
  return sums
}
