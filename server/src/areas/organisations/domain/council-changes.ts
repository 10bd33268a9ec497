export type CouncilRole = 'chair' | 'first-deputy' | 'deputy' | 'standing-member' | 'secretary' | 'member'

/** Who sits on a council and as what. */
export type Seat = { personId: string; role: CouncilRole; position: string }
/** A seat as it is kept; `place` is its place in the list of the decision. */
export type KeptSeat = Seat & { id: string; since: string; until: string | null; place: number }

/**
 * What a decision on the membership changes: seats that end, seats that begin, and places in the list of those that
 * stay. Somebody whose role or position changes ends one seat and begins another.
 */
export function changeSeats(seats: KeptSeat[], next: Seat[]) {
  const open = seats.filter(({ until }) => until === null)
  const same = (one: Seat, other: Seat) =>
    one.personId === other.personId && one.role === other.role && one.position === other.position
  const stays = (seat: Seat) => next.find((other) => same(seat, other))
  return {
    ended: open.filter((seat) => !stays(seat)),
    begun: next.flatMap((seat, index) =>
      open.some((other) => same(other, seat)) ? [] : [{ ...seat, place: index + 1 }],
    ),
    placed: open.flatMap((seat) => {
      const index = next.findIndex((other) => same(seat, other))
      return index >= 0 ? [{ id: seat.id, place: index + 1 }] : []
    }),
  }
}
