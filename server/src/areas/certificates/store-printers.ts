import type { Tx } from '../../platform/db/database.ts'
import type { PrinterError } from './domain/calibrate.ts'

export type PrinterRow = PrinterError & {
  id: string
  unitId: string
  unitName: string
  name: string
  calibratedAt: Date | null
  revision: number
  retiredAt: Date | null
}

const printerQuery = (tx: Tx) =>
  tx
    .selectFrom('certificate_printers as p')
    .innerJoin('unit_names as n', 'n.unit_id', 'p.unit_id')
    .select([
      'p.id',
      'p.unit_id as unitId',
      'n.name as unitName',
      'p.name',
      'p.left_edge as leftEdge',
      'p.top_edge as topEdge',
      'p.across',
      'p.down',
      'p.nudge_right as nudgeRight',
      'p.nudge_down as nudgeDown',
      'p.calibrated_at as calibratedAt',
      'p.revision',
      'p.retired_at as retiredAt',
    ])

/** Printers in use, by name. */
export async function listPrinterRows(tx: Tx): Promise<PrinterRow[]> {
  const rows = await printerQuery(tx)
    .where('p.retired_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .limit(500)
    .execute()
  return rows as PrinterRow[]
}

export async function findPrinter(tx: Tx, id: string): Promise<PrinterRow | undefined> {
  return (await printerQuery(tx).where('p.id', '=', id).executeTakeFirst()) as PrinterRow | undefined
}

export async function lockPrinter(tx: Tx, id: string): Promise<boolean> {
  const query = tx.selectFrom('certificate_printers').select('id').where('id', '=', id).forUpdate()
  return (await query.executeTakeFirst()) !== undefined
}

export async function insertPrinter(
  tx: Tx,
  printer: { unitId: string; name: string; accountId: string | null; now: Date },
): Promise<string> {
  const { id } = await tx
    .insertInto('certificate_printers')
    .values({
      unit_id: printer.unitId,
      name: printer.name,
      created_by: printer.accountId,
      created_at: printer.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updatePrinter(
  tx: Tx,
  id: string,
  change: PrinterError & { name: string; calibratedAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('certificate_printers')
    .set((eb) => ({
      name: change.name,
      left_edge: change.leftEdge,
      top_edge: change.topEdge,
      across: change.across,
      down: change.down,
      nudge_right: change.nudgeRight,
      nudge_down: change.nudgeDown,
      calibrated_at: change.calibratedAt,
      revision: eb('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function retirePrinterRow(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('certificate_printers')
    .set((eb) => ({ retired_at: at, revision: eb('revision', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
