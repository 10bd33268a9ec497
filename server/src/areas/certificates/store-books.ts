import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

/** The book's row, held until the transaction ends: numbers go out one after the other. Returns the last number. */
export async function lockBook(tx: Tx, unitId: string, year: number): Promise<number> {
  await sql`insert into golden_books (unit_id, year, last_number) values (${unitId}::bigint, ${year}, 0)
    on conflict (unit_id, year) do nothing`.execute(tx)
  const { last_number } = await tx
    .selectFrom('golden_books')
    .select('last_number')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return last_number
}

export function readBook(tx: Tx, unitId: string, year: number) {
  return tx
    .selectFrom('golden_books')
    .select(['last_number as lastNumber', 'on_paper as onPaper'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
}

export async function saveBook(
  tx: Tx,
  unitId: string,
  year: number,
  lastNumber: number,
  onPaper?: number,
): Promise<void> {
  await tx
    .updateTable('golden_books')
    .set({ last_number: lastNumber, ...(onPaper === undefined ? {} : { on_paper: onPaper }) })
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .execute()
}

export async function saveNumbers(
  tx: Tx,
  numbers: readonly { certificateId: string; year: number; number: number }[],
): Promise<void> {
  await sql`
    update certificates c set book_year = n.year, book_number = n.number
    from json_to_recordset(${JSON.stringify(numbers)}::json) as n ("certificateId" bigint, year integer, number integer)
    where c.id = n."certificateId"`.execute(tx)
}
