import { type Act, inAct } from '../../platform/act.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { readRecused } from './change-members.ts'
import { type CountFault, faultOfCount } from './domain/reconcile.ts'
import type { CountSheetBody } from './schemas-ballots.ts'
import { loadForAct } from './standing.ts'
import {
  listBallotItems,
  listReceivers,
  lockBallot,
  removeReceiver,
  saveCountSheet,
  saveReceiver,
} from './store-ballots.ts'
import { listItems } from './store-items.ts'
import { touchSession } from './store-sessions.ts'
import { votersOf } from './voters.ts'

/**
 * Notes who was given the ballot on paper; whoever has the electronic one is refused.
 * @refuses ballot-not-open, ballot-mode-unfit, member-not-present, ballot-received
 */
export function givePapers(act: Act, input: { sessionId: string; ballotId: string; memberIds: string[] }) {
  return inAct<{ given: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'give-paper')
    if (isRefusal(loaded)) return loaded
    const { session, members } = loaded
    const ballot = await lockBallot(tx, input.ballotId)
    if (ballot?.sessionId !== session.id) return refuse('not-found')
    if (ballot.state !== 'open') return refuse('ballot-not-open')
    if (ballot.mode !== 'paper' && ballot.mode !== 'mixed') return refuse('ballot-mode-unfit')
    const voters = votersOf(session, members, [])
    const known = new Map((await listReceivers(tx, ballot.id)).map((one) => [one.memberId, one.method]))
    for (const memberId of input.memberIds) {
      const member = voters.find(({ id }) => id === memberId)
      if (!member) return refuse('member-not-present')
      if (known.get(memberId) === 'electronic') return refuse('ballot-received', { name: member.name })
      await saveReceiver(tx, ballot.id, { memberId, method: 'paper', requests: {} })
    }
    const kept = new Set(input.memberIds)
    for (const [memberId, method] of known)
      if (method === 'paper' && !kept.has(memberId)) await removeReceiver(tx, ballot.id, memberId)
    await touchSession(tx, session.id)
    await recordAct(tx, act, {
      act: 'give-paper-ballots',
      objectKind: 'council-session',
      objectId: session.id,
      unitId: session.unitId,
      details: { title: session.title, given: kept.size },
    })
    return { given: kept.size }
  })
}

/**
 * Enters the count sheet of papers or of hands; numbers that cannot be are refused.
 * @refuses ballot-counted, ballot-mode-unfit, item-unknown, count-returned-above-given, count-sum-not-returned, count-given-above-voters
 */
export function enterCountSheet(
  act: Act,
  input: { sessionId: string; ballotId: string; lines: CountSheetBody['lines'] },
): Promise<{ lines: number } | Refusal> {
  return inAct<{ lines: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'enter-count-sheet')
    if (isRefusal(loaded)) return loaded
    const { session, members } = loaded
    const ballot = await lockBallot(tx, input.ballotId)
    if (ballot?.sessionId !== session.id) return refuse('not-found')
    if (ballot.state !== 'open' && ballot.state !== 'stopped') return refuse('ballot-counted')
    if (ballot.mode === 'electronic' || ballot.mode === 'written') return refuse('ballot-mode-unfit')
    const items = await listItems(tx, session.id)
    const onBallot = new Set((await listBallotItems(tx, ballot.id)).map(({ itemId }) => itemId))
    const recused = await readRecused(tx, session.id)
    const papers = (await listReceivers(tx, ballot.id)).filter(({ method }) => method === 'paper')
    for (const line of input.lines) {
      const item = items.find(({ id }) => id === line.itemId)
      if (!item || !onBallot.has(item.id)) return refuse('item-unknown')
      const apart = recused.get(item.id) ?? []
      const voters = votersOf(session, members, apart).length
      const given =
        ballot.mode === 'show-of-hands'
          ? voters
          : papers.filter(({ memberId }) => !apart.includes(memberId)).length
      const sheet = { ...line, given }
      const fault = faultOfCount(sheet, voters)
      if (fault) return refuseCount(fault, item.title)
      await saveCountSheet(tx, ballot.id, item.id, sheet)
    }
    await touchSession(tx, session.id)
    await recordAct(tx, act, {
      act: 'enter-council-count-sheet',
      objectKind: 'council-session',
      objectId: session.id,
      unitId: session.unitId,
      details: { title: session.title, ballotId: ballot.id, items: input.lines.length },
    })
    return { lines: input.lines.length }
  })
}

function refuseCount({ fault, ...numbers }: CountFault, title: string): Refusal {
  return refuse(`count-${fault}`, { title, ...numbers })
}
