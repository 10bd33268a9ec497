import { type Act, type Actor, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { judgeDates, stateOf } from './domain/deputation-rules.ts'
import { isRole, roleLabels } from './domain/roles.ts'
import type { DeputationView } from './schemas.ts'
import { findHomeUnit, readUnitNames } from './store.ts'
import { findColleagues, lockAccount } from './store-accounts.ts'
import {
  findDeputations,
  findGivenDeputation,
  findOverlap,
  insertDeputation,
  revokeDeputation,
} from './store-deputations.ts'

/** Subtrees of the roles that the actor may lend: its own, and never that of an administrator. */
function lendableRoots(actor: Actor): string[] {
  const own = actor.roles.filter((held) => held.through === null && held.role !== 'administrator')
  return [...new Set(own.map((held) => held.unitId))]
}

/**
 * Lends one's own roles to a colleague for some days; the deputy acts under his own name and the ledger names both.
 * @refuses nothing-to-lend, dates-reversed, deputation-in-past, deputation-too-long, deputy-not-colleague, deputation-overlaps
 */
export function nameDeputy(
  act: Act,
  input: { deputyId: string; since: string; until: string; reason: string },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const { actor } = act
    if (actor === 'system') throw new Error('the system lends no roles')
    const roots = lendableRoots(actor)
    if (roots.length === 0) return refuse('nothing-to-lend')
    const today = act.clock.today()
    const judged = judgeDates(input, today)
    if (judged) return judged
    const who = { id: input.deputyId, except: actor.accountId, today }
    const [deputy] = await findColleagues(tx, roots, who, 1)
    if (!deputy) return refuse('deputy-not-colleague')
    // One at a time for a principal: of two that overlap the second sees the first.
    await lockAccount(tx, actor.accountId)
    const overlap = await findOverlap(tx, actor.accountId, input.since, input.until)
    if (overlap)
      return refuse('deputation-overlaps', {
        since: sayDay(overlap.since),
        until: sayDay(overlap.until),
        deputy: overlap.deputyName,
      })
    const now = act.clock.now()
    const id = await insertDeputation(tx, { ...input, principalId: actor.accountId, now })
    await recordAct(tx, act, {
      act: 'name-deputy',
      objectKind: 'deputation',
      objectId: id,
      unitId: await findHomeUnit(tx, actor.accountId),
      details: { deputy: deputy.display_name, since: input.since, until: input.until, reason: input.reason },
    })
    return { id }
  })
}

/**
 * Takes one's own deputation back; it ends at once.
 * @refuses deputation-not-found
 */
export function endDeputation(act: Act, id: string): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const { actor } = act
    if (actor === 'system') throw new Error('the system lends no roles')
    const given = await findGivenDeputation(tx, actor.accountId, id)
    if (!given || stateOf(given, act.clock.today()) === 'over') return refuse('deputation-not-found')
    if (!(await revokeDeputation(tx, id, act.clock.now()))) return refuse('deputation-not-found')
    await recordAct(tx, act, {
      act: 'end-deputation',
      objectKind: 'deputation',
      objectId: id,
      unitId: await findHomeUnit(tx, actor.accountId),
      details: { deputy: given.deputyName },
    })
    return undefined
  })
}

/** Deputations that the actor gave or got, newest first. */
export function listDeputations(
  act: Act,
  query: { after?: string | undefined; limit: number },
): Promise<{ rows: DeputationView[]; next: string | null }> {
  return inView(act, async (tx) => {
    const { actor } = act
    if (actor === 'system') return { rows: [], next: null }
    const found = await findDeputations(tx, actor.accountId, query.after, query.limit + 1)
    const today = act.clock.today()
    const rows = found.slice(0, query.limit).map((row) => ({
      ...row,
      revokedAt: row.revokedAt?.toISOString() ?? null,
      state: stateOf(row, today),
      mine: row.principalId === actor.accountId,
    }))
    return { rows, next: found.length > query.limit ? rows.at(-1)!.id : null }
  })
}

/** Colleagues whom the actor may name as deputy, at most 20. */
export function listColleagues(act: Act, query: { q?: string | undefined }) {
  return inView(act, async (tx) => {
    const { actor } = act
    if (actor === 'system') return []
    const roots = lendableRoots(actor)
    if (roots.length === 0) return []
    const who = { q: query.q, except: actor.accountId, today: act.clock.today() }
    const found = await findColleagues(tx, roots, who, 20)
    const names = await readUnitNames(
      tx,
      found.map((row) => row.unit_id),
    )
    return found.map((row) => ({
      id: row.id,
      displayName: row.display_name,
      roleLabel: isRole(row.role) ? roleLabels[row.role] : row.role,
      unitName: names.get(row.unit_id) ?? '',
    }))
  })
}

function sayDay(day: string): string {
  return day.split('-').reverse().join('/')
}
