import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { PackageState } from '../domain/package-state.ts'

export type PackageRow = {
  id: string
  unitId: string
  unitName: string
  title: string
  destination: 'province' | 'ministry' | 'prime-minister' | 'president'
  destinationName: string
  letterNumber: string | null
  letterOn: string | null
  note: string | null
  state: PackageState
  stateOn: string | null
  archiveSha256: string | null
  revision: number
  items: number
  awarded: number
  refused: number
}

export async function listPackageRows(
  tx: Tx,
  filter: { ids?: readonly string[]; state?: string | undefined; before?: string | undefined; limit: number },
): Promise<PackageRow[]> {
  const { rows } = await sql<PackageRow>`
    select p.id, p.unit_id as "unitId", n.name as "unitName", p.title, p.destination, p.destination_name as "destinationName",
      p.letter_number as "letterNumber", p.letter_on as "letterOn", p.note, p.state, p.archive_sha256 as "archiveSha256",
      p.revision, (select s.happened_on from package_states s where s.package_id = p.id order by s.id desc limit 1) as "stateOn",
      c.*
    from packages p join unit_names n on n.unit_id = p.unit_id
    cross join lateral (select count(*)::int as items, count(*) filter (where i.outcome = 'awarded')::int as awarded,
      count(*) filter (where i.outcome = 'refused')::int as refused from package_items i where i.package_id = p.id) c
    where ${filter.ids ? sql`p.id = any (${filter.ids}::bigint[])` : sql`true`}
      and ${filter.state ? sql`p.state = ${filter.state}` : sql`true`}
      and ${filter.before ? sql`p.id < ${filter.before}` : sql`true`}
    order by p.id desc limit ${filter.limit + 1}`.execute(tx)
  return rows
}

export async function findPackage(tx: Tx, id: string): Promise<PackageRow | undefined> {
  return (await listPackageRows(tx, { ids: [id], limit: 1 }))[0]
}

/** The package, held against other changes until the transaction ends. */
export async function lockPackage(tx: Tx, id: string): Promise<PackageRow | undefined> {
  await sql`select 1 from packages where id = ${id} for update`.execute(tx)
  return findPackage(tx, id)
}

