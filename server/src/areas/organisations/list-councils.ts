import { type Act, inView } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { cutPage, decodePlace } from '../../platform/text/page-cursor.ts'
import { readPersonNames } from '../people/index.ts'
import {
  type CouncilRow,
  countCouncils,
  type Decision,
  readCouncils,
  readDecisions,
  readSeats,
} from './store-councils.ts'

/** Councils in sight with the chair of the day. */
export function listCouncils(
  act: Act,
  query: {
    unitId?: string | undefined
    asOf?: string | undefined
    limit?: number | undefined
    after?: string | undefined
  },
) {
  const filter = { ...query, asOf: query.asOf ?? act.clock.today(), limit: query.limit ?? 50 }
  return inView(act, async (tx) => {
    const rows = await readCouncils(tx, filter, decodePlace(query.after, 3))
    const page = cutPage(rows, filter.limit, (row) => [row.protocolOrder, row.sortKey, row.id])
    const chairs = await readPersonNames(
      tx,
      page.rows.flatMap(({ chairId }) => chairId ?? []),
    )
    return {
      total: await countCouncils(tx, filter),
      next: page.next,
      rows: page.rows.map((row) => ({
        ...plain(row),
        chair: row.chairId && (chairs.get(row.chairId) ?? null),
      })),
    }
  })
}

function plain({ protocolOrder, sortKey, chairId, ...row }: CouncilRow) {
  return row
}

/** A council with every seat it ever had, and who sits on the day. @refuses not-found */
export function viewCouncil(act: Act, input: { councilId: string; asOf?: string | undefined }) {
  return inView(act, async (tx) => {
    const asOf = input.asOf ?? act.clock.today()
    const [council] = await readCouncils(tx, { councilId: input.councilId, asOf, limit: 1 }, null)
    if (!council) return refuse('not-found') as Refusal
    const seats = await readSeats(tx, council.id)
    const names = await readPersonNames(tx, [...new Set(seats.map(({ personId }) => personId))])
    const decisions = await readDecisions(tx, council.id)
    return {
      ...plain(council),
      asOf,
      members: seats.map(({ place, ...seat }) => ({
        ...seat,
        name: names.get(seat.personId) ?? '',
        sits: seat.since <= asOf && (seat.until === null || asOf < seat.until),
      })),
      decisions: decisions.length > 0 ? decisions : [setUpOf(council)],
    }
  })
}

/** The first decision of a council that was taken over from elsewhere, as its own row tells it. */
function setUpOf(council: CouncilRow): Decision {
  return { id: '0', kind: 'set-up', basis: council.basis, basisOn: null, happenedOn: council.since }
}
