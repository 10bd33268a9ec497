import { createHash, timingSafeEqual } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Act, inAct, type Platform } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { judgePassword } from './domain/password-rules.ts'
import { actorOf } from './open-session.ts'
import { hashPassword } from './password.ts'
import type { SetUpBody } from './schemas.ts'
import { secretsFolder } from './secret-box.ts'
import { makeReadableCode } from './session-token.ts'
import { insertAccount, insertRoleGrant } from './store-accounts.ts'
import {
  insertInstallation,
  insertTopUnit,
  nameTopUnit,
  readInstallation,
  readTopUnit,
} from './store-installation.ts'

/**
 * The one-time set-up code of an empty installation, made on the first start and kept in DATA_DIR/secrets/setup-code;
 * null (and no file) once it is set up. Only who can read the server's screen or folder can set it up.
 */
export async function prepareSetUp(platform: Pick<Platform, 'db' | 'config'>): Promise<string | null> {
  const path = await codePath(platform)
  if (await readInstallation(platform.db)) {
    await rm(path, { force: true })
    return null
  }
  const made = makeReadableCode(4, 4)
  await writeFile(path, made, { flag: 'wx', mode: 0o600, flush: true }).catch((error: { code?: string }) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(path, 'utf8')
}

/**
 * Sets up an empty installation: the authority, its top unit and its first administrator. The code is good once.
 * @refuses already-set-up, setup-code-wrong, password-too-short, password-too-common, password-names-you
 */
export async function setUpInstallation(act: Act, input: SetUpBody): Promise<{ unitId: string } | Refusal> {
  if (await readInstallation(act.db)) return refuse('already-set-up')
  if (!(await isSetUpCode(act, input.setupCode))) return refuse('setup-code-wrong')
  const { administrator } = input
  const about = { username: administrator.username, authorityName: input.authorityName }
  const judged = judgePassword(administrator.password, about)
  if (judged) return judged
  const passwordHash = await hashPassword(administrator.password)
  const done = await inAct<{ unitId: string }>({ ...act, actor: 'system' }, async (tx) => {
    const now = act.clock.now()
    if (!(await insertInstallation(tx, input.authorityName, now))) return refuse('already-set-up')
    const foundedOn = input.rootUnit.foundedOn ?? `${act.clock.today().slice(0, 4)}-01-01`
    const opened = await readTopUnit(tx)
    if (opened) await nameTopUnit(tx, opened, { ...input.rootUnit, foundedOn })
    const unitId = opened ?? (await insertTopUnit(tx, { ...input.rootUnit, foundedOn }))
    const account = { ...administrator, email: null, passwordHash, mustChangePassword: false, now }
    const accountId = await insertAccount(tx, account)
    if (accountId === undefined) return refuse('username-taken')
    const since = act.clock.today()
    await insertRoleGrant(tx, { accountId, role: 'administrator', unitId, since, until: null })
    const actor = actorOf({ id: accountId, display_name: administrator.displayName })
    const details = { authority: input.authorityName, name: administrator.displayName }
    const object = { objectKind: 'installation', objectId: 'installation', unitId }
    await recordAct(tx, { actor, clock: act.clock }, { act: 'set-up-installation', ...object, details })
    return { unitId }
  })
  if (!('refused' in done)) await rm(await codePath(act), { force: true })
  return done
}

async function codePath(platform: Pick<Platform, 'config'>): Promise<string> {
  return join(await secretsFolder(platform.config), 'setup-code')
}

async function isSetUpCode(platform: Pick<Platform, 'config'>, said: string): Promise<boolean> {
  const kept = await readFile(await codePath(platform), 'utf8').catch(() => null)
  const digest = (text: string) => createHash('sha256').update(text.trim().toLowerCase()).digest()
  return kept !== null && timingSafeEqual(digest(kept), digest(said))
}
