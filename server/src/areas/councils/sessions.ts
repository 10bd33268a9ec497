import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { findAccountsOfPeople, mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { type CouncilOnDay, readCouncilOnDay } from '../organisations/index.ts'
import { type FinishedWork, findTaskBrief, finishTaskFromWorkspace } from '../plans/index.ts'
import { dayWords } from './domain/record-words.ts'
import { recordSessionAct } from './record-session-act.ts'
import type { SessionBody, SessionList, SessionQuery } from './schemas.ts'
import { loadForAct } from './standing.ts'
import { findRunningBallot } from './store-ballots.ts'
import { listItems } from './store-items.ts'
import { insertMembers, readLastAccounts, removeMembers } from './store-members.ts'
import {
  insertSession,
  listSessionRows,
  moveSession,
  type SessionKind,
  type SessionRow,
  updateSession,
} from './store-sessions.ts'
import { inviteMembers, tellAppraisers, tellMembers, whenWords } from './tell-members.ts'

/** Sessions in sight, the newest first. */
export function listSessions(act: Act, query: SessionQuery): Promise<SessionList> {
  return inView(act, async (tx) => {
    const { limit } = query
    const [heldOn, id] = query.after?.split('_') ?? []
    const rows = await listSessionRows(tx, {
      unitId: query.unitId,
      councilId: query.councilId,
      states: query.state && [query.state],
      memberAccountId: query.mine ? (accountOf(act) ?? undefined) : undefined,
      before: heldOn && id ? { heldOn, id } : undefined,
      limit,
    })
    const page = rows.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((row) => ({
        id: row.id,
        title: row.title,
        kind: row.kind,
        councilName: row.councilName,
        heldOn: row.heldOn,
        beginsAt: row.beginsAt,
        place: row.place,
        state: row.state,
        items: row.items,
        decided: row.decided,
        members: row.members,
        ballotOpen: row.ballotOpen,
      })),
      next: rows.length > limit && last ? `${last.heldOn}_${last.id}` : null,
    }
  })
}

/** The members of the day, each with the account of the person or the one used at the last session. */
async function seatMembers(tx: Tx, sessionId: string, council: CouncilOnDay): Promise<void> {
  const ids = council.members.map(({ personId }) => personId)
  const tied = await findAccountsOfPeople(tx, ids)
  const last = await readLastAccounts(tx, council.id)
  const taken = new Set<string>()
  const members = council.members.map((member) => {
    const accountId = tied.get(member.personId)?.accountId ?? last.get(member.personId) ?? null
    const free = accountId !== null && !taken.has(accountId)
    if (free) taken.add(accountId)
    return { ...member, accountId: free ? accountId : null }
  })
  await insertMembers(tx, sessionId, members)
}

/** The council of the day, with somebody on it. @refuses council-unknown, council-empty */
async function councilOf(tx: Tx, councilId: string, on: string): Promise<CouncilOnDay | Refusal> {
  const council = await readCouncilOnDay(tx, councilId, on)
  if (!council) return refuse('session-council-unknown')
  if (council.members.length === 0) return refuse('session-council-empty', { name: council.name, day: on })
  return council
}

/**
 * Calls a session of a council, or a round of written opinions; those who sit on the day are its members. From a plan task it is
 * that task's work.
 * @refuses session-council-unknown, session-task-unknown, session-council-empty, right-missing, outside-your-unit
 */
export function createSession(
  act: Act,
  input: SessionBody & { councilId: string; kind: SessionKind; taskId?: string | null },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const council = await councilOf(tx, input.councilId, input.heldOn)
    if (isRefusal(council)) return council
    const refused = await mayAt(tx, act.actor, 'manage-sessions', council.unitId)
    if (refused) return refused
    const taskId = input.taskId ?? null
    if (taskId && !(await findTaskBrief(tx, taskId))) return refuse('session-task-unknown')
    const id = await insertSession(tx, {
      ...input,
      taskId,
      unitId: council.unitId,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await seatMembers(tx, id, council)
    await inviteMembers(tx, act, { ...input, id, unitId: council.unitId })
    await recordAct(tx, act, {
      act: 'create-council-session',
      objectKind: 'council-session',
      objectId: id,
      unitId: council.unitId,
      details: { title: input.title, heldOn: input.heldOn, members: council.members.length },
    })
    return { id }
  })
}

