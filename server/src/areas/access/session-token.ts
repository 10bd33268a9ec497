import { createHash, randomBytes, randomInt } from 'node:crypto'

/** A new secret for a session cookie; only its hash is stored. */
export function makeSessionToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashSessionToken(token) }
}

export function hashSessionToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

/** SHA-256 (hex) of a name, as wrong sign-ins are counted. */
export function hashName(username: string): string {
  return createHash('sha256').update(username.normalize('NFC').trim().toLowerCase()).digest('hex')
}

// Without letters and digits that are taken for one another.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Random readable letters in groups, e.g. `k7wm-2pqr-…`: for what a person types from paper. */
export function makeReadableCode(groups: number, groupLength: number): string {
  const group = () =>
    Array.from({ length: groupLength }, () => readable[randomInt(readable.length)]!).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** A password that is told once and must be changed. */
export function makeOneTimePassword(): string {
  return makeReadableCode(4, 4)
}
