import { type Act, inView } from '../../platform/act.ts'
import { isRefusal, type Refusal } from '../../platform/refusal.ts'
import type { ProjectorView, SessionView } from './schemas.ts'
import { loadForView } from './standing.ts'
import { describeSession } from './view-session.ts'

/** What the wall shows: how many have voted, never who; after the count the result with the sentence of its rule. @refuses not-found, session-act-forbidden */
export function viewProjector(act: Act, sessionId: string): Promise<ProjectorView | Refusal> {
  return inView<ProjectorView | Refusal>(act, async (tx) => {
    const standing = await loadForView(tx, act, sessionId)
    if (isRefusal(standing)) return standing
    return project(await describeSession(tx, act, standing))
  })
}

function project(session: SessionView): ProjectorView {
  const shown = session.ballots.filter(({ state }) => state !== 'cancelled').at(-1) ?? null
  const onBallot = new Set(shown?.lines.map(({ itemId }) => itemId))
  const widest = shown?.sheets.toSorted((a, b) => b.voters - a.voters)[0]
  const sealed = shown?.mode === 'electronic' || shown?.mode === 'mixed'
  return {
    title: session.title,
    councilName: session.councilName,
    state: session.state,
    present: session.present,
    members: session.members.length,
    quorumNeeded: session.quorum?.needed ?? null,
    ballot: shown && {
      mode: shown.mode,
      state: shown.state,
      fingerprint: shown.fingerprint,
      voters: widest?.voters ?? 0,
      cast: sealed ? (widest?.cast ?? 0) : shown.mode === 'written' ? shown.answered : null,
    },
    items: session.items
      .filter(({ state }) => state !== 'removed')
      .map((item) => ({
        id: item.id,
        title: item.title,
        awardName: item.awardName,
        unitName: item.unitName,
        state: item.state,
        inBallot: onBallot.has(item.id),
        needed: item.rule?.needed ?? null,
        base: item.rule?.base ?? null,
        provisional: item.rule?.provisional ?? false,
        votesFor: item.votesFor,
        votesAgainst: item.votesAgainst,
        sentence: item.sentence,
      })),
  }
}
