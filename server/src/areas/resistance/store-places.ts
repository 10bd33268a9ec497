import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'

export type PlaceMatch = {
  /** The commune of today. */
  id: string
  name: string
  /** The old commune or district by which it was found; null where the name is today's. */
  oldName: string | null
  /** What stood above the old one. */
  oldParent: string | null
  endedOn: string | null
}

const levelWords = '^(xã|phường|thị trấn|huyện|quận|thị xã|thành phố)\\s+'

/**
 * Communes of today for a name of any time: a commune that bears it, the successors of one that bore it, the communes that
 * came after a district of that name. Those whose old district is the named one come first, and alone where there are any.
 */
export async function findCommunesOfToday(
  tx: Tx,
  words: { commune: string | null; district: string | null },
): Promise<PlaceMatch[]> {
  const wanted = words.commune ?? words.district
  if (!wanted) return []
  const kinds = words.commune ? ['commune', 'other'] : ['district']
  const { rows } = await sql<PlaceMatch & { fits: boolean }>`
    with recursive named as materialized (
      select distinct v.unit_id, v.name, v.parent_id, v.until from unit_versions v
      where v.kind = any (${kinds}::text[]) and fold(regexp_replace(v.name, ${levelWords}, '', 'i')) = fold(${wanted})
    ), begun as (
      select unit_id, name, parent_id, until, unit_id as at from named
      union all
      select n.unit_id, n.name, n.parent_id, n.until, below.unit_id from named n
      join unit_versions below on below.parent_id = n.unit_id and below.kind = 'commune'
      where ${words.commune === null}
    ), walk as (
      select * from begun
      union
      select w.unit_id, w.name, w.parent_id, w.until, l.up_id from walk w
      join units u on u.id = w.at and u.dissolved_on is not null
      join unit_up_links l on l.unit_id = w.at
    )
    select distinct on (fits, t.sort_key, t.unit_id) t.unit_id as id, t.name,
      case when t.unit_id <> w.unit_id or t.name <> w.name then w.name end as "oldName",
      p.name as "oldParent", w.until as "endedOn", f.fits
    from walk w
    join units u on u.id = w.at and u.dissolved_on is null
    join unit_names t on t.unit_id = w.at and t.kind = 'commune'
    left join lateral (select pv.name from unit_versions pv where pv.unit_id = w.parent_id
      order by pv.since desc limit 1) p on true
    cross join lateral (select ${words.commune === null || words.district === null}
      or coalesce(fold(regexp_replace(p.name, ${levelWords}, '', 'i')) = fold(${words.district}), false)
      or exists (select 1 from unit_up_links l join unit_versions d on d.unit_id = l.unit_id and d.kind = 'district'
        where l.up_id = w.at and fold(regexp_replace(d.name, ${levelWords}, '', 'i')) = fold(${words.district})) as fits) f
    order by fits desc, t.sort_key, t.unit_id limit 40`.execute(tx)
  const fitting = rows.filter((row) => row.fits)
  return (fitting.length > 0 ? fitting : rows).map(({ fits: _, ...row }) => row)
}
