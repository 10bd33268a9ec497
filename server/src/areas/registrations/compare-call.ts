import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { CallResults } from './schemas.ts'
import { findCall } from './store-calls.ts'
import { countOutcomes } from './store-outcomes.ts'

/** Pledge against result of every registration of a call in sight that was sent: what the register of awards says. @refuses not-found */
export function viewCallResults(act: Act, callId: string): Promise<CallResults | Refusal> {
  return inView<CallResults | Refusal>(act, async (tx) => {
    const call = await findCall(tx, callId)
    if (!call) return refuse('not-found')
    const rows = await countOutcomes(tx, call)
    const sum = (key: 'pledged' | 'reached' | 'likely') => rows.reduce((total, row) => total + row[key], 0)
    return {
      pledged: sum('pledged'),
      reached: sum('reached'),
      likely: sum('likely'),
      yearIsOver: Number(act.clock.today().slice(0, 4)) > call.year,
      rows,
    }
  })
}
