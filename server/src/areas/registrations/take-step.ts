import { createHash } from 'node:crypto'
import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertNotification } from '../../platform/notify.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { findHolders, mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { obstacleTo, type RegistrationStep, statusAfter, statusWords } from './domain/registration-state.ts'
import type { StepBody } from './schemas.ts'
import {
  insertStep,
  listRows,
  listSteps,
  lockRegistration,
  type RegistrationRow,
  updateRegistration,
} from './store-registrations.ts'
import { relationsOf } from './view-registration.ts'

const ledgerNames = {
  approved: 'approve-registration',
  reopened: 'reopen-registration',
  sent: 'send-registration',
  recalled: 'recall-registration',
  returned: 'return-registration',
  accepted: 'accept-registration',
} as const

/**
 * Approves, sends, recalls, returns or accepts a registration; a step done on paper is recorded with its letter and day.
 * @refuses not-found, changed-meanwhile, registration-step, right-missing, outside-your-unit, registration-empty,
 * registration-reason-missing, registration-call-closed
 */
export function takeStep(
  act: Act,
  input: { id: string } & StepBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const one = await lockRegistration(tx, input.id)
    if (!one) return refuse('not-found')
    const obstacle = obstacleTo(input.step, {
      status: one.status,
      relations: await relationsOf(tx, act, one),
    })
    if (obstacle === 'person') return refusePerson(tx, act, one, input.step)
    if (one.revision !== input.revision) return refuse('changed-meanwhile')
    if (obstacle) return refuse('registration-step', { status: statusWords[one.status] })
    if (one.callClosed && (input.step === 'sent' || input.step === 'approved'))
      return refuse('registration-call-closed')
    const rows = await listRows(tx, one.id)
    if (input.step === 'approved' && rows.length === 0) return refuse('registration-empty')
    if (input.step === 'returned' && !input.reason) return refuse('registration-reason-missing')
    const today = act.clock.today()
    const happenedOn = input.happenedOn && input.happenedOn <= today ? input.happenedOn : today
    const sealed = rows.map(({ id: _, ...row }) => row)
    await insertStep(tx, {
      registrationId: one.id,
      kind: input.step,
      happenedOn,
      onPaper: input.onPaper,
      number: input.number || null,
      reason: input.reason || null,
      sha256: createHash('sha256').update(JSON.stringify(sealed)).digest('hex'),
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    const steps = (await listSteps(tx, one.id)).map((step) => step.kind)
    const isSent = input.step === 'sent' || input.step === 'accepted'
    await updateRegistration(tx, one.id, {
      status: statusAfter(steps),
      ...(input.step === 'sent' ? { sentOn: happenedOn } : isSent ? {} : { sentOn: null }),
    })
    await tellUnit(tx, act, one, input)
    await recordAct(tx, act, {
      act: ledgerNames[input.step],
      objectKind: 'registration',
      objectId: one.id,
      unitId: one.unitId,
      details: {
        unit: one.unitName,
        rows: rows.length,
        number: input.number || null,
        reason: input.reason || null,
        onPaper: input.onPaper,
      },
    })
    return { revision: one.revision + 1 }
  })
}

/** Says by which right and where it lacks. */
async function refusePerson(
  tx: Tx,
  act: Act,
  one: RegistrationRow,
  step: RegistrationStep,
): Promise<Refusal> {
  const isAbove = step === 'returned' || step === 'accepted'
  const right = isAbove
    ? 'collect-registrations'
    : step === 'approved'
      ? 'approve-registrations'
      : 'register-emulation'
  const refused = await mayAt(tx, act.actor, right, isAbove ? one.callUnitId : one.unitId)
  return refused ?? refuse('right-missing', { right })
}

/** The unit hears of what was returned or accepted. */
async function tellUnit(tx: Tx, act: Act, one: RegistrationRow, input: StepBody): Promise<void> {
  if (input.step !== 'returned' && input.step !== 'accepted') return
  const roles = ['unit-officer', 'unit-leader']
  const holders = await findHolders(tx, { unitId: one.unitId, below: false, roles, today: act.clock.today() })
  const words =
    input.step === 'returned'
      ? `Đăng ký thi đua năm ${one.year} được trả lại: ${input.reason}`
      : `Đăng ký thi đua năm ${one.year} đã được ${one.callUnitName} tiếp nhận`
  for (const holder of holders)
    await insertNotification(tx, {
      accountId: holder.accountId,
      kind: `registration-${input.step}`,
      text: words,
      path: `/dang-ky/don-vi/${one.id}`,
      byMail: input.step === 'returned',
      now: act.clock.now(),
    })
}
