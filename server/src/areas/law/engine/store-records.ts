import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/database.ts'
import type { HolderRecords } from '../domain/engine/from-records.ts'
import { readKeptFacts, readKeptInitiatives, readKeptResults } from '../results/store-kept.ts'

/** Someone who is watched: a holder of the register, or a person in post who has results and no award. */
export type Watched = {
  /** `h12` of a holder, `p7` of a person. */
  id: string
  holderId: string | null
  personId: string | null
  kind: 'individual' | 'collective'
  name: string
  /** The unit that the holder is, where it is one. */
  ownUnitId: string | null
  unitId: string
  unitName: string
  position: string | null
  isLeader: boolean
  isWoman: boolean
  isCommune: boolean
}

/** Those of a unit and below it: honoured since a day, or in post with yearly results and never honoured. */
export async function readWatched(
  tx: Tx,
  filter: { unitId: string; day: string; since: string; most: number },
): Promise<Watched[]> {
  const { unitId, day, since, most } = filter
  const { rows } = await sql<Watched>`
    with inside as materialized (
      select v.unit_id, v.name, v.kind from unit_ancestors a
      join unit_versions v on v.unit_id = a.unit_id and v.since <= ${day} and (v.until is null or v.until > ${day})
      where a.ancestor_id = ${unitId} and (viewer_is_system() or a.unit_id in (select viewer_units()))),
    honoured as materialized (
      select distinct on (a.holder_id) a.holder_id, a.scope_unit_id, a.position from held_awards a
      where a.scope_unit_id in (select unit_id from inside) and a.sort_on >= ${since}
      order by a.holder_id, a.sort_on desc)
    select 'h' || h.id as id, h.id::text as "holderId", h.person_id::text as "personId",
      case h.kind when 'person' then 'individual' else 'collective' end as kind, h.name, h.unit_id::text as "ownUnitId",
      i.unit_id::text as "unitId",
      i.name as "unitName", coalesce(r.position, h.position) as position,
      coalesce(h.worker_class = 'leader', false) as "isLeader", coalesce(h.gender = 'female', false) as "isWoman",
      i.kind = 'commune' as "isCommune"
    from honoured r join known_holders h on h.id = r.holder_id and h.died_on is null and h.kind in ('person', 'collective')
    join inside i on i.unit_id = r.scope_unit_id
    union all
    select * from (
      select distinct on (x.id) 'p' || x.id, null, x.id::text, 'individual', x.full_name, null, i.unit_id::text, i.name, p.position,
        p.is_leader, coalesce(x.gender = 'female', false), i.kind = 'commune'
      from inside i join held_posts p on p.unit_id = i.unit_id and p.since <= ${day} and (p.until is null or p.until > ${day})
      join people_on_record x on x.id = p.person_id
      where exists (select from year_results y where y.person_id = x.id)
        and not exists (select from known_holders h join held_awards a on a.holder_id = h.id where h.person_id = x.id)
      order by x.id, p.since) unsung
    union all
    select 'u' || i.unit_id, null, null, 'collective', i.name, i.unit_id::text, i.unit_id::text, i.name, null, false, false,
      i.kind = 'commune'
    from inside i where exists (select from year_results y
        where y.unit_id = i.unit_id and y.person_id is null and y.holder_id is null)
      and not exists (select from honoured r join known_holders h on h.id = r.holder_id where h.unit_id = i.unit_id)
    order by 8, 5, 1
    limit ${most}`.execute(tx)
  return rows
}

/** Whose records are asked for: `h12` of a holder, `p7` of a person who holds nothing, `u3` of a unit that does not either. */
export type RecordsAsked = Pick<Watched, 'id' | 'holderId' | 'personId' | 'kind'> & {
  ownUnitId?: string | null
}

