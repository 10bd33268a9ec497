import type { Tx } from '../../platform/db/database.ts'
import { type CarriedGrant, type CarriedGrants, carryGrants, restoreGrants } from '../access/index.ts'
import { type CarriedPost, type CarriedPosts, carryPosts, restorePosts } from '../people/index.ts'
import { type CarriedPlace, type CarriedPlaces, carryPlaces, restorePlaces } from './store-places.ts'

/** What goes over from units that end, kept with the change so that it can come back. */
export type CarriedUndo = { posts: CarriedPosts; grants: CarriedGrants; places: CarriedPlaces }[]
/** What goes over from units that end to their successor, or ends with them where there is none. */
export type Carried = {
  toId: string | null
  posts: CarriedPost[]
  grants: CarriedGrant[]
  places: CarriedPlace[]
}

/** Posts, roles and cluster places of ending units go over to the successor from the day on; without one they end. */
export async function carryOver(
  tx: Tx,
  move: { fromIds: string[]; toId: string | null; on: string },
): Promise<{ undo: CarriedUndo; carried: Carried }> {
  const undo: CarriedUndo = []
  const carried: Carried = { toId: move.toId, posts: [], grants: [], places: [] }
  for (const fromId of move.fromIds) {
    const one = { fromId, toId: move.toId, on: move.on }
    const posts = await carryPosts(tx, one)
    const grants = await carryGrants(tx, one)
    const places = await carryPlaces(tx, one)
    undo.push({ posts: posts.undo, grants: grants.undo, places: places.undo })
    carried.posts.push(...posts.posts)
    carried.grants.push(...grants.grants)
    carried.places.push(...places.places)
  }
  return { undo, carried }
}

/** Brings everything back that `carryOver` moved, the last unit first. */
export async function bringBack(tx: Tx, undo: CarriedUndo): Promise<void> {
  for (const one of undo.toReversed()) {
    await restorePlaces(tx, one.places)
    await restoreGrants(tx, one.grants)
    await restorePosts(tx, one.posts)
  }
}
