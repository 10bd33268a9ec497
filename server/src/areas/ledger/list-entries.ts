import { type Act, inView, scopeOf } from '../../platform/act.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import { describeEntry } from './domain/describe.ts'
import type { LedgerPage, LedgerQuery } from './schemas.ts'
import { type EntrySight, findEntries } from './store.ts'

/** Kinds of object whose history says where and when a person works: for the person and for who may see the ledger. */
const personalKinds = ['account', 'session', 'deputation']

/** Subtrees on which an actor may see the ledger; the app gives it, because rights are another area's matter. */
export type LedgerScope = (actor: Exclude<Act['actor'], 'system'>) => string[]

/** The ledger's entries in words, newest first, of the units whose ledger the actor may see. */
export function listEntries(act: Act, ledgerScope: LedgerScope, query: LedgerQuery): Promise<LedgerPage> {
  const { actor } = act
  const sight = actor === 'system' ? 'everywhere' : { roots: ledgerScope(actor), accountId: null }
  return readPage(act, sight, query)
}

/**
 * The history of one object in words, newest first, for whoever may see the unit it belongs to.
 * @refuses history-not-found
 */
export async function showHistory(
  act: Act,
  ledgerScope: LedgerScope,
  object: { objectKind: string; objectId: string },
  query: Pick<LedgerQuery, 'before' | 'limit'>,
): Promise<LedgerPage | Refusal> {
  const page = await readPage(act, sightOf(act.actor, ledgerScope, object), { ...query, ...object })
  return page.rows.length === 0 && query.before === undefined ? refuse('history-not-found') : page
}

function sightOf(
  actor: Act['actor'],
  ledgerScope: LedgerScope,
  object: { objectKind: string; objectId: string },
): EntrySight {
  if (actor === 'system') return 'everywhere'
  if (!personalKinds.includes(object.objectKind)) return { roots: scopeOf(actor), accountId: null }
  return { roots: ledgerScope(actor), accountId: actor.accountId }
}

async function readPage(act: Act, sight: EntrySight, query: LedgerQuery): Promise<LedgerPage> {
  const found = await inView(act, (tx) => findEntries(tx, sight, query, query.limit + 1))
  const rows = found.slice(0, query.limit).map(({ details, ...entry }) => {
    const told = { ...entry, details: details as Record<string, unknown> }
    return { ...entry, at: entry.at.toISOString(), sentence: describeEntry(told) }
  })
  return { rows, next: found.length > query.limit ? rows.at(-1)!.seq : null }
}
