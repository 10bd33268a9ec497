import { type Act, inAct } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import {
  bumpPerson,
  findNamesake,
  insertPerson,
  insertPost,
  lockPerson,
  type PersonFields,
  type PostFields,
  readPerson,
  readUnitOnDay,
  updatePerson,
  updatePost,
} from './store.ts'

export type PersonDone = { personId: string; postId: string | null }
type Seen = { personId: string; revision: number }

function tidy<T extends PersonFields>(person: T): T {
  return { ...person, fullName: person.fullName.normalize('NFC').replace(/\s+/g, ' ').trim() }
}

/** May the actor put somebody on this post? */
async function checkPost(tx: Tx, act: Act, post: PostFields): Promise<Refusal | null> {
  const unit = await readUnitOnDay(tx, post.unitId, post.since)
  if (!unit) return refuse('post-unit-absent', { name: 'Đơn vị đã chọn', day: inWords(post.since) })
  const refusal = await mayAt(tx, act.actor, 'manage-organisation', post.unitId)
  if (refusal) return refusal
  if (!unit.exists) return refuse('post-unit-absent', { name: unit.name, day: inWords(post.since) })
  if (post.until !== null && post.until <= post.since)
    return refuse('post-ends-before-start', { since: inWords(post.since) })
  return null
}

function inWords(day: string): string {
  return day.split('-').reverse().join('/')
}

/** The person as the actor may change it: by a unit of one of its posts. */
async function openPerson(tx: Tx, act: Act, seen: Seen) {
  await lockPerson(tx, seen.personId)
  const person = await readPerson(tx, seen.personId)
  if (!person) return refuse('person-unknown')
  let refusal: Refusal | null = null
  for (const post of person.posts) {
    refusal = await mayAt(tx, act.actor, 'manage-organisation', post.unitId)
    if (!refusal) break
  }
  if (refusal) return refusal
  if (person.revision !== seen.revision) return refuse('changed-meanwhile')
  return person
}

async function recordChange(
  tx: Tx,
  act: Act,
  done: PersonDone,
  verb: string,
  unitId: string,
  details: object,
): Promise<PersonDone> {
  await bumpPerson(tx, done.personId)
  const recorded = { act: verb, objectKind: 'person', objectId: done.personId, unitId }
  await recordAct(tx, act, { ...recorded, details: { ...details } })
  return done
}

/**
 * Adds a person with a first post.
 * @refuses person-likely-known, post-unit-absent, post-ends-before-start, right-missing, outside-your-unit
 */
export function addPerson(
  act: Act,
  input: PersonFields & { post: PostFields; anotherPerson: boolean },
): Promise<PersonDone | Refusal> {
  return inAct<PersonDone>(act, async (tx) => {
    const person = tidy(input)
    const refusal = await checkPost(tx, act, input.post)
    if (refusal) return refusal
    const namesake = await findNamesake(tx, person.fullName, input.post.unitId, act.clock.today())
    if (namesake && !input.anotherPerson) {
      const unit = await readUnitOnDay(tx, input.post.unitId, input.post.since)
      return refuse('person-likely-known', { name: person.fullName, unit: unit!.name })
    }
    const personId = await insertPerson(tx, person)
    const postId = await insertPost(tx, personId, input.post)
    return recordChange(tx, act, { personId, postId }, 'add-person', input.post.unitId, {
      name: person.fullName,
      position: input.post.position,
    })
  })
}

/** Corrects what is known of a person. @refuses person-unknown, changed-meanwhile, right-missing, outside-your-unit */
export function changePerson(act: Act, input: Seen & PersonFields): Promise<PersonDone | Refusal> {
  return inAct<PersonDone>(act, async (tx) => {
    const person = await openPerson(tx, act, input)
    if (isRefusal(person)) return person
    const next = tidy(input)
    await updatePerson(tx, person.id, next)
    return recordChange(
      tx,
      act,
      { personId: person.id, postId: null },
      'change-person',
      person.posts[0]!.unitId,
      {
        before: person.fullName,
        name: next.fullName,
      },
    )
  })
}

/** Gives a person one more post. @refuses as `addPerson`, and person-unknown, changed-meanwhile */
export function addPost(act: Act, input: Seen & PostFields): Promise<PersonDone | Refusal> {
  return inAct<PersonDone>(act, async (tx) => {
    const person = await openPerson(tx, act, input)
    if (isRefusal(person)) return person
    const refusal = await checkPost(tx, act, input)
    if (refusal) return refusal
    const postId = await insertPost(tx, person.id, input)
    return recordChange(tx, act, { personId: person.id, postId }, 'add-post', input.unitId, {
      name: person.fullName,
      position: input.position,
      since: input.since,
    })
  })
}

/** Corrects a post. @refuses post-unknown and as `addPost` */
export function changePost(
  act: Act,
  input: Seen & PostFields & { postId: string },
): Promise<PersonDone | Refusal> {
  return inAct<PersonDone>(act, async (tx) => {
    const person = await openPerson(tx, act, input)
    if (isRefusal(person)) return person
    const post = person.posts.find(({ id }) => id === input.postId)
    if (!post) return refuse('post-unknown')
    const refusal =
      (await mayAt(tx, act.actor, 'manage-organisation', post.unitId)) ?? (await checkPost(tx, act, input))
    if (refusal) return refusal
    await updatePost(tx, post.id, input)
    return recordChange(tx, act, { personId: person.id, postId: post.id }, 'change-post', input.unitId, {
      name: person.fullName,
      before: post.position,
      position: input.position,
    })
  })
}

/** Ends a post from a day on; who held it until then stays known. @refuses post-unknown, post-already-ended, post-ends-before-start */
export function endPost(
  act: Act,
  input: Seen & { postId: string; until: string },
): Promise<PersonDone | Refusal> {
  return inAct<PersonDone>(act, async (tx) => {
    const person = await openPerson(tx, act, input)
    if (isRefusal(person)) return person
    const post = person.posts.find(({ id }) => id === input.postId)
    if (!post) return refuse('post-unknown')
    const refusal = await mayAt(tx, act.actor, 'manage-organisation', post.unitId)
    if (refusal) return refusal
    if (post.until !== null) return refuse('post-already-ended', { day: inWords(post.until) })
    if (input.until <= post.since) return refuse('post-ends-before-start', { since: inWords(post.since) })
    await updatePost(tx, post.id, { ...post, until: input.until })
    return recordChange(tx, act, { personId: person.id, postId: post.id }, 'end-post', post.unitId, {
      name: person.fullName,
      position: post.position,
      until: input.until,
    })
  })
}
