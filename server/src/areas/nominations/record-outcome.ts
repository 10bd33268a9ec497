import { type Act, accountOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { tellUnits } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { finishTaskFromWorkspace } from '../plans/index.ts'
import { insertEvents } from './store-events.ts'
import {
  type LockedNomination,
  lockNominations,
  lockRoundEnds,
  markDecided,
  markRoundClosed,
} from './store-outcomes.ts'
import { settleDossiers } from './store-settle.ts'

/** `decisionId` is null where a higher body decided. */
export type Outcome = { decisionId: string | null; number: string; decidedOn: string }

/**
 * Writes into the nominations by which decision they were honoured; called by the act that fills number and day, in its
 * transaction. A round whose last nomination this settles closes, and with it the plan task that ordered it. Units are told.
 * @refuses nomination-not-approved
 */
export async function recordOutcome(
  tx: Tx,
  act: Act,
  nominationIds: string[],
  outcome: Outcome,
): Promise<Refusal | undefined> {
  const found = await lockNominations(tx, [...new Set(nominationIds)])
  const unfit = found.find((one) => one.state !== 'passed')
  if (unfit || found.length < new Set(nominationIds).size)
    return refuse('nomination-not-approved', { name: unfit?.name ?? '' })
  await markDecided(
    tx,
    found.map((one) => one.id),
    outcome,
  )
  await insertEvents(
    tx,
    found.map((one) => ({
      dossierId: one.dossierId,
      nominationId: one.id,
      kind: 'decided',
      happenedOn: outcome.decidedOn,
      details: { number: outcome.number, decisionId: outcome.decisionId },
    })),
    { accountId: accountOf(act), now: act.clock.now() },
  )
  await settleDossiers(tx, [...new Set(found.map((one) => one.dossierId))])
  await tellOfOutcome(tx, act, found, outcome)
  await closeFinishedRounds(tx, act, [...new Set(found.map((one) => one.roundId))])
  return undefined
}

async function tellOfOutcome(
  tx: Tx,
  act: Act,
  found: readonly LockedNomination[],
  outcome: Outcome,
): Promise<void> {
  const byDossier = Map.groupBy(found, (one) => one.dossierId)
  for (const [dossierId, ones] of byDossier) {
    const names = ones.slice(0, 3).map((one) => one.name)
    const more = ones.length > names.length ? ` và ${ones.length - names.length} trường hợp khác` : ''
    await tellUnits(tx, act, {
      unitIds: [ones[0]!.unitId],
      right: 'nominate',
      kind: 'nomination-decided',
      text: `Đã có Quyết định ${outcome.number}: ${names.join(', ')}${more}`,
      path: `/ho-so/${dossierId}`,
    })
  }
}

/** Rounds in which nothing that was sent is open close; their last decision proves the plan task. */
export async function closeFinishedRounds(tx: Tx, act: Act, roundIds: readonly string[]): Promise<void> {
  for (const round of await lockRoundEnds(tx, roundIds)) {
    if (round.open > 0 || round.decided === 0) continue
    await markRoundClosed(tx, round.id, { accountId: accountOf(act), now: act.clock.now() })
    if (round.taskId)
      await finishTaskFromWorkspace(tx, act, {
        taskId: round.taskId,
        workspace: 'nomination-round',
        objectId: round.id,
        unitId: round.unitId,
        happenedOn: round.decidedOn ?? act.clock.today(),
        document: round.number && round.decidedOn ? { number: round.number, on: round.decidedOn } : null,
      })
    await recordAct(tx, act, {
      act: 'close-round',
      objectKind: 'round',
      objectId: round.id,
      unitId: round.unitId,
      details: { title: round.title, number: round.number },
    })
  }
}
