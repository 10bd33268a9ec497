import { isSealedSheet } from './both-sides/cast-sheet.ts'
import { isSignedCast, isToken } from './both-sides/credentials.ts'

/** A sealed sheet as it came, and what it is held against. */
export type CastToCheck = {
  /** Of the server, which signed the credential. */
  sheetSecret: Uint8Array
  ballotId: string
  sheetId: string
  publicKey: Uint8Array
  itemIds: readonly string[]
  credential: Uint8Array
  version: number
  token: Uint8Array
  signature: Uint8Array
  sealed: Uint8Array
}

/** What is wrong with a sheet that was cast: it is not its holder's, or a line holds no vote. Null where it is in order. */
export async function checkCast(cast: CastToCheck): Promise<'credential-wrong' | 'sealed-wrong' | null> {
  const plain = (bytes: Uint8Array) => Uint8Array.from(bytes)
  const credential = plain(cast.credential)
  const sealed = plain(cast.sealed)
  const signed = { ...cast, sealed, signature: plain(cast.signature) }
  if (!isToken(plain(cast.sheetSecret), credential, plain(cast.token)) || !isSignedCast(credential, signed))
    return 'credential-wrong'
  const sheet = { ...cast, publicKey: plain(cast.publicKey) }
  return (await isSealedSheet(sheet, credential, sealed)) ? null : 'sealed-wrong'
}
