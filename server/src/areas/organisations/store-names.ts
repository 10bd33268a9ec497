import { sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import { wordPatterns } from '../../platform/text/search-words.ts'
import { idsByWords, nameRank } from './store-tree.ts'

export type MatchRow = {
  id: string
  name: string
  shortName: string
  aliases: string[]
  kind: string
  parentId: string | null
  isStandingBody: boolean
  clusterNames: string[]
}

/** Units that exist on the day with their aliases, clusters of the year and whether they serve a council. */
export async function readMatchRows(tx: Tx, asOf: string): Promise<MatchRow[]> {
  const { rows } = await sql<MatchRow>`
    select v.unit_id as id, v.name, v.short_name as "shortName", v.kind, v.parent_id as "parentId",
      coalesce(a.aliases, '{}') as aliases, coalesce(c.names, '{}') as "clusterNames", s.unit_id is not null as "isStandingBody"
    from unit_versions v
    join units u on u.id = v.unit_id
    left join (select unit_id, array_agg(alias order by alias) as aliases from unit_aliases group by unit_id) a
      on a.unit_id = v.unit_id
    left join (select m.unit_id, array_agg(k.name order by k.name) as names
      from cluster_places m join clusters k on k.id = m.cluster_id
      where k.year = extract(year from ${asOf}::date) group by m.unit_id) c on c.unit_id = v.unit_id
    left join (select distinct standing_body_id as unit_id from councils
      where since <= ${asOf} and (until is null or until > ${asOf})) s on s.unit_id = v.unit_id
    where v.since <= ${asOf} and (v.until is null or v.until > ${asOf})
      and (u.dissolved_on is null or u.dissolved_on > ${asOf})
    order by v.protocol_order, v.sort_key, v.unit_id`.execute(tx)
  return rows
}

/** Units below a unit on the day, directly or at any depth, of these kinds; in the order of protocol. */
export async function readIdsBelow(
  tx: Tx,
  unitId: string,
  asOf: string,
  wanted: { directly: boolean; kinds: string[] | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive below as (
      select v.unit_id, v.kind, v.protocol_order, v.sort_key from unit_versions v where v.parent_id = ${unitId}
        and v.since <= ${asOf} and (v.until is null or v.until > ${asOf})
      union
      select v.unit_id, v.kind, v.protocol_order, v.sort_key from unit_versions v join below b on v.parent_id = b.unit_id
        where ${!wanted.directly} and v.since <= ${asOf} and (v.until is null or v.until > ${asOf})
    )
    select b.unit_id as id from below b join units u on u.id = b.unit_id
    where (u.dissolved_on is null or u.dissolved_on > ${asOf})
      and (${wanted.kinds}::text[] is null or b.kind = any(${wanted.kinds}::text[]))
    order by b.protocol_order, b.sort_key, b.unit_id`.execute(tx)
  return rows.map((row) => row.id)
}

export type FoundUnit = {
  id: string
  name: string
  shortName: string
  parentName: string | null
  dissolvedOn: string | null
}

/** Units by any name they bear or bore, each looked up alone ("limit 1": PostgreSQL 15 would name all first): those that exist first, exact accents first; one row more than the limit. */
export async function findUnitsByWords(tx: Tx, q: string, limit: number): Promise<FoundUnit[]> {
  if (wordPatterns(q).length === 0) return []
  const { rows } = await sql<FoundUnit>`
    with found as materialized (${idsByWords(q)})
    select u.id, v.name, v.short_name as "shortName", u.dissolved_on as "dissolvedOn",
      (select p.name from unit_names p where p.unit_id = v.parent_id) as "parentName"
    from found f join units u on u.id = f.unit_id
    cross join lateral (select * from unit_names where unit_id = u.id limit 1) v
    where u.dissolved_on is null or u.dissolved_on > u.founded_on
    order by coalesce(u.dissolved_on <= viewer_today(), false), ${nameRank(q)}, v.protocol_order, v.sort_key, u.id
    limit ${limit + 1}`.execute(tx)
  return rows
}
