import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import { makeReadableCode } from './session-token.ts'

const period = 30

function totpOf(secret: string, username: string): TOTP {
  return new TOTP({ issuer: 'Nêu Gương', label: username, secret: Secret.fromBase32(secret), period })
}

/** A new secret, and what an authenticator app reads it from. */
export function makeTotp(username: string): { secret: string; otpauthUrl: string; qrSvg: string } {
  const secret = new Secret({ size: 20 }).base32
  const otpauthUrl = totpOf(secret, username).toString()
  return { secret, otpauthUrl, qrSvg: renderSVG(otpauthUrl, { border: 2 }) }
}

/** The time step that the code belongs to, one step of clock error allowed; null for a wrong code or a used step. */
export function findTotpStep(
  secret: string,
  code: string,
  now: Date,
  lastStep: string | null,
): string | null {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  if (delta === null) return null
  const step = BigInt(Math.floor(now.getTime() / 1000 / period) + delta)
  return lastStep !== null && step <= BigInt(lastStep) ? null : step.toString()
}

/** The code of a time; for tests and for nobody else. */
export function totpCodeAt(secret: string, now: Date): string {
  return totpOf(secret, '').generate({ timestamp: now.getTime() })
}

/** Ten codes to keep on paper, each good for one sign-in. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => makeReadableCode(2, 6))
}

/** Only hashes are stored; the codes are random enough that a fast hash does. */
export function hashRecoveryCode(code: string): string {
  const letters = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(letters).digest('hex')
}
