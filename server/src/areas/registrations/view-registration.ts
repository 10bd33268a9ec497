import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readUnitIdsWithin, readUnitLabels } from '../organisations/index.ts'
import { readPeopleOfUnit } from '../people/index.ts'
import { readAwardChoices } from './award-choices.ts'
import { openSteps, type Relation } from './domain/registration-state.ts'
import { readLawNote } from './law-note.ts'
import type { PeopleChoices, RegistrationView } from './schemas.ts'
import { findCall, isCalled } from './store-calls.ts'
import {
  findRegistration,
  findRegistrationOf,
  insertRegistration,
  listRows,
  listSteps,
  type RegistrationRow,
} from './store-registrations.ts'

/** Makes the unit's registration in answer to a call, or gives the one that is there. @refuses registration-unit-not-called, registration-call-closed */
export function startRegistration(
  act: Act,
  input: { callId: string; unitId: string },
): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const call = await findCall(tx, input.callId)
    if (!call) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'register-emulation', input.unitId)
    if (refused) return refused
    if (!(await isCalled(tx, call.id, input.unitId))) return refuse('registration-unit-not-called')
    const known = await findRegistrationOf(tx, call.id, input.unitId)
    if (known) return { id: known }
    if (call.closedAt) return refuse('registration-call-closed')
    const id = await insertRegistration(tx, {
      callId: call.id,
      unitId: input.unitId,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    if (!id) return refuse('changed-meanwhile')
    const unit = (await readUnitLabels(tx, [input.unitId])).get(input.unitId)
    await recordAct(tx, act, {
      act: 'start-registration',
      objectKind: 'registration',
      objectId: id,
      unitId: input.unitId,
      details: { unit: unit?.name ?? '', year: call.year },
    })
    return { id }
  })
}

/** Who the actor is to the registration. */
export async function relationsOf(tx: Tx, act: Act, one: RegistrationRow): Promise<Relation[]> {
  const may = async (
    right: 'register-emulation' | 'approve-registrations' | 'collect-registrations',
    unitId: string,
  ) => (await mayAt(tx, act.actor, right, unitId)) === null
  const relations: Relation[] = []
  if (await may('register-emulation', one.unitId)) relations.push('writer')
  if (await may('approve-registrations', one.unitId)) relations.push('leader')
  if (await may('collect-registrations', one.callUnitId)) relations.push('collector')
  return relations
}

/** One registration with its rows and what may be done now. @refuses not-found */
export function viewRegistration(act: Act, id: string): Promise<RegistrationView | Refusal> {
  return inView<RegistrationView | Refusal>(act, async (tx) => {
    const one = await findRegistration(tx, id)
    if (!one) return refuse('not-found')
    const relations = await relationsOf(tx, act, one)
    const steps = await listSteps(tx, id)
    const last = steps.at(-1)
    const { callUnitId: _, ...shown } = one
    return {
      ...shown,
      mayWrite: one.status === 'draft' && !one.callClosed && relations.includes('writer'),
      steps: openSteps({ status: one.status, relations }),
      rows: await listRows(tx, id),
      returned:
        last?.kind === 'returned'
          ? { reason: last.reason ?? '', by: last.by ?? '', on: last.happenedOn }
          : null,
      law: await readLawNote(tx, act),
    }
  })
}

/** People, collectives and titles that rows of this registration are picked from. @refuses not-found */
export function listChoices(act: Act, id: string): Promise<PeopleChoices | Refusal> {
  return inView<PeopleChoices | Refusal>(act, async (tx) => {
    const one = await findRegistration(tx, id)
    if (!one) return refuse('not-found')
    return readChoices(tx, act, one.unitId)
  })
}

/** The same inside a transaction, of a unit. */
export async function readChoices(tx: Tx, act: Act, unitId: string): Promise<PeopleChoices> {
  const within = await readUnitIdsWithin(tx, unitId)
  const labels = await readUnitLabels(tx, [...within])
  return {
    rows: await readPeopleOfUnit(tx, unitId, act.clock.today()),
    collectives: [...labels.values()]
      .filter((unit) => unit.dissolvedOn === null)
      .map(({ id, name, shortName }) => ({ id, name, shortName })),
    awards: await readAwardChoices(tx, act, unitId),
  }
}
