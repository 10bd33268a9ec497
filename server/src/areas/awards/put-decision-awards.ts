import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, type Right } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { type AddAwardInput, type TakenHolder, takeHolder, whoIsMeant } from './add-award.ts'
import { byHolder, type HolderRow, readNamesakes } from './ask-holders.ts'
import { awardCatalogue } from './award-catalogue.ts'
import { type AwardBasis, type DecisionFields, foldName } from './domain/award-values.ts'
import { findSameAwards, insertAwards, insertHolders, takeDecisions } from './store-insert.ts'

/** One line of a decision's list: who is honoured with what. */
export type DecisionAwardRow = HolderRow & {
  scopeUnitId: string
  unitText: string | null
  position: string | null
  awardKey: string
  awardName: string
  basis: AwardBasis
  year: number | null
  deed: string | null
  bonusVnd: number | null
}

export type DecisionAwards = {
  decisionId: string
  /** In the order of the rows. */
  awards: { awardId: string; holderId: string }[]
}

/**
 * Writes all awards of one decision into the register, inside the act that gives it number and day. `right` is what the actor
 * needs at the unit that decides. One ledger entry for all.
 * @refuses right-missing, outside-your-unit, award-holder-asks, award-holders-ask, award-known, holder-unknown
 */
export async function putDecisionAwards(
  tx: Tx,
  act: Act,
  input: { unitId: string; decision: DecisionFields; rows: readonly DecisionAwardRow[] },
  right: Right,
): Promise<DecisionAwards | Refusal> {
  const refused = await mayAt(tx, act.actor, right, input.unitId)
  if (refused) return refused
  const accountId = accountOf(act)
  const [decisionId] = await takeDecisions(tx, [input.decision], accountId)
  const holders = await takeHolders(tx, act, input.rows, accountId)
  if (isRefusal(holders)) return holders
  const decision = { ...input.decision, id: decisionId! }
  const awards = input.rows.map((row, at) => ({
    ...row,
    level: awardCatalogue().get(row.awardKey)?.level ?? input.decision.level ?? null,
    source: 'system' as const,
    holder: holders[at]!,
    decision,
  }))
  const [same] = await findSameAwards(tx, awards)
  if (same !== undefined) {
    const { awardName, holder } = awards[same.place]!
    return refuse('award-known', { award: awardName, name: holder.name, awardId: same.awardId })
  }
  const ids = await insertAwards(tx, awards, accountId)
  await recordAct(tx, act, {
    act: 'add-decision-awards',
    objectKind: 'award-decision',
    objectId: decision.id,
    unitId: input.unitId,
    details: { number: input.decision.number, count: ids.length },
  })
  return {
    decisionId: decision.id,
    awards: ids.map((awardId, at) => ({ awardId, holderId: holders[at]!.id })),
  }
}

/**
 * The holder of each row; one who stands in several rows is looked for once. Whoever bears a name that nobody in the register
 * has is made with all others of the kind in one statement: a list may have a thousand names.
 */
async function takeHolders(
  tx: Tx,
  act: Act,
  rows: readonly DecisionAwardRow[],
  accountId: string | null,
): Promise<TakenHolder[] | Refusal> {
  const groups = byHolder(rows)
  const candidates = await readNamesakes(tx, rows)
  const taken = new Map<string, TakenHolder>()
  const fresh: [string, DecisionAwardRow][] = []
  const asking: Refusal[] = []
  for (const [key, [row]] of groups as Map<string, [DecisionAwardRow]>) {
    const given = row.holderId ? await takeHolder(tx, act, row as AddAwardInput, accountId) : null
    const found =
      given ??
      (row.asNew ? null : whoIsMeant(row, row.holder, candidates.get(foldName(row.holder.name)) ?? []))
    if (found === null) fresh.push([key, row])
    else if (!isRefusal(found)) taken.set(key, found)
    else if (found.code === 'award-holder-asks') asking.push(found)
    else return found
  }
  // All who may be meant are asked about at once, in the order of the list.
  if (asking.length === 1) return asking[0]!
  if (asking.length > 1)
    return refuse('award-holders-ask', {
      count: asking.length,
      names: asking.map(({ values }) => values.name).join('; '),
    })
  const made = fresh.map(([, { holder, scopeUnitId }]) => ({
    ...holder,
    name: plainName(holder.name),
    scopeUnitId,
  }))
  const ids = await insertHolders(tx, made, accountId)
  for (const [at, [key]] of fresh.entries()) {
    const { kind, name, bornOn = null, homePlace = null } = made[at]!
    taken.set(key, { id: ids[at]!, kind, name, bornOn, homePlace })
  }
  const whose = new Map([...groups].flatMap(([key, lines]) => lines.map((row) => [row, taken.get(key)!])))
  return rows.map((row) => whose.get(row)!)
}

const plainName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ')
