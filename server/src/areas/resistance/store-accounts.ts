import type { Tx } from '../../platform/db/database.ts'

/** Names of accounts by id. */
export async function readAccountNames(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((one): one is string => one !== null))]
  if (wanted.length === 0) return new Map()
  const rows = await tx
    .selectFrom('account_names')
    .select(['id', 'display_name'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(rows.map((row) => [row.id!, row.display_name!]))
}
