import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { readUnitIdsWithin } from '../../organisations/index.ts'
import { postingStateOn } from '../domain/posting-state.ts'
import type { NewPostingBody, WithdrawBody } from '../schemas-postings.ts'
import { endOfTerm, postingTerm, readTerm } from '../shared/lawful-term.ts'
import { findUnitFile } from '../shared/store-case-files.ts'
import { findRound, readNominations } from '../shared/store-chosen.ts'
import {
  insertEntries,
  insertPosting,
  listEntries,
  lockPosting,
  publishPosting,
  withdrawPosting,
} from './store.ts'

const right = 'manage-postings'

/**
 * Prepares a posting of chosen nominations, or records one that hung on paper. The term is at least the lawful one; the last
 * working day comes from the calendar.
 * @refuses right-missing, outside-your-unit, not-found, posting-nomination-unfit, posting-too-short, posting-days-missing,
 * posting-place-missing
 */
export function preparePosting(act: Act, body: NewPostingBody): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, body.unitId)
    if (refused) return refused
    const round = await findRound(tx, body.roundId)
    if (!round) return refuse('not-found')
    const ids = [...new Set(body.nominationIds)]
    const chosen = await readNominations(tx, { ids, roundId: round.id })
    const within = await readUnitIdsWithin(tx, body.unitId)
    const unfit = chosen.find((one) => !within.has(one.unitId) || closedStates.includes(one.state))
    if (unfit || chosen.length < ids.length)
      return refuse('posting-nomination-unfit', { name: unfit?.name ?? null })
    const term = await readTerm(tx, act, {
      ids: postingTerm,
      awardKeys: chosen.map((one) => one.awardKey),
      unitId: round.unitId,
      on: round.judgedOn,
    })
    const days = body.days ?? term?.days
    if (!days) return refuse('posting-days-missing')
    if (term && days < term.days) return refuse('posting-too-short', { days: term.days, cite: term.cite })
    const isPaper = body.kind === 'paper'
    if (isPaper && !body.place) return refuse('posting-place-missing')
    if (isPaper && body.opensOn > act.clock.today()) return refuse('posting-day-ahead')
    if (!isPaper && body.opensOn < act.clock.today()) return refuse('posting-day-past')
    if (body.fileId && !(await findUnitFile(tx, body.fileId, body.unitId))) return refuse('not-found')
    const end = await endOfTerm(tx, act, body.opensOn, days)
    const id = await insertPosting(tx, {
      unitId: body.unitId,
      roundId: round.id,
      title: body.title,
      note: body.note || null,
      kind: body.kind,
      place: body.place || null,
      fileId: body.fileId ?? null,
      opensOn: body.opensOn,
      days,
      endsOn: end.until,
      lawfulDays: term?.days ?? null,
      lawfulCite: term && `${term.label} (${term.cite})`,
      provisional: end.provisional || !term || term.provisional,
      reasons: [...(term?.reason ? [term.reason] : []), ...end.reasons],
      accountId: accountOf(act),
      now: act.clock.now(),
      // Paper hung already.
      published: isPaper,
    })
    await insertEntries(
      tx,
      id,
      chosen.map((one) => ({
        nominationId: one.id,
        name: one.name,
        post: one.post,
        unitName: one.unitName,
        awardName: one.awardName,
      })),
    )
    await recordAct(tx, act, {
      act: isPaper ? 'record-paper-posting' : 'prepare-posting',
      objectKind: 'posting',
      objectId: id,
      unitId: body.unitId,
      details: { title: body.title, entries: chosen.length, opensOn: body.opensOn, endsOn: end.until },
    })
    return { id }
  })
}

const closedStates: readonly string[] = ['rejected', 'withdrawn', 'failed', 'decided']

/** Puts the posting on the public page from its day on; a day that has passed moves to today. @refuses posting-state, changed-meanwhile */
export function publish(
  act: Act,
  input: { id: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const posting = await lockPosting(tx, input.id)
    if (!posting) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, right, posting.unitId)
    if (refused) return refused
    if (posting.revision !== input.revision) return refuse('changed-meanwhile')
    const today = act.clock.today()
    if (postingStateOn(posting, today) !== 'draft') return refuse('posting-state')
    const hasPassed = posting.opensOn < today
    const opensOn = hasPassed ? today : posting.opensOn
    const { until: endsOn } = await endOfTerm(tx, act, opensOn, posting.days)
    await publishPosting(tx, posting.id, { accountId: accountOf(act), now: act.clock.now(), opensOn, endsOn })
    await recordAct(tx, act, {
      act: 'publish-posting',
      objectKind: 'posting',
      objectId: posting.id,
      unitId: posting.unitId,
      details: { title: posting.title, entries: posting.entries, opensOn, endsOn },
    })
    return { revision: posting.revision + 1 }
  })
}

/** Takes a posting, or some of its names, off the public page at once; what was posted stays on record. @refuses posting-state, changed-meanwhile */
export function withdraw(
  act: Act,
  input: { id: string } & WithdrawBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const posting = await lockPosting(tx, input.id)
    if (!posting) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, right, posting.unitId)
    if (refused) return refused
    if (posting.revision !== input.revision) return refuse('changed-meanwhile')
    if (posting.withdrawnAt) return refuse('posting-state')
    const entryIds = input.entryIds ?? null
    await withdrawPosting(tx, posting.id, { now: act.clock.now(), reason: input.reason, entryIds })
    const names = (await listEntries(tx, posting.id))
      .filter((one) => entryIds?.includes(one.id))
      .map((one) => one.name)
    await recordAct(tx, act, {
      act: entryIds ? 'withdraw-posted-names' : 'withdraw-posting',
      objectKind: 'posting',
      objectId: posting.id,
      unitId: posting.unitId,
      details: { title: posting.title, names: names.slice(0, 20), count: names.length, reason: input.reason },
    })
    return { revision: posting.revision + 1 }
  })
}
