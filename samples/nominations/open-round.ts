import { installedLaw } from '../../server/src/areas/law/index.ts'
import { nameAwards, papersOfAwards } from '../../server/src/areas/nominations/round-papers.ts'
import {
  addRoundUnits,
  insertRound,
  insertRoundPapers,
  putRoundAwards,
} from '../../server/src/areas/nominations/store-rounds.ts'
import type { Act } from '../../server/src/platform/act.ts'
import type { Tx } from '../../server/src/platform/db/database.ts'
import { isRefusal } from '../../server/src/platform/refusal.ts'

type RoundPlaces = { rootId: string; accountIds: ReadonlyMap<string, string> }

export type SampleRound = {
  title: string
  kind: 'annual' | 'ad-hoc'
  year: number
  dueOn: string
  simplified: boolean
  units: readonly string[]
  awards: { awardKey: string; basis: string; quota: number | null; unitSharePercent: number | null }[]
}

/** A round that the province's officer opened today, with the papers that the law asks for its awards. */
export async function openSampleRound(
  tx: Tx,
  act: Act,
  places: RoundPlaces,
  round: SampleRound,
): Promise<string> {
  const today = act.clock.today()
  const law = await installedLaw(tx, act, [places.rootId])
  const awards = nameAwards(law, round.awards, today)
  if (isRefusal(awards)) throw new Error(awards.code)
  const papers = papersOfAwards(law, awards, today, round.simplified)
  if (isRefusal(papers)) throw new Error(papers.code)
  const id = await insertRound(tx, {
    ...round,
    unitId: places.rootId,
    periodKind: round.kind === 'annual' ? 'year' : 'none',
    periodFrom: round.kind === 'annual' ? `${round.year}-01-01` : null,
    periodUntil: round.kind === 'annual' ? `${round.year}-12-31` : null,
    judgedOn: today,
    basis: null,
    note: null,
    taskId: null,
    accountId: places.accountIds.get('chuyenvien')!,
    now: act.clock.now(),
  })
  await putRoundAwards(tx, id, awards)
  await insertRoundPapers(tx, id, papers)
  await addRoundUnits(tx, { id, unitId: places.rootId }, round.units)
  return id
}
