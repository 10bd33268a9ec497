import type { Act } from '../../../platform/act.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { expandGroup, readUnitLabels, readUnitNames } from '../../organisations/index.ts'
import { bodyGroups, groupLabel } from '../domain/body-groups.ts'
import type { BodyMatch } from '../domain/body-match.ts'
import { isGroupName } from '../domain/match-groups.ts'
import { bodyNames, type ReadingDraft } from '../domain/reading-draft.ts'
import type { ReadingOperation } from '../domain/reading-operations.ts'
import type { ReadingBody } from '../schemas-readings.ts'
import type { AcceptedBody } from '../store-accepted-plans.ts'
import { matcherFor } from './match-names.ts'

export type SuggestedBody = ReadingBody

/** Every name in the tasks with what it stands for: the officer's word, or a suggestion with its reason. */
export async function suggestBodies(
  tx: Tx,
  act: Act,
  unitId: string,
  draft: ReadingDraft,
): Promise<SuggestedBody[]> {
  const today = act.clock.today()
  const context = { units: await readUnitNames(tx, today), issuerUnitId: unitId }
  const match = matcherFor(context)
  const nameOf = new Map(context.units.map((unit) => [unit.id, unit.name]))
  const groups = await countGroups(tx, unitId, today)
  const suggested = bodyNames(draft).map(({ name, tasks }): SuggestedBody => {
    const found = match(name)
    const word = draft.matches[name]
    const candidates = candidatesOf(name, found, nameOf, groups)
    if (!word) return { name, tasks, ...suggestionOf(found, nameOf), candidates }
    const unitName = word.kind === 'unit' ? (nameOf.get(word.unitId) ?? null) : null
    const group = word.kind === 'group' ? word.group : null
    const units =
      group === 'as-read' ? found.unitIds.length : (groups.find((one) => one.group === group)?.units ?? 0)
    return {
      name,
      tasks,
      match: word.kind,
      confidence: 'confirmed',
      unitId: word.kind === 'unit' ? word.unitId : null,
      group,
      units: word.kind === 'group' ? units : word.kind === 'unit' ? 1 : 0,
      label: group ? groupLabel(group) : unitName,
      reason: group === 'as-read' ? found.reason : '',
      candidates,
    }
  })
  return nameEndedUnits(tx, suggested)
}

type CountedGroup = { group: string; label: string; units: number }

/** Groups that have members today, seen from the unit. */
async function countGroups(tx: Tx, unitId: string, today: string): Promise<CountedGroup[]> {
  const counted: CountedGroup[] = []
  for (const { group, label } of bodyGroups) {
    if (group === 'as-read') continue
    const units = (await expandGroup(tx, { group, unitId }, today)).length
    if (units > 0) counted.push({ group, label, units })
  }
  return counted
}

function suggestionOf(found: BodyMatch, nameOf: ReadonlyMap<string, string>) {
  const { kind, unitIds, confidence, reason } = found
  const [first] = unitIds
  const isGroup = kind === 'group' && unitIds.length > 0
  return {
    match: kind,
    confidence,
    unitId: kind === 'unit' && first ? first : null,
    group: isGroup ? 'as-read' : null,
    units: unitIds.length,
    label: kind === 'unit' && first ? (nameOf.get(first) ?? null) : null,
    reason,
  }
}

function candidatesOf(
  name: string,
  found: BodyMatch,
  nameOf: ReadonlyMap<string, string>,
  groups: readonly CountedGroup[],
): SuggestedBody['candidates'] {
  const units = [...new Set([...(found.kind === 'group' ? [] : found.unitIds), ...found.candidates])]
  const named = units.map((unitId) => ({ unitId, group: null, label: nameOf.get(unitId) ?? '', units: 1 }))
  if (found.kind !== 'group' && !isGroupName(name)) return named
  const asRead = { group: 'as-read', label: groupLabel('as-read')!, units: found.unitIds.length }
  const all = found.unitIds.length > 0 && found.kind === 'group' ? [asRead, ...groups] : groups
  return [...named, ...all.map((group) => ({ unitId: null, ...group }))]
}

/** Units that have ended since are no more among today's names. */
async function nameEndedUnits(tx: Tx, bodies: SuggestedBody[]): Promise<SuggestedBody[]> {
  const missing = bodies.flatMap((body) => (body.unitId && !body.label ? [body.unitId] : []))
  if (missing.length === 0) return bodies
  const labels = await readUnitLabels(tx, missing)
  return bodies.map((body) =>
    body.unitId && !body.label ? { ...body, label: labels.get(body.unitId)?.name ?? null } : body,
  )
}

/**
 * What each name stands for on the day of acceptance. What the officer said, and what is certain, binds units; a
 * suggestion that nobody confirmed keeps its reason and binds none. Groups are seen from the unit of the plan.
 */
export async function standBodies(
  tx: Tx,
  act: Act,
  units: { readingUnitId: string; planUnitId: string },
  draft: ReadingDraft,
): Promise<Map<string, AcceptedBody>> {
  const today = act.clock.today()
  const context = { units: await readUnitNames(tx, today), issuerUnitId: units.readingUnitId }
  const matchName = matcherFor(context)
  const bodies = new Map<string, AcceptedBody>()
  for (const { name } of bodyNames(draft)) {
    const word = draft.matches[name]
    const found = matchName(name)
    if (!word) {
      const { kind: match, confidence, reason } = found
      bodies.set(name, { match, confidence, reason, unitIds: confidence === 'certain' ? found.unitIds : [] })
      continue
    }
    const unitIds =
      word.kind === 'unit'
        ? [word.unitId]
        : word.kind === 'group' && word.group !== 'as-read'
          ? await expandGroup(tx, { group: word.group, unitId: units.planUnitId }, today)
          : word.kind === 'outside'
            ? []
            : found.unitIds
    // As understood today: the register may have changed when somebody asks why.
    const group = word.kind === 'group' ? word.group : null
    const reason = group === 'as-read' ? found.reason : group ? (groupLabel(group) ?? '') : ''
    bodies.set(name, { match: word.kind, confidence: 'confirmed', reason, unitIds })
  }
  return bodies
}

/** Refuses a match to a unit or group that there is none of. @refuses reading-match-unknown */
export async function checkMatches(tx: Tx, operations: readonly ReadingOperation[]): Promise<Refusal | null> {
  const matches = operations.flatMap((one) => (one.kind === 'match-body' && one.match ? [one.match] : []))
  if (matches.some((match) => match.kind === 'group' && groupLabel(match.group) === null))
    return refuse('reading-match-unknown')
  const unitIds = matches.flatMap((match) => (match.kind === 'unit' ? [match.unitId] : []))
  if (unitIds.length === 0) return null
  const labels = await readUnitLabels(tx, unitIds)
  return unitIds.every((unitId) => labels.has(unitId)) ? null : refuse('reading-match-unknown')
}