/** Awards in force, yearly results and initiatives of these, by their ids; of a unit its own yearly results. */
export async function readRecordsOf(
  tx: Tx,
  watched: readonly RecordsAsked[],
): Promise<Map<string, HolderRecords>> {
  const found = new Map<string, HolderRecords>(
    watched.map((one) => [
      one.id,
      { kind: one.kind, awards: [], years: [], initiatives: [], standing: null },
    ]),
  )
  const ofPerson = new Map(watched.flatMap((one) => (one.personId ? [[one.personId, one.id] as const] : [])))
  const holders = watched.flatMap((one) => one.holderId ?? [])
  const people = [...ofPerson.keys()]
  const awards = await sql<HolderRecords['awards'][number] & { id: string }>`
    select a.holder_id::text as id, a.award_key as "awardKey", a.award_name as "awardName",
      a.year, a.decided_on as "decidedOn", a.basis, a.deed
    from held_awards a where a.holder_id = any (${holders}::bigint[])
    order by a.sort_on, a.id`.execute(tx)
  const ofHolder = new Map(watched.flatMap((one) => (one.holderId ? [[one.holderId, one.id] as const] : [])))
  for (const { id, ...row } of awards.rows) found.get(ofHolder.get(id) ?? '')?.awards.push(row)
  const keys = {
    people,
    holders,
    units: watched.flatMap((one) => one.ownUnitId ?? []),
  }
  const ofUnit = new Map(watched.flatMap((one) => (one.ownUnitId ? [[one.ownUnitId, one.id] as const] : [])))
  const recordsOf = (id: string) =>
    found.get(
      id[0] === 'p'
        ? (ofPerson.get(id.slice(1)) ?? id)
        : id[0] === 'u'
          ? (ofUnit.get(id.slice(1)) ?? id)
          : id,
    )
  for (const {
    id,
    unitId: _unit,
    revision: _r,
    recordedBy: _by,
    recordedAt: _at,
    ...row
  } of await readKeptResults(tx, keys, null))
    recordsOf(id)?.years.push(row)
  for (const { id, title: _title, ...row } of await readKeptInitiatives(tx, keys))
    recordsOf(id)?.initiatives.push(row)
  for (const [id, row] of await readKeptFacts(tx, keys)) {
    const { id: _id, unitId: _unit, revision: _r, recordedBy: _by, ...standing } = row
    const records = recordsOf(id)
    if (records) records.standing = standing as HolderRecords['standing']
  }
  return found
}

/** The unit and those below it. */
export async function readUnitsWithin(tx: Tx, unitId: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select unit_id::text as id from unit_ancestors where ancestor_id = ${unitId}`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

/** One subject by its id: `p7`, `h12` or `u3`; undefined where it is out of sight. */
export async function readSubject(tx: Tx, subject: string): Promise<Watched | undefined> {
  const id = subject.slice(1)
  const rest = sql`false as "isLeader", false as "isWoman", false as "isCommune"`
  const from =
    subject[0] === 'p'
      ? sql`select 'p' || x.id as id, (select h.id::text from known_holders h where h.person_id = x.id
            order by h.id limit 1) as "holderId", x.id::text as "personId", 'individual' as kind, x.full_name as name,
          null as "ownUnitId", p.unit_id::text as "unitId", n.name as "unitName", p.position, ${rest}
        from people_on_record x join held_posts p on p.person_id = x.id join unit_names n on n.unit_id = p.unit_id
        where x.id = ${id} order by p.until is not null, p.since desc limit 1`
      : subject[0] === 'h'
        ? sql`select 'h' || h.id as id, h.id::text as "holderId", h.person_id::text as "personId",
            case h.kind when 'person' then 'individual' else 'collective' end as kind, h.name,
            h.unit_id::text as "ownUnitId", a.scope_unit_id::text as "unitId", n.name as "unitName", h.position, ${rest}
          from known_holders h join held_awards a on a.holder_id = h.id join unit_names n on n.unit_id = a.scope_unit_id
          where h.id = ${id} order by a.sort_on desc limit 1`
        : sql`select 'u' || n.unit_id as id, (select h.id::text from known_holders h where h.unit_id = n.unit_id
              order by h.id limit 1) as "holderId", null as "personId", 'collective' as kind, n.name,
            n.unit_id::text as "ownUnitId", n.unit_id::text as "unitId", n.name as "unitName", null as position, ${rest}
          from unit_names n where n.unit_id = ${id}`
  const { rows } = await sql<Watched>`${from}`.execute(tx)
  return rows[0]
}
