import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../platform/db/database.ts'
import type { PagePlace } from '../../platform/text/page-cursor.ts'
import { exactPattern, wordPatterns } from '../../platform/text/search-words.ts'

export type PostRow = {
  id: string
  unitId: string
  unitName: string
  position: string
  isLeader: boolean
  since: string
  until: string | null
}
export type ListedPerson = {
  id: string
  fullName: string
  birthYear: number | null
  posts: PostRow[]
  sortKey: string
  rank: number
}
export type PersonFilter = {
  q?: string | undefined
  unitId?: string | undefined
  below?: boolean | undefined
  asOf: string
  former?: boolean | undefined
  limit: number
  /** Exact accents come first among so many in the order of names; for a box that shows a few of thousands. */
  amongFirst?: number | undefined
  /** The viewer sees so few units that who holds or held a post there is found first. */
  byPosts?: boolean | undefined
}

/** Personal data is seen where the person holds or held a post. Asked per row, by the keys of the closure. */
const inSight = (unitId: RawBuilder<unknown>) =>
  sql<boolean>`(viewer_is_system() or exists (
    select 1 from unit_ancestors s where s.unit_id = ${unitId} and s.ancestor_id = any (viewer_scope())))`

const plainLimit = (limit: number) => sql.lit(Math.trunc(limit))

const held = (asOf: string) => sql`p.since <= ${asOf} and (p.until is null or p.until > ${asOf})`

/** The same as a set, where people are not found by words: few units lead to their posts, many are walked past. */
const unitsInSight = sql`(select s.unit_id from unit_ancestors s where s.ancestor_id = any (viewer_scope())
    union all select u.id from units u where viewer_is_system())`

function conditions(filter: PersonFilter): RawBuilder<unknown> {
  const hasWords = wordPatterns(filter.q ?? '').length > 0
  const byPerson = hasWords && !filter.amongFirst
  const parts = [byPerson ? inSight(sql`p.unit_id`) : sql<boolean>`p.unit_id in ${unitsInSight}`]
  if (!filter.former) parts.push(sql`${held(filter.asOf)}`)
  if (filter.unitId)
    parts.push(
      filter.below
        ? sql`p.unit_id in (select unit_id from unit_ancestors where ancestor_id = ${filter.unitId})`
        : sql`p.unit_id = ${filter.unitId}`,
    )
  const ofPosts = filter.byPosts
    ? [sql`x.id = any (array(select p.person_id from posts p where p.unit_id in ${unitsInSight}))`]
    : []
  const words = wordPatterns(filter.q ?? '').map((pattern) => sql`(' ' || fold(x.full_name)) like ${pattern}`)
  // Any post in sight, of whatever time: that is what `people_seen` asks already.
  if (filter.former && !filter.unitId) return sql.join([...ofPosts, ...words, sql`true`], sql` and `)
  const condition = sql.join(parts, sql` and `)
  // With words the few who bear them are looked at one by one; without, posts and people are joined.
  const posts = byPerson
    ? sql`(select true from posts p where p.person_id = x.id and ${condition} limit 1)`
    : sql`exists (select 1 from posts p where p.person_id = x.id and ${condition})`
  return sql.join([...ofPosts, ...words, posts], sql` and `)
}

/** The few who bear the words or are of one unit are looked at one by one; else the posts in sight are taken as a set. */
function sourceOf({ q, unitId, below }: PersonFilter): RawBuilder<unknown> {
  const isFew = wordPatterns(q ?? '').length > 0 || (unitId && !below)
  return isFew ? sql`people_seen_singly` : sql`people_seen`
}

/** People in the Vietnamese order of names, exact accents first; one row more than the limit. */
export async function readPeople(
  tx: Tx,
  filter: PersonFilter,
  place: PagePlace | null,
): Promise<ListedPerson[]> {
  const typed = filter.q ? exactPattern(filter.q) : null
  const rank = typed ? sql`case when vi_lower(x.full_name) like ${typed} then 0 else 1 end` : sql`0`
  const from = place
    ? sql`and (${rank}, x.sort_key, x.id) > (${place[0]}::int, ${place[1]}, ${place[2]}::bigint)`
    : sql``
  const people = filter.amongFirst
    ? sql`(select * from ${sourceOf(filter)} x where ${conditions(filter)} order by x.sort_key, x.id
        limit ${plainLimit(filter.amongFirst)})`
    : sourceOf(filter)
  const { rows } = await sql<ListedPerson>`
    with page as (
      select x.id, x.full_name, x.birth_year, x.sort_key, ${rank} as rank from ${people} x
      where ${filter.amongFirst ? sql`true` : conditions(filter)} ${from}
      order by rank, x.sort_key, x.id limit ${plainLimit(filter.limit + 1)}
    )
    select x.id, x.full_name as "fullName", x.birth_year as "birthYear", x.sort_key as "sortKey", x.rank,
      ${postsOf(filter.former ? sql`true` : held(filter.asOf))} as posts
    from page x order by x.rank, x.sort_key, x.id`.execute(tx)
  return rows
}

/** Does the viewer see at most twenty units? */
export async function seesFewUnits(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ few: boolean }>`
    select not viewer_is_system() and count(*) <= 20 as few
    from (select from unit_ancestors s where s.ancestor_id = any (viewer_scope()) limit 21) seen`.execute(tx)
  return rows[0]!.few
}

