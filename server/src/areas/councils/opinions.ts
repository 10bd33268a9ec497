import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { insertFile } from '../../platform/db/insert-file.ts'
import { plainFileName, scanTypeOf } from '../../platform/file-type.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { readRecused } from './change-members.ts'
import type { OpinionBody } from './schemas-ballots.ts'
import { loadForAct, loadForView, type Standing } from './standing.ts'
import { findRunningBallot, hasReceived, listBallotItems } from './store-ballots.ts'
import { listItems } from './store-items.ts'
import type { MemberRow } from './store-members.ts'
import { findOpinionFile, saveOpinion } from './store-opinions.ts'
import { touchSession } from './store-sessions.ts'

type Votes = OpinionBody['votes']

/**
 * Enters the written opinion of a member who is absent (in a round of written opinions: of any member), with its scan.
 * @refuses member-unknown, opinion-member-present, item-unknown, item-decided, member-recused, paper-type, ballot-received
 */
export async function enterOpinion(
  act: Act,
  input: {
    sessionId: string
    memberId: string
    votes: Votes
    file: { bytes: Uint8Array; fileName: string } | null
  },
): Promise<{ items: number } | Refusal> {
  const refused = await inView<Refusal | null>(act, async (tx) => {
    const loaded = await loadForView(tx, act, input.sessionId, 'enter-opinion-for')
    return isRefusal(loaded) ? loaded : null
  })
  if (refused) return refused
  const paper = input.file && scanTypeOf(input.file.bytes)
  if (input.file && !paper) return refuse('paper-type', { fileName: input.file.fileName })
  const kept = input.file && (await act.files.keep(input.file.bytes))
  return inAct<{ items: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'enter-opinion-for')
    if (isRefusal(loaded)) return loaded
    const { session, members } = loaded
    const member = members.find(({ id }) => id === input.memberId)
    if (!member) return refuse('member-unknown')
    if (session.kind === 'meeting' && member.attendance !== 'absent')
      return refuse('opinion-member-present', { name: member.name })
    const ballot = await findRunningBallot(tx, session.id)
    if (ballot && (await hasReceived(tx, ballot.id, member.id)))
      return refuse('ballot-received', { name: member.name })
    const fileId =
      kept && input.file
        ? await insertFile(tx, {
            unitId: session.unitId,
            name: plainFileName(input.file.fileName),
            mediaType: paper!.mediaType,
            sizeBytes: kept.sizeBytes,
            sha256: kept.sha256,
            accountId: accountOf(act),
            now: act.clock.now(),
          })
        : null
    return keepVotes(tx, act, loaded, { member, votes: input.votes, fileId, verb: 'enter-council-opinion' })
  })
}

/**
 * A member answers a round of written opinions under the own name, and may change it until it is closed.
 * @refuses ballot-not-open, item-unknown, item-decided, member-recused
 */
export function giveOwnOpinion(
  act: Act,
  input: { sessionId: string; votes: Votes },
): Promise<{ items: number } | Refusal> {
  return inAct<{ items: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'give-own-opinion')
    if (isRefusal(loaded)) return loaded
    const { session, me } = loaded
    const ballot = await findRunningBallot(tx, session.id)
    if (ballot?.state !== 'open' || ballot.mode !== 'written') return refuse('ballot-not-open')
    const asked = new Set((await listBallotItems(tx, ballot.id)).map(({ itemId }) => itemId))
    if (input.votes.some(({ itemId }) => !asked.has(itemId))) return refuse('item-unknown')
    const opinion = { member: me!, votes: input.votes, fileId: null, verb: 'give-council-opinion' }
    return keepVotes(tx, act, loaded, opinion)
  })
}

async function keepVotes(
  tx: Tx,
  act: Act,
  { session }: Standing,
  opinion: { member: MemberRow; votes: Votes; fileId: string | null; verb: string },
): Promise<{ items: number } | Refusal> {
  const items = await listItems(tx, session.id)
  const recused = await readRecused(tx, session.id)
  for (const { itemId, vote, note } of opinion.votes) {
    const item = items.find(({ id }) => id === itemId)
    if (!item?.voting || item.state === 'removed') return refuse('item-unknown')
    if (item.state !== 'on-agenda') return refuse('item-decided', { title: item.title })
    if (recused.get(item.id)?.includes(opinion.member.id))
      return refuse('member-recused', { name: opinion.member.name, title: item.title })
    await saveOpinion(tx, {
      itemId,
      memberId: opinion.member.id,
      vote,
      note: note ?? null,
      fileId: opinion.fileId,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
  }
  await touchSession(tx, session.id)
  await recordAct(tx, act, {
    act: opinion.verb,
    objectKind: 'council-session',
    objectId: session.id,
    unitId: session.unitId,
    details: { title: session.title, member: opinion.member.name, items: opinion.votes.length },
  })
  return { items: opinion.votes.length }
}

/** The scan of a written opinion, byte for byte. @refuses not-found */
export async function openOpinionFile(act: Act, sessionId: string, fileId: string) {
  const found = await inView(act, async (tx) => {
    const loaded = await loadForView(tx, act, sessionId, 'enter-opinion-for')
    return isRefusal(loaded)
      ? loaded
      : ((await findOpinionFile(tx, sessionId, fileId)) ?? refuse('not-found'))
  })
  if (isRefusal(found)) return found
  return { ...found, bytes: await act.files.read(found.sha256) }
}
