import type { Database } from '../src/platform/db/database.ts'
import { asSystem } from './builders.ts'

/** Builders of people and posts, with dull defaults. Each returns the new id. */

export async function buildPerson(
  db: Database,
  person: { fullName: string; unitId?: string; position?: string; since?: string; until?: string | null },
): Promise<string> {
  const { id } = await asSystem(db, (tx) =>
    tx.insertInto('people').values({ full_name: person.fullName }).returning('id').executeTakeFirstOrThrow(),
  )
  if (person.unitId)
    await asSystem(db, (tx) =>
      tx
        .insertInto('posts')
        .values({
          person_id: id,
          unit_id: person.unitId!,
          position: person.position ?? 'Chuyên viên',
          since: person.since ?? '2020-01-01',
          until: person.until ?? null,
        })
        .execute(),
    )
  return id
}
