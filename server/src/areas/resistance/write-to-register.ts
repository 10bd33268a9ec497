import type { Act } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import type { RecordFields } from './domain/fields.ts'
import type { RecordRow } from './store-records.ts'

/** placeholder until the register is there */
export async function enterInRegister(
  _tx: Tx,
  _act: Act,
  record: RecordRow,
  _fields: RecordFields,
  _basis?: string,
): Promise<string | null> {
  return record.registerAwardId
}
