import { hash, verify } from '@node-rs/argon2'
import { normalPassword } from './domain/password-rules.ts'

// argon2id as OWASP advises for a server; a hash says its own costs, so they can be raised later.
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(normalPassword(password), costs)
}

// Checked when the name is unknown, so that the time of the answer does not tell which names exist.
const nobodysHash = await hash('a password that nobody has', costs)

/** Is it the password of this hash? Without a hash it takes the same time and is never right. */
export async function isPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  const right = await verify(passwordHash ?? nobodysHash, normalPassword(password)).catch(() => false)
  return right && passwordHash !== undefined
}
