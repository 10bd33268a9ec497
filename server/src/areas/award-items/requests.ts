import { randomInt } from 'node:crypto'
import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { readNamedAwards } from '../awards/index.ts'
import { recordAct } from '../ledger/index.ts'
import { lackingPaper, openSteps, type Paper, type RequestKind } from './domain/request-steps.ts'
import { readTerm } from './read-term.ts'
import { clockOf } from './request-clock.ts'
import type { PublicRequest, RequestBody, RequestList, RequestView } from './schemas.ts'
import { managedUnits, right } from './stock.ts'
import {
  insertEvent,
  insertRequest,
  listRequestRows,
  lockRequest,
  type RequestRow,
  readEvents,
  updateRequest,
} from './store-requests.ts'
import { tellOfRequest } from './tell-of-request.ts'

const prefixes: Record<RequestKind, string> = { exchange: 'CD', reissue: 'CL', correction: 'DC' }
// Without letters and digits that are taken for one another.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A number that the applicant can type and nobody can guess: `CL-2026-K7QF2M9X`. */
function makeReceiptNumber(kind: RequestKind, receivedOn: string): string {
  const tail = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('')
  return `${prefixes[kind]}-${receivedOn.slice(0, 4)}-${tail}`
}

/** Requests in the viewer's units, the newest first. */
export function listRequests(
  act: Act,
  query: {
    unitId?: string | undefined
    state?: RequestRow['state'] | undefined
    kind?: RequestKind | undefined
    after?: string | undefined
    limit: number
  },
): Promise<RequestList> {
  return inView(act, async (tx) => {
    const { limit, after, ...filter } = query
    const rows = await listRequestRows(tx, { ...filter, before: after, limit })
    return {
      rows: rows.slice(0, limit).map((row) => describe(row, act.clock.today())),
      next: rows.length > limit ? rows[limit - 1]!.id : null,
    }
  })
}

function describe(row: RequestRow, today: string): RequestList['rows'][number] {
  const { id, unitId, unitName, receiptNumber, kind, applicant, item, receivedOn, state } = row
  return {
    id,
    unitId,
    unitName,
    receiptNumber,
    kind,
    applicant,
    item,
    receivedOn,
    state,
    clock: clockOf(row, today),
  }
}

/** One request with its papers, its way and the award it is about. @refuses item-request-unknown */
export function viewRequest(act: Act, requestId: string): Promise<RequestView | Refusal> {
  return inView<RequestView | Refusal>(act, async (tx) => {
    const [row] = await listRequestRows(tx, { id: requestId, limit: 1 })
    if (!row) return refuse('item-request-unknown')
    const mine = await managedUnits(tx, act, [row.unitId])
    const [award] = row.awardId ? await readNamedAwards(tx, [row.awardId]) : []
    return {
      ...describe(row, act.clock.today()),
      contact: row.contact,
      reason: row.reason,
      awardId: row.awardId,
      award: award
        ? { holderId: award.holderId, holder: award.holder, award: award.award, year: award.year }
        : null,
      papers: row.papers,
      events: await readEvents(tx, row.id),
      revision: row.revision,
      may: mine.has(row.unitId) ? openSteps(row.state) : [],
      mayChange: mine.has(row.unitId) && openSteps(row.state).length > 0,
    }
  })
}

/**
 * Takes a request in: receipt number, papers, and the term that the law of the day gives, else the body's own with its basis.
 * @refuses item-date-ahead, item-term-basis, item-request-award, right-missing, outside-your-unit
 */
