import { ed25519, ristretto255_oprf } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Credentials that let one vote without a name. The member's browser makes a key for each sheet and has it signed blindly
 * (RFC 9497, VOPRF on ristretto255): the server knows whom it gave one to, and knows one when it sees it, but not whose it is.
 * All of it comes out of one secret, so a question asked twice is the same question, from another device too.
 */
const { voprf } = ristretto255_oprf
// The library has it (RFC 9497, 3.3.2) and leaves it out of its types.
const evaluate = (voprf as unknown as { evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array })
  .evaluate

const derive = (seed: Uint8Array, what: string, sheetId: string, length: number) =>
  hkdf(sha256, seed, undefined, utf8ToBytes(`neuguong/${what}/${sheetId}`), length)

/** The server's key of one sheet. */
export function makeSheetKey(): { secretKey: Uint8Array; publicKey: Uint8Array } {
  return voprf.generateKeyPair()
}

/** The member's key for one sheet: `credential` is its public half. */
export function credentialKey(seed: Uint8Array, sheetId: string) {
  const secretKey = derive(seed, 'credential', sheetId, 32)
  return { secretKey, credential: ed25519.getPublicKey(secretKey) }
}

/** What is asked to be signed: the credential, blinded. */
export function blindCredential(seed: Uint8Array, sheetId: string) {
  const { credential } = credentialKey(seed, sheetId)
  // The same factor each time; a second draw would be a second question.
  let drawn = 0
  const factor = (length?: number) => derive(seed, `blind-${drawn++}`, sheetId, length ?? 32)
  return { credential, ...voprf.blind(credential, factor as never) }
}

/** The server's answer. Throws where what is asked is no point. */
export function signBlindly(key: { secretKey: Uint8Array; publicKey: Uint8Array }, blinded: Uint8Array) {
  return voprf.blindEvaluate(key.secretKey, key.publicKey, blinded)
}

/** The token of the credential; throws where the server did not use the key that it showed to everybody. */
export function unblindToken(
  asked: { credential: Uint8Array; blind: Uint8Array; blinded: Uint8Array },
  answer: { evaluated: Uint8Array; proof: Uint8Array },
  publicKey: Uint8Array,
): Uint8Array {
  return voprf.finalize(
    asked.credential,
    asked.blind,
    answer.evaluated,
    asked.blinded,
    publicKey,
    answer.proof,
  )
}

/** Was this credential signed with the key of the sheet? */
export function isToken(secretKey: Uint8Array, credential: Uint8Array, token: Uint8Array): boolean {
  const expected = evaluate(secretKey, credential)
  return expected.length === token.length && expected.every((byte, index) => byte === token[index])
}

/** What the member's key signs: this sheet, this version, these votes. */
function castMessage(sheetId: string, version: number, sealed: Uint8Array): Uint8Array {
  return concatBytes(utf8ToBytes(`neuguong/cast/${sheetId}/${version}/`), sealed)
}

export function signCast(
  secretKey: Uint8Array,
  cast: { sheetId: string; version: number; sealed: Uint8Array },
) {
  return ed25519.sign(castMessage(cast.sheetId, cast.version, cast.sealed), secretKey)
}

/** Is it the holder of the credential who cast this? */
export function isSignedCast(
  credential: Uint8Array,
  cast: { sheetId: string; version: number; sealed: Uint8Array; signature: Uint8Array },
): boolean {
  try {
    return ed25519.verify(cast.signature, castMessage(cast.sheetId, cast.version, cast.sealed), credential)
  } catch {
    return false
  }
}
