import { differInMarks, hasMarks } from '../../../../platform/text/vietnamese-names.ts'
import { foldName, type HolderFields } from '../../domain/award-values.ts'
import { wordsOf } from '../understand/cell-text.ts'
import type { AwardValue } from '../understand/record-types.ts'

/** A holder as the file names it: what its lines say together. */
export type FileHolder = {
  place: number
  fields: HolderFields
  folded: string
  unitId: string | null
  unitKey: string
  homeKey: string
  scopeUnitId: string
}

type Known = FileHolder & { units: Set<string>; homes: Set<string> }

/**
 * Brings lines of one holder together: the same name, and a unit, a full day of birth, or a year of birth and a home that
 * they share; never across two births, nor across names that differ in their marks. Lines that only share name and year of birth
 * stay apart.
 */
export function makeHolderGrouper(): (
  value: AwardValue,
  unit: { unitId: string | null; scopeUnitId: string; key: string },
  /** The unit of the register that a collective is. */
  ownUnitId: string | null,
) => { holder: FileHolder; isNew: boolean; namesake: FileHolder | null } {
  const byName = new Map<string, Known[]>()
  let count = 0
  return (value, unit, ownUnitId) => {
    const folded = foldName(value.name)
    const key = `${value.kind}|${folded}`
    const known = byName.get(key)
    const namesakes = known?.filter(({ fields }) => !differInMarks(fields.name, value.name))
    const homeKey = value.home ? wordsOf(value.home) : ''
    if (namesakes) {
      const possible = namesakes.filter((known) => fits(known.fields.bornOn ?? null, value.birth))
      const same =
        possible.find(
          (known) => isSame(known, value, unit.key, homeKey) && known.fields.bornOn === value.birth,
        ) ?? possible.find((known) => isSame(known, value, unit.key, homeKey))
      if (same) {
        learn(same, value, unit.key, homeKey)
        return { holder: same, isNew: false, namesake: null }
      }
    }
    const made: Known = {
      place: count,
      fields: {
        kind: value.kind,
        name: value.name,
        unitId: ownUnitId,

        bornOn: value.birth,
        gender: value.gender,
        ethnicity: value.ethnicity,
        position: value.position,
        homePlace: value.home,
      },
      folded,
      unitId: unit.unitId,
      unitKey: unit.key,
      homeKey,
      scopeUnitId: unit.scopeUnitId,
      units: new Set([unit.key]),
      homes: new Set(homeKey ? [homeKey] : []),
    }
    count += 1
    if (known) known.push(made)
    else byName.set(key, [made])
    const namesake = value.birth
      ? (namesakes?.find((known) => known.fields.bornOn?.slice(0, 4) === value.birth!.slice(0, 4)) ?? null)
      : null
    return { holder: made, isNew: true, namesake }
  }
}

/** Two births that may be one: one is unknown, or the shorter is the beginning of the longer. */
function fits(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true
  return one.startsWith(other) || other.startsWith(one)
}

function isSame(known: Known, value: AwardValue, unitKey: string, homeKey: string): boolean {
  if (value.kind !== 'person') return known.units.has(unitKey)
  if (unitKey !== '' && known.units.has(unitKey)) return true
  const born = known.fields.bornOn ?? null
  if (born !== null && value.birth !== null) {
    if (born.length === 10 && value.birth.length === 10) return true
    return homeKey !== '' && known.homes.has(homeKey)
  }
  // Without unit and birth on both sides the name and the home are all there is.
  return (
    unitKey === '' &&
    known.units.has('') &&
    (homeKey === '' ? known.homes.size === 0 : known.homes.has(homeKey))
  )
}

function learn(known: Known, value: AwardValue, unitKey: string, homeKey: string): void {
  known.units.add(unitKey)
  if (homeKey) known.homes.add(homeKey)
  const { fields } = known
  if (!hasMarks(fields.name)) fields.name = value.name
  if (value.birth && (fields.bornOn?.length ?? 0) < value.birth.length) fields.bornOn = value.birth
  fields.gender ??= value.gender
  fields.ethnicity ??= value.ethnicity
  fields.homePlace ??= value.home
  if (value.position) fields.position = value.position
}