export async function countPeople(tx: Tx, filter: PersonFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sourceOf(filter)} x where ${conditions(filter)}`.execute(tx)
  return rows[0]!.count
}

/** Posts of the person x that the viewer may see, leaders first, as JSON. */
function postsOf(condition: RawBuilder<unknown>): RawBuilder<PostRow[]> {
  return sql<
    PostRow[]
  >`(select coalesce(json_agg(json_build_object('id', p.id::text, 'unitId', p.unit_id::text,
      'unitName', n.name, 'position', p.position, 'isLeader', p.is_leader, 'since', p.since, 'until', p.until)
      order by p.until is not null, p.since desc, p.id), '[]')
    from posts p cross join lateral (select name from unit_names where unit_id = p.unit_id limit 1) n
    where p.person_id = x.id and ${condition} and ${inSight(sql`p.unit_id`)})`
}

/** A person with all posts in sight; undefined where there is none in sight. */
export async function readPerson(tx: Tx, personId: string) {
  const { rows } = await sql<{
    id: string
    fullName: string
    birthYear: number | null
    gender: 'female' | 'male' | null
    ethnicity: string | null
    revision: number
    posts: PostRow[]
  }>`
    select x.id, x.full_name as "fullName", x.birth_year as "birthYear", x.gender, x.ethnicity, x.revision,
      ${postsOf(sql`true`)} as posts
    from people x where x.id = ${personId}`.execute(tx)
  const person = rows[0]
  return person && person.posts.length > 0 ? person : undefined
}

export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.selectFrom('people').select('id').where('id', '=', personId).forUpdate().execute()
}

export type PersonFields = {
  fullName: string
  birthYear?: number | null | undefined
  gender?: 'female' | 'male' | null | undefined
  ethnicity?: string | null | undefined
}

const columnsOf = (person: PersonFields) => ({
  full_name: person.fullName,
  birth_year: person.birthYear ?? null,
  gender: person.gender ?? null,
  ethnicity: person.ethnicity ?? null,
})

export async function insertPerson(tx: Tx, person: PersonFields): Promise<string> {
  const row = await tx
    .insertInto('people')
    .values(columnsOf(person))
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updatePerson(tx: Tx, personId: string, person: PersonFields): Promise<void> {
  await tx.updateTable('people').set(columnsOf(person)).where('id', '=', personId).execute()
}

/** Posts are part of the person: each change of them makes a new revision. */
export async function bumpPerson(tx: Tx, personId: string): Promise<void> {
  await tx
    .updateTable('people')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('id', '=', personId)
    .execute()
}

export type PostFields = {
  unitId: string
  position: string
  isLeader: boolean
  since: string
  until: string | null
}

const postColumns = (post: PostFields) => ({
  unit_id: post.unitId,
  position: post.position,
  is_leader: post.isLeader,
  since: post.since,
  until: post.until,
})

export async function insertPost(tx: Tx, personId: string, post: PostFields): Promise<string> {
  const row = await tx
    .insertInto('posts')
    .values({ person_id: personId, ...postColumns(post) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export async function updatePost(tx: Tx, postId: string, post: PostFields): Promise<void> {
  await tx.updateTable('posts').set(postColumns(post)).where('id', '=', postId).execute()
}

/** The unit's last name and whether it exists on the day; undefined where there is no such unit. */
export async function readUnitOnDay(tx: Tx, unitId: string, day: string) {
  const { rows } = await sql<{ name: string; exists: boolean }>`
    select n.name, u.founded_on <= ${day} and (u.dissolved_on is null or u.dissolved_on > ${day}) as exists
    from units u join unit_names n on n.unit_id = u.id where u.id = ${unitId}`.execute(tx)
  return rows[0]
}

/** Somebody of this very name with a post at the unit today. */
export async function findNamesake(tx: Tx, fullName: string, unitId: string, today: string) {
  return tx
    .selectFrom('people as x')
    .innerJoin('posts as p', 'p.person_id', 'x.id')
    .select('x.id')
    .where('p.unit_id', '=', unitId)
    .where((eb) => eb.or([eb('p.until', 'is', null), eb('p.until', '>', today)]))
    .where((eb) => eb(eb.fn('vi_lower', ['x.full_name']), '=', fullName.toLowerCase()))
    .executeTakeFirst()
}

/** Names of people by id, for other areas that keep ids. */
export async function readPersonNames(tx: Tx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('person_names')
    .select(['id', 'full_name'])
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id!, row.full_name!]))
}

/** Everybody who holds a post in the unit or below it on the day, with the first post: for pasted lists of names. */
export async function readPeopleOfUnit(tx: Tx, unitId: string, day: string) {
  const { rows } = await sql<{ id: string; fullName: string; position: string | null; unitName: string }>`
    select * from (
      select distinct on (x.id) x.id::text as id, x.full_name as "fullName", p.position, n.name as "unitName", x.sort_key
      from unit_ancestors a join posts p on p.unit_id = a.unit_id join people x on x.id = p.person_id
      join unit_names n on n.unit_id = p.unit_id
      where a.ancestor_id = ${unitId} and p.since <= ${day} and (p.until is null or p.until > ${day}) and ${inSight(sql`p.unit_id`)}
      order by x.id, p.is_leader desc, p.since) each order by sort_key, id`.execute(tx)
  return rows
}