export function receiveRequest(
  act: Act,
  input: RequestBody,
): Promise<{ id: string; receiptNumber: string } | Refusal> {
  return inAct<{ id: string; receiptNumber: string }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    if (input.receivedOn > act.clock.today()) return refuse('item-date-ahead', { day: input.receivedOn })
    if (input.awardId && (await readNamedAwards(tx, [input.awardId])).length === 0)
      return refuse('item-request-award')
    const law = await readTerm(tx, act, input.kind, input.receivedOn)
    const term = law.term ?? input.ownTerm
    if (!law.term && input.ownTerm?.basis.trim() === '') return refuse('item-term-basis')
    const receiptNumber = makeReceiptNumber(input.kind, input.receivedOn)
    const papers: Paper[] =
      input.papers.length > 0
        ? input.papers
        : law.parts.map((part) => ({ ...part, state: 'missing' as const }))
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const id = await insertRequest(tx, {
      ...by,
      unitId: input.unitId,
      receiptNumber,
      kind: input.kind,
      applicant: input.applicant,
      contact: input.contact,
      awardId: input.awardId ?? null,
      item: input.item,
      reason: input.reason,
      receivedOn: input.receivedOn,
      termDays: term?.days ?? null,
      termUnit: term?.unit ?? null,
      termBasis: term?.basis ?? law.cite ?? '',
      termProvisional: law.term
        ? law.provisional
        : 'Danh mục pháp luật chưa có thời hạn của thủ tục này; thời hạn do đơn vị ấn định.',
      papers,
    })
    await insertEvent(tx, {
      ...by,
      requestId: id,
      kind: 'received',
      happenedOn: input.receivedOn,
      note: '',
      basisNumber: null,
      basisOn: null,
    })
    await tellOfRequest(tx, act, { id, ...input, receiptNumber }, 'received')
    await recordAct(tx, act, {
      act: 'receive-item-request',
      objectKind: 'item-request',
      objectId: id,
      unitId: input.unitId,
      details: { kind: input.kind, item: input.item, receiptNumber },
    })
    return { id, receiptNumber }
  })
}

/** Marks papers as there, missing or wrong, or names the award. @refuses item-request-unknown, changed-meanwhile, item-request-award */
export function changePapers(
  act: Act,
  input: { requestId: string; revision: number; papers: Paper[]; awardId?: string | null | undefined },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const row = await takeRequest(tx, act, input.requestId, input.revision)
    if (isRefusal(row)) return row
    if (openSteps(row.state).length === 0)
      return refuse('item-request-step', { state: stateWords[row.state] })
    if (input.awardId && (await readNamedAwards(tx, [input.awardId])).length === 0)
      return refuse('item-request-award')
    await updateRequest(tx, row.id, {
      papers: input.papers,
      ...(input.awardId === undefined ? {} : { awardId: input.awardId }),
    })
    await recordAct(tx, act, {
      act: 'change-item-papers',
      objectKind: 'item-request',
      objectId: row.id,
      unitId: row.unitId,
      details: { receiptNumber: row.receiptNumber, lacking: lackingPaper(input.papers)?.name ?? null },
    })
    return { revision: row.revision + 1 }
  })
}

/** What the applicant may see by the receipt number: no name, only how far it is. @refuses item-request-unknown */
export function showPublicRequest(act: Act, typed: string): Promise<PublicRequest | Refusal> {
  const receiptNumber = typed.trim().toUpperCase()
  // The number is the permission: whoever was given it may ask.
  return inView<PublicRequest | Refusal>({ ...act, actor: 'system' }, async (tx) => {
    if (!/^(CD|CL|DC)-\d{4}-[2-9A-Z]{8}$/.test(receiptNumber)) return refuse('item-request-unknown')
    const [row] = await listRequestRows(tx, { receiptNumber, limit: 1 })
    if (!row) return refuse('item-request-unknown')
    const clock = clockOf(row, act.clock.today())
    const events = await readEvents(tx, row.id)
    return {
      receiptNumber,
      kind: row.kind,
      receivedOn: row.receivedOn,
      state: row.state,
      dueOn: clock.isRunning ? clock.dueOn : null,
      sentence: clock.sentence,
      lacking:
        row.state === 'waiting-papers'
          ? row.papers.filter((one) => one.required && one.state !== 'there').map(({ name }) => name)
          : [],
      events: events.map(({ kind, happenedOn }) => ({ kind, happenedOn })),
    }
  })
}

export const stateWords: Record<RequestRow['state'], string> = {
  received: 'Đang giải quyết',
  'waiting-papers': 'Chờ bổ sung giấy tờ',
  forwarded: 'Đã chuyển cấp có thẩm quyền',
  'came-back': 'Đã có kết quả của cấp có thẩm quyền',
  done: 'Đã trả kết quả',
  refused: 'Không giải quyết',
  withdrawn: 'Người nộp đã rút',
}

export async function takeRequest(
  tx: Tx,
  act: Act,
  requestId: string,
  revision: number,
): Promise<RequestRow | Refusal> {
  const row = await lockRequest(tx, requestId)
  if (!row) return refuse('item-request-unknown')
  const refused = await mayAt(tx, act.actor, right, row.unitId)
  if (refused) return refused
  return row.revision === revision ? row : refuse('changed-meanwhile')
}
