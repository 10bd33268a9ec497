import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { putOnAgenda, readItemResults } from '../councils/index.ts'
import { levelOfBody, putClusterPlace } from '../law/index.ts'
import { recordAct } from '../ledger/index.ts'
import { type ClusterOfYear, readCluster, readLetterhead } from '../organisations/index.ts'
import type { RankingBody, RankingView } from './schemas.ts'
import { findRanking, insertRanking, type Place, type Ranking, updateRanking } from './store.ts'

const right = 'manage-organisation'
const stateWords: Record<Ranking['state'], string> = {
  drafted: 'đang soạn',
  'on-agenda': 'đang trong chương trình họp',
  fixed: 'đã chốt',
  refused: 'không được phiên họp thông qua',
}
const source = 'cluster-review' as const

type Held = { cluster: ClusterOfYear; ranking: Ranking | undefined }

/** The cluster of a year and its ranking, held by who runs it. @refuses not-found, right-missing, changed-meanwhile */
async function hold(tx: Tx, act: Act, id: string, revision: number | null): Promise<Held | Refusal> {
  const cluster = await readCluster(tx, id)
  if (!cluster || cluster.outside) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, right, cluster.unitId)
  if (refused) return refused
  const ranking = await findRanking(tx, id, true)
  if (revision !== null && (ranking?.revision ?? 0) !== revision) return refuse('changed-meanwhile')
  return { cluster, ranking }
}

/** The ranking of a cluster, or its members without places where none was written. @refuses not-found */
export function viewRanking(act: Act, clusterId: string): Promise<RankingView | Refusal> {
  return inView<RankingView | Refusal>(act, async (tx) => {
    const cluster = await readCluster(tx, clusterId)
    if (!cluster || cluster.outside) return refuse('not-found')
    const ranking = await findRanking(tx, clusterId)
    const known = new Map(ranking?.places.map((one) => [one.unitId, one]))
    const places =
      ranking?.state === 'fixed'
        ? ranking.places
        : cluster.members.map(({ unitId, name }) => ({
            unitId,
            name,
            points: known.get(unitId)?.points ?? null,
            rank: known.get(unitId)?.rank ?? null,
          }))
    const may = async (asked: 'manage-organisation' | 'manage-sessions') =>
      (await mayAt(tx, act.actor, asked, cluster.unitId)) === null
    return {
      clusterId,
      cluster: cluster.name,
      kind: cluster.kind,
      organiser: cluster.unitName,
      year: cluster.year,
      state: ranking?.state ?? 'none',
      sessionId: ranking?.sessionId ?? null,
      sentence: ranking?.sentence ?? null,
      fixedOn: ranking?.fixedOn ?? null,
      decisionNumber: ranking?.decisionNumber ?? null,
      revision: ranking?.revision ?? 0,
      places,
      may: { write: await may(right), send: await may('manage-sessions') },
    }
  })
}

/**
 * Writes the places that are proposed; not while a session has them, nor once they are fixed.
 * @refuses not-found, right-missing, changed-meanwhile, ranking-state, ranking-strange-unit, ranking-rank-wrong
 */
export function saveRanking(
  act: Act,
  input: RankingBody & { clusterId: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const held = await hold(tx, act, input.clusterId, input.revision)
    if (isRefusal(held)) return held
    const { cluster, ranking } = held
    if (ranking && ranking.state !== 'drafted' && ranking.state !== 'refused')
      return refuse('ranking-state', { state: stateWords[ranking.state] })
    const names = new Map(cluster.members.map((one) => [one.unitId, one.name]))
    if (input.places.some(({ unitId }) => !names.has(unitId))) return refuse('ranking-strange-unit')
    if (input.places.some(({ rank }) => rank !== null && rank > names.size))
      return refuse('ranking-rank-wrong', { most: names.size })
    const places: Place[] = input.places.map((one) => ({ ...one, name: names.get(one.unitId)! }))
    const by = { accountId: accountOf(act), now: act.clock.now() }
    if (ranking)
      await updateRanking(tx, ranking.id, { places: JSON.stringify(places), state: 'drafted', result: null })
    else {
      const { id: clusterId, unitId, year } = cluster
      if (!(await insertRanking(tx, { clusterId, unitId, year, places, ...by })))
        return refuse('changed-meanwhile')
    }
    await record(tx, act, 'save-cluster-ranking', cluster, { places: places.length })
    return { revision: input.revision + 1 }
  })
}

/** Every member with a place, the first of them first. @refuses ranking-state, ranking-empty, ranking-rank-wrong */
function wholeRanking({ cluster, ranking }: Held): (Place & { rank: number })[] | Refusal {
  if (!ranking || ranking.state === 'fixed')
    return refuse('ranking-state', { state: ranking ? stateWords.fixed : 'chưa có' })
  const known = new Map(ranking.places.map((one) => [one.unitId, one]))
  const without = cluster.members.find(({ unitId }) => known.get(unitId)?.rank == null)
  if (without) return refuse('ranking-empty', { name: without.name })
  const places = cluster.members.map(({ unitId, name }) => ({
    ...known.get(unitId)!,
    name,
    rank: known.get(unitId)!.rank!,
  }))
  if (!places.some(({ rank }) => rank === 1)) return refuse('ranking-rank-wrong', { most: places.length })
  return places.toSorted((a, b) => a.rank - b.rank)
}

