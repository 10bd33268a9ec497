import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt, tellUnits } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { postingStateOn } from '../domain/posting-state.ts'
import type { AnswerBody } from '../schemas-postings.ts'
import { newReceipt } from './new-receipt.ts'
import { findPosting, listEntries } from './store.ts'
import { countObjectionsSince, insertObjection, lockObjection, saveAnswer } from './store-objections.ts'

const mostADay = 300

export type ObjectionInput = {
  postingId: string
  entryId?: string | null | undefined
  senderName?: string | null | undefined
  senderContact?: string | null | undefined
  content: string
}

/**
 * Takes an objection from the public page and gives its receipt. Whoever sends need not be known; what they write goes to the body
 * that posted and into no log. @refuses not-found, posting-not-open, objection-flood
 */
export function submitObjection(act: Act, input: ObjectionInput): Promise<{ receipt: string } | Refusal> {
  return inAct<{ receipt: string }>({ ...act, actor: 'system' }, async (tx) => {
    const posting = await findPosting(tx, input.postingId)
    const state = posting && postingStateOn(posting, act.clock.today())
    if (posting?.kind !== 'portal' || state === 'draft' || state === 'waiting' || state === 'withdrawn')
      return refuse('not-found')
    if (state === 'ended') return refuse('posting-not-open')
    const now = act.clock.now()
    const since = new Date(now.getTime() - 24 * 3600_000)
    if ((await countObjectionsSince(tx, posting.id, since)) >= mostADay) return refuse('objection-flood')
    const entry = input.entryId
      ? (await listEntries(tx, posting.id)).find((one) => one.id === input.entryId && !one.withdrawnReason)
      : null
    if (input.entryId && !entry) return refuse('not-found')
    return keep(act, tx, posting, { ...input, entryId: entry?.id ?? null, onPaper: false, receivedAt: now })
  })
}

/** Records an objection that came on paper or by word of mouth, with a receipt like any other. @refuses not-found, posting-day-ahead */
export function recordObjection(
  act: Act,
  input: ObjectionInput & { receivedOn: string },
): Promise<{ receipt: string } | Refusal> {
  return inAct<{ receipt: string }>(act, async (tx) => {
    const posting = await findPosting(tx, input.postingId)
    if (!posting) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'manage-postings', posting.unitId)
    if (refused) return refused
    if (input.receivedOn > act.clock.today()) return refuse('posting-day-ahead')
    const entry = input.entryId
      ? (await listEntries(tx, posting.id)).find((one) => one.id === input.entryId)
      : null
    if (input.entryId && !entry) return refuse('not-found')
    const receivedAt = new Date(`${input.receivedOn}T05:00:00Z`)
    return keep(act, tx, posting, { ...input, entryId: entry?.id ?? null, onPaper: true, receivedAt })
  })
}

async function keep(
  act: Act,
  tx: Parameters<typeof findPosting>[0],
  posting: { id: string; unitId: string; title: string },
  one: ObjectionInput & { entryId: string | null; onPaper: boolean; receivedAt: Date },
): Promise<{ receipt: string }> {
  const receipt = newReceipt()
  const id = await insertObjection(tx, {
    postingId: posting.id,
    entryId: one.entryId,
    unitId: posting.unitId,
    receipt,
    senderName: one.senderName?.trim() || null,
    senderContact: one.senderContact?.trim() || null,
    content: one.content.normalize('NFC').trim(),
    onPaper: one.onPaper,
    receivedAt: one.receivedAt,
    accountId: one.onPaper ? accountOf(act) : null,
  })
  await tellUnits(tx, act, {
    unitIds: [posting.unitId],
    right: 'manage-postings',
    kind: 'objection-received',
    text: `Có phản ánh mới về danh sách niêm yết “${posting.title}”`,
    path: `/niem-yet/${posting.id}`,
  })
  await recordAct(tx, one.onPaper ? act : { ...act, actor: 'system' }, {
    act: one.onPaper ? 'record-objection' : 'receive-objection',
    objectKind: 'posting',
    objectId: posting.id,
    unitId: posting.unitId,
    details: { title: posting.title, objectionId: id },
  })
  return { receipt }
}

/** Answers an objection; the sender reads the answer with the receipt. @refuses not-found, changed-meanwhile, objection-answered */
export function answerObjection(
  act: Act,
  input: { id: string } & AnswerBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const one = await lockObjection(tx, input.id)
    if (!one) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'manage-postings', one.unitId)
    if (refused) return refused
    if (one.revision !== input.revision) return refuse('changed-meanwhile')
    if (one.outcome) return refuse('objection-answered')
    await saveAnswer(tx, one.id, {
      outcome: input.outcome,
      answer: input.answer,
      number: input.number || null,
      on: act.clock.today(),
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'answer-objection',
      objectKind: 'posting',
      objectId: one.postingId,
      unitId: one.unitId,
      details: { objectionId: one.id, outcome: input.outcome, number: input.number || null },
    })
    return { revision: one.revision + 1 }
  })
}
