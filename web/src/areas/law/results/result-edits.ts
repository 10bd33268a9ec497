import type { YearResultChange, YearResultRow } from '@server/areas/law/schemas-results.ts'

/** A row with what was typed over it and not saved yet. */
export type Edit = { row: YearResultRow; change: Omit<YearResultChange, 'year' | 'revision'> }
export type Standing = NonNullable<YearResultChange['standing']>

/** The row as it would stand with its edit. */
export function shownResult(row: YearResultRow, edit: Edit | undefined) {
  const change = edit?.change
  const of = <
    Key extends 'classification' | 'monthsWorked' | 'maternityLeave' | 'studyLeaveMonths' | 'studyResult',
  >(
    key: Key,
  ) => (change && key in change ? change[key] : row.result?.[key]) ?? null
  return {
    classification: of('classification'),
    monthsWorked: of('monthsWorked'),
    maternityLeave: of('maternityLeave'),
    studyLeaveMonths: of('studyLeaveMonths'),
    studyResult: of('studyResult'),
    titles: change?.titles ?? row.result?.titles ?? [],
    facts: { ...row.result?.facts, ...change?.facts },
    composition: (change && 'composition' in change ? change.composition : row.result?.composition) ?? null,
  }
}

/** What stands beside the years, with the edit. */
export function shownStanding(row: YearResultRow, edit: Edit | undefined): Standing {
  const kept = row.standing
  return {
    joinedOn: kept?.joinedOn ?? null,
    transfer: kept?.transfer ?? null,
    discipline: (kept?.discipline ?? null) as NonNullable<Standing['discipline']> | null,
    openMatters: (kept?.openMatters ?? null) as NonNullable<Standing['openMatters']> | null,
    clusters: (kept?.clusters ?? null) as NonNullable<Standing['clusters']> | null,
    initiatives: kept?.initiatives ?? null,
    ...edit?.change.standing,
  }
}

/** Edits as the server takes them, each with the revision that was read. */
export function changesOf(edits: readonly Edit[], year: number): YearResultChange[] {
  return edits.map(({ row, change }) => {
    const { standing, ...rest } = change
    return {
      ...rest,
      personId: row.personId,
      holderId: row.personId ? null : row.holderId,
      year,
      revision: row.result?.revision ?? 0,
      ...(standing ? { standing: { ...standing, revision: row.standing?.revision ?? 0 } } : {}),
    }
  })
}
