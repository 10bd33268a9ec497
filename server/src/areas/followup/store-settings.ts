import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { soonDays } from './domain/cell.ts'

export type ReminderSettings = {
  daysBefore: number[]
  daysAfter: number[]
  escalateAfterDays: number
  byMail: boolean
  /** 0: nothing was set, the defaults hold. */
  revision: number
}

const defaultSettings: ReminderSettings = {
  daysBefore: [soonDays, 1],
  daysAfter: [1, 7],
  escalateAfterDays: 10,
  byMail: true,
  revision: 0,
}

/** The settings of these units; who has set nothing has the defaults. */
export async function readSettings(
  tx: Tx,
  unitIds: readonly string[],
): Promise<Map<string, ReminderSettings>> {
  const settings = new Map(unitIds.map((unitId) => [unitId, defaultSettings]))
  if (unitIds.length === 0) return settings
  const rows = await tx
    .selectFrom('reminder_settings')
    .selectAll()
    .where('unit_id', 'in', [...unitIds])
    .execute()
  for (const row of rows)
    settings.set(row.unit_id, {
      daysBefore: row.days_before,
      daysAfter: row.days_after,
      escalateAfterDays: row.escalate_after_days,
      byMail: row.by_mail,
      revision: row.revision,
    })
  return settings
}

/** Keeps the settings where the revision is still the one seen; null where somebody was faster. */
export async function saveSettings(tx: Tx, unitId: string, wanted: ReminderSettings): Promise<number | null> {
  const { rows } = await sql<{ revision: number }>`
    insert into reminder_settings (unit_id, days_before, days_after, escalate_after_days, by_mail)
    select ${unitId}, ${wanted.daysBefore}::int[], ${wanted.daysAfter}::int[], ${wanted.escalateAfterDays}, ${wanted.byMail}
    on conflict (unit_id) do update set days_before = excluded.days_before, days_after = excluded.days_after,
      escalate_after_days = excluded.escalate_after_days, by_mail = excluded.by_mail,
      revision = reminder_settings.revision + 1
      where reminder_settings.revision = ${wanted.revision}
    returning revision`.execute(tx)
  return rows[0]?.revision ?? null
}

/** Days ahead that any unit wants to be told of. */
export async function widestDaysBefore(tx: Tx): Promise<number> {
  const { rows } = await sql<{ days: number | null }>`select max(d)::int as days
    from reminder_settings, unnest(days_before) as d`.execute(tx)
  return Math.max(rows[0]?.days ?? 0, ...defaultSettings.daysBefore)
}
