import type pg from 'pg'

/** Tables of the current schema, each after those that it refers to, with the columns that are not computed. */
export async function listTables(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const columns = await client.query<{ table_name: string; columns: string[] }>(
    `select c.table_name, array_agg(c.column_name::text order by c.ordinal_position) as columns
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
     group by c.table_name order by c.table_name`,
  )
  const references = await client.query<{ from_table: string; to_table: string }>(
    `select distinct a.relname as from_table, b.relname as to_table from pg_constraint k
     join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
     where k.contype = 'f' and a.relnamespace = current_schema()::regnamespace and a.oid <> b.oid`,
  )
  const needs = new Map(columns.rows.map((row) => [row.table_name, new Set<string>()]))
  for (const { from_table, to_table } of references.rows) needs.get(from_table)?.add(to_table)
  const ordered: { name: string; columns: string[] }[] = []
  const place = (name: string, path: string[]): void => {
    if (ordered.some((table) => table.name === name)) return
    if (path.includes(name))
      throw new Error(`tables refer to each other in a circle: ${[...path, name].join(' → ')}`)
    for (const other of needs.get(name) ?? []) place(other, [...path, name])
    ordered.push({ name, columns: columns.rows.find((row) => row.table_name === name)!.columns })
  }
  for (const { table_name } of columns.rows) place(table_name, [])
  return ordered.filter((table) => table.name !== 'schema_migrations')
}

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
