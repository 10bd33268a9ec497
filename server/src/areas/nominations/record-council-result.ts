import { type Act, accountOf, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { type Chosen, lockChosen } from './appraise.ts'
import type { ItemResult } from './domain/item-result.ts'
import { refuseForeignScan } from './keep-files.ts'
import { closeFinishedRounds } from './record-outcome.ts'
import { oncePerDossier, refuseAct } from './relations.ts'
import type { ResultBody } from './schemas-appraisal.ts'
import type { DoneRows } from './schemas-dossiers.ts'
import type { DossierRow } from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { type Nomination, updateNominations } from './store-nominations.ts'
import { settleDossiers } from './store-settle.ts'
import { tellUnitsOfResults } from './tell-results.ts'

/**
 * Records what a council decided on paper (minutes with number and day); a result for each nomination.
 * @refuses paper-date-ahead; per nomination: not-found, dossier-state, dossier-held, right-missing, changed-meanwhile, nomination-state
 */
export function recordCouncilResult(act: Act, input: ResultBody): Promise<DoneRows | Refusal> {
  return inAct<DoneRows>(act, async (tx) => {
    const today = act.clock.today()
    if (input.heldOn > today || input.paper.on > today) return refuse('paper-date-ahead')
    const results: DoneRows['results'] = []
    const done: { one: Nomination; dossier: DossierRow }[] = []
    const refuseOn = oncePerDossier<DossierRow>(
      async (dossier) =>
        (await refuseForeignScan(tx, act, input.paper, [dossier.unitId, dossier.ownerUnitId])) ??
        refuseAct(tx, act, dossier, 'record-result'),
    )
    for (const { asked, one, dossier } of await lockChosen(tx, input.nominations)) {
      const refused =
        one && dossier ? ((await refuseOn(dossier)) ?? refuseResult(asked, one)) : refuse('not-found')
      results.push({
        id: asked.id,
        name: one?.name ?? '',
        problem: refused && describeRefusal(refused).detail,
      })
      if (!refused && one && dossier) done.push({ one, dossier })
    }
    if (done.length > 0) await writeResults(tx, act, input, done)
    return { results }
  })
}

function refuseResult(asked: Chosen, one: Nomination): Refusal | null {
  if (one.revision !== asked.revision) return refuse('changed-meanwhile')
  return one.state === 'eligible' || one.state === 'on-agenda'
    ? null
    : refuse('nomination-state', { name: one.name })
}

async function writeResults(
  tx: Tx,
  act: Act,
  input: ResultBody,
  done: readonly { one: Nomination; dossier: DossierRow }[],
): Promise<void> {
  const result: ItemResult = {
    itemId: '',
    sessionId: '',
    state: input.result,
    votesFor: input.votesFor,
    base: input.base,
    needed: null,
    sentence: null,
    heldOn: input.heldOn,
  }
  await updateNominations(
    tx,
    done.map(({ one }) => one.id),
    { state: input.result, result: JSON.stringify(result) },
  )
  await insertEvents(
    tx,
    done.map(({ one }) => ({
      dossierId: one.dossierId,
      nominationId: one.id,
      kind: `council-${input.result}`,
      happenedOn: input.heldOn,
      paper: input.paper,
      details: { votesFor: input.votesFor, base: input.base },
    })),
    { accountId: accountOf(act), now: act.clock.now() },
  )
  await tellUnitsOfResults(
    tx,
    act,
    done.map(({ one }) => ({ ...one, result: input.result })),
  )
  await settleDossiers(tx, [...new Set(done.map(({ one }) => one.dossierId))])
  const first = done[0]!.dossier
  await closeFinishedRounds(tx, act, [first.roundId])
  await recordAct(tx, act, {
    act: 'record-council-result',
    objectKind: 'round',
    objectId: first.roundId,
    unitId: first.ownerUnitId,
    details: {
      result: input.result,
      count: done.length,
      paper: input.paper.number ?? '',
      heldOn: input.heldOn,
      names: done.slice(0, 20).map(({ one }) => one.name),
    },
  })
}
