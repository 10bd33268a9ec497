import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { tallyPledges } from './domain/tally-pledges.ts'
import { readLawNote } from './law-note.ts'
import type { CallView } from './schemas.ts'
import { findCall, listCalledUnits, listSentPledges } from './store-calls.ts'

/** One call: who has sent and who has not, and what was pledged, by title. @refuses not-found */
export function viewCall(act: Act, id: string): Promise<CallView | Refusal> {
  return inView<CallView | Refusal>(act, (tx) => readCallView(tx, act, id))
}

/** The same inside a transaction. */
export async function readCallView(tx: Tx, act: Act, id: string): Promise<CallView | Refusal> {
  const call = await findCall(tx, id)
  if (!call) return refuse('not-found')
  const units = await listCalledUnits(tx, id)
  const today = act.clock.today()
  return {
    ...call,
    closedAt: call.closedAt?.toISOString() ?? null,
    mayCollect: (await mayAt(tx, act.actor, 'collect-registrations', call.unitId)) === null,
    units: units.map((unit) => ({
      ...unit,
      remindedAt: unit.remindedAt?.toISOString() ?? null,
      isLate:
        unit.status === 'sent' || unit.status === 'accepted'
          ? unit.sentOn !== null && unit.sentOn > call.dueOn
          : today > call.dueOn,
    })),
    ...tallyPledges(await listSentPledges(tx, id)),
    law: await readLawNote(tx, act),
  }
}