/** Puts the ranking on the agenda of a session, to be voted on as a whole. @refuses those of `hold`, `putOnAgenda`, ranking-empty */
export function putRankingOnAgenda(
  act: Act,
  input: { clusterId: string; revision: number; sessionId: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const held = await hold(tx, act, input.clusterId, input.revision)
    if (isRefusal(held)) return held
    const { cluster, ranking } = held
    if (ranking?.state === 'on-agenda') return refuse('ranking-state', { state: stateWords['on-agenda'] })
    const places = wholeRanking(held)
    if (isRefusal(places)) return places
    const lines = places.map(
      ({ rank, name, points }) => `Hạng ${rank}: ${name}${points === null ? '' : ` (${points} điểm)`}`,
    )
    const put = await putOnAgenda(tx, act, input.sessionId, [
      {
        source,
        sourceId: ranking!.id,
        title: `Kết quả bình xét, xếp hạng ${cluster.name} năm ${cluster.year}`,
        detail: `${places.length} đơn vị; đề nghị dẫn đầu: ${places[0]!.name}`,
        awardKey: null,
        awardName: null,
        unitId: cluster.unitId,
        pageText: lines.join('\n'),
      },
    ])
    if (isRefusal(put)) return put
    await updateRanking(tx, ranking!.id, { state: 'on-agenda', session_id: input.sessionId })
    await record(tx, act, 'put-ranking-on-agenda', cluster, { sessionId: input.sessionId })
    return { revision: input.revision + 1 }
  })
}

/** Writes each member's place into its facts: from here on it counts when awards are judged. */
async function fix(
  tx: Tx,
  act: Act,
  held: Held,
  by: { on: string; number: string | null; sentence: string | null },
): Promise<Refusal | null> {
  const places = wholeRanking(held)
  if (isRefusal(places)) return places
  const { cluster, ranking } = held
  await updateRanking(tx, ranking!.id, {
    places: JSON.stringify(places),
    state: 'fixed',
    fixed_on: by.on,
    decision_number: by.number,
    result: JSON.stringify({ sentence: by.sentence }),
  })
  const { kind, year } = cluster
  const organisedBy = levelOfBody(await readLetterhead(tx, cluster.unitId)) ?? 'unit'
  for (const { unitId, rank } of places)
    await putClusterPlace(tx, { unitId, kind, year, organisedBy, rank, of: places.length }, accountOf(act))
  await record(tx, act, 'fix-cluster-ranking', cluster, { on: by.on, number: by.number })
  return null
}

/** Takes back what the session decided of the ranking. @refuses those of `hold`, ranking-no-result */
export function readRankingResult(act: Act, clusterId: string): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const held = await hold(tx, act, clusterId, null)
    if (isRefusal(held)) return held
    const { cluster, ranking } = held
    if (ranking?.state !== 'on-agenda')
      return refuse('ranking-state', { state: ranking ? stateWords[ranking.state] : 'chưa có' })
    const result = (await readItemResults(tx, source, [ranking.id])).get(ranking.id)
    if (!result || result.state === 'on-agenda') return refuse('ranking-no-result')
    if (result.state === 'passed') {
      const wrong = await fix(tx, act, held, { on: result.heldOn, number: null, sentence: result.sentence })
      if (wrong) return wrong
    } else if (result.state === 'failed') {
      await updateRanking(tx, ranking.id, { state: 'refused', result: JSON.stringify(result) })
      await record(tx, act, 'refuse-cluster-ranking', cluster)
    } else {
      await updateRanking(tx, ranking.id, { state: 'drafted', session_id: null })
      await record(tx, act, 'free-cluster-ranking', cluster)
    }
    return { revision: ranking.revision + 1 }
  })
}

/** Fixes the ranking by a paper that was signed outside. @refuses those of `hold`, ranking-day-ahead, ranking-empty, ranking-state */
export function fixRankingOnPaper(
  act: Act,
  input: { clusterId: string; revision: number; number: string; on: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const held = await hold(tx, act, input.clusterId, input.revision)
    if (isRefusal(held)) return held
    if (held.ranking?.state === 'on-agenda')
      return refuse('ranking-state', { state: stateWords['on-agenda'] })
    if (input.on > act.clock.today()) return refuse('ranking-day-ahead', { day: input.on })
    const wrong = await fix(tx, act, held, { ...input, sentence: null })
    return wrong ?? { revision: input.revision + 1 }
  })
}

function record(tx: Tx, act: Act, verb: string, cluster: ClusterOfYear, details: object = {}): Promise<void> {
  return recordAct(tx, act, {
    act: verb,
    objectKind: 'cluster',
    objectId: cluster.id,
    unitId: cluster.unitId,
    details: { cluster: cluster.name, year: cluster.year, ...details },
  })
}
