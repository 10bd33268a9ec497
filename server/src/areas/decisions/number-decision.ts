import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { type AwardBasis, putAwardAct, putCorrection, putDecisionAwards } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { recordOutcome } from '../nominations/index.ts'
import { holderOf, keepAnswers } from './ask-namesakes.ts'
import { checkDecision } from './check-decision.ts'
import type { RowBonus } from './count-bonuses.ts'
import { countDecision } from './count-decision.ts'
import { mayStep } from './domain/decision-state.ts'
import { issuerInWords } from './domain/usual-words.ts'
import { holdDecision, number as numberRight, stateLabels } from './rights.ts'
import type { NamesakeAnswer } from './schemas-number.ts'
import { type Decision, findDecision, findNumber, insertStep, updateDecision } from './store-decisions.ts'
import { type DecisionRow, listRows, settleRows } from './store-rows.ts'
import { tellUnitsOfDecision } from './tell-units.ts'

export type Numbering = {
  decisionId: string
  revision: number
  number: string
  decidedOn: string
  /** Who is meant by those of the list whom the register may know. */
  answers?: readonly NamesakeAnswer[] | undefined
}
export type Numbered = { revision: number; number: string; awards: number; registerDecisionId: string | null }

/**
 * Fills number and day of a decision that was submitted, once, everywhere: the register gets its awards (or corrections, or
 * revocations), the nominations their outcome, the sums are fixed by the law of that day, the units are told. All or nothing.
 * @refuses decision-step-closed, decision-empty, decision-row-wrong, decision-day-ahead, decision-number-taken, award-holder-asks,
 * award-known, nomination-not-approved, award-act-closed, law-no-regime and those of `holdDecision`
 */
export function numberDecision(act: Act, input: Numbering): Promise<Numbered | Refusal> {
  return inAct<Numbered>(act, (tx) => fillNumber(tx, act, input))
}

/** The same inside a transaction of another act. */
export async function fillNumber(tx: Tx, act: Act, input: Numbering): Promise<Numbered | Refusal> {
  const decision = await holdDecision(tx, act, input, numberRight)
  if (isRefusal(decision)) return decision
  const rows = await keepAnswers(tx, decision, await listRows(tx, decision.id), input.answers ?? [])
  if (isRefusal(rows)) return rows
  const number = fullNumber(input.number, decision.symbol)
  const refused = await refuseNumber(tx, act, decision, rows, { ...input, number })
  if (refused) return refused
  const bonuses = await countDecision(tx, act, decision, rows, input.decidedOn)
  if (isRefusal(bonuses)) return bonuses
  const out = { ...decision, number, decidedOn: input.decidedOn }
  const settled = await writeRegister(tx, act, out, rows, bonuses)
  if (isRefusal(settled)) return settled
  await settleRows(tx, settled.rows)
  const { registerDecisionId } = settled
  await updateDecision(tx, decision.id, {
    state: 'numbered',
    number,
    decidedOn: input.decidedOn,
    registerDecisionId,
  })
  const nominationIds = rows.flatMap(({ nominationId }) => nominationId ?? [])
  if (nominationIds.length > 0) {
    const outcome = { decisionId: decision.id, number, decidedOn: input.decidedOn }
    const failed = await recordOutcome(tx, act, nominationIds, outcome)
    if (isRefusal(failed)) return failed
  }
  await tellUnitsOfDecision(tx, act, out, rows)
  const now = act.clock.now()
  await insertStep(tx, {
    decisionId: decision.id,
    kind: 'numbered',
    details: { number, decidedOn: input.decidedOn },
    accountId: accountOf(act),
    now,
  })
  await recordAct(tx, act, {
    act: 'number-decision',
    objectKind: 'decision',
    objectId: decision.id,
    unitId: decision.unitId,
    details: {
      title: decision.title,
      number,
      decidedOn: input.decidedOn,
      rows: rows.length,
      ...(input.answers?.length ? { told: input.answers.length } : {}),
    },
  })
  return { revision: decision.revision + 1, number, awards: rows.length, registerDecisionId }
}

/** "128" with the symbol of the decision is "128/QĐ-UBND"; what has a slash is taken as it is. */
function fullNumber(given: string, symbol: string): string {
  const text = given
    .normalize('NFC')
    .replace(/^\s*số\s*:?\s*/iu, '')
    .replace(/\s+/g, '')
  return text.includes('/') ? text : `${/^\d$/.test(text) ? `0${text}` : text}/${symbol.replace(/^\//, '')}`
}

