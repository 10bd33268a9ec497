import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { readRecused } from './change-members.ts'
import { missingFor } from './domain/missing.ts'
import { openActs } from './domain/permissions.ts'
import { quorumNeeded, thresholdInWords, votesNeeded } from './domain/rules.ts'
import { roleWords } from './domain/words.ts'
import { readRules, type SessionRules } from './read-rules.ts'
import type { SessionItem, SessionView } from './schemas.ts'
import { loadForView, type Standing } from './standing.ts'
import { listBallots } from './store-ballots.ts'
import { type ItemRow, listItems } from './store-items.ts'
import { listRecusals, type RecusalRow } from './store-members.ts'
import { listOpinions, type OpinionRow } from './store-opinions.ts'
import { viewBallot } from './view-ballot.ts'

/** A session as its people see it: agenda with the rule of each item, members, ballots, and what is missing. @refuses not-found, session-act-forbidden */
export function viewSession(act: Act, sessionId: string): Promise<SessionView | Refusal> {
  return inView<SessionView | Refusal>(act, async (tx) => {
    const standing = await loadForView(tx, act, sessionId)
    return isRefusal(standing) ? standing : describeSession(tx, act, standing)
  })
}

/** All of a session, for its page and its papers. */
export async function describeSession(tx: Tx, act: Act, standing: Standing): Promise<SessionView> {
  const { session, members, relations, me } = standing
  const rules = await readRules(tx, act, session)
  const rows = await listItems(tx, session.id)
  const recusals = await listRecusals(tx, session.id)
  const recused = await readRecused(tx, session.id)
  const opinions = await listOpinions(tx, session.id)
  const unitNames = await readUnitLabels(
    tx,
    rows.flatMap(({ unitId }) => unitId ?? []),
  )
  const present = members.filter(({ attendance }) => attendance === 'present').length
  const items = rows.map((row) =>
    describeItem(row, {
      rules,
      recusals,
      standing,
      present,
      unitName: unitNames.get(row.unitId ?? '')?.name ?? null,
    }),
  )
  const ballots = []
  for (const ballot of await listBallots(tx, session.id))
    ballots.push(await viewBallot(tx, ballot, { standing, recused, opinions }))
  const quorum = rules.quorum && { ...rules.quorum, needed: quorumNeeded(rules.quorum, members.length) }
  const { ownThreshold, ownQuorum, openedAt, closedAt, ...plain } = session
  return {
    ...plain,
    ownThreshold,
    ownQuorum,
    quorum,
    present,
    items,
    members: members.map((one) => ({
      id: one.id,
      name: one.name,
      role: one.role,
      roleName: roleWords[one.role] ?? one.role,
      position: one.position,
      accountId: one.accountId,
      accountName: one.accountName,
      attendance: one.attendance,
      absenceReason: one.absenceReason,
      isMe: one.id === me?.id,
      opinions: opinions.filter(({ memberId }) => memberId === one.id).length,
    })),
    ballots,
    missing: missingFor({ session, members, items, quorum, present, ballots }),
    acts: openActs({ relations, state: session.state }),
    myMemberId: me?.id ?? null,
    myOpinions: myOpinions(opinions, me?.id),
  }
}

function myOpinions(opinions: readonly OpinionRow[], memberId: string | undefined) {
  return opinions
    .filter((one) => one.memberId === memberId)
    .map(({ itemId, vote, note }) => ({ itemId, vote, note }))
}

function describeItem(
  row: ItemRow,
  around: {
    rules: SessionRules
    recusals: readonly RecusalRow[]
    standing: Standing
    present: number
    unitName: string | null
  },
): SessionItem {
  const { members } = around.standing
  // What was fixed keeps its rule, whatever the law says now.
  const rule = row.rule ?? (row.voting ? around.rules.threshold(row.awardKey) : null)
  const base = row.base ?? (rule?.of === 'present' ? around.present : members.length)
  return {
    id: row.id,
    source: row.source,
    sourceId: row.sourceId,
    title: row.title,
    detail: row.detail,
    awardKey: row.awardKey,
    awardName: row.awardName,
    unitId: row.unitId,
    unitName: around.unitName,
    pageText: row.pageText,
    voting: row.voting,
    state: row.state,
    rule: rule && {
      ...rule,
      words: thresholdInWords(rule),
      base,
      needed: row.needed ?? votesNeeded(rule, base),
    },
    recused: around.recusals
      .filter(({ itemId }) => itemId === row.id)
      .map(({ memberId, reason }) => ({
        memberId,
        name: members.find(({ id }) => id === memberId)?.name ?? '',
        reason,
      })),
    votesFor: row.votesFor,
    votesAgainst: row.votesAgainst,
    votesInvalid: row.votesInvalid,
    sentence: row.sentence,
    removedReason: row.removedReason,
  }
}
