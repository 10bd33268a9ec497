import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { HolderKind } from './domain/award-values.ts'
import {
  insertMerge,
  loadMerge,
  moveAwards,
  setMergedInto,
  setMergeUndone,
  widenSight,
} from './store-merges.ts'
import { lockHolders, refreshAwards } from './store-register.ts'
import { kindLabels } from './words.ts'

export type MergeInput = {
  keptId: string
  otherId: string
  revision: number
  otherRevision: number
  reason: string
}

/**
 * Says that two holders are one: the awards of the other go to the kept one, and what went is remembered.
 * @refuses holder-unknown, merge-same, merge-already, merge-kinds-differ, changed-meanwhile, holder-of-others
 */
export function mergeHolders(
  act: Act,
  input: MergeInput,
): Promise<{ mergeId: string; awards: number } | Refusal> {
  return inAct<{ mergeId: string; awards: number }>(act, async (tx) => {
    if (input.keptId === input.otherId) return refuse('merge-same')
    const locked = await lockHolders(tx, [input.keptId, input.otherId])
    const kept = locked.find(({ id }) => id === input.keptId)
    const other = locked.find(({ id }) => id === input.otherId)
    if (!kept || !other) return refuse('holder-unknown')
    for (const one of [kept, other]) if (one.merged_into) return refuse('merge-already', { name: one.name })
    if (kept.revision !== input.revision || other.revision !== input.otherRevision)
      return refuse('changed-meanwhile')
    if (kept.kind !== other.kind)
      return refuse('merge-kinds-differ', {
        one: kindLabels[kept.kind as HolderKind],
        other: kindLabels[other.kind as HolderKind],
      })
    const refusal = await mayManageAll(tx, act, [kept, other])
    if (refusal) return refusal
    const awardIds = await moveAwards(tx, { fromId: other.id, toId: kept.id })
    await setMergedInto(tx, other.id, kept.id)
    await widenSight(tx, kept.id, other.scope_units)
    await refreshAwards(tx, { holderId: kept.id })
    const mergeId = await insertMerge(tx, {
      keptId: kept.id,
      mergedId: other.id,
      awardIds,
      reason: input.reason,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'merge-award-holders',
      objectKind: 'award-holder',
      objectId: kept.id,
      unitId: kept.scope_units[0]!,
      details: { kept: kept.name, merged: other.name, awards: awardIds.length, reason: input.reason },
    })
    return { mergeId, awards: awardIds.length }
  })
}

/**
 * Parts two holders that were taken for one: what came over goes back; what was added since stays with the kept one.
 * @refuses merge-unknown, holder-of-others
 */
export function undoMerge(
  act: Act,
  input: { mergeId: string; reason: string },
): Promise<{ mergeId: string; awards: number } | Refusal> {
  return inAct<{ mergeId: string; awards: number }>(act, async (tx) => {
    const merge = await loadMerge(tx, input.mergeId)
    if (!merge || merge.undone_at) return refuse('merge-unknown')
    const locked = await lockHolders(tx, [merge.kept_id, merge.merged_id])
    const kept = locked.find(({ id }) => id === merge.kept_id)
    const other = locked.find(({ id }) => id === merge.merged_id)
    if (!kept || !other || other.merged_into !== kept.id) return refuse('merge-unknown')
    const refusal = await mayManageAll(tx, act, [kept, other])
    if (refusal) return refusal
    await setMergedInto(tx, other.id, null)
    const back = await moveAwards(tx, { fromId: kept.id, toId: other.id, awardIds: merge.award_ids })
    await refreshAwards(tx, { holderId: other.id })
    await setMergeUndone(tx, {
      mergeId: merge.id,
      reason: input.reason,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'undo-award-holder-merge',
      objectKind: 'award-holder',
      objectId: kept.id,
      unitId: kept.scope_units[0]!,
      details: { kept: kept.name, merged: other.name, awards: back.length, reason: input.reason },
    })
    return { mergeId: merge.id, awards: back.length }
  })
}

/** Who is merged or parted must lie wholly inside what the actor manages. */
async function mayManageAll(
  tx: Tx,
  act: Act,
  holders: { name: string; scope_units: string[] }[],
): Promise<Refusal | null> {
  for (const { name, scope_units } of holders)
    for (const unit of scope_units) {
      const refusal = await mayAt(tx, act.actor, 'manage-awards', unit)
      if (refusal) return refusal.code === 'right-missing' ? refusal : refuse('holder-of-others', { name })
    }
  return null
}
