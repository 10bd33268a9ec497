import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { putAwardAct, putCorrection, readNamedAwards } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lackingPaper, type RequestState, stateAfter } from './domain/request-steps.ts'
import { stateWords, takeRequest } from './requests.ts'
import type { StepBody } from './schemas.ts'
import { insertEvent, type RequestRow, updateRequest } from './store-requests.ts'
import { tellOfRequest } from './tell-of-request.ts'

/**
 * Takes a step. The clock stands while papers are asked for and begins anew when all are there; what is done goes into the register
 * as an act on the award, in the same transaction.
 * @refuses item-request-unknown, changed-meanwhile, item-request-step, item-request-papers, item-request-basis, item-request-award,
 * item-request-changes, item-date-ahead, and what the register refuses
 */
export function stepRequest(
  act: Act,
  input: StepBody & { requestId: string },
): Promise<{ revision: number; state: RequestState } | Refusal> {
  return inAct<{ revision: number; state: RequestState }>(act, async (tx) => {
    const row = await takeRequest(tx, act, input.requestId, input.revision)
    if (isRefusal(row)) return row
    const state = stateAfter(row.state, input.step)
    if (!state) return refuse('item-request-step', { state: stateWords[row.state] })
    if (input.happenedOn > act.clock.today()) return refuse('item-date-ahead', { day: input.happenedOn })
    const refused = checkStep(row, input)
    if (refused) return refused
    const awardActId = input.step === 'done' ? await writeRegister(tx, act, row, input) : null
    if (isRefusal(awardActId)) return awardActId
    await updateRequest(tx, row.id, {
      state,
      ...(input.step === 'papers-given' ? { countsFrom: input.happenedOn } : {}),
    })
    await insertEvent(tx, {
      requestId: row.id,
      kind: input.step,
      happenedOn: input.happenedOn,
      note: input.note,
      basisNumber: input.basisNumber || null,
      basisOn: input.basisOn ?? null,
      awardActId,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await tellOfRequest(tx, act, row, input.step)
    await recordAct(tx, act, {
      act: 'step-item-request',
      objectKind: 'item-request',
      objectId: row.id,
      unitId: row.unitId,
      details: { step: input.step, receiptNumber: row.receiptNumber, basisNumber: input.basisNumber ?? null },
    })
    return { revision: row.revision + 1, state }
  })
}

function checkStep(row: RequestRow, input: StepBody): Refusal | null {
  const { step } = input
  const lacking = lackingPaper(row.papers)
  if ((step === 'papers-given' || step === 'forwarded' || step === 'done') && lacking)
    return refuse('item-request-papers', { part: lacking.name })
  if ((step === 'forwarded' || step === 'came-back' || step === 'done') && !input.basisNumber)
    return refuse('item-request-basis')
  if (step === 'done' && !row.awardId) return refuse('item-request-award')
  return null
}

/** The act on the award: what was corrected, or that its item was exchanged or re-issued. */
async function writeRegister(tx: Tx, act: Act, row: RequestRow, input: StepBody): Promise<string | Refusal> {
  const [award] = await readNamedAwards(tx, [row.awardId!])
  if (!award) return refuse('item-request-award')
  const common = {
    awardId: award.id,
    revision: award.revision,
    happenedOn: input.happenedOn,
    basisNumber: input.basisNumber,
    basisOn: input.basisOn,
    reason: `${row.reason} (hồ sơ ${row.receiptNumber})`,
  }
  if (row.kind === 'correction') {
    const { holderName, position, unitText, deed } = input.changes ?? {}
    const changes = {
      ...(holderName === undefined ? {} : { holderName }),
      ...(position === undefined ? {} : { position }),
      ...(unitText === undefined ? {} : { unitText }),
      ...(deed === undefined ? {} : { deed }),
    }
    if (Object.keys(changes).length === 0) return refuse('item-request-changes')
    const corrected = await putCorrection(tx, act, { ...common, changes })
    return isRefusal(corrected) ? corrected : corrected.actId
  }
  const kind = row.kind === 'exchange' ? ('item-exchanged' as const) : ('item-reissued' as const)
  const done = await putAwardAct(tx, act, { ...common, kind })
  return isRefusal(done) ? done : done.actId
}
