import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type AddAwardInput, putAward } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { awardInWords } from './describe-record.ts'
import type { FieldKey, RecordFields } from './domain/fields.ts'
import { refuseUnless, standingTo } from './people-of-record.ts'
import { lockRecord, type RecordRow, saveRegisterAnswer } from './store-records.ts'

const correctedAfter =
  'bản ghi được đính chính sau khi đã vào sổ; hãy đính chính khen thưởng tương ứng trong sổ khen thưởng.'

/**
 * Enters a settled record in the register of awards, so that its search finds it. What the register asks or refuses does not
 * undo the settlement: it stands on the record until the manager answers.
 */
export async function enterInRegister(
  tx: Tx,
  act: Act,
  record: RecordRow,
  fields: RecordFields,
  options: { asNew?: boolean } = {},
): Promise<string | null> {
  if (record.registerAwardId) {
    await saveRegisterAnswer(tx, record.id, { awardId: record.registerAwardId, problem: correctedAfter })
    return record.registerAwardId
  }
  const input = { ...awardOf(record, fields), asNew: options.asNew ?? false }
  const entered = await putAward(tx, act, input, 'enter-resistance-records')
  const answer = isRefusal(entered) ? answerTo(entered) : { awardId: entered.awardId, problem: null }
  await saveRegisterAnswer(tx, record.id, answer)
  return answer.awardId
}

/** The same award twice is one award; everything else waits for a person. */
function answerTo(refusal: Refusal): { awardId: string | null; problem: string | null } {
  const known = refusal.values.awardId
  if (refusal.code === 'award-known' && typeof known === 'string') return { awardId: known, problem: null }
  return { awardId: null, problem: describeRefusal(refusal).detail }
}

function awardOf(record: RecordRow, fields: RecordFields): AddAwardInput {
  const text = (key: FieldKey) => (typeof fields[key] === 'string' ? fields[key] : null)
  const decidedOn = text('decisionOn')
  const gender = text('gender')
  return {
    scopeUnitId: record.unitId,
    awardKey: text('awardId')!,
    awardName: awardInWords(fields),
    basis: 'resistance',
    source: 'paper',
    goldenBookNumber: text('approvalNumber'),
    position: text('position'),
    deed: text('content'),
    place: text('nativePlace'),
    holder: {
      kind: text('holderKind') === 'household' ? 'household' : 'person',
      name: text('fullName')!,
      bornOn: text('birth'),
      gender: gender === 'female' || gender === 'male' ? gender : null,
      position: text('position'),
      homePlace: text('nativePlace') ?? text('residence'),
      homeUnitId: text('nativeUnitId') ?? text('residenceUnitId'),
    },
    decision:
      text('decisionNumber') || decidedOn
        ? {
            number: text('decisionNumber'),
            decidedOn,
            issuer: text('grantedBy'),
            signer: text('signerName'),
            level: null,
          }
        : null,
  }
}

/**
 * Tries again to enter a settled record in the register, after the manager has looked: `asNew` says that whoever the register
 * found alike is somebody else. @refuses record-state, record-person, changed-meanwhile
 */
export function registerRecord(
  act: Act,
  input: { recordId: string; revision: number; asNew: boolean },
): Promise<{ registerAwardId: string | null; problem: string | null } | Refusal> {
  return inAct<{ registerAwardId: string | null; problem: string | null }>(act, async (tx) => {
    const record = await lockRecord(tx, input.recordId)
    if (!record) return refuse('not-found')
    const refused = refuseUnless('register', record, await standingTo(tx, act, record))
    if (refused) return refused
    if (record.revision !== input.revision) return refuse('changed-meanwhile')
    const { asNew } = input
    if (!record.registerAwardId) await enterInRegister(tx, act, record, record.fields, { asNew })
    else await saveRegisterAnswer(tx, record.id, { awardId: record.registerAwardId, problem: null })
    const after = (await lockRecord(tx, record.id))!
    await recordAct(tx, act, {
      act: 'register-resistance-record',
      objectKind: 'resistance-record',
      objectId: record.id,
      unitId: record.unitId,
      details: { asNew, entered: after.registerAwardId !== null },
    })
    return { registerAwardId: after.registerAwardId, problem: after.registerProblem }
  })
}
