import { type Act, accountOf, inAct, inView, scopeOf } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { expandGroup, readUnitIdsWithin } from '../organisations/index.ts'
import { readLawNote } from './law-note.ts'
import type { CallList, CallQuery, ChangeCallBody, NewCallBody } from './schemas.ts'
import {
  insertCall,
  listCalledUnits,
  listCallRows,
  listOwnRegistrations,
  lockCall,
  setCalledUnits,
  updateCall,
} from './store-calls.ts'

/** Calls for registration in sight, the newest first, each with the viewer's own registration. */
export function listCalls(act: Act, query: CallQuery): Promise<CallList> {
  return inView(act, async (tx) => {
    const { year, state, after, limit } = query
    const open = state === undefined ? undefined : state === 'open'
    const found = await listCallRows(tx, { year, open, before: after, limit })
    const rows = found.slice(0, limit)
    const roots = act.actor === 'system' ? [] : scopeOf(act.actor)
    const own = await listOwnRegistrations(
      tx,
      rows.map((row) => row.id),
      roots,
    )
    return {
      rows: rows.map(({ basis, note, revision, ...row }) => ({
        ...row,
        closedAt: row.closedAt?.toISOString() ?? null,
        own: own.get(row.id) ?? null,
      })),
      next: found.length > limit ? rows.at(-1)!.id : null,
      law: await readLawNote(tx, act),
    }
  })
}

/** Opens a call: without named units, for those directly below. @refuses right-missing, outside-your-unit, registration-units-missing */
export function openCall(act: Act, body: NewCallBody): Promise<{ id: string } | Refusal> {
  return inAct(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, 'collect-registrations', body.unitId)
    if (refused) return refused
    const today = act.clock.today()
    const unitIds = body.unitIds ?? (await expandGroup(tx, { group: 'children', unitId: body.unitId }, today))
    if (unitIds.length === 0) return refuse('registration-units-missing')
    if (await anyOutside(tx, body.unitId, unitIds)) return refuse('registration-unit-outside')
    const id = await insertCall(tx, {
      unitId: body.unitId,
      year: body.year,
      title: body.title,
      basis: body.basis || null,
      note: body.note || null,
      dueOn: body.dueOn,
      accountId: accountOf(act),
      now: act.clock.now(),
    })
    await setCalledUnits(tx, id, [...new Set(unitIds)])
    await recordAct(tx, act, {
      act: 'open-registration-call',
      objectKind: 'registration-call',
      objectId: id,
      unitId: body.unitId,
      details: { title: body.title, units: unitIds.length, dueOn: body.dueOn },
    })
    return { id }
  })
}

/** Changes words, deadline or units of a call, or closes and opens it again. @refuses changed-meanwhile, not-found */
export function changeCall(
  act: Act,
  input: { id: string } & ChangeCallBody,
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const call = await lockCall(tx, input.id)
    if (!call) return refuse('not-found')
    const refused = await mayAt(tx, act.actor, 'collect-registrations', call.unitId)
    if (refused) return refused
    if (call.revision !== input.revision) return refuse('changed-meanwhile')
    if (input.unitIds && (await anyOutside(tx, call.unitId, input.unitIds)))
      return refuse('registration-unit-outside')
    const turns = input.closed !== undefined && input.closed !== (call.closedAt !== null)
    await updateCall(tx, call.id, {
      title: input.title ?? call.title,
      basis: input.basis === undefined ? call.basis : input.basis || null,
      note: input.note === undefined ? call.note : input.note || null,
      dueOn: input.dueOn ?? call.dueOn,
      closedAt: turns ? (input.closed ? act.clock.now() : null) : call.closedAt,
    })
    if (input.unitIds) await setCalledUnits(tx, call.id, [...new Set(input.unitIds)])
    await recordAct(tx, act, {
      act: !turns
        ? 'change-registration-call'
        : input.closed
          ? 'close-registration-call'
          : 'reopen-registration-call',
      objectKind: 'registration-call',
      objectId: call.id,
      unitId: call.unitId,
      details: {
        title: input.title ?? call.title,
        dueOn: input.dueOn ?? call.dueOn,
        units: (await listCalledUnits(tx, call.id)).length,
      },
    })
    return { revision: call.revision + 1 }
  })
}

async function anyOutside(tx: Tx, unitId: string, unitIds: readonly string[]): Promise<boolean> {
  const within = await readUnitIdsWithin(tx, unitId)
  return unitIds.some((one) => !within.has(one))
}
