import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, unitsWithRight } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { pay } from './rights.ts'
import type { FundView } from './schemas-money.ts'
import {
  findFundEntry,
  insertFundEntry,
  listDecisionSums,
  listFundEntries,
  markFundEntryCancelled,
} from './store-money.ts'

/**
 * Quỹ thi đua, khen thưởng of a body in a year: money in, what its decisions bind, what is paid, what is left.
 * @refuses right-missing, outside-your-unit
 */
export function viewFund(
  act: Act,
  asked: { unitId?: string | undefined; year?: number | undefined },
): Promise<FundView | Refusal> {
  return inView<FundView | Refusal>(act, async (tx) => {
    const unitId = asked.unitId ?? (act.actor === 'system' ? undefined : unitsWithRight(act.actor, pay)[0])
    if (!unitId) return refuse('right-missing', { right: pay })
    const refused = await mayAt(tx, act.actor, pay, unitId)
    if (refused) return refused
    const year = asked.year ?? Number(act.clock.today().slice(0, 4))
    const entries = await listFundEntries(tx, { unitId, year })
    const decisions = await listDecisionSums(tx, { unitId, year })
    const sumOf = (kind: 'in' | 'out') =>
      entries
        .filter((one) => one.kind === kind && !one.cancelledAt)
        .reduce((sum, one) => sum + one.amountVnd, 0)
    const plannedVnd = decisions.reduce((sum, one) => sum + one.plannedVnd, 0)
    const paidVnd = decisions.reduce((sum, one) => sum + one.paidVnd - one.returnedVnd, 0)
    const otherVnd = sumOf('out')
    return {
      unitId,
      unitName: (await readUnitLabels(tx, [unitId])).get(unitId)?.name ?? '',
      year,
      inVnd: sumOf('in'),
      plannedVnd,
      paidVnd,
      otherVnd,
      leftVnd: sumOf('in') - paidVnd - otherVnd,
      freeVnd: sumOf('in') - Math.max(plannedVnd, paidVnd) - otherVnd,
      entries: entries.map(({ cancelledAt, ...one }) => ({
        ...one,
        cancelledAt: cancelledAt?.toISOString() ?? null,
      })),
      decisions,
    }
  })
}

/** Records money that came into the fund, or went out otherwise than as a bonus. @refuses decision-day-ahead, right-missing, outside-your-unit */
export function addFundEntry(
  act: Act,
  input: {
    unitId: string
    year: number
    kind: 'in' | 'out'
    amountVnd: number
    happenedOn: string
    label: string
    basis?: string | null | undefined
  },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, pay, input.unitId)
    if (refused) return refused
    if (input.happenedOn > act.clock.today()) return refuse('decision-day-ahead', { day: input.happenedOn })
    const entry = { ...input, basis: input.basis ?? null, accountId: accountOf(act), now: act.clock.now() }
    const id = await insertFundEntry(tx, entry)
    const { kind, amountVnd, year, label } = input
    await recordAct(tx, act, {
      act: 'add-fund-entry',
      objectKind: 'fund-entry',
      objectId: id,
      unitId: input.unitId,
      details: { kind, amountVnd, year, label },
    })
    return { id }
  })
}

/** Takes an entry back, with a reason; it stays in sight. @refuses fund-entry-unknown, right-missing, outside-your-unit */
export function cancelFundEntry(
  act: Act,
  input: { id: string; reason: string },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const entry = await findFundEntry(tx, input.id)
    if (!entry || entry.cancelledAt) return refuse('fund-entry-unknown')
    const refused = await mayAt(tx, act.actor, pay, entry.unitId)
    if (refused) return refused
    await markFundEntryCancelled(tx, { ...input, accountId: accountOf(act), now: act.clock.now() })
    await recordAct(tx, act, {
      act: 'cancel-fund-entry',
      objectKind: 'fund-entry',
      objectId: entry.id,
      unitId: entry.unitId,
      details: { amountVnd: entry.amountVnd, year: entry.year, reason: input.reason },
    })
    return { id: entry.id }
  })
}
