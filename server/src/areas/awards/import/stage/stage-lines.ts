import { hash } from 'node:crypto'
import { type AwardFields, foldName, holderSortKey, numberKey } from '../../domain/award-values.ts'
import { rowOf } from '../../store-insert.ts'
import type { ReadLine } from '../understand/read-list.ts'
import type { AwardValue, Problem, ReadRecord } from '../understand/read-record.ts'
import { basisOf, levelOf, nameInRegister } from './award-names.ts'
import { type FoundUnit, makeUnitFinder, type NamedUnit } from './find-unit.ts'
import { type FileHolder, makeHolderGrouper } from './group-holders.ts'

export type RowState = 'good' | 'ask' | 'bad' | 'same'

/** A record as it waits in the database. */
export type StagedRow = {
  place: number
  sheet: number
  line: number
  section: number
  state: RowState
  cells: string[]
  raw: Record<string, string> | null
  problems: Problem[] | null
  holder_place: number | null
  identity: string | null
  decision: StagedDecision | null
  award: Record<string, unknown> | null
}

export type StagedDecision = {
  number: string | null
  number_key: string
  decided_on: string | null
  issuer: string | null
  issuer_key: string
  signer: string | null
}

export type StagedHolder = {
  place: number
  holder: FileHolder['fields'] & { scopeUnitId: string; sortKey: string }
  kind: string
  name_folded: string
  born_on: string | null
  unit_id: string | null
  unit_key: string
  home_key: string
}

/** Turns read lines into rows for the database: holders brought together, repeats found, units looked up. */
export function makeStager(settings: { units: readonly NamedUnit[]; unitId: string; importId: string }) {
  const findUnit = makeUnitFinder(settings.units, settings.unitId)
  const groupOf = makeHolderGrouper()
  const seen = new Map<string, number>()
  const holders: FileHolder[] = []
  let place = 0

  const stageRecord = (line: ReadLine, record: ReadRecord): StagedRow => {
    const { value } = record
    const problems = [...record.problems]
    const isBad = value === null || problems.some(({ level }) => level === 'error')
    const base = { place, sheet: line.sheet, line: line.line, section: line.section, cells: line.cells }
    place += 1
    if (isBad)
      return {
        ...base,
        state: 'bad',
        raw: record.raw,
        problems,
        holder_place: null,
        identity: null,
        decision: null,
        award: null,
      }
    const unit = findUnit(value.unit, value.unitAbove)
    const { holder, isNew, namesake } = groupOf(value, unit)
    if (isNew) holders.push(holder)
    if (namesake)
      problems.push({
        field: 'name',
        code: 'namesake-in-file',
        level: 'note',
        values: { unit: namesake.unitKey },
      })
    const decision = decisionOf(value)
    const identity = identityOf(value, unit, decision)
    const before = seen.get(identity)
    if (before === undefined) seen.set(identity, line.line)
    else problems.push({ field: 'name', code: 'repeated-in-file', level: 'note', values: { line: before } })
    const asks = problems.some(({ level }) => level === 'ask')
    return {
      ...base,
      state: before !== undefined ? 'same' : asks ? 'ask' : 'good',
      // What nothing is wrong with needs no second form to be mended in.
      raw: problems.length > 0 ? record.raw : null,
      problems: problems.length > 0 ? problems : null,
      holder_place: holder.place,
      identity,
      decision,
      award: awardOf(value, unit, holder, decision, { importId: settings.importId, importRow: base.place }),
    }
  }

  return {
    stage(lines: readonly ReadLine[]): StagedRow[] {
      return lines.flatMap((line) => line.records.map((record) => stageRecord(line, record)))
    },
    /** Holders as all lines together tell them: to be asked for when the file is at its end. */
    holders(): StagedHolder[] {
      return holders.map(stagedHolder)
    },
  }
}

export function stagedHolder(holder: FileHolder): StagedHolder {
  return {
    place: holder.place,
    holder: {
      ...holder.fields,
      scopeUnitId: holder.scopeUnitId,
      sortKey: holderSortKey(holder.fields.kind, holder.fields.name),
    },
    kind: holder.fields.kind,
    name_folded: holder.folded,
    born_on: holder.fields.bornOn ?? null,
    unit_id: holder.unitId,
    unit_key: holder.unitKey,
    home_key: holder.homeKey,
  }
}

/** The decision of a record as it is found again; null where nothing is said of one. */
export function decisionOf(value: AwardValue): StagedDecision | null {
  if (!value.decisionNumber && !value.decidedOn) return null
  return {
    number: value.decisionNumber,
    number_key: numberKey(value.decisionNumber),
    decided_on: value.decidedOn,
    issuer: value.issuer,
    issuer_key: foldName(value.issuer ?? ''),
    signer: value.signer,
  }
}

/** What makes this award this award, in whatever file it comes. */
export function identityOf(value: AwardValue, unit: FoundUnit, decision: StagedDecision | null): string {
  const text = [
    value.kind,
    foldName(value.name),
    value.birth ?? '',
    unit.key,
    value.awardId,
    value.awardId === 'other' || value.awardId === 'commemorative-medal' ? foldName(value.awardName) : '',
    value.yearFrom ?? '',
    value.yearTo ?? '',
    decision?.number_key ?? '',
    decision?.decided_on ?? '',
  ].join('|')
  return hash('sha1', text, 'base64url')
}

/** The register's row of a record, all but the numbers of its holder and decision. */
export function awardOf(
  value: AwardValue,
  unit: FoundUnit,
  holder: Pick<FileHolder, 'fields'>,
  decision: StagedDecision | null,
  from: { importId: string; importRow: number },
): Record<string, unknown> {
  const fields: AwardFields = {
    scopeUnitId: unit.scopeUnitId,
    unitId: unit.unitId,
    unitText: unitText(value),
    position: value.position,
    awardKey: value.awardId,
    awardName: nameInRegister(`${value.awardId}\n${value.awardName}`),
    level: levelOf(value.awardId, value.awardName),
    basis: basisOf(value.awardId, value.basis),
    year: value.yearFrom,
    yearUntil: value.yearTo === value.yearFrom ? null : value.yearTo,
    isSchoolYear: value.isSchoolYear,
    goldenBookNumber: value.goldenBook,
    bonusVnd: value.moneyVnd,
    item: value.item,
    deed: value.deed ?? value.note,
    place: value.home,
    source: 'import',
    importId: from.importId,
    importRow: from.importRow,
  }
  const row: Record<string, unknown> = rowOf(
    {
      ...fields,
      holder: {
        id: '',
        kind: value.kind,
        name: value.name,
        bornOn: value.birth,
        homePlace: holder.fields.homePlace ?? null,
      },
      decision: decision ? { id: '', number: decision.number, decidedOn: decision.decided_on } : null,
    },
    from.importRow,
  )
  for (const name of [
    'place_in_list',
    'holder_id',
    'decision_id',
    'grounds',
    'source',
    'import_id',
    'import_row',
    'holder_kind',
  ])
    delete row[name]
  for (const name in row) if (row[name] === null) delete row[name]
  return row
}

function unitText(value: AwardValue): string | null {
  if (!value.unit) return null
  return value.unitAbove ? `${value.unit}, ${value.unitAbove}` : value.unit
}
