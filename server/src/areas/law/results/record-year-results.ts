import { type Act, accountOf, inAct } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { recordAct } from '../../ledger/index.ts'
import { installedLaw } from '../installed-law.ts'
import type { YearResultChange, YearResultsBody } from '../schemas-results.ts'
import { changedWords, mergeFacts, mergeResult, touchesYear } from './merge-change.ts'
import { refuseOtherLevels } from './refuse-other-levels.ts'
import {
  type KeptFacts,
  type KeptResult,
  lockKept,
  readKeptFacts,
  readKeptInitiatives,
  readKeptResults,
  type SubjectKeys,
} from './store-kept.ts'
import { readBelonging } from './store-results.ts'
import { putFacts, putResult, replaceInitiatives } from './store-writing.ts'

const mostToldInLedger = 200

/**
 * Records what a year brought to a unit, its people and holders of its register, and what is known of them beside;
 * what is not given stays as it was. Where a revision is given, who changed it meanwhile is not overwritten.
 * @refuses year-results-person-elsewhere, year-results-award-unknown, year-results-changed, year-results-kept-elsewhere
 *   decided-by-another-body and those of `mayAt`
 */
export function recordYearResults(act: Act, body: YearResultsBody): Promise<{ recorded: number } | Refusal> {
  return inAct(act, async (tx): Promise<{ recorded: number } | Refusal> => {
    const { unitId, results } = body
    const refused = (await mayAt(tx, act.actor, 'manage-awards', unitId)) ?? (await whoIsElsewhere(tx, body))
    if (refused) return refused
    const { law } = await installedLaw(tx, act, [unitId])
    const strange = results.flatMap((one) => one.titles ?? []).find((key) => !law.awards.has(key))
    if (strange) return refuse('year-results-award-unknown', { award: strange })
    await lockKept(tx, unitId)
    const keys = keysOf(body)
    const kept = new Map(
      (await readKeptResults(tx, keys, null)).map((one) => [`${one.id} ${one.year}`, one] as const),
    )
    const facts = await readKeptFacts(tx, keys)
    const changed = changedMeanwhile(body, kept, facts)
    if (changed) return changed
    const initiatives = await readKeptInitiatives(tx, keys)
    const others = await refuseOtherLevels(tx, act, body, { facts, initiatives }, (one) => idOf(one, unitId))
    if (others) return others
    const told = await writeAll(tx, act, body, kept, facts)
    if ('refused' in told) return told
    await recordAct(tx, act, {
      act: 'record-year-results',
      objectKind: 'unit',
      objectId: unitId,
      unitId,
      details: {
        count: results.length,
        years: [...new Set(results.map((one) => one.year))].sort(),
        changes: told.changes.slice(0, mostToldInLedger),
      },
    })
    return { recorded: results.length }
  })
}

const idOf = (one: YearResultChange, unitId: string) =>
  one.personId ? `p${one.personId}` : one.holderId ? `h${one.holderId}` : `u${unitId}`

function keysOf({ unitId, results }: YearResultsBody): SubjectKeys {
  return {
    people: [...new Set(results.flatMap((one) => one.personId ?? []))],
    holders: [...new Set(results.flatMap((one) => (one.personId ? [] : (one.holderId ?? []))))],
    units: results.some((one) => !one.personId && !one.holderId) ? [unitId] : [],
  }
}

async function whoIsElsewhere(tx: Tx, body: YearResultsBody): Promise<Refusal | null> {
  const { people, holders } = keysOf(body)
  const here = await readBelonging(tx, body.unitId, people, holders)
  const elsewhere = [...people.map((id) => `p${id}`), ...holders.map((id) => `h${id}`)].find(
    (id) => !here.has(id),
  )
  return elsewhere ? refuse('year-results-person-elsewhere', { subject: elsewhere }) : null
}

function changedMeanwhile(
  { unitId, results }: YearResultsBody,
  kept: Map<string, KeptResult>,
  facts: Map<string, KeptFacts>,
): Refusal | null {
  for (const one of results) {
    const id = idOf(one, unitId)
    const result = kept.get(`${id} ${one.year}`)
    const standing = facts.get(id)
    const isOld = (seen: number | undefined, now: number | undefined) =>
      seen !== undefined && seen !== (now ?? 0)
    const stale = isOld(one.revision, result?.revision)
      ? result?.recordedBy
      : isOld(one.standing?.revision, standing?.revision)
        ? standing?.recordedBy
        : undefined
    if (stale !== undefined) return refuse('year-results-changed', { subject: id, year: one.year, by: stale })
  }
  return null
}

async function writeAll(
  tx: Tx,
  act: Act,
  { unitId, results }: YearResultsBody,
  kept: Map<string, KeptResult>,
  facts: Map<string, KeptFacts>,
): Promise<{ changes: object[] } | Refusal> {
  const by = accountOf(act)
  const changes: object[] = []
  const begun = new Set<string>(facts.keys())
  for (const one of results) {
    const id = idOf(one, unitId)
    const owner = {
      unitId,
      personId: one.personId ?? null,
      holderId: one.personId ? null : (one.holderId ?? null),
    }
    const was = kept.get(`${id} ${one.year}`)
    const now = touchesYear(one) ? mergeResult(was, one) : null
    const fits = now === null || (await putResult(tx, owner, now, !was, by))
    if (!fits) return refuse('year-results-kept-elsewhere', { year: one.year })
    if (one.standing) {
      const next = mergeFacts(facts.get(id), one.standing, act.clock.today())
      if (!(await putFacts(tx, owner, next, !begun.has(id), by)))
        return refuse('year-results-kept-elsewhere', { year: one.year })
      begun.add(id)
      if (one.standing.initiatives !== undefined && id[0] !== 'u')
        await replaceInitiatives(
          tx,
          owner,
          (one.standing.initiatives ?? []).map((each) => ({
            ...each,
            recognisedOn: each.recognisedOn ?? null,
          })) as never,
          by,
        )
    }
    const words = changedWords(was, now, one.standing)
    if (Object.keys(words).length > 0) changes.push({ subject: id, year: one.year, ...words })
  }
  return { changes }
}
