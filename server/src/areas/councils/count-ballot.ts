import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import { asSystem } from '../../platform/db/as-system.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { receiptOf, sumContext, voteAt } from './both-sides/cast-sheet.ts'
import { fromHex, isOpenedSum, sealedFormat, sumVotes, toHex } from './both-sides/sealed-votes.ts'
import { decideItem } from './domain/decide-item.ts'
import { readRules } from './read-rules.ts'
import { recordSessionChange } from './record-session-act.ts'
import type { CountInput, SealedSheets } from './schemas-ballots.ts'
import { loadForAct, loadForView, type Standing } from './standing.ts'
import {
  type BallotItemRow,
  type BallotRow,
  findRunningBallot,
  forgetRequests,
  listBallotItems,
  listReceivers,
  lockBallot,
  moveBallot,
  saveOpenedSum,
} from './store-ballots.ts'
import { type ItemRow, listItems, saveDecision } from './store-items.ts'
import { listOpinions, type OpinionRow } from './store-opinions.ts'
import { forgetSealed, listSealed, listSheets, saveReceipts } from './store-sealed.ts'
import { tellMembers } from './tell-members.ts'

/** Stops the voting; from here on nothing is taken. @refuses ballot-not-open, changed-meanwhile */
export function stopBallot(
  act: Act,
  input: { sessionId: string; ballotId: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'stop-ballot')
    if (isRefusal(loaded)) return loaded
    const ballot = await lockBallot(tx, input.ballotId)
    if (ballot?.sessionId !== input.sessionId) return refuse('not-found')
    if (ballot.state !== 'open') return refuse('ballot-not-open')
    if (ballot.revision !== input.revision) return refuse('changed-meanwhile')
    await moveBallot(tx, ballot.id, { state: 'stopped', accountId: accountOf(act), now: act.clock.now() })
    await recordSessionChange(tx, act, 'stop-council-ballot', loaded, { ballotId: ballot.id })
    return { revision: ballot.revision + 1 }
  })
}

/** Calls a ballot off: nothing of it counts, its items wait for another. @refuses ballot-counted */
export function cancelBallot(
  act: Act,
  input: { sessionId: string; ballotId: string; reason: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'cancel-ballot')
    if (isRefusal(loaded)) return loaded
    const ballot = await lockBallot(tx, input.ballotId)
    if (ballot?.sessionId !== input.sessionId) return refuse('not-found')
    if (ballot.state === 'counted' || ballot.state === 'cancelled') return refuse('ballot-counted')
    await asSystem(tx, () => forgetSealed(tx, ballot.id))
    await forgetRequests(tx, ballot.id)
    const to = { state: 'cancelled' as const, accountId: accountOf(act), now: act.clock.now() }
    await moveBallot(tx, ballot.id, { ...to, cancelReason: input.reason })
    await tellMembers(tx, act, loaded.session, {
      kind: 'council-ballot',
      text: `Hủy lần bỏ phiếu của “${loaded.session.title}”: ${input.reason}`,
    })
    await recordSessionChange(tx, act, 'cancel-council-ballot', loaded, {
      ballotId: ballot.id,
      reason: input.reason,
    })
    return { revision: ballot.revision + 1 }
  })
}

/** The sealed ballots of a stopped ballot, for the committee to add up and open. @refuses ballot-not-stopped, ballot-of-other-version */
export function readSealedSheets(
  act: Act,
  input: { sessionId: string; ballotId: string },
): Promise<SealedSheets | Refusal> {
  return inView<SealedSheets | Refusal>(act, async (tx) => {
    const loaded = await loadForView(tx, act, input.sessionId, 'count-ballot')
    if (isRefusal(loaded)) return loaded
    const ballot = await findRunningBallot(tx, input.sessionId)
    if (ballot?.id !== input.ballotId || ballot.state !== 'stopped') return refuse('ballot-not-stopped')
    if (isOfOtherVersion(ballot)) return refuse('ballot-of-other-version')
    const items = await listBallotItems(tx, ballot.id)
    return asSystem(tx, async () => ({
      publicKey: ballot.publicKey ? toHex(ballot.publicKey) : null,
      sheets: await Promise.all(
        (await listSheets(tx, ballot.id)).map(async ({ id }) => ({
          sheetId: id,
          itemIds: items.filter(({ sheetId }) => sheetId === id).map(({ itemId }) => itemId),
          ballots: (await listSealed(tx, id)).map((one) => ({
            credential: toHex(one.credential),
            version: one.version,
            signature: toHex(one.signature),
            sealed: toHex(one.sealed),
          })),
        })),
      ),
    }))
  })
}

/**
 * Fixes the result of every item of a stopped ballot: the opened sums are checked against the sealed ballots, papers and
 * written opinions join, the rule of the day decides. Then everything that secrecy hung on is deleted.
 * @refuses ballot-not-stopped, ballot-counted, ballot-of-other-version, count-sheet-missing, opened-wrong, more-ballots-than-given, more-votes-than-members, changed-meanwhile
 */