export async function insertPackage(
  tx: Tx,
  one: {
    unitId: string
    title: string
    destination: string
    destinationName: string
    note: string | null
    nominationIds: readonly string[]
    accountId: string | null
    now: Date
  },
): Promise<string> {
  const { id } = await tx
    .insertInto('packages')
    .values({
      unit_id: one.unitId,
      title: one.title,
      destination: one.destination,
      destination_name: one.destinationName,
      note: one.note,
      created_by: one.accountId,
      created_at: one.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`insert into package_items (package_id, nomination_id, position)
    select ${id}, x.id, x.place from unnest(${one.nominationIds}::bigint[]) with ordinality as x (id, place)`.execute(
    tx,
  )
  return id
}

export async function updatePackage(
  tx: Tx,
  id: string,
  change: {
    title?: string
    destination_name?: string
    letter_number?: string | null
    letter_on?: string | null
    note?: string | null
    state?: PackageState
    archive_sha256?: string
    archive_bytes?: string
  },
): Promise<void> {
  await tx
    .updateTable('packages')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

export type ItemRow = {
  id: string
  nominationId: string
  position: number
  outcome: 'awarded' | 'refused' | null
  outcomeReason: string | null
  awardId: string | null
}

export async function listItems(tx: Tx, packageId: string): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select id, nomination_id as "nominationId", position, outcome, outcome_reason as "outcomeReason", award_id as "awardId"
    from package_items where package_id = ${packageId} order by position`.execute(tx)
  return rows
}

/** Of these nominations, those that a package under way holds already. */
export async function readPacked(tx: Tx, nominationIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select i.nomination_id::text as id from package_items i
    join packages p on p.id = i.package_id
    where i.nomination_id = any (${nominationIds}::bigint[]) and p.state not in ('decided', 'refused')`.execute(
    tx,
  )
  return new Set(rows.map((row) => row.id))
}

export async function setOutcome(
  tx: Tx,
  itemId: string,
  result: { outcome: 'awarded' | 'refused'; reason: string | null; awardId: string | null },
): Promise<void> {
  await sql`update package_items set outcome = ${result.outcome}, outcome_reason = ${result.reason},
    award_id = ${result.awardId} where id = ${itemId}`.execute(tx)
}

export type PackageFileRow = {
  id: string
  itemId: string | null
  part: string
  path: string
  fileId: string
  name: string
  sha256: string
}

export async function listFiles(tx: Tx, packageId: string): Promise<PackageFileRow[]> {
  const { rows } = await sql<PackageFileRow>`
    select k.id, k.item_id as "itemId", k.part, k.path, k.file_id as "fileId", f.name, f.sha256
    from package_files k join files f on f.id = k.file_id where k.package_id = ${packageId} order by k.path`.execute(
    tx,
  )
  return rows
}

export async function insertPackageFile(
  tx: Tx,
  file: {
    packageId: string
    itemId: string | null
    part: string
    path: string
    fileId: string
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('package_files')
    .values({
      package_id: file.packageId,
      item_id: file.itemId,
      part: file.part,
      path: file.path,
      file_id: file.fileId,
      added_by: file.accountId,
      added_at: file.now,
    })
    .execute()
}

/** Takes a file out of the package; its path, where it was there. */
export async function deletePackageFile(tx: Tx, packageId: string, id: string): Promise<string | undefined> {
  const gone = await tx
    .deleteFrom('package_files')
    .where('package_id', '=', packageId)
    .where('id', '=', id)
    .returning('path')
    .executeTakeFirst()
  return gone?.path
}

/** Parts that go along on paper, as "item/part". */
export async function readPaperParts(tx: Tx, packageId: string): Promise<Set<string>> {
  const { rows } = await sql<{
    key: string
  }>`select a.item_id || '/' || a.part as key from package_paper_parts a
    join package_items i on i.id = a.item_id where i.package_id = ${packageId}`.execute(tx)
  return new Set(rows.map((row) => row.key))
}

export async function markPaperPart(
  tx: Tx,
  one: { itemId: string; part: string; onPaper: boolean; accountId: string | null; now: Date },
): Promise<void> {
  if (!one.onPaper) {
    await tx
      .deleteFrom('package_paper_parts')
      .where('item_id', '=', one.itemId)
      .where('part', '=', one.part)
      .execute()
    return
  }
  await tx
    .insertInto('package_paper_parts')
    .values({ item_id: one.itemId, part: one.part, marked_by: one.accountId, marked_at: one.now })
    .onConflict((conflict) => conflict.columns(['item_id', 'part']).doNothing())
    .execute()
}

export type StateRow = {
  id: string
  state: PackageState
  happenedOn: string
  number: string | null
  issuer: string | null
  note: string | null
  fileId: string | null
  by: string | null
}

export async function listStates(tx: Tx, packageId: string): Promise<StateRow[]> {
  const { rows } = await sql<StateRow>`
    select s.id, s.state, s.happened_on as "happenedOn", s.number, s.issuer, s.note, s.file_id as "fileId", a.display_name as by
    from package_states s left join account_names a on a.id = s.account_id
    where s.package_id = ${packageId} order by s.id`.execute(tx)
  return rows
}

export async function insertState(
  tx: Tx,
  one: {
    packageId: string
    state: PackageState
    happenedOn: string
    number: string | null
    issuer: string | null
    note: string | null
    fileId: string | null
    accountId: string | null
    now: Date
  },
): Promise<void> {
  await tx
    .insertInto('package_states')
    .values({
      package_id: one.packageId,
      state: one.state,
      happened_on: one.happenedOn,
      number: one.number,
      issuer: one.issuer,
      note: one.note,
      file_id: one.fileId,
      account_id: one.accountId,
      recorded_at: one.now,
    })
    .execute()
}
