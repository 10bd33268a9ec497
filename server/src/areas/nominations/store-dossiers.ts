import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { DossierState } from './domain/states.ts'

export type DossierRow = {
  id: string
  roundId: string
  ownerUnitId: string
  unitId: string
  unitName: string
  state: DossierState
  peopleBase: number | null
  collectiveBase: number | null
  minutes: Record<string, unknown>
  letterNumber: string | null
  letterOn: string | null
  version: number
  approvedAt: Date | null
  approvedBy: string | null
  sentAt: Date | null
  receivedOn: string | null
  assigneeId: string | null
  assigneeName: string | null
  assignedAt: Date | null
  revision: number
}

const columns = sql`d.id::text, d.round_id::text as "roundId", d.owner_unit_id::text as "ownerUnitId", d.unit_id::text as "unitId",
  (select u.name from unit_names u where u.unit_id = d.unit_id) as "unitName", d.state, d.people_base as "peopleBase",
  d.collective_base as "collectiveBase", d.minutes, d.letter_number as "letterNumber", d.letter_on::text as "letterOn", d.version,
  d.approved_at as "approvedAt", (select a.display_name from account_names a where a.id = d.approved_by) as "approvedBy",
  d.sent_at as "sentAt", d.received_on::text as "receivedOn", d.assignee_id::text as "assigneeId",
  (select a.display_name from account_names a where a.id = d.assignee_id) as "assigneeName", d.assigned_at as "assignedAt",
  d.revision`

export async function findDossier(tx: Tx, id: string): Promise<DossierRow | undefined> {
  const { rows } = await sql<DossierRow>`select ${columns} from dossiers d where d.id = ${id}`.execute(tx)
  return rows[0]
}

/** The dossier, held against other changes until the transaction ends. */
export async function lockDossier(tx: Tx, id: string): Promise<DossierRow | undefined> {
  const { rows } =
    await sql<DossierRow>`select ${columns} from dossiers d where d.id = ${id} for update of d`.execute(tx)
  return rows[0]
}

/** Several dossiers, locked in one order for everybody. */
export async function lockDossiers(tx: Tx, ids: readonly string[]): Promise<Map<string, DossierRow>> {
  const { rows } = await sql<DossierRow>`
    select ${columns} from dossiers d where d.id = any (${ids}::bigint[]) order by d.id for update of d`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function findDossierOfUnit(tx: Tx, roundId: string, unitId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('dossiers')
    .select('id')
    .where('round_id', '=', roundId)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** A new dossier; null where somebody began it in the meantime. */
export async function insertDossier(
  tx: Tx,
  dossier: { roundId: string; ownerUnitId: string; unitId: string; accountId: string | null; now: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('dossiers')
    .values({
      round_id: dossier.roundId,
      owner_unit_id: dossier.ownerUnitId,
      unit_id: dossier.unitId,
      created_by: dossier.accountId,
      created_at: dossier.now,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'unit_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export type DossierChange = {
  state?: DossierState
  people_base?: number | null
  collective_base?: number | null
  minutes?: string
  letter_number?: string | null
  letter_on?: string | null
  version?: number
  approved_at?: Date | null
  approved_by?: string | null
  sent_at?: Date | null
  received_on?: string | null
  received_at?: Date | null
  assignee_id?: string | null
  assigned_at?: Date | null
}

/** Writes a change; the new revision. */
export async function updateDossier(tx: Tx, id: string, change: DossierChange): Promise<number> {
  const row = await tx
    .updateTable('dossiers')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .returning('revision')
    .executeTakeFirstOrThrow()
  return row.revision
}

export type VersionRow = {
  version: number
  sha256: string
  nominations: number
  sentAt: Date
  sentBy: string | null
  recalledAt: Date | null
}

const versionColumns = sql`v.version, v.sha256, v.nominations, v.sent_at as "sentAt",
  (select a.display_name from account_names a where a.id = v.sent_by) as "sentBy", v.recalled_at as "recalledAt"`

/** What was sent, the last first. */
export async function listVersions(tx: Tx, dossierId: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select ${versionColumns} from dossier_versions v where v.dossier_id = ${dossierId} order by v.version desc`.execute(
    tx,
  )
  return rows
}

export async function findVersion(
  tx: Tx,
  dossierId: string,
  version: number,
): Promise<(VersionRow & { content: string }) | undefined> {
  const { rows } = await sql<VersionRow & { content: string }>`
    select ${versionColumns}, v.content from dossier_versions v
    where v.dossier_id = ${dossierId} and v.version = ${version}`.execute(tx)
  return rows[0]
}

export async function insertVersion(
  tx: Tx,
  one: {
    dossierId: string
    version: number
    content: string
    sha256: string
    nominations: number
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('dossier_versions')
    .values({
      dossier_id: one.dossierId,
      version: one.version,
      content: one.content,
      sha256: one.sha256,
      nominations: one.nominations,
      sent_by: one.accountId,
      sent_at: one.now,
    })
    .execute()
}

export async function markRecalled(
  tx: Tx,
  one: { dossierId: string; version: number; accountId: string | null; now: Date },
): Promise<void> {
  await tx
    .updateTable('dossier_versions')
    .set({ recalled_at: one.now, recalled_by: one.accountId })
    .where('dossier_id', '=', one.dossierId)
    .where('version', '=', one.version)
    .execute()
}
