import { type RawBuilder, sql } from 'kysely'

/** The display name of the account in a column, e.g. 'p.created_by'; null where nobody stands there (the system). */
export function accountNameOf(column: string): RawBuilder<string | null> {
  return sql<string | null>`(select a.display_name from account_names a where a.id = ${sql.ref(column)})`
}
