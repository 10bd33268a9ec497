import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { findHolders, rightsOfRole, roles } from '../access/index.ts'
import { recordSessionChange } from './record-session-act.ts'
import { loadForAct, loadForView } from './standing.ts'
import { findRunningBallot, hasReceived, listBallotItems } from './store-ballots.ts'
import { listItems } from './store-items.ts'
import { linkMember, listRecusals, removeRecusal, saveAttendance, saveRecusal } from './store-members.ts'
import { listOpinions } from './store-opinions.ts'

const votingRoles = roles.filter((role) => rightsOfRole[role].includes('vote-in-council'))

/** Accounts that may sit for a member. @refuses not-found, session-act-forbidden */
export function listAccountChoices(act: Act, sessionId: string) {
  return inView<{ rows: { accountId: string; name: string }[] } | Refusal>(act, async (tx) => {
    const loaded = await loadForView(tx, act, sessionId, 'link-members')
    if (isRefusal(loaded)) return loaded
    const { unitId } = loaded.session
    const holders = await findHolders(tx, {
      unitId,
      below: false,
      roles: votingRoles,
      today: act.clock.today(),
    })
    return { rows: holders.map(({ accountId, displayName }) => ({ accountId, name: displayName })) }
  })
}

/**
 * Ties a member's seat to the account with which the member votes.
 * @refuses member-unknown, account-unfit, account-taken, ballot-received
 */
export function tieAccount(
  act: Act,
  input: { sessionId: string; memberId: string; accountId: string | null },
) {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'link-members')
    if (isRefusal(loaded)) return loaded
    const member = loaded.members.find(({ id }) => id === input.memberId)
    if (!member) return refuse('member-unknown')
    const ballot = await findRunningBallot(tx, input.sessionId)
    if (ballot && (await hasReceived(tx, ballot.id, member.id)))
      return refuse('ballot-received', { name: member.name })
    const { accountId } = input
    if (accountId !== null) {
      const other = loaded.members.find((one) => one.accountId === accountId && one.id !== member.id)
      if (other) return refuse('account-taken', { name: other.name })
      const { unitId } = loaded.session
      const today = act.clock.today()
      const fit = await findHolders(tx, { unitId, below: false, roles: votingRoles, today, accountId })
      if (fit.length === 0) return refuse('account-unfit')
    }
    await linkMember(tx, member.id, accountId)
    return recordSessionChange(tx, act, 'tie-council-account', loaded, { member: member.name, accountId })
  })
}

export type AttendanceRow = {
  memberId: string
  attendance: 'present' | 'absent' | null
  reason?: string | null | undefined
}

/**
 * Takes the roll. Who was given a ballot stays present; who gave a written opinion stays absent.
 * @refuses member-unknown, ballot-received, opinion-given
 */
export function takeAttendance(act: Act, input: { sessionId: string; rows: AttendanceRow[] }) {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'take-attendance')
    if (isRefusal(loaded)) return loaded
    const ballot = await findRunningBallot(tx, input.sessionId)
    const opinions = await listOpinions(tx, input.sessionId)
    for (const row of input.rows) {
      const member = loaded.members.find(({ id }) => id === row.memberId)
      if (!member) return refuse('member-unknown')
      if (row.attendance !== 'present' && ballot && (await hasReceived(tx, ballot.id, member.id)))
        return refuse('ballot-received', { name: member.name })
      if (row.attendance === 'present' && opinions.some((one) => one.memberId === member.id))
        return refuse('opinion-given', { name: member.name })
      await saveAttendance(tx, member.id, row.attendance, row.reason ?? null)
    }
    const change = new Map(input.rows.map((row) => [row.memberId, row.attendance]))
    const after = loaded.members.map((one) => change.get(one.id) ?? one.attendance)
    return recordSessionChange(tx, act, 'take-council-attendance', loaded, {
      present: after.filter((one) => one === 'present').length,
      members: after.length,
    })
  })
}

/**
 * A member declares to have a part in an item, or the secretary does for one; the member then takes no part in its vote.
 * @refuses member-unknown, item-unknown, item-decided, item-being-voted, opinion-given
 */
export function declareConflict(
  act: Act,
  input: { sessionId: string; itemId: string; memberId: string | null; reason: string | null },
) {
  return inAct<{ revision: number }>(act, async (tx) => {
    const what = input.memberId === null ? 'declare-conflict' : 'declare-conflict-for'
    const loaded = await loadForAct(tx, act, input.sessionId, what)
    if (isRefusal(loaded)) return loaded
    const member =
      input.memberId === null ? loaded.me : loaded.members.find(({ id }) => id === input.memberId)
    if (!member) return refuse('member-unknown')
    const item = (await listItems(tx, input.sessionId)).find(({ id }) => id === input.itemId)
    if (!item) return refuse('item-unknown')
    if (item.state !== 'on-agenda') return refuse('item-decided', { title: item.title })
    const ballot = await findRunningBallot(tx, input.sessionId)
    if (ballot && (await listBallotItems(tx, ballot.id)).some((one) => one.itemId === item.id))
      return refuse('item-being-voted', { title: item.title })
    const opinions = await listOpinions(tx, input.sessionId)
    if (opinions.some((one) => one.memberId === member.id && one.itemId === item.id))
      return refuse('opinion-given', { name: member.name })
    if (input.reason === null) {
      if (!(await removeRecusal(tx, item.id, member.id))) return refuse('changed-meanwhile')
    } else {
      const recusal = { itemId: item.id, memberId: member.id, reason: input.reason }
      await saveRecusal(tx, { ...recusal, accountId: accountOf(act), now: act.clock.now() })
    }
    const verb = input.reason === null ? 'withdraw-council-conflict' : 'declare-council-conflict'
    return recordSessionChange(tx, act, verb, loaded, {
      member: member.name,
      item: item.title,
      reason: input.reason,
    })
  })
}

/** Ids of the members that take no part in each item. */
export async function readRecused(tx: Tx, sessionId: string): Promise<Map<string, string[]>> {
  const recused = new Map<string, string[]>()
  for (const { itemId, memberId } of await listRecusals(tx, sessionId))
    recused.set(itemId, [...(recused.get(itemId) ?? []), memberId])
  return recused
}
