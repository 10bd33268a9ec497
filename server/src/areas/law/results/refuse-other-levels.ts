import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import type { Refusal } from '../../../platform/refusal.ts'
import type { Level } from '../domain/basic-types.ts'
import { levelWords } from '../domain/engine/constructs/levels.ts'
import type { InitiativeScope } from '../domain/rule-types.ts'
import type { YearResultsBody } from '../schemas-results.ts'
import { bodyOfLevel, bodyOfScope, mayRecordOf } from './may-record-level.ts'
import type { KeptFacts, KeptInitiative } from './store-kept.ts'

type Initiative = Pick<KeptInitiative, 'title' | 'kind' | 'scope' | 'year'> & {
  recognisedOn?: string | null | undefined
}
type Place = { [Key in 'kind' | 'organisedBy' | 'year' | 'rank' | 'of']?: unknown }

const initiativeWords = ({ title, kind, scope, year, recognisedOn }: Initiative) =>
  JSON.stringify([title.normalize('NFC').trim(), kind, scope, year, recognisedOn ?? null])
const placeWords = ({ kind, organisedBy, year, rank, of }: Place) =>
  JSON.stringify([kind, organisedBy, year, rank, of].map((one) => one ?? null))

/** What one list has and the other has not. */
function differing<One>(before: readonly One[], after: readonly One[], words: (one: One) => string): One[] {
  const [old, now] = [new Set(before.map(words)), new Set(after.map(words))]
  return [...before.filter((one) => !now.has(words(one))), ...after.filter((one) => !old.has(words(one)))]
}

const scopeWords: Record<InitiativeScope, string> = {
  unit: 'cơ sở',
  province: 'Bộ, ban, ngành, tỉnh',
  national: 'toàn quốc',
}
const kindWords: Record<string, string> = {
  cluster: 'cụm thi đua',
  bloc: 'khối thi đua',
  movement: 'phong trào',
}

/**
 * Initiatives and places in clusters that a body above decided are put down, changed and dropped with the right at that body.
 * `ofSubject` names the subject of a change as what is kept does.
 * @refuses decided-by-another-body
 */
export async function refuseOtherLevels(
  tx: Tx,
  act: Act,
  { unitId, results }: YearResultsBody,
  kept: { facts: Map<string, KeptFacts>; initiatives: readonly KeptInitiative[] },
  ofSubject: (one: YearResultsBody['results'][number]) => string,
): Promise<Refusal | null> {
  if (act.actor === 'system') return null
  const asked = new Map<string, { ask: () => ReturnType<typeof bodyOfLevel>; what: string }>()
  for (const one of results) {
    const { initiatives, clusters } = one.standing ?? {}
    const id = ofSubject(one)
    if (initiatives !== undefined)
      for (const each of differing<Initiative>(
        kept.initiatives.filter((known) => known.id === id),
        initiatives ?? [],
        initiativeWords,
      ))
        asked.set(`scope ${each.scope}`, {
          ask: () => bodyOfScope(tx, act, unitId, each.scope),
          what: `Sáng kiến “${each.title}” phạm vi ${scopeWords[each.scope]}`,
        })
    if (clusters !== undefined)
      for (const each of differing<Place>(kept.facts.get(id)?.clusters ?? [], clusters ?? [], placeWords)) {
        const level = each.organisedBy as Level | null | undefined
        if (level)
          asked.set(`level ${level}`, {
            ask: () => bodyOfLevel(tx, unitId, level),
            what: `Hạng của ${kindWords[String(each.kind)] ?? 'cụm, khối'} do ${levelWords[level]} tổ chức, năm ${each.year ?? 'chưa rõ'}`,
          })
      }
  }
  for (const { ask, what } of asked.values()) {
    const refused = await mayRecordOf(tx, act, await ask(), what)
    if (refused) return refused
  }
  return null
}
