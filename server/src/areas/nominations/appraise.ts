import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { describeRefusal } from '../../platform/http/catalogue.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { recordAct } from '../ledger/index.ts'
import { refuseForeignScan } from './keep-files.ts'
import { closeFinishedRounds } from './record-outcome.ts'
import { oncePerDossier, refuseAct } from './relations.ts'
import type { AppraisalList, AppraisalQuery, AppraiseBody } from './schemas-appraisal.ts'
import type { DoneRows } from './schemas-dossiers.ts'
import { listAppraisalRows } from './store-appraisal.ts'
import { type DossierRow, lockDossiers } from './store-dossiers.ts'
import { insertEvents } from './store-events.ts'
import { findNominationsById, type Nomination, updateNominations } from './store-nominations.ts'
import { findRound } from './store-rounds.ts'
import { settleDossiers } from './store-settle.ts'
import { tellUnitsOfResults } from './tell-results.ts'

/** Nominations of a round that were sent, for who appraises or looks. @refuses not-found */
export function listForAppraisal(
  act: Act,
  query: AppraisalQuery & { roundId: string },
): Promise<AppraisalList | Refusal> {
  const read = async (tx: Tx): Promise<AppraisalList | Refusal> => {
    if (!(await findRound(tx, query.roundId))) return refuse('not-found')
    const { q, state, verdict, unitId, awardKey, dossierId, after: offset = 0, limit } = query
    const states = state ? [state] : undefined
    const mine = query.mine ? (accountOf(act) ?? '0') : undefined
    const filter = { q, states, verdict, unitId, awardKey, dossierId, mine }
    const rows = await listAppraisalRows(tx, query.roundId, filter, { offset, limit })
    return { rows: rows.slice(0, limit), next: rows.length > limit ? String(offset + limit) : null }
  }
  return inView(act, read, { keepPlans: true })
}

export type Chosen = { id: string; revision: number }

/** Nominations with their dossiers locked in one order for everybody, as they were asked for. */
export async function lockChosen(
  tx: Tx,
  chosen: readonly Chosen[],
): Promise<{ asked: Chosen; one: Nomination | undefined; dossier: DossierRow | undefined }[]> {
  const ids = chosen.map((asked) => asked.id)
  const seen = await findNominationsById(tx, ids)
  const dossiers = await lockDossiers(tx, [...new Set(seen.map((one) => one.dossierId))])
  // Read again under the locks.
  const now = new Map((await findNominationsById(tx, ids)).map((one) => [one.id, one]))
  return chosen.map((asked) => {
    const one = now.get(asked.id)
    return { asked, one, dossier: one && dossiers.get(one.dossierId) }
  })
}

const openStates = ['listed', 'eligible', 'rejected']

/**
 * The appraiser's word on nominations: fit for the council, not, or taken back; a result for each. To refuse one, or to
 * let one through that the law's conditions do not support, needs a reason.
 * @refuses per nomination: not-found, dossier-state, dossier-held, right-missing, changed-meanwhile, nomination-state, reason-missing
 */
export function appraiseNominations(act: Act, input: AppraiseBody): Promise<DoneRows | Refusal> {
  return inAct<DoneRows>(act, async (tx) => {
    const results: DoneRows['results'] = []
    const done: { one: Nomination; dossier: DossierRow }[] = []
    const refuseOn = oncePerDossier<DossierRow>(
      async (dossier) =>
        (await refuseAct(tx, act, dossier, 'appraise', input.paper !== null)) ??
        refuseForeignScan(tx, act, input.paper, [dossier.unitId, dossier.ownerUnitId]),
    )
    for (const { asked, one, dossier } of await lockChosen(tx, input.nominations)) {
      const refused =
        one && dossier
          ? ((await refuseOn(dossier)) ?? refuseAppraisal(input, { asked, one }))
          : refuse('not-found')
      results.push({
        id: asked.id,
        name: one?.name ?? '',
        problem: refused && describeRefusal(refused).detail,
      })
      if (!refused && one && dossier) done.push({ one, dossier })
    }
    if (done.length > 0) await writeAppraisals(tx, act, input, done)
    return { results }
  })
}

function refuseAppraisal(
  input: AppraiseBody,
  { asked, one }: { asked: Chosen; one: Nomination },
): Refusal | null {
  if (one.revision !== asked.revision) return refuse('changed-meanwhile')
  if (!openStates.includes(one.state)) return refuse('nomination-state', { name: one.name })
  const reasonNeeded =
    input.decision === 'rejected' ||
    (input.decision === 'eligible' && (one.verdict !== 'eligible' || one.hold))
  return reasonNeeded && !input.reason ? refuse('reason-missing', { name: one.name }) : null
}

async function writeAppraisals(
  tx: Tx,
  act: Act,
  input: AppraiseBody,
  done: readonly { one: Nomination; dossier: DossierRow }[],
): Promise<void> {
  const by = { accountId: accountOf(act), now: act.clock.now() }
  await updateNominations(
    tx,
    done.map(({ one }) => one.id),
    {
      state: input.decision,
      appraisal_reason: input.reason,
      appraised_by: by.accountId,
      appraised_at: by.now,
    },
  )
  await insertEvents(
    tx,
    done.map(({ one }) => ({
      dossierId: one.dossierId,
      nominationId: one.id,
      kind: `appraised-${input.decision}`,
      happenedOn: input.paper?.on ?? act.clock.today(),
      note: input.reason,
      paper: input.paper,
      details: { verdict: one.verdict, provisional: one.provisional },
    })),
    by,
  )
  if (input.decision === 'rejected')
    await tellUnitsOfResults(
      tx,
      act,
      done.map(({ one }) => ({ ...one, result: 'rejected' })),
    )
  await settleDossiers(tx, [...new Set(done.map(({ one }) => one.dossierId))])
  const first = done[0]!.dossier
  await closeFinishedRounds(tx, act, [first.roundId])
  await recordAct(tx, act, {
    act: 'appraise-nominations',
    objectKind: 'round',
    objectId: first.roundId,
    unitId: first.ownerUnitId,
    details: {
      decision: input.decision,
      count: done.length,
      names: done.slice(0, 20).map(({ one }) => one.name),
      ...(input.reason ? { reason: input.reason } : {}),
    },
  })
}
