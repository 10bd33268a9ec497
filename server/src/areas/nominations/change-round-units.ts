import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { tellUnits } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitLabels } from '../organisations/index.ts'
import { lockOpen } from './change-round.ts'
import { dayWords } from './document-words.ts'
import type { DoneRows } from './schemas-dossiers.ts'
import { grantDays, holdRoundUnits, isRoundUnit, removeRoundUnits } from './store-rounds.ts'

type Chosen = { id: string; unitIds: readonly string[] }

/** A result for each unit: none, or why it stays as it was. */
async function resultsOf(
  tx: Tx,
  unitIds: readonly string[],
  refusedOf: (unitId: string) => Promise<Refusal | null>,
): Promise<DoneRows['results']> {
  const labels = await readUnitLabels(tx, [...unitIds])
  const results: DoneRows['results'] = []
  for (const id of unitIds) {
    const refused = await refusedOf(id)
    const problem = refused && describeRefusal(refused).detail
    results.push({ id, name: labels.get(id)?.name ?? '', problem })
  }
  return results
}

/**
 * Takes units out of a round; one that has begun a dossier stays. Those taken out are told. A result for each.
 * @refuses not-found, round-closed, right-missing; per unit: round-unit-begun, round-unit-missing
 */
export function removeUnitsOfRound(act: Act, input: Chosen): Promise<DoneRows | Refusal> {
  return inAct<DoneRows>(act, async (tx) => {
    const round = await lockOpen(tx, act, input.id)
    if (isRefusal(round)) return round
    await holdRoundUnits(tx, round.id, 'remove')
    const removed = await removeRoundUnits(tx, round.id, input.unitIds)
    const results = await resultsOf(tx, input.unitIds, async (id) => {
      if (removed.includes(id)) return null
      return refuse((await isRoundUnit(tx, round.id, id)) ? 'round-unit-begun' : 'round-unit-missing')
    })
    if (removed.length === 0) return { results }
    await tellUnits(tx, act, {
      unitIds: removed,
      right: 'nominate',
      kind: 'round-left',
      text: `Đơn vị không còn tham gia đợt xét “${round.title}”`,
      path: '/dot-xet',
    })
    await recordAct(tx, act, {
      act: 'remove-round-units',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: round.title, units: removed.length, names: namesOf(results) },
    })
    return { results }
  })
}

/**
 * Grants units a later day than the round's, or with null takes it back; they are told. A result for each.
 * @refuses not-found, round-closed, right-missing, round-day-earlier; per unit: round-unit-missing
 */
export function grantLaterDay(
  act: Act,
  input: Chosen & { dueOn: string | null },
): Promise<DoneRows | Refusal> {
  return inAct<DoneRows>(act, async (tx) => {
    const round = await lockOpen(tx, act, input.id)
    if (isRefusal(round)) return round
    const { dueOn } = input
    if (dueOn !== null && dueOn <= round.dueOn)
      return refuse('round-day-earlier', { day: dayWords(round.dueOn) })
    const granted = await grantDays(tx, round.id, input.unitIds, dueOn)
    const results = await resultsOf(tx, input.unitIds, async (id) =>
      granted.includes(id) ? null : refuse('round-unit-missing'),
    )
    if (granted.length === 0) return { results }
    await tellUnits(tx, act, {
      unitIds: granted,
      right: 'nominate',
      kind: 'round-later-day',
      text: `Hạn gửi hồ sơ đợt xét “${round.title}” của đơn vị: ngày ${dayWords(dueOn ?? round.dueOn)}`,
      path: `/dot-xet/${round.id}`,
    })
    await recordAct(tx, act, {
      act: 'grant-later-day',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: round.title, dueOn, units: granted.length, names: namesOf(results) },
    })
    return { results }
  })
}

const namesOf = (results: DoneRows['results']) =>
  results
    .filter((one) => one.problem === null)
    .slice(0, 20)
    .map((one) => one.name)
