import { type Act, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { wordPatterns } from '../../platform/text/search-words.ts'
import {
  countPeople,
  type ListedPerson,
  type PersonFilter,
  readPeople,
  readPerson,
  seesFewUnits,
} from './store.ts'

export type PersonListQuery = Omit<PersonFilter, 'asOf' | 'limit'> & {
  asOf?: string | undefined
  limit?: number | undefined
  after?: string | undefined
}

/** People with posts in the viewer's units, by given name, by pages. */
export function listPeople(act: Act, query: PersonListQuery) {
  const filter = { ...query, asOf: query.asOf ?? act.clock.today(), limit: query.limit ?? 50 }
  const place = decodePlace(query.after, 3)
  return inView(act, async (tx) => {
    const rows = await readPeople(tx, filter, place)
    const page = cutPage(rows, filter.limit, (row) => [row.rank, row.sortKey, row.id])
    return { total: await countPeople(tx, filter), next: page.next, rows: page.rows.map(withoutKeys) }
  })
}

function withoutKeys({ sortKey, rank, ...row }: ListedPerson) {
  return row
}

/** A person with the posts that the viewer may see. @refuses person-unknown */
export function viewPerson(act: Act, input: { personId: string }) {
  return inView(
    act,
    async (tx) => (await readPerson(tx, input.personId)) ?? (refuse('person-unknown') as Refusal),
  )
}

/** People found for the search over everything: id, name and what they do. One more than the limit where there is more. */
export async function searchPeople(tx: Tx, q: string, limit: number, today: string) {
  // A whole name is borne by few enough to sort them all.
  const isWhole = wordPatterns(q).length >= 3
  const amongFirst = isWhole ? undefined : 100
  const byPosts = !isWhole && (await seesFewUnits(tx))
  const rows = await readPeople(tx, { q, asOf: today, former: true, limit, amongFirst, byPosts }, null)
  return rows.map((row) => {
    const post = row.posts[0]
    const detail = post ? `${post.position}, ${post.unitName}` : null
    return { id: row.id, title: row.fullName, detail, unitId: post?.unitId ?? null }
  })
}
