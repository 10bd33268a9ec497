import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { type Database, inTransaction, type Tx, type Viewer } from './db/database.ts'
import type { FileStore } from './files.ts'
import { isRefusal, type Refusal } from './refusal.ts'

/** What every use case may reach. */
export type Platform = { db: Database; clock: Clock; files: FileStore; config: Config }

/** Who acts: the account, the roles it holds today (its own and as deputy), and what that lets it see. */
export type Actor = {
  accountId: string
  displayName: string
  /** Roles held today, each at a unit and its subtree. */
  roles: HeldRole[]
  sessionId: string
  mustChangePassword: boolean
}

export type HeldRole = {
  role: string
  unitId: string
  /** The principal's name, where the role is held as deputy. */
  through: string | null
}

/** An act: the platform and who acts. `actor: 'system'` for timed work and commands. */
export type Act = Platform & { actor: Actor | 'system' }

/** The account that acts, for a row's "by"; null for the system. */
export function accountOf(act: Pick<Act, 'actor'>): string | null {
  return act.actor === 'system' ? null : act.actor.accountId
}

/** Roots of the subtrees that the actor may see. */
export function scopeOf(actor: Actor): string[] {
  return [...new Set(actor.roles.map((held) => held.unitId))]
}

function viewerOf(actor: Act['actor']): Viewer {
  return actor === 'system' ? 'system' : { accountId: actor.accountId, scope: scopeOf(actor) }
}

/** Runs one act in one transaction, seen through row-level security; a refusal undoes it. */
export function inAct<T>(act: Act, work: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal> {
  return inTransaction<T | Refusal>(act.db, viewerOf(act.actor), work, isRefusal, {
    today: act.clock.today(),
  })
}

/**
 * Reads in one transaction as the actor: the same sight as an act, without a refusal. `keepPlans` for lists that are asked often
 * (see `Sight`).
 */
export function inView<T>(
  act: Act,
  work: (tx: Tx) => Promise<T>,
  { keepPlans = false }: { keepPlans?: boolean } = {},
): Promise<T> {
  const sight = { today: act.clock.today(), keepPlans }
  return inTransaction<T>(act.db, viewerOf(act.actor), work, () => false, sight)
}

/** Runs an act and takes all of it back: what it would answer. */
export function inTrial<T>(act: Act, work: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal> {
  return inTransaction<T | Refusal>(act.db, viewerOf(act.actor), work, () => true, {
    today: act.clock.today(),
  })
}