async function refuseNumber(
  tx: Tx,
  act: Act,
  decision: Decision,
  rows: readonly DecisionRow[],
  { number, decidedOn }: Numbering,
): Promise<Refusal | null> {
  if (!mayStep('numbered', decision.state)) {
    const known = decision.number ? ` (số ${decision.number})` : ''
    return refuse('decision-step-closed', { state: `${stateLabels[decision.state]}${known}` })
  }
  if (rows.length === 0) return refuse('decision-empty')
  const [wrong] = (await checkDecision(tx, act, decision, rows, decidedOn)).filter(({ blocks }) => blocks)
  if (wrong) return refuse('decision-row-wrong', { text: wrong.text })
  if (decidedOn > act.clock.today()) return refuse('decision-day-ahead', { day: decidedOn })
  const taken = await findNumber(tx, { unitId: decision.unitId, number, year: Number(decidedOn.slice(0, 4)) })
  return taken
    ? refuse('decision-number-taken', { number, year: Number(decidedOn.slice(0, 4)), decisionId: taken })
    : null
}

type Settled = {
  registerDecisionId: string | null
  rows: { id: string; bonus: RowBonus | null; awardId: string | null; holderId: string | null }[]
}
type Out = Decision & { number: string; decidedOn: string }

async function writeRegister(
  tx: Tx,
  act: Act,
  decision: Out,
  rows: readonly DecisionRow[],
  bonuses: ReadonlyMap<string, RowBonus>,
): Promise<Settled | Refusal> {
  if (decision.kind === 'correction' || decision.kind === 'revocation')
    return changeRegister(tx, act, decision, rows)
  if (decision.kind === 'replacement') {
    const earlier = await cancelReplaced(tx, act, decision)
    if (isRefusal(earlier)) return earlier
  }
  const written = await putDecisionAwards(
    tx,
    act,
    {
      unitId: decision.unitId,
      decision: {
        number: decision.number,
        decidedOn: decision.decidedOn,
        issuer: issuerInWords(decision.authority, decision.issuingBody),
        issuerUnitId: decision.unitId,
        signer: decision.signerName,
      },
      rows: rows.map((row) => ({
        ...holderOf(row),
        scopeUnitId: row.scopeUnitId,
        unitText: row.unitName,
        position: row.position,
        awardKey: row.awardKey,
        awardName: row.awardName,
        basis: row.basis as AwardBasis,
        year: row.year,
        deed: row.deed,
        bonusVnd: bonuses.get(row.id)?.vnd ?? null,
      })),
    },
    numberRight,
  )
  if (isRefusal(written)) return written
  return {
    registerDecisionId: written.decisionId,
    rows: rows.map((row, at) => ({ id: row.id, bonus: bonuses.get(row.id) ?? null, ...written.awards[at]! })),
  }
}

/** What a decision that replaces another takes back before it honours anew. */
async function cancelReplaced(tx: Tx, act: Act, decision: Out): Promise<Refusal | null> {
  const earlier = decision.changesId ? await findDecision(tx, decision.changesId) : undefined
  if (!earlier) return refuse('decision-unknown')
  const reason = `Được thay thế bằng Quyết định số ${decision.number}`
  for (const { awardId } of await listRows(tx, earlier.id)) {
    if (!awardId) continue
    const done = await putAwardAct(
      tx,
      act,
      { ...basisOf(decision), awardId, kind: 'cancelled', reason },
      numberRight,
    )
    // One that an earlier decision revoked already stays so.
    if (isRefusal(done) && done.code !== 'award-act-closed') return done
  }
  return null
}

async function changeRegister(
  tx: Tx,
  act: Act,
  decision: Out,
  rows: readonly DecisionRow[],
): Promise<Settled | Refusal> {
  for (const row of rows) {
    if (!row.awardId) return refuse('decision-row-wrong', { text: `${row.name}: không có trong Sổ vàng.` })
    const asked = { ...basisOf(decision), awardId: row.awardId, reason: decision.title }
    const done =
      decision.kind === 'revocation'
        ? await putAwardAct(tx, act, { ...asked, kind: 'cancelled' }, numberRight)
        : await putCorrection(tx, act, { ...asked, changes: correctedValues(row) }, numberRight)
    if (isRefusal(done)) return done
  }
  return {
    registerDecisionId: null,
    rows: rows.map(({ id, awardId, holderId }) => ({ id, bonus: null, awardId, holderId })),
  }
}

function correctedValues(row: DecisionRow) {
  return Object.fromEntries(
    Object.entries(row.changes ?? {}).map(([field, { to }]) => [field, to]),
  ) as Parameters<typeof putCorrection>[2]['changes']
}

function basisOf({ number, decidedOn }: Out) {
  return { revision: null, happenedOn: decidedOn, basisNumber: number, basisOn: decidedOn }
}
