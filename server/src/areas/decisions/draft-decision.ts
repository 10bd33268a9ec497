import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { installedLawOn } from '../law/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readLetterhead } from '../organisations/index.ts'
import { addNominationRows } from './change-rows.ts'
import type { DecisionKind } from './domain/decision-state.ts'
import { usualAuthority, usualProposal, usualRecipients } from './domain/usual-words.ts'
import { legalBases } from './legal-bases.ts'
import { draft, holdDraft } from './rights.ts'
import {
  type DecisionText,
  findDecision,
  insertDecision,
  insertStep,
  updateDecision,
} from './store-decisions.ts'
import { insertRows, listRows } from './store-rows.ts'

export type DraftInput = {
  unitId: string
  title: string
  nominationIds?: readonly string[] | undefined
}

/**
 * Begins a decision of a body, with its usual heading and the legal bases in force today, from nominations that the council
 * passed or empty.
 * @refuses right-missing, outside-your-unit, nomination-not-approved, decision-has-nomination, law-no-regime
 */
export function draftDecision(act: Act, input: DraftInput): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const made = await beginDraft(tx, act, { ...input, kind: 'award', changesId: null })
    if (isRefusal(made) || !input.nominationIds?.length) return made
    const added = await addNominationRows(tx, { id: made.id, unitId: input.unitId }, input.nominationIds)
    return isRefusal(added) ? added : made
  })
}

/**
 * Begins a decision that replaces, corrects or revokes an earlier one: its lines are those of the earlier, or the chosen ones.
 * @refuses decision-unknown, decision-not-out, right-missing, outside-your-unit
 */
export function draftChange(
  act: Act,
  input: {
    decisionId: string
    kind: Exclude<DecisionKind, 'award'>
    title?: string | undefined
    rowIds?: readonly string[] | undefined
  },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const earlier = await findDecision(tx, input.decisionId)
    if (!earlier) return refuse('decision-unknown')
    if (!earlier.number || !earlier.registerDecisionId) return refuse('decision-not-out')
    const words = { replacement: 'thay thế', correction: 'đính chính', revocation: 'hủy bỏ' }[input.kind]
    const title = input.title ?? `Về việc ${words} Quyết định số ${earlier.number}`
    const made = await beginDraft(tx, act, {
      unitId: earlier.unitId,
      title,
      kind: input.kind,
      changesId: earlier.id,
    })
    if (isRefusal(made)) return made
    const rows = await listRows(tx, earlier.id, input.rowIds ?? null)
    const replaces = input.kind === 'replacement'
    await insertRows(
      tx,
      { id: made.id, unitId: earlier.unitId },
      rows.map((row) => ({
        ...row,
        nominationId: null,
        awardId: replaces ? null : row.awardId,
        changes: null,
        asNew: false,
      })),
    )
    return made
  })
}

/** A new draft with its usual words, inside a transaction of another act. @refuses right-missing, outside-your-unit, law-no-regime */
export async function beginDraft(
  tx: Tx,
  act: Act,
  input: { unitId: string; title: string; kind: DecisionKind; changesId: string | null },
): Promise<{ id: string } | Refusal> {
  const refused = await mayAt(tx, act.actor, draft, input.unitId)
  if (refused) return refused
  const text = await usualText(tx, act, input)
  if (isRefusal(text)) return text
  const now = act.clock.now()
  const id = await insertDecision(tx, { ...input, ...text, accountId: accountOf(act), now })
  await insertStep(tx, { decisionId: id, kind: 'drafted', accountId: accountOf(act), now })
  await recordAct(tx, act, {
    act: 'draft-decision',
    objectKind: 'decision',
    objectId: id,
    unitId: input.unitId,
    details: { title: input.title },
  })
  return { id }
}

/** The words that such a decision of such a body usually has; the drafter may write others. */
async function usualText(
  tx: Tx,
  act: Act,
  { unitId, title, kind }: { unitId: string; title: string; kind: DecisionKind },
): Promise<DecisionText | Refusal> {
  const head = await readLetterhead(tx, unitId)
  const law = await installedLawOn(tx, act, act.clock.today(), [unitId])
  if (isRefusal(law)) return law
  return {
    title,
    authority: usualAuthority(head),
    superiorBody: head.superiorBody,
    issuingBody: head.issuingBody,
    symbol: `QĐ-${head.symbol}`,
    place: head.place,
    signerTitles: head.signerTitles.slice(-1),
    signerName: null,
    proposal: usualProposal(head),
    bases: legalBases(law).map(({ source, text }) => ({ source, text })),
    articles: null,
    recipients: usualRecipients(kind),
    withMoney: true,
  }
}

/** Changes the words of a draft. @refuses decision-not-draft and those of `holdDraft` */
export function changeDecision(
  act: Act,
  input: Partial<DecisionText> & { decisionId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const decision = await holdDraft(tx, act, input)
    if (isRefusal(decision)) return decision
    const { decisionId: _, revision: __, ...text } = input
    await updateDecision(tx, decision.id, text)
    await recordAct(tx, act, {
      act: 'change-decision',
      objectKind: 'decision',
      objectId: decision.id,
      unitId: decision.unitId,
      details: { title: input.title ?? decision.title },
    })
    return { revision: decision.revision + 1 }
  })
}
