import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import {
  type AwardBasis,
  type DecisionAwardRow,
  type HolderKind,
  putDecisionAwards,
} from '../../awards/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { endOf, mayEndPackage, packageStateWords } from '../domain/package-state.ts'
import { closeFinishedRounds, recordOutcome } from '../record-outcome.ts'
import type { ResultBody } from '../schemas-packages.ts'
import { findUnitFile } from '../shared/store-case-files.ts'
import { type ChosenNomination, readNominations } from '../shared/store-chosen.ts'
import { insertEvents } from '../store-events.ts'
import { updateNomination } from '../store-nominations.ts'
import { lockNominations } from '../store-outcomes.ts'
import { settleDossiers } from '../store-settle.ts'
import { openForChange } from './prepare-package.ts'
import {
  type ItemRow,
  insertState,
  listItems,
  listStates,
  type PackageRow,
  setOutcome,
  updatePackage,
} from './store.ts'

type Told = { item: ItemRow; nomination: ChosenNomination; reason: string | null; asNew: boolean }

/**
 * The result comes back: who was awarded goes into the register under the decision's number and day, without being typed again;
 * who was refused is told with the reason. The package ends when all have a result.
 * @refuses not-found, right-missing, changed-meanwhile, package-state, package-decision-missing, package-item-settled,
 * package-reason-missing, package-day, and those of `putDecisionAwards`
 */
