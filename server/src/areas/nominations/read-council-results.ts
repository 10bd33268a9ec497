import { type Act, accountOf, inAct } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { type ItemResult, readItemResults } from '../councils/index.ts'
import { recordAct } from '../ledger/index.ts'
import type { NominationState } from './domain/states.ts'
import { closeFinishedRounds } from './record-outcome.ts'
import type { ReadingDone } from './schemas-appraisal.ts'
import { insertEvents, type NewEvent } from './store-events.ts'
import { listOnAgenda, type NominationPlace, placeNominations } from './store-nominations.ts'
import { findRound } from './store-rounds.ts'
import { settleDossiers } from './store-settle.ts'
import { type SettledRow, tellUnitsOfResults } from './tell-results.ts'

/** Where a result of the council leaves a nomination; one taken off the agenda may be put on another. */
const after: Record<Exclude<ItemResult['state'], 'on-agenda'>, NominationState> = {
  passed: 'passed',
  failed: 'failed',
  removed: 'eligible',
}

/** Reads back what councils decided of the round's nominations that stand on agendas. @refuses not-found, right-missing */
export function readCouncilResults(act: Act, roundId: string): Promise<ReadingDone | Refusal> {
  return inAct<ReadingDone>(act, async (tx) => {
    const round = await findRound(tx, roundId)
    if (!round) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'appraise-nominations', round.unitId)
    if (refused && (await mayAt(tx, act.actor, 'manage-rounds', round.unitId))) return refused
    const waiting = await listOnAgenda(tx, roundId)
    const found = await readItemResults(
      tx,
      'nomination',
      waiting.map((one) => one.id),
    )
    const done: ReadingDone = { passed: 0, failed: 0, removed: 0 }
    const dossiers = new Set<string>()
    const changes: NominationPlace[] = []
    const events: NewEvent[] = []
    const told: SettledRow[] = []
    for (const one of waiting) {
      const result = found.get(one.id)
      if (!result || result.state === 'on-agenda') continue
      done[result.state] += 1
      dossiers.add(one.dossierId)
      if (result.state !== 'removed') told.push({ ...one, result: result.state })
      changes.push({ id: one.id, state: after[result.state], result })
      events.push({
        dossierId: one.dossierId,
        nominationId: one.id,
        kind: `council-${result.state}`,
        happenedOn: result.heldOn,
        note: result.sentence,
        details: { votesFor: result.votesFor, base: result.base, needed: result.needed },
      })
    }
    await placeNominations(tx, changes)
    await insertEvents(tx, events, { accountId: accountOf(act), now: act.clock.now() })
    if (dossiers.size > 0) {
      await tellUnitsOfResults(tx, act, told)
      await settleDossiers(tx, [...dossiers])
      await closeFinishedRounds(tx, act, [roundId])
      await recordAct(tx, act, {
        act: 'read-council-results',
        objectKind: 'round',
        objectId: roundId,
        unitId: round.unitId,
        details: done,
      })
    }
    return done
  })
}
