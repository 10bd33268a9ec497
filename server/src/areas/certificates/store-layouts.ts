import type { Tx } from '../../platform/db/database.ts'
import type { LayoutField } from './domain/layout-types.ts'

export type LayoutRow = {
  id: string
  unitId: string
  unitName: string
  name: string
  awardKeys: string[]
  width: number
  height: number
  pictureSha256: string | null
  pictureType: 'image/png' | 'image/jpeg' | null
  frame: 'none' | 'lines' | 'picture'
  place: string
  signerTitle: string
  signerName: string
  fields: LayoutField[]
  revision: number
  retiredAt: Date | null
}

const layoutQuery = (tx: Tx) =>
  tx
    .selectFrom('certificate_layouts as l')
    .innerJoin('unit_names as n', 'n.unit_id', 'l.unit_id')
    .select([
      'l.id',
      'l.unit_id as unitId',
      'n.name as unitName',
      'l.name',
      'l.award_keys as awardKeys',
      'l.width',
      'l.height',
      'l.picture_sha256 as pictureSha256',
      'l.picture_type as pictureType',
      'l.frame',
      'l.place',
      'l.signer_title as signerTitle',
      'l.signer_name as signerName',
      'l.fields',
      'l.revision',
      'l.retired_at as retiredAt',
    ])

/** Layouts in use that the viewer may use, own ones first by name. */
export async function listLayoutRows(tx: Tx): Promise<LayoutRow[]> {
  const rows = await layoutQuery(tx)
    .where('l.retired_at', 'is', null)
    .orderBy('l.name')
    .orderBy('l.id')
    .limit(500)
    .execute()
  return rows as unknown as LayoutRow[]
}

export async function findLayout(tx: Tx, id: string): Promise<LayoutRow | undefined> {
  return (await layoutQuery(tx).where('l.id', '=', id).executeTakeFirst()) as unknown as LayoutRow | undefined
}

/** Holds the layout for this transaction; nothing where the viewer may only read it. */
export async function lockLayout(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('certificate_layouts')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

type Written = Omit<LayoutRow, 'id' | 'unitId' | 'unitName' | 'revision' | 'retiredAt'>

const columnsOf = (layout: Partial<Written>) => ({
  ...(layout.name === undefined ? {} : { name: layout.name }),
  ...(layout.awardKeys === undefined ? {} : { award_keys: layout.awardKeys }),
  ...(layout.width === undefined ? {} : { width: layout.width }),
  ...(layout.height === undefined ? {} : { height: layout.height }),
  ...(layout.pictureSha256 === undefined ? {} : { picture_sha256: layout.pictureSha256 }),
  ...(layout.pictureType === undefined ? {} : { picture_type: layout.pictureType }),
  ...(layout.frame === undefined ? {} : { frame: layout.frame }),
  ...(layout.place === undefined ? {} : { place: layout.place }),
  ...(layout.signerTitle === undefined ? {} : { signer_title: layout.signerTitle }),
  ...(layout.signerName === undefined ? {} : { signer_name: layout.signerName }),
})

export async function insertLayout(
  tx: Tx,
  layout: Written & { unitId: string; accountId: string | null; now: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('certificate_layouts')
    .values({
      ...(columnsOf(layout) as { name: string; width: number; height: number }),
      unit_id: layout.unitId,
      fields: JSON.stringify(layout.fields),
      created_by: layout.accountId,
      created_at: layout.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateLayout(
  tx: Tx,
  id: string,
  change: Partial<Written> & { retiredAt?: Date },
): Promise<void> {
  await tx
    .updateTable('certificate_layouts')
    .set((eb) => ({
      ...columnsOf(change),
      ...(change.fields ? { fields: JSON.stringify(change.fields) } : {}),
      ...(change.retiredAt ? { retired_at: change.retiredAt } : {}),
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
