import { resolve } from 'node:path'
import { projectRoot } from './paths.ts'

/** What the environment sets. Everything has a default that works on one PC. */
export type Config = {
  host: string
  port: number
  /** Files, secrets and, without `databaseUrl`, the embedded PostgreSQL. Absolute. */
  dataDir: string
  /** Owner's connection to a served PostgreSQL (15 or later); null: the embedded one in `dataDir`. */
  databaseUrl: string | null
  /** The application's own login, where the owner may not create roles. */
  databaseAppUrl: string | null
  /** The authority's schema; one authority, one schema. */
  databaseSchema: string
  /** Address that people type, for links in messages and the origin check; null: as the browser says. */
  publicUrl: string | null
  /** Key text for secrets at rest, the same on every node; null: a key file in `dataDir`. */
  secretKey: string | null
  smtpUrl: string | null
  mailFrom: string
  /** Load the sample province into an empty installation. */
  sample: boolean
  /** Requests a minute from one address, which a whole office may share. */
  requestsPerMinute: number
  /** Behind a reverse proxy that sets X-Forwarded-*. */
  trustProxy: boolean
}

/** Reads the environment. Throws one clear message for a value that cannot be meant. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const port = Number(env.PORT ?? 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT không hợp lệ: ${env.PORT}`)
  const schema = env.DATABASE_SCHEMA ?? 'neuguong'
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema)) throw new Error(`DATABASE_SCHEMA không hợp lệ: ${schema}`)
  const databaseUrl = env.DATABASE_URL || null
  if (env.SECRET_KEY && env.SECRET_KEY.length < 32)
    throw new Error('SECRET_KEY quá ngắn: cần ít nhất 32 ký tự ngẫu nhiên')
  return {
    host: env.HOST ?? '127.0.0.1',
    port,
    dataDir: resolve(projectRoot, env.DATA_DIR ?? 'data'),
    databaseUrl,
    databaseAppUrl: env.DATABASE_APP_URL || null,
    databaseSchema: schema,
    publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') || null,
    secretKey: env.SECRET_KEY || null,
    smtpUrl: env.SMTP_URL || null,
    mailFrom: env.MAIL_FROM ?? 'Nêu Gương <neuguong@localhost>',
    sample: env.SAMPLE ? env.SAMPLE !== 'no' : databaseUrl === null,
    requestsPerMinute: Number(env.REQUESTS_PER_MINUTE) || 6000,
    trustProxy: env.TRUST_PROXY === 'yes',
  }
}
