import { type Act, accountOf, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { holdDecision, pay } from './rights.ts'
import { insertPayments } from './store-money.ts'
import { type DecisionRow, listRows } from './store-rows.ts'

export type Paid = { rows: number; amountVnd: number }

/**
 * Marks the bonuses of these lines as paid in full: each what is still owed, once, however often it is sent.
 * @refuses bonus-not-out, bonus-nothing-to-pay, decision-day-ahead and those of `holdDecision`
 */
export function payBonuses(
  act: Act,
  input: {
    decisionId: string
    rowIds: readonly string[]
    happenedOn: string
    receiver?: string | undefined
    note?: string | undefined
  },
): Promise<Paid | Refusal> {
  return move(act, 'paid', input, (row) => (row.bonusVnd ?? 0) - row.paidVnd)
}

/** Marks what was paid as given back, as when an award is revoked. @refuses bonus-not-paid and those of `payBonuses` */
export function returnBonuses(
  act: Act,
  input: { decisionId: string; rowIds: readonly string[]; happenedOn: string; note: string },
): Promise<Paid | Refusal> {
  return move(act, 'returned', input, (row) => row.paidVnd)
}

function move(
  act: Act,
  kind: 'paid' | 'returned',
  input: {
    decisionId: string
    rowIds: readonly string[]
    happenedOn: string
    receiver?: string | undefined
    note?: string | undefined
  },
  amountOf: (row: DecisionRow) => number,
): Promise<Paid | Refusal> {
  return inAct<Paid>(act, async (tx) => {
    // Holding the decision makes two who pay wait for each other: the second finds nothing left.
    const decision = await holdDecision(tx, act, { ...input, revision: null }, pay)
    if (isRefusal(decision)) return decision
    if (!decision.number) return refuse('bonus-not-out')
    if (input.happenedOn > act.clock.today()) return refuse('decision-day-ahead', { day: input.happenedOn })
    const rows = await listRows(tx, decision.id, input.rowIds)
    const due = rows.map((row) => ({
      rowId: row.id,
      amountVnd: amountOf(row),
      receiver: input.receiver ?? null,
    }))
    const payments = due.filter(({ amountVnd }) => amountVnd > 0)
    if (payments.length === 0) return refuse(kind === 'paid' ? 'bonus-nothing-to-pay' : 'bonus-not-paid')
    const amountVnd = payments.reduce((sum, one) => sum + one.amountVnd, 0)
    await insertPayments(tx, payments, {
      kind,
      happenedOn: input.happenedOn,
      note: input.note ?? null,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: kind === 'paid' ? 'pay-bonuses' : 'return-bonuses',
      objectKind: 'decision',
      objectId: decision.id,
      unitId: decision.unitId,
      details: { title: decision.title, count: payments.length, amountVnd, happenedOn: input.happenedOn },
    })
    return { rows: payments.length, amountVnd }
  })
}
