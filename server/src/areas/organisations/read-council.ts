import type { Tx } from '../../platform/db/database.ts'
import { readPersonNames } from '../people/index.ts'
import type { CouncilRole } from './domain/council-changes.ts'
import { type CouncilKind, readCouncils, readSeats } from './store-councils.ts'

/** A council as it sits on a day. */
export type CouncilOnDay = {
  id: string
  unitId: string
  unitName: string
  kind: CouncilKind
  name: string
  since: string
  until: string | null
  /** In the order of the decision. */
  members: { personId: string; name: string; role: CouncilRole; position: string; place: number }[]
}

/** The council with those who sit on the day; null where it is not in sight. For other areas. */
export async function readCouncilOnDay(tx: Tx, councilId: string, on: string): Promise<CouncilOnDay | null> {
  const [council] = await readCouncils(tx, { councilId, asOf: on, limit: 1 }, null)
  if (!council) return null
  const seats = (await readSeats(tx, councilId)).filter(
    ({ since, until }) => since <= on && (until === null || on < until),
  )
  const names = await readPersonNames(
    tx,
    seats.map(({ personId }) => personId),
  )
  const { id, unitId, unitName, kind, name, since, until } = council
  const members = seats
    .toSorted((a, b) => a.place - b.place)
    .map(({ personId, role, position, place }) => ({
      personId,
      name: names.get(personId) ?? '',
      role,
      position,
      place,
    }))
  return { id, unitId, unitName, kind, name, since, until, members }
}
