import { type Act, inAct, type Platform } from '../../platform/act.ts'
import type { TimedJob } from '../../platform/jobs.ts'
import type { Refusal } from '../../platform/refusal.ts'
import { lockStructure, takeUpChanges } from './store-units.ts'

/** Brings the closure of the tree to today: changes dated ahead take effect. Returns how many did. */
export function takeUpUnitChanges(act: Act): Promise<number | Refusal> {
  return inAct<number>(act, async (tx) => {
    await lockStructure(tx)
    return takeUpChanges(tx, act.clock.today())
  })
}

/** Timed work of this area: as a day begins, and at every start, changes of that day take effect. */
export function organisationJobs(platform: Platform): TimedJob[] {
  const act: Act = { ...platform, actor: 'system' }
  return [
    {
      name: 'take-up-unit-changes',
      cron: '0 * * * *',
      run: () => takeUpUnitChanges(act),
      missedAtStart: () => true,
    },
  ]
}
