import { hash } from 'node:crypto'
import { signatureOf } from '../../award-signature.ts'
import { foldName, holderSortKey, numberKey, sortDay } from '../../domain/award-values.ts'
import { awardLexemes, marksOf, vectorOf } from '../../domain/award-words.ts'
import type { ReadLine } from '../understand/list-state.ts'
import type { AwardValue, Problem, RawRecord, ReadRecord } from '../understand/record-types.ts'
import { basisOf, levelOf, nameInRegister } from './award-names.ts'
import { type FoundUnit, makeUnitFinder, type NamedUnit } from './find-unit.ts'
import { type FileHolder, makeHolderGrouper } from './group-holders.ts'
import { maskNumbers } from './mask-numbers.ts'

export type RowState = 'good' | 'ask' | 'bad' | 'same'

/** A record as it waits in the database: what is written again, and what it holds. */
export type StagedRow = {
  place: number
  sheet: number
  line: number
  section: number
  state: RowState
  holder_place: number | null
  decision_place: number | null
  identity: string | null
}

export type StagedContent = {
  place: number
  cells: string[]
  raw: RawRecord | null
  problems: Problem[] | null
  award: StagedAward | null
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
export function makeStager(settings: { units: readonly NamedUnit[]; unitId: string }) {
  const findUnit = makeUnitFinder(settings.units, settings.unitId)
  const groupOf = makeHolderGrouper()
  const seen = new Map<string, number>()
  const holders: FileHolder[] = []
  const decisions = new Map<string, { place: number; decision: StagedDecision }>()
  let place = 0

  const stageRecord = (line: ReadLine, record: ReadRecord, batch: StagedBatch): void => {
    const { value } = record
    const { cells, raw } = maskNumbers(line.cells, record.raw)
    const problems = record.problems.slice()
    const isBad = value === null || problems.some(({ level }) => level === 'error')
    const at = { place, sheet: line.sheet, line: line.line, section: line.section }
    place += 1
    if (isBad) {
      batch.rows.push({ ...at, state: 'bad', holder_place: null, decision_place: null, identity: null })
      batch.contents.push({ place: at.place, cells, raw, problems, award: null })
      return
    }
    const { unit, ownUnitId } = unitsOf(value, findUnit)
    const { holder, isNew, namesake } = groupOf(value, unit, ownUnitId)
    if (isNew) holders.push(holder)
    if (namesake) problems.push({ field: 'name', code: 'namesake-in-file', level: 'note' })
    const decision = decisionOf(value)
    const identity = identityOf(value, unit, decision)
    const ofHolder = `${identity} ${holder.place}`
    const before = seen.get(ofHolder)
    if (before === undefined) seen.set(ofHolder, line.line)
    else problems.push({ field: 'name', code: 'repeated-in-file', level: 'note', values: { line: before } })
    const asks = problems.some(({ level }) => level === 'ask')
    batch.rows.push({
      ...at,
      state: before !== undefined ? 'same' : asks ? 'ask' : 'good',
      holder_place: holder.place,
      decision_place: decision ? placeOf(decision) : null,
      identity,
    })
    const hasProblems = problems.length > 0
    batch.contents.push({
      place: at.place,
      cells,
      // What nothing is wrong with needs no second form to be mended in.
      raw: hasProblems ? raw : null,
      problems: hasProblems ? problems : null,
      award: awardOf(value, unit, decision),
    })
  }

  const placeOf = (decision: StagedDecision): number => {
    const key = `${decision.number_key}|${decision.decided_on}|${decision.issuer_key}`
    const known = decisions.get(key)
    if (known) return known.place
    decisions.set(key, { place: decisions.size, decision })
    return decisions.size - 1
  }

  return {
    stage(lines: readonly ReadLine[], batch: StagedBatch): void {
      for (const line of lines) for (const record of line.records) stageRecord(line, record, batch)
    },
    /** Holders as all lines together tell them: to be asked for when the file is at its end. */
    holders(): StagedHolder[] {
      return holders.map(stagedHolder)
    },
    decisions(): (StagedDecision & { place: number })[] {
      return [...decisions.values()].map((one) => ({ place: one.place, ...one.decision }))
    },
  }
}

export type StagedBatch = { rows: StagedRow[]; contents: StagedContent[] }

/** The unit of a record, and the unit of the register that its holder is, for a collective. */
export function unitsOf(value: AwardValue, findUnit: ReturnType<typeof makeUnitFinder>) {
  const ownUnitId = value.kind === 'collective' ? findUnit(value.name, null).unitId : null
  return { unit: findUnit(value.unit ?? (ownUnitId ? value.name : null), value.unitAbove), ownUnitId }
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

/** The register's row of a record, all but what its holder and decision say. */
export type StagedAward = {
  scope_unit_id: string
  unit_id?: string
  unit_text?: string
  position?: string
  award_key: string
  award_name: string
  level?: string
  basis: string
  year?: number
  year_until?: number
  is_school_year?: true
  sort_on: string
  golden_book_number?: string
  bonus_vnd?: number
  item?: string
  deed?: string
  place?: string
  words: string
  signature: string
}

export function awardOf(value: AwardValue, unit: FoundUnit, decision: StagedDecision | null): StagedAward {
  const unitText = unitTextOf(value)
  const awardName = nameInRegister(`${value.awardId}\n${value.awardName}`)
  const yearUntil = value.yearTo === value.yearFrom ? null : value.yearTo
  const deed = value.deed ?? value.note
  const level = levelOf(value.awardId, value.awardName)
  const basis = basisOf(value.awardId, value.basis)
  const lexemes = awardLexemes({
    holderKind: value.kind,
    basis,
    level,
    name: value.name,
    bornOn: value.birth,
    place: value.home,
    unitText,
    awardName,
    awardKey: value.awardId,
    year: value.yearFrom,
    yearUntil,
    decisionNumber: decision?.number ?? null,
    decidedOn: decision?.decided_on ?? null,
    scopeUnitId: unit.scopeUnitId,
  })
  return {
    scope_unit_id: unit.scopeUnitId,
    ...(unit.unitId && { unit_id: unit.unitId }),
    ...(unitText && { unit_text: unitText }),
    ...(value.position && { position: value.position }),
    award_key: value.awardId,
    award_name: awardName,
    ...(level && { level }),
    basis,
    ...(value.yearFrom !== null && { year: value.yearFrom }),
    ...(yearUntil !== null && { year_until: yearUntil }),
    ...(value.isSchoolYear && { is_school_year: true as const }),
    sort_on: sortDay(decision?.decided_on ?? null, yearUntil ?? value.yearFrom),
    ...(value.goldenBook && { golden_book_number: value.goldenBook }),
    ...(value.moneyVnd !== null && { bonus_vnd: value.moneyVnd }),
    ...(value.item && { item: value.item }),
    ...(deed && { deed }),
    ...(value.home && { place: value.home }),
    words: vectorOf(lexemes),
    signature: signatureOf(marksOf(lexemes)),
  }
}

function unitTextOf(value: AwardValue): string | null {
  if (!value.unit) return null
  return value.unitAbove ? `${value.unit}, ${value.unitAbove}` : value.unit
}
