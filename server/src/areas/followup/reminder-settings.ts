import { type Act, inAct, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { type ReminderSettings, readSettings, saveSettings } from './store-settings.ts'

/** When a unit's plans remind, as set or by default. @refuses right-missing, outside-your-unit */
export function viewReminderSettings(
  act: Act,
  unitId: string,
): Promise<(ReminderSettings & { unitId: string; mailReady: boolean }) | Refusal> {
  return inView(act, async (tx) => {
    const refusal = await mayAt(tx, act.actor, 'send-reminders', unitId)
    if (refusal) return refusal
    const settings = (await readSettings(tx, [unitId])).get(unitId)!
    return { unitId, ...settings, mailReady: act.config.smtpUrl !== null }
  })
}

/**
 * Sets when a unit's plans remind, before and after the due date, and when the head is told.
 * @refuses right-missing, outside-your-unit, changed-meanwhile
 */
export function setReminderSettings(
  act: Act,
  unitId: string,
  input: ReminderSettings,
): Promise<{ unitId: string; revision: number } | Refusal> {
  return inAct(act, async (tx) => {
    const refusal = await mayAt(tx, act.actor, 'send-reminders', unitId)
    if (refusal) return refusal
    const wanted = {
      ...input,
      daysBefore: [...new Set(input.daysBefore)].sort((a, b) => b - a),
      daysAfter: [...new Set(input.daysAfter)].sort((a, b) => a - b),
    }
    const known = (await readSettings(tx, [unitId])).get(unitId)!
    if (known.revision !== input.revision) return refuse('changed-meanwhile')
    const revision = await saveSettings(tx, unitId, wanted)
    if (revision === null) return refuse('changed-meanwhile')
    const { revision: _, ...details } = wanted
    await recordAct(tx, act, {
      act: 'set-reminder-settings',
      objectKind: 'unit',
      objectId: unitId,
      unitId,
      details,
    })
    return { unitId, revision }
  })
}
