import { type Act, accountOf, inAct, inView } from '../../platform/act.ts'
import type { Tx } from '../../platform/db/database.ts'
import { isRefusal, type Refusal, refuse } from '../../platform/refusal.ts'
import { mayAt } from '../access/index.ts'
import { recordAct } from '../ledger/index.ts'
import { readPersonNames } from '../people/index.ts'
import { listPledgedInitiatives } from '../registrations/index.ts'
import { mayDo } from './domain/initiative-state.ts'
import type { Author, ChangeBody, InitiativeBody, InitiativeList, InitiativeQuery } from './schemas.ts'
import {
  foldTitles,
  type Initiative,
  insertRows,
  listRows,
  lockRows,
  readTitles,
  updateRow,
} from './store.ts'
import { stateWords } from './words.ts'

const right = 'register-emulation'

/** Initiatives in the viewer's units, the newest first. */
export function listInitiatives(act: Act, query: InitiativeQuery): Promise<InitiativeList> {
  return inView(act, async (tx) => {
    const found = await listRows(tx, query)
    const rows = found.slice(0, query.limit)
    return { rows, next: found.length > query.limit ? rows.at(-1)!.id : null }
  })
}

/** Authors by the names that the list of people has; one of it that is out of sight keeps the name that was given. */
async function nameAuthors(tx: Tx, authors: readonly Author[]): Promise<Author[] | Refusal> {
  const names = await readPersonNames(
    tx,
    authors.flatMap(({ personId }) => personId ?? []),
  )
  const named = authors.flatMap(({ personId, name, share }) => {
    const known = personId ? names.get(personId) : undefined
    const said = (known ?? name).normalize('NFC').trim()
    return said ? [{ personId: known ? personId : null, name: said, share }] : []
  })
  return named.length > 0 ? named : refuse('initiative-author-missing')
}

/**
 * Puts an initiative on the unit's list of the year.
 * @refuses initiative-author-missing, initiative-known, right-missing, outside-your-unit
 */
export function registerInitiative(act: Act, input: InitiativeBody): Promise<{ id: string } | Refusal> {
  return inAct<{ id: string }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    const authors = await nameAuthors(tx, input.authors)
    if (isRefusal(authors)) return authors
    const { unitId, year } = input
    const title = input.title.normalize('NFC')
    if (await isKnown(tx, { unitId, year, title })) return refuse('initiative-known', { title, year })
    const by = { accountId: accountOf(act), now: act.clock.now() }
    const [id] = await insertRows(tx, [{ ...input, title, authors }], by)
    await record(tx, act, 'register-initiative', { id: id!, unitId, title }, { year, scope: input.scope })
    return { id: id! }
  })
}

/** Does the unit's list of the year have another of this title? */
async function isKnown(
  tx: Tx,
  one: { unitId: string; year: number; title: string; id?: string },
): Promise<boolean> {
  const known = await readTitles(tx, [one.unitId], one.year, one.id)
  const [folded] = await foldTitles(tx, [one.title])
  return known.has(`${one.unitId} ${folded}`)
}

/** Takes the initiatives that the unit and those below it pledged for the year onto the list. @refuses initiative-nothing-pledged, right-missing */
export function takePledged(
  act: Act,
  input: { unitId: string; year: number },
): Promise<{ count: number } | Refusal> {
  return inAct<{ count: number }>(act, async (tx) => {
    const refused = await mayAt(tx, act.actor, right, input.unitId)
    if (refused) return refused
    const pledged = await listPledgedInitiatives(tx, input)
    const known = await readTitles(tx, [...new Set(pledged.map((one) => one.unitId))], input.year)
    const folded = await foldTitles(
      tx,
      pledged.map(({ title }) => title),
    )
    const taken = pledged.filter((one, at) => {
      const key = `${one.unitId} ${folded[at]}`
      if (known.has(key)) return false
      known.add(key)
      return true
    })
    const count = taken.length
    if (count === 0) return refuse('initiative-nothing-pledged', { year: input.year })
    await insertRows(
      tx,
      taken.map(({ unitId, title, personId, name }) => ({
        ...{ unitId, title, year: input.year, kind: 'initiative', scope: 'unit', summary: null },
        authors: [{ personId, name, share: null }],
      })),
      { accountId: accountOf(act), now: act.clock.now() },
    )
    await recordAct(tx, act, {
      act: 'take-pledged-initiatives',
      objectKind: 'unit',
      objectId: input.unitId,
      unitId: input.unitId,
      details: { year: input.year, count },
    })
    return { count }
  })
}

/** The initiative, held for a change by who may. @refuses not-found, right-missing, changed-meanwhile, initiative-state */
async function hold(
  tx: Tx,
  act: Act,
  asked: { id: string; revision: number },
  what: 'change' | 'withdraw',
): Promise<Initiative | Refusal> {
  const found = (await lockRows(tx, [asked.id])).get(asked.id)
  if (!found) return refuse('not-found')
  const refused = await mayAt(tx, act.actor, right, found.unitId)
  if (refused) return refused
  if (found.revision !== asked.revision) return refuse('changed-meanwhile')
  return mayDo(what, found.state)
    ? found
    : refuse('initiative-state', { title: found.title, state: stateWords[found.state] })
}

/** Changes words and authors until a council has it. @refuses initiative-author-missing, initiative-known and those of `hold` */
export function changeInitiative(
  act: Act,
  input: ChangeBody & { id: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const found = await hold(tx, act, input, 'change')
    if (isRefusal(found)) return found
    const authors = await nameAuthors(tx, input.authors)
    if (isRefusal(authors)) return authors
    const { kind, scope, summary } = input
    const title = input.title.normalize('NFC')
    if (await isKnown(tx, { ...found, title })) return refuse('initiative-known', { title, year: found.year })
    await updateRow(tx, found.id, { title, kind, scope, summary, authors: JSON.stringify(authors) })
    await record(tx, act, 'change-initiative', { ...found, title })
    return { revision: found.revision + 1 }
  })
}

/** Takes an initiative off the list, with the reason in the ledger. @refuses those of `hold` */
export function withdrawInitiative(
  act: Act,
  input: { id: string; revision: number; reason: string },
): Promise<{ revision: number } | Refusal> {
  return inAct<{ revision: number }>(act, async (tx) => {
    const found = await hold(tx, act, input, 'withdraw')
    if (isRefusal(found)) return found
    await updateRow(tx, found.id, { state: 'withdrawn' })
    await record(tx, act, 'withdraw-initiative', found, { reason: input.reason })
    return { revision: found.revision + 1 }
  })
}

function record(
  tx: Tx,
  act: Act,
  verb: string,
  { id, unitId, title }: Pick<Initiative, 'id' | 'unitId' | 'title'>,
  details: object = {},
): Promise<void> {
  const object = { objectKind: 'proposed-initiative', objectId: id, unitId }
  return recordAct(tx, act, { act: verb, ...object, details: { title, ...details } })
}
