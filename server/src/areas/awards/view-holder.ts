import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { holdsRight, waysAt } from '../access/index.ts'
import { describeAct, describeTrack } from './describe-acts.ts'
import { openActs, recoveryOf } from './domain/award-acts.ts'
import type { HolderKind } from './domain/award-values.ts'
import { maskNumber } from './id-numbers.ts'
import { viewOf } from './list-awards.ts'
import type { AwardView, HolderView } from './schemas.ts'
import { listMerges } from './store-merges.ts'
import { loadActs, loadDetails, loadGrounds, loadHolder, loadNumber } from './store-register.ts'
import { type AwardRow, findAwards, readUnitNameNow } from './store-search.ts'

const mostAwards = 200

/**
 * A whole life of awards, the newest first: what each was grounded on, what it grounds, what happened to it.
 * @refuses holder-unknown
 */
export function viewHolder(act: Act, holderId: string): Promise<HolderView | Refusal> {
  return inView<HolderView | Refusal>(
    act,
    async (tx) => {
      const holder = await loadHolder(tx, holderId)
      if (!holder) return refuse('holder-unknown')
      const rows = await findAwards(tx, {
        query: null,
        filter: { holderId },
        byName: false,
        place: null,
        most: mostAwards + 1,
      })
      const number = await loadNumber(tx, holderId)
      const merges = await listMerges(tx, holderId)
      const manages = await managedUnits(tx, act, holder.scope_units)
      const may: string[] = []
      if (holder.scope_units.every((unit) => manages.has(unit)) && !holder.merged_into) may.push('merge')
      if (number && holdsRight(act.actor, 'read-id-numbers')) may.push('read-id-number')
      if (manages.size > 0 && !holder.merged_into) may.push('add-award')
      return {
        id: holder.id,
        revision: holder.revision,
        kind: holder.kind as HolderKind,
        name: holder.name,
        bornOn: holder.born_on,
        diedOn: holder.died_on,
        gender: holder.gender,
        ethnicity: holder.ethnicity,
        position: holder.position,
        workerClass: holder.worker_class,
        homePlace: holder.home_place,
        homeUnitNow: await readUnitNameNow(tx, holder.home_unit_id),
        unitId: holder.unit_id,
        unitNow: await readUnitNameNow(tx, holder.unit_id),
        personId: holder.person_id,
        idNumberMask: number ? maskNumber(number.last_digits) : null,
        mergedInto: holder.merged_into,
        awards: await describeAwards(tx, act, rows.slice(0, mostAwards)),
        more: rows.length > mostAwards,
        merges: merges.map((merge) => ({
          ...merge,
          mergedAt: merge.mergedAt.toISOString(),
          undoneAt: merge.undoneAt?.toISOString() ?? null,
        })),
        may,
      }
    },
    { keepPlans: true },
  )
}

/** Rows of a list with all that belongs to each. */
async function describeAwards(tx: Tx, act: Act, rows: AwardRow[]): Promise<AwardView[]> {
  const ids = rows.map(({ id }) => id)
  const details = new Map((await loadDetails(tx, ids)).map((one) => [one.id, one]))
  const acts = await loadActs(tx, ids)
  const grounds = await loadGrounds(tx, ids)
  const manages = await managedUnits(
    tx,
    act,
    [...details.values()].map((one) => one.scopeUnitId),
  )
  return rows.map((row) => {
    const { grounds: _, scopeUnitId, source, ...detail } = details.get(row.id)!
    const own = acts
      .filter((one) => one.awardId === row.id)
      .map((one) => ({ ...one, amountVnd: one.amountVnd === null ? null : Number(one.amountVnd) }))
    const bonus = row.bonusVnd === null ? null : Number(row.bonusVnd)
    const recovery = recoveryOf(own, bonus)
    const linked = (role: string) =>
      grounds
        .filter((one) => one.ofId === row.id && one.role === role)
        .map(({ id, award, year }) => ({ id, award, year }))
    return {
      ...viewOf(row),
      ...detail,
      source: source as AwardView['source'],
      grounds: linked('ground'),
      groundOf: linked('next'),
      acts: own.map((one) => ({
        id: one.id,
        kind: one.kind,
        sentence: describeAct(one),
        happenedOn: one.happenedOn,
        basisNumber: one.basisNumber,
        basisOn: one.basisOn,
        reason: one.reason,
        amountVnd: one.amountVnd,
        recordedAt: one.recordedAt.toISOString(),
        recordedBy: one.recordedBy,
        fileName: one.fileName,
      })),
      recovery: {
        item: { state: recovery.item.state, sentence: describeTrack('item', recovery.item) },
        money: { state: recovery.money.state, sentence: describeTrack('money', recovery.money) },
      },
      may: manages.has(scopeUnitId) ? openActs(own, bonus) : [],
    }
  })
}

/** Those of the units at which the actor may manage awards. */
async function managedUnits(tx: Tx, act: Act, unitIds: string[]): Promise<Set<string>> {
  if (act.actor === 'system') return new Set(unitIds)
  return new Set((await waysAt(tx, act.actor, 'manage-awards', [...new Set(unitIds)])).keys())
}

/** One record by itself. @refuses award-unknown */
export function viewAward(act: Act, awardId: string): Promise<AwardView | Refusal> {
  return inView<AwardView | Refusal>(act, async (tx) => {
    const found = await tx
      .selectFrom('awards')
      .select('holder_id')
      .where('id', '=', awardId)
      .executeTakeFirst()
    if (!found) return refuse('award-unknown')
    const rows = await findAwards(tx, {
      query: null,
      filter: { holderId: found.holder_id },
      byName: false,
      place: null,
      most: 10_000,
    })
    const [view] = await describeAwards(
      tx,
      act,
      rows.filter(({ id }) => id === awardId),
    )
    return view ?? refuse('award-unknown')
  })
}