export function recordResult(
  act: Act,
  input: { id: string } & ResultBody,
): Promise<{ revision: number; awardIds: string[] } | Refusal> {
  return inAct<{ revision: number; awardIds: string[] }>(act, async (tx) => {
    const row = await openForChange(tx, act, input, false)
    if (isRefusal(row)) return row
    if (!mayEndPackage(row.state)) return refuse('package-state', { state: packageStateWords[row.state] })
    const told = await readTold(tx, row, input)
    if (isRefusal(told)) return told
    const awarded = told.filter((one) => outcomeOf(input, one) === 'awarded')
    const refused = told.filter((one) => outcomeOf(input, one) === 'refused')
    const sent = (await listStates(tx, row.id)).at(-1)
    const { decision } = input
    if (awarded.length > 0 && !decision) return refuse('package-decision-missing')
    const happenedOn = awarded.length > 0 ? decision!.decidedOn : act.clock.today()
    if (happenedOn > act.clock.today()) return refuse('package-day', { since: null })
    if (decision?.fileId && !(await findUnitFile(tx, decision.fileId, row.unitId))) return refuse('not-found')
    const awardIds = await honour(tx, act, row, awarded, decision ?? null)
    if (isRefusal(awardIds)) return awardIds
    await settleRefused(tx, act, refused)
    for (const one of refused)
      await setOutcome(tx, one.item.id, { outcome: 'refused', reason: one.reason, awardId: null })
    const end = endOf((await listItems(tx, row.id)).map((item) => item.outcome))
    await updatePackage(tx, row.id, end ? { state: end } : {})
    await insertState(tx, {
      packageId: row.id,
      state: end ?? row.state,
      happenedOn: sent && happenedOn < sent.happenedOn ? sent.happenedOn : happenedOn,
      number: decision?.number ?? null,
      issuer: decision?.issuer ?? null,
      note: refused.map((one) => `${one.nomination.name}: ${one.reason}`).join('; ') || null,
      fileId: decision?.fileId ?? null,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await recordAct(tx, act, {
      act: 'record-package-result',
      objectKind: 'package',
      objectId: row.id,
      unitId: row.unitId,
      details: {
        title: row.title,
        awarded: awarded.length,
        refused: refused.length,
        number: decision?.number ?? null,
      },
    })
    return { revision: row.revision + 1, awardIds }
  })
}

const outcomeOf = (input: ResultBody, one: Told) =>
  input.outcomes.find(({ itemId }) => itemId === one.item.id)?.outcome

async function readTold(tx: Tx, row: PackageRow, input: ResultBody): Promise<Told[] | Refusal> {
  const items = new Map((await listItems(tx, row.id)).map((item) => [item.id, item]))
  const told: Told[] = []
  for (const outcome of input.outcomes) {
    const item = items.get(outcome.itemId)
    if (!item) return refuse('not-found')
    const [nomination] = await readNominations(tx, { ids: [item.nominationId] })
    if (!nomination) return refuse('not-found')
    if (item.outcome) return refuse('package-item-settled', { name: nomination.name })
    if (outcome.outcome === 'refused' && !outcome.reason)
      return refuse('package-reason-missing', { name: nomination.name })
    told.push({ item, nomination, reason: outcome.reason || null, asNew: outcome.asNew ?? false })
  }
  return told
}

/** Writes the awards and settles the nominations; the ids of the awards. */
async function honour(
  tx: Tx,
  act: Act,
  row: PackageRow,
  awarded: readonly Told[],
  decision: ResultBody['decision'] | null,
): Promise<string[] | Refusal> {
  if (awarded.length === 0 || !decision) return []
  const { number, decidedOn, issuer, signer = null, fileId = null } = decision
  const put = await putDecisionAwards(
    tx,
    act,
    {
      unitId: row.unitId,
      decision: { number, decidedOn, issuer, signer, fileId, level: levelOf(row.destination) },
      rows: awarded.map(awardRow),
    },
    'manage-packages',
  )
  if (isRefusal(put)) return put
  for (const [at, one] of awarded.entries()) {
    await setOutcome(tx, one.item.id, {
      outcome: 'awarded',
      reason: one.reason,
      awardId: put.awards[at]!.awardId,
    })
    if (one.nomination.state === 'eligible')
      await updateNomination(tx, one.nomination.id, { extra: { state: 'passed' } })
  }
  const refusal = await recordOutcome(
    tx,
    act,
    awarded.map((one) => one.nomination.id),
    { decisionId: null, number, decidedOn },
  )
  return refusal ?? put.awards.map((one) => one.awardId)
}

const levelOf = (destination: PackageRow['destination']) =>
  destination === 'province' ? 'province' : destination === 'ministry' ? 'ministry' : 'state'

function awardRow({ nomination: one, asNew }: Told): DecisionAwardRow {
  return {
    scopeUnitId: one.unitId,
    unitId: one.unitId,
    unitText: null,
    position: one.post,
    awardKey: one.awardKey,
    awardName: one.awardName,
    basis: (one.basis === 'other' ? 'merit' : one.basis) as AwardBasis,
    year: one.year,
    deed: one.deed,
    bonusVnd: null,
    holderId: one.holderId,
    holder: {
      kind: one.holderKind as HolderKind,
      name: one.name,
      personId: one.personId,
      unitId: one.subjectUnitId,
      bornOn: one.birthYear === null ? null : String(one.birthYear),
      gender: one.gender,
      position: one.post,
      workerClass: one.workerClass,
    },
    asNew,
  }
}

/** Nominations that the higher body refused end there; dossiers and rounds follow. */
async function settleRefused(tx: Tx, act: Act, refused: readonly Told[]): Promise<void> {
  if (refused.length === 0) return
  const locked = await lockNominations(
    tx,
    refused.map((one) => one.nomination.id),
  )
  for (const one of locked) await updateNomination(tx, one.id, { extra: { state: 'failed' } })
  const reasons = new Map(refused.map((one) => [one.nomination.id, one.reason]))
  await insertEvents(
    tx,
    locked.map((one) => ({
      dossierId: one.dossierId,
      nominationId: one.id,
      kind: 'refused-above',
      happenedOn: act.clock.today(),
      note: reasons.get(one.id) ?? null,
    })),
    { accountId: accountOf(act), now: act.clock.now() },
  )
  await settleDossiers(tx, [...new Set(locked.map((one) => one.dossierId))])
  await closeFinishedRounds(tx, act, [...new Set(locked.map((one) => one.roundId))])
}
