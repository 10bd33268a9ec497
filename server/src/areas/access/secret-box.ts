import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../../platform/config.ts'

/** Folder of what must not be in a database copy; only the operator may read it. */
export async function secretsFolder(config: Pick<Config, 'dataDir'>): Promise<string> {
  const folder = join(config.dataDir, 'secrets')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/**
 * AES-256-GCM with the key of this installation: SECRET_KEY where it is set (needed when several nodes serve one
 * database), else a key made once in DATA_DIR/secrets. `context` ties the text to its place: moved elsewhere it does not open.
 */
export async function sealSecret(config: Config, context: string, text: string): Promise<Buffer> {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await readKey(config), nonce)
  cipher.setAAD(Buffer.from(context))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `sealSecret` sealed. Throws where the key is another one or the text was touched. */
export async function openSecret(config: Config, context: string, sealed: Buffer): Promise<string> {
  const decipher = createDecipheriv('aes-256-gcm', await readKey(config), sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8')
}

/** HMAC-SHA-256 under a key of this installation: the same text is found again, and cannot be guessed from a database copy. */
export async function keyedHash(config: Config, context: string, text: string): Promise<Buffer> {
  return createHmac('sha256', await readKey(config, 'neuguong keyed hash'))
    .update(`${context}\n${text}`)
    .digest()
}

async function readKey(config: Config, use = 'neuguong second factor'): Promise<Buffer> {
  const secret = config.secretKey ?? (await readOrMakeKeyFile(config))
  return Buffer.from(hkdfSync('sha256', secret, '', use, 32))
}

async function readOrMakeKeyFile(config: Config): Promise<string> {
  const path = join(await secretsFolder(config), 'secret-key')
  const made = randomBytes(32).toString('base64')
  // Of two that make it at once, one wins and both read the winner's.
  await writeFile(path, made, { flag: 'wx', mode: 0o600, flush: true }).catch((error: { code?: string }) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(path, 'utf8')
}
