import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readPersonNames } from '../people/index.ts'
import type { Basis } from './change-units.ts'
import { dayInWords } from './domain/check-change.ts'
import { changeSeats, type Seat } from './domain/council-changes.ts'
import { citeBasis } from './domain/lineage.ts'
import {
  beginSeats,
  type CouncilFields,
  type CouncilKind,
  endSeats,
  insertCouncil,
  insertDecision,
  loadCouncil,
  placeSeats,
  readDecisions,
  readSeats,
  updateCouncil,
} from './store-councils.ts'
import { readUnit } from './store-unit.ts'

export type CouncilDone = { councilId: string }
export type Composition = CouncilFields & { members: Seat[]; happenedOn: string; basis: Basis }

/** One chair, nobody twice, everybody known, the standing body a unit, the term after its beginning. */
async function checkComposition(tx: Tx, input: Composition): Promise<Refusal | null> {
  if (input.members.filter(({ role }) => role === 'chair').length !== 1) return refuse('council-one-chair')
  const ids = input.members.map(({ personId }) => personId)
  const names = await readPersonNames(tx, ids)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice) return refuse('council-member-twice', { name: names.get(twice) ?? '' })
  if (names.size < ids.length) return refuse('council-member-unknown')
  if (input.standingBodyId && !(await readUnit(tx, input.standingBodyId))) return refuse('unit-unknown')
  if (input.until !== null && input.until <= input.happenedOn)
    return refuse('council-term-wrong', { since: dayInWords(input.happenedOn) })
  return null
}

function record(tx: Tx, act: Act, verb: string, councilId: string, unitId: string, details: object) {
  const recorded = { act: verb, objectKind: 'council', objectId: councilId, unitId }
  return recordAct(tx, act, { ...recorded, details: { ...details } })
}

const cite = (basis: Basis) => citeBasis({ basis: basis.number, basisOn: basis.issuedOn })

/**
 * Sets up a council by decision, with its members.
 * @refuses council-one-chair, council-member-twice, council-member-unknown, council-term-wrong, unit-unknown,
 * right-missing, outside-your-unit
 */
export function setUpCouncil(
  act: Act,
  input: Composition & { unitId: string; kind: CouncilKind },
): Promise<CouncilDone | Refusal> {
  return inAct<CouncilDone>(act, async (tx) => {
    const refusal =
      (await mayAt(tx, act.actor, 'manage-organisation', input.unitId)) ?? (await checkComposition(tx, input))
    if (refusal) return refusal
    const { happenedOn } = input
    const councilId = await insertCouncil(tx, { ...input, basis: cite(input.basis), since: happenedOn })
    await insertDecision(tx, councilId, { kind: 'set-up', happenedOn, basis: input.basis })
    const seats = input.members.map((member, index) => ({ ...member, place: index + 1 }))
    await beginSeats(tx, councilId, seats, happenedOn)
    await record(tx, act, 'set-up-council', councilId, input.unitId, {
      name: input.name,
      basis: cite(input.basis),
      members: seats.length,
    })
    return { councilId }
  })
}

/**
 * Changes the membership by decision (kiện toàn): those who leave keep their time, those who join begin on the day.
 * @refuses as `setUpCouncil`, and not-found, changed-meanwhile, council-ended, council-date-too-early
 */
export function changeCouncil(
  act: Act,
  input: Composition & { councilId: string; revision: number },
): Promise<CouncilDone | Refusal> {
  return inAct<CouncilDone>(act, async (tx) => {
    const council = await openCouncil(tx, act, input)
    if ('refused' in council) return council
    const refusal = await checkComposition(tx, input)
    if (refusal) return refusal
    const { ended, begun, placed } = changeSeats(await readSeats(tx, council.id), input.members)
    await endSeats(
      tx,
      ended.map(({ id }) => id),
      input.happenedOn,
    )
    await beginSeats(tx, council.id, begun, input.happenedOn)
    await placeSeats(tx, placed)
    await updateCouncil(tx, council.id, input)
    await insertDecision(tx, council.id, {
      kind: 'changed',
      happenedOn: input.happenedOn,
      basis: input.basis,
    })
    await record(tx, act, 'change-council', council.id, council.unit_id, {
      name: input.name,
      basis: cite(input.basis),
      ended: ended.length,
      begun: begun.length,
      members: input.members.length,
    })
    return { councilId: council.id }
  })
}

/** Ends a council by decision. @refuses not-found, changed-meanwhile, council-ended, council-date-too-early, right-missing, outside-your-unit */
export function endCouncil(
  act: Act,
  input: { councilId: string; revision: number; happenedOn: string; basis: Basis },
): Promise<CouncilDone | Refusal> {
  return inAct<CouncilDone>(act, async (tx) => {
    const council = await openCouncil(tx, act, input)
    if ('refused' in council) return council
    const seats = (await readSeats(tx, council.id)).filter(({ until }) => until === null)
    await endSeats(
      tx,
      seats.map(({ id }) => id),
      input.happenedOn,
    )
    await updateCouncil(tx, council.id, { until: input.happenedOn })
    await insertDecision(tx, council.id, { kind: 'ended', happenedOn: input.happenedOn, basis: input.basis })
    await record(tx, act, 'end-council', council.id, council.unit_id, {
      name: council.name,
      basis: cite(input.basis),
    })
    return { councilId: council.id }
  })
}

async function openCouncil(
  tx: Tx,
  act: Act,
  input: { councilId: string; revision: number; happenedOn: string },
) {
  const council = await loadCouncil(tx, input.councilId)
  if (!council) return refuse('not-found')
  const refusal = await mayAt(tx, act.actor, 'manage-organisation', council.unit_id)
  if (refusal) return refusal
  if (council.revision !== input.revision) return refuse('changed-meanwhile')
  const decisions = await readDecisions(tx, council.id)
  if (decisions.some(({ kind }) => kind === 'ended')) return refuse('council-ended', { name: council.name })
  const last = decisions.at(-1)?.happenedOn ?? council.since
  if (input.happenedOn < last) return refuse('council-date-too-early', { since: dayInWords(last) })
  return council
}