export function countBallot(act: Act, input: CountInput & { sessionId: string; ballotId: string }) {
  return inAct<{ passed: number; failed: number }>(act, async (tx) => {
    const loaded = await loadForAct(tx, act, input.sessionId, 'count-ballot')
    if (isRefusal(loaded)) return loaded
    const ballot = await lockBallot(tx, input.ballotId)
    if (ballot?.sessionId !== input.sessionId) return refuse('not-found')
    if (ballot.state === 'counted' || ballot.state === 'cancelled') return refuse('ballot-counted')
    if (ballot.state !== 'stopped') return refuse('ballot-not-stopped')
    if (ballot.revision !== input.revision) return refuse('changed-meanwhile')
    if (isOfOtherVersion(ballot)) return refuse('ballot-of-other-version')
    const electronic = ballot.publicKey
      ? await openSums(tx, ballot, input.sums)
      : new Map<string, OpenedVotes>()
    if (isRefusal(electronic)) return electronic
    const decided = await decide(tx, act, loaded, ballot, electronic)
    if (isRefusal(decided)) return decided
    await asSystem(tx, () => forgetSealed(tx, ballot.id))
    await forgetRequests(tx, ballot.id)
    await moveBallot(tx, ballot.id, { state: 'counted', accountId: accountOf(act), now: act.clock.now() })
    await tellMembers(tx, act, loaded.session, {
      kind: 'council-counted',
      text: `Đã kiểm phiếu “${loaded.session.title}”: ${decided.passed} nội dung đạt, ${decided.failed} không đạt`,
    })
    await recordSessionChange(tx, act, 'count-council-ballot', loaded, { ballotId: ballot.id, ...decided })
    return decided
  })
}

/** Sealed in a way that this program cannot check. */
function isOfOtherVersion(ballot: BallotRow): boolean {
  return ballot.publicKey !== null && ballot.sealedFormat !== sealedFormat
}

type OpenedVotes = { for: number; against: number }

/** Checks what the committee opened, keeps sum and proof, and the receipts of the ballots in it. */
async function openSums(
  tx: Tx,
  ballot: BallotRow,
  sums: CountInput['sums'],
): Promise<Map<string, OpenedVotes> | Refusal> {
  const items = await listBallotItems(tx, ballot.id)
  const publicKey = Uint8Array.from(ballot.publicKey!)
  const given = (await listReceivers(tx, ballot.id)).filter(({ method }) => method === 'electronic').length
  const opened = new Map<string, OpenedVotes>()
  const wrong = await asSystem(tx, async () => {
    for (const sheet of await listSheets(tx, ballot.id)) {
      const cast = await listSealed(tx, sheet.id)
      if (cast.length > given) return refuse('more-ballots-than-given', { cast: cast.length, given })
      const lines = items.filter(({ sheetId }) => sheetId === sheet.id)
      for (const [index, { itemId }] of lines.entries()) {
        const said = sums.find((one) => one.itemId === itemId)
        const sum = sumVotes(cast.map(({ sealed }) => voteAt(Uint8Array.from(sealed), index)))
        const proof = fromHex(said?.proof ?? '')
        const fits =
          said !== undefined &&
          said.agree <= cast.length &&
          isOpenedSum(publicKey, sumContext(ballot.id, itemId), sum, { agree: said.agree, proof })
        if (!fits) return refuse('opened-wrong')
        const votes = { for: said.agree, against: cast.length - said.agree }
        opened.set(itemId, votes)
        await saveOpenedSum(tx, ballot.id, itemId, { ...votes, sum, proof })
      }
      const receipts = cast.map((one) => receiptOf(sheet.id, one.credential, one.sealed))
      await saveReceipts(tx, sheet.id, receipts.sort())
    }
    return null
  })
  return wrong ?? opened
}

/** Adds the ways of voting up for each item and judges it by its rule. */
async function decide(
  tx: Tx,
  act: Act,
  { session, members }: Standing,
  ballot: BallotRow,
  electronic: ReadonlyMap<string, OpenedVotes>,
): Promise<{ passed: number; failed: number } | Refusal> {
  const rules = await readRules(tx, act, session)
  const items = new Map((await listItems(tx, session.id)).map((item) => [item.id, item]))
  const opinions = await listOpinions(tx, session.id)
  const present = members.filter(({ attendance }) => attendance === 'present').length
  const done = { passed: 0, failed: 0 }
  for (const line of await listBallotItems(tx, ballot.id)) {
    const item = items.get(line.itemId) as ItemRow
    const votes = addUp(ballot, line, electronic.get(line.itemId), opinions)
    if (!votes) return refuse('count-sheet-missing', { title: item.title })
    if (votes.for + votes.against + votes.invalid > members.length)
      return refuse('more-votes-than-members', { title: item.title, members: members.length })
    const rule = rules.threshold(item.awardKey)
    if (!rule) return refuse('threshold-missing', { title: item.title })
    const decision = decideItem(rule, votes, { members: members.length, present })
    await saveDecision(tx, item.id, decision, rule, act.clock.now())
    done[decision.state]++
  }
  return done
}

/** Null where the count sheet of papers or hands has not been entered. */
function addUp(
  ballot: BallotRow,
  line: BallotItemRow,
  electronic: OpenedVotes | undefined,
  opinions: readonly OpinionRow[],
) {
  const byHand = ballot.mode === 'paper' || ballot.mode === 'mixed' || ballot.mode === 'show-of-hands'
  if (byHand && line.paperReturned === null) return null
  const written = opinions.filter(({ itemId }) => itemId === line.itemId)
  const said = (vote: OpinionRow['vote']) => written.filter((one) => one.vote === vote).length
  return {
    for: (electronic?.for ?? 0) + (line.paperFor ?? 0) + said('for'),
    against: (electronic?.against ?? 0) + (line.paperAgainst ?? 0) + said('against'),
    invalid: line.paperInvalid ?? 0,
  }
}
