import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt, tellUnits } from '../access/index.ts'
import { installedLaw } from '../law/index.ts'
import { recordAct } from '../ledger/index.ts'
import { expandGroup } from '../organisations/index.ts'
import { findTaskBrief } from '../plans/index.ts'
import { nameAwards, papersOfAwards } from './round-papers.ts'
import type { NewRoundBody } from './schemas-rounds.ts'
import { addRoundUnits, insertRound, insertRoundPapers, putRoundAwards } from './store-rounds.ts'

/**
 * Opens a round at a body: awards, quotas, days, the units that take part (groups become the units of today) and the dated
 * checklist of papers. From a plan task it is that task's work. Units are told.
 * @refuses right-missing, outside-your-unit, round-dates, round-units-missing, round-task-unknown, round-award-twice, law-no-regime,
 * law-award-unknown, law-award-not-in-force
 */
export function openRound(act: Act, body: NewRoundBody): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, 'manage-rounds', body.unitId)
    if (refused) return refused
    if (body.periodFrom && body.periodUntil && body.periodUntil < body.periodFrom)
      return refuse('round-dates')
    if (body.taskId && !(await findTaskBrief(tx, body.taskId))) return refuse('round-task-unknown')
    const law = await installedLaw(tx, act, [body.unitId])
    const awards = nameAwards(law, body.awards, body.judgedOn)
    if (isRefusal(awards)) return awards
    const papers = papersOfAwards(law, awards, body.judgedOn, body.simplified)
    if (isRefusal(papers)) return papers
    const unitIds = await expandUnits(tx, act, body.unitId, body.units)
    if (unitIds.length === 0) return refuse('round-units-missing')
    const id = await insertRound(tx, { ...body, accountId: accountOf(act), now: act.clock.now() })
    await putRoundAwards(tx, id, awards)
    await insertRoundPapers(tx, id, papers)
    await addRoundUnits(tx, { id, unitId: body.unitId }, unitIds)
    await tellUnits(tx, act, {
      unitIds,
      right: 'nominate',
      kind: 'round-opened',
      text: `Mở đợt xét “${body.title}”, gửi hồ sơ trước ngày ${dayWords(body.dueOn)}`,
      path: `/dot-xet/${id}`,
    })
    await recordAct(tx, act, {
      act: 'open-round',
      objectKind: 'round',
      objectId: id,
      unitId: body.unitId,
      details: { title: body.title, units: unitIds.length, awards: awards.length, dueOn: body.dueOn },
    })
    return { id }
  })
}

/** Units named one by one and those that groups stand for today. */
export async function expandUnits(
  tx: Tx,
  act: Act,
  unitId: string,
  { ids, groups }: { ids: string[]; groups: string[] },
): Promise<string[]> {
  const found = new Set(ids)
  for (const group of groups)
    for (const id of await expandGroup(tx, { group, unitId }, act.clock.today())) found.add(id)
  return [...found]
}

const dayWords = (day: string) => day.split('-').reverse().join('/')