/** Changes day, place, words and the chair's own rules; another day seats the members anew. @refuses changed-meanwhile */
export function changeSession(
  act: Act,
  input: SessionBody & { id: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.id, 'change-session')
    if (isRefusal(loaded)) return loaded
    const { session } = loaded
    if (session.revision !== input.revision) return refuse('changed-meanwhile')
    await updateSession(tx, session.id, input)
    if (session.heldOn !== input.heldOn) {
      const council = await councilOf(tx, session.councilId, input.heldOn)
      if (isRefusal(council)) return council
      await removeMembers(tx, session.id)
      await seatMembers(tx, session.id, council)
    }
    const after = { ...session, ...input }
    if (whenWords(session) !== whenWords(after)) await inviteMembers(tx, act, after, true)
    await recordSessionAct(tx, act, 'change-council-session', session, { heldOn: input.heldOn })
    return { revision: session.revision + 1 }
  })
}

/** Begins the session: from here on members, attendance and ballots count. @refuses agenda-empty */
export function openSession(act: Act, id: string): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, id, 'open-session')
    if (isRefusal(loaded)) return loaded
    const { session } = loaded
    const items = (await listItems(tx, id)).filter(({ state }) => state !== 'removed')
    if (items.length === 0) return refuse('agenda-empty')
    await moveSession(tx, id, { state: 'meeting', now: act.clock.now() })
    await recordSessionAct(tx, act, 'open-council-session', session, { items: items.length })
    return { revision: session.revision + 1 }
  })
}

/** Ends the session: every item that was to be voted on has its result. @refuses ballot-running, items-undecided */
export function closeSession(act: Act, id: string): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, id, 'close-session')
    if (isRefusal(loaded)) return loaded
    const { session } = loaded
    if (await findRunningBallot(tx, id)) return refuse('ballot-running')
    const items = await listItems(tx, id)
    const open = items.filter((item) => item.state === 'on-agenda' && item.voting)
    if (open.length > 0) return refuse('items-undecided', { count: open.length, first: open[0]!.title })
    await moveSession(tx, id, { state: 'closed', now: act.clock.now() })
    const nominated = items.filter(({ source, state }) => source === 'nomination' && state !== 'removed')
    if (nominated.length > 0) await tellAppraisers(tx, act, session, nominated.length)
    await finishTask(tx, act, session)
    await recordSessionAct(tx, act, 'close-council-session', session, {
      passed: items.filter(({ state }) => state === 'passed').length,
      failed: items.filter(({ state }) => state === 'failed').length,
    })
    return { revision: session.revision + 1 }
  })
}

/** The session proves the plan task that ordered it. */
async function finishTask(tx: Tx, act: Act, session: SessionRow): Promise<void> {
  if (!session.taskId) return
  const work: FinishedWork = {
    taskId: session.taskId,
    workspace: 'council-session',
    objectId: session.id,
    unitId: session.unitId,
    happenedOn: act.clock.today(),
    document: null,
    link: {
      url: `/hop/${session.id}`,
      note: `Biên bản, kết quả “${session.title}”, ${dayWords(session.heldOn)}`,
    },
  }
  await finishTaskFromWorkspace(tx, act, work)
}

/** Calls the session off; what stood on its agenda is free for another. @refuses items-decided, ballot-running */
export function cancelSession(
  act: Act,
  input: { id: string; reason: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.id, 'cancel-session')
    if (isRefusal(loaded)) return loaded
    const { session } = loaded
    if (await findRunningBallot(tx, session.id)) return refuse('ballot-running')
    const decided = (await listItems(tx, session.id)).filter((item) => item.votesFor !== null)
    if (decided.length > 0) return refuse('items-decided', { count: decided.length })
    await moveSession(tx, session.id, {
      state: 'cancelled',
      now: act.clock.now(),
      cancelReason: input.reason,
    })
    await tellMembers(tx, act, session, {
      kind: 'council-cancelled',
      text: `Hủy ${session.kind === 'meeting' ? 'phiên họp' : 'đợt lấy ý kiến'} “${session.title}” (${whenWords(session)}): ${input.reason}`,
      byMail: true,
    })
    await recordSessionAct(tx, act, 'cancel-council-session', session, { reason: input.reason })
    return { revision: session.revision + 1 }
  })
}
