import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, tellUnits } from '../access/index.ts'
import { installedLaw } from '../law/index.ts'
import { recordAct } from '../ledger/index.ts'
import { expandUnits } from './open-round.ts'
import { nameAwards, papersOfAwards } from './round-papers.ts'
import type { ChangeRoundBody, PaperBody } from './schemas-rounds.ts'
import { markRoundClosed } from './store-outcomes.ts'
import {
  addRoundUnits,
  deleteBodyPaper,
  insertRoundPapers,
  listRoundAwards,
  lockRound,
  putRoundAwards,
  type RoundRow,
  updateRound,
} from './store-rounds.ts'

/** The round, held, where it is open and the actor runs it. @refuses not-found, right-missing, round-closed */
export async function lockOpen(tx: Tx, act: Act, id: string): Promise<RoundRow | Refusal> {
  const round = await lockRound(tx, id)
  if (!round) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, 'manage-rounds', round.unitId)
  if (refused) return refused
  return round.closedAt ? refuse('round-closed', { title: round.title }) : round
}

/**
 * Changes words, days, awards or units of a round. Units that come in are told; an award that somebody is nominated
 * for stays.
 * @refuses not-found, round-closed, changed-meanwhile, round-award-used and those of `openRound`
 */
export function changeRound(
  act: Act,
  input: ChangeRoundBody & { id: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const round = await lockOpen(tx, act, input.id)
    if (isRefusal(round)) return round
    if (round.revision !== input.revision) return refuse('changed-meanwhile')
    const { title, dueOn, judgedOn, note } = input
    await updateRound(tx, round.id, {
      ...(title === undefined ? {} : { title }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(judgedOn === undefined ? {} : { judgedOn }),
      ...(note === undefined ? {} : { note }),
    })
    if (input.awards) {
      const wrong = await changeAwards(tx, act, round, input.awards, judgedOn ?? round.judgedOn)
      if (wrong) return wrong
    }
    if (input.addUnits) {
      const added = await addRoundUnits(tx, round, await expandUnits(tx, act, round.unitId, input.addUnits))
      await tellUnits(tx, act, {
        unitIds: added,
        right: 'nominate',
        kind: 'round-opened',
        text: `Đơn vị tham gia đợt xét “${title ?? round.title}”`,
        path: `/dot-xet/${round.id}`,
      })
    }
    await recordAct(tx, act, {
      act: 'change-round',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: title ?? round.title },
    })
    return { revision: round.revision + 1 }
  })
}

async function changeAwards(
  tx: Tx,
  act: Act,
  round: RoundRow,
  asked: NonNullable<ChangeRoundBody['awards']>,
  on: string,
): Promise<Refusal | null> {
  const known = await listRoundAwards(tx, round.id)
  const used = known.find(
    (one) => one.nominations > 0 && !asked.some((each) => each.awardKey === one.awardKey),
  )
  if (used) return refuse('round-award-used', { award: used.awardName, count: used.nominations })
  const law = await installedLaw(tx, act, [round.unitId])
  const awards = nameAwards(law, asked, on)
  if (isRefusal(awards)) return awards
  await putRoundAwards(tx, round.id, awards)
  const added = awards.filter((one) => !known.some((each) => each.awardKey === one.awardKey))
  const papers = papersOfAwards(law, added, on, round.simplified)
  if (isRefusal(papers)) return papers
  await insertRoundPapers(tx, round.id, papers)
  return null
}

/** Closes a round by hand; what is open in it stays as it is. @refuses not-found, round-closed, changed-meanwhile */
export function closeRound(
  act: Act,
  input: { id: string; revision: number },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const round = await lockOpen(tx, act, input.id)
    if (isRefusal(round)) return round
    if (round.revision !== input.revision) return refuse('changed-meanwhile')
    await markRoundClosed(tx, round.id, { accountId: accountOf(act), now: act.clock.now() })
    await recordAct(tx, act, {
      act: 'close-round',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: round.title },
    })
    return { revision: round.revision + 1 }
  })
}

/** Adds a paper of the body's own to the checklist of an award. @refuses not-found, round-closed, round-award-missing */
export function addRoundPaper(
  act: Act,
  input: PaperBody & { roundId: string },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const round = await lockOpen(tx, act, input.roundId)
    if (isRefusal(round)) return round
    const awards = await listRoundAwards(tx, round.id)
    if (!awards.some((one) => one.awardKey === input.awardKey)) return refuse('round-award-missing')
    const { awardKey, name, required, askedWhen, cite } = input
    const part = `rieng-${act.clock.now().getTime().toString(36)}`
    await insertRoundPapers(tx, round.id, [
      { awardKey, part, name, required, askedWhen, cite, provisional: false, source: 'body' },
    ])
    await recordAct(tx, act, {
      act: 'add-round-paper',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: round.title, name },
    })
    return undefined
  })
}

/** Takes a paper of the body's own off the checklist; those of law stay. @refuses not-found, round-closed */
export function removeRoundPaper(
  act: Act,
  input: { roundId: string; paperId: string },
): Promise<undefined | Refusal> {
  return inAct<undefined>(act, async (tx) => {
    const round = await lockOpen(tx, act, input.roundId)
    if (isRefusal(round)) return round
    if (!(await deleteBodyPaper(tx, round.id, input.paperId))) return refuse('not-found')
    await recordAct(tx, act, {
      act: 'remove-round-paper',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: round.title },
    })
    return undefined
  })
}
