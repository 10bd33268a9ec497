import { type Act, inView } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { postingStateOn } from '../domain/posting-state.ts'
import type { NominationChoices, PostingList, PostingView, RoundChoices } from '../schemas-postings.ts'
import { postingTerm, readDisclosureRule, readTerm } from '../shared/lawful-term.ts'
import { findRound, listRoundLabels, readNominations } from '../shared/store-chosen.ts'
import { findPosting, listEntries, listPostingRows, type PostingRow, readPostedUntil } from './store.ts'
import { listObjections } from './store-objections.ts'

function headOf(row: PostingRow, today: string): PostingList['rows'][number] {
  const { id, roundId, roundTitle, unitId, unitName, title, kind, opensOn, endsOn, days } = row
  const { entries, objections, openObjections } = row
  return {
    id,
    roundId,
    roundTitle,
    unitId,
    unitName,
    title,
    kind,
    opensOn,
    endsOn,
    days,
    state: postingStateOn(row, today),
    entries,
    objections,
    openObjections,
  }
}

/** Postings in sight, the newest first. */
export function listPostings(
  act: Act,
  query: { roundId?: string | undefined; after?: string | undefined; limit: number },
): Promise<PostingList> {
  return inView(act, async (tx) => {
    const rows = await listPostingRows(tx, {
      roundId: query.roundId,
      before: query.after,
      limit: query.limit,
    })
    const page = rows.slice(0, query.limit)
    return {
      rows: page.map((row) => headOf(row, act.clock.today())),
      next: rows.length > query.limit ? page.at(-1)!.id : null,
      rule: await readDisclosureRule(tx, act),
    }
  })
}

/** One posting with its names and what was objected; contents of objections only for who manages it. @refuses not-found */
export function viewPosting(act: Act, id: string): Promise<PostingView | Refusal> {
  return inView<PostingView | Refusal>(act, async (tx) => {
    const row = await findPosting(tx, id)
    if (!row) return refuse('not-found')
    const mayManage = (await mayAt(tx, act.actor, 'manage-postings', row.unitId)) === null
    const objections = mayManage ? await listObjections(tx, id) : []
    return {
      ...headOf(row, act.clock.today()),
      note: row.note,
      place: row.place,
      fileId: row.fileId,
      lawfulDays: row.lawfulDays,
      lawfulCite: row.lawfulCite,
      provisional: row.provisional,
      reasons: row.reasons,
      withdrawnReason: row.withdrawnReason,
      revision: row.revision,
      mayManage,
      rows: await listEntries(tx, id),
      objectionRows: objections.map(({ postingId: _, unitId: __, ...one }) => ({
        ...one,
        receivedAt: one.receivedAt.toISOString(),
      })),
      rule: await readDisclosureRule(tx, act),
    }
  })
}

/** Rounds to choose from, the newest first. */
export function listRounds(act: Act): Promise<RoundChoices> {
  return inView(act, async (tx) => ({
    rows: (await listRoundLabels(tx)).map(({ judgedOn: _, ...round }) => round),
  }))
}

/** Nominations of a round that may be posted, asked about or packed, and the lawful term of a posting. @refuses not-found */
export function listNominationChoices(act: Act, roundId: string): Promise<NominationChoices | Refusal> {
  return inView<NominationChoices | Refusal>(act, async (tx) => {
    const round = await findRound(tx, roundId)
    if (!round) return refuse('not-found')
    const all = await readNominations(tx, {
      roundId,
      states: ['listed', 'to-mend', 'eligible', 'on-agenda', 'passed'],
      toChoose: true,
    })
    const posted = await readPostedUntil(
      tx,
      all.map((one) => one.id),
    )
    return {
      rows: all.map(({ id, name, post, unitName, awardName, state }) => ({
        id,
        name,
        post,
        unitName,
        awardName,
        state,
        postedUntil: posted.get(id) ?? null,
      })),
      term: await readTerm(tx, act, {
        ids: postingTerm,
        awardKeys: all.map((one) => one.awardKey),
        unitId: round.unitId,
        on: round.judgedOn,
      }),
      rule: await readDisclosureRule(tx, act),
    }
  })
}
