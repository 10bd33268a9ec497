import { type Act, inView } from '../../../platform/act.ts'
import { describeRefusal } from '../../../platform/http/catalogue.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/refusal.ts'
import { mayAt } from '../../access/index.ts'
import { listFindingWords } from './list-words.ts'
import { likelyWords, problemWords, sameWords } from './problem-words.ts'
import type { FileReading } from './read-award-file.ts'
import { loadImport, type RowCounts } from './store-import.ts'
import { countRowsOf, readCandidates, readImports, readRows, type ShownRow } from './store-import-rows.ts'
import { shown } from './understand/read-fields.ts'
import type { RawRecord } from './understand/record-types.ts'

const noCounts: RowCounts = { good: 0, ask: 0, bad: 0, same: 0, taken: 0, left: 0 }

/** Imports so far, newest first, by pages. */
export function listAwardImports(
  act: Act,
  query: { after?: string | undefined; limit?: number | undefined },
) {
  const limit = query.limit ?? 20
  return inView(act, async (tx) => {
    const rows = await readImports(tx, { before: query.after ?? null, limit: limit + 1, importId: null })
    const page = rows.slice(0, limit)
    const counts = await countRowsOf(
      tx,
      page.map(({ id }) => id),
    )
    return {
      rows: page.map((row) => viewOf(row, counts.get(row.id) ?? noCounts)),
      next: rows.length > limit ? page.at(-1)!.id : null,
    }
  })
}

type ImportRow = Awaited<ReturnType<typeof readImports>>[number]

function viewOf(row: ImportRow, counts: RowCounts) {
  const { refusal, startedAt, takenAt, undoneAt, ...plain } = row
  const why = refusal as Refusal | null
  return {
    ...plain,
    state: row.state as 'reading' | 'ready' | 'taking' | 'taken' | 'undone' | 'failed' | 'cancelled',
    startedAt: startedAt.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    counts,
    failure: why && row.state === 'failed' ? describeRefusal({ ...why, refused: true }).detail : null,
  }
}

/** One import: how far it is, its lists with the meaning of their columns, what is odd. @refuses not-found */
export function viewAwardImport(act: Act, input: { importId: string }) {
  return inView(act, async (tx) => {
    const [row] = await readImports(tx, { before: null, limit: 1, importId: input.importId })
    const found = await loadImport(tx, input.importId)
    if (!row || !found) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'see-awards', found.unit_id)
    if (refusal) return refusal
    const counts = (await countRowsOf(tx, [row.id])).get(row.id) ?? noCounts
    const reading = found.reading as unknown as Partial<FileReading>
    return {
      ...viewOf(row, counts),
      sections: (reading.sections ?? []).map((section) => ({
        sheet: section.sheet,
        sheetName: section.sheetName,
        line: section.line,
        rows: section.rows,
        headings: section.layout.headings,
        columns: section.layout.columns,
        fingerprint: section.layout.fingerprint,
        doubts: section.doubts,
      })),
      findings: (reading.findings ?? []).map(listFindingWords),
      encodings: reading.encodings ?? [],
      leftLines: (reading.left ?? []).slice(0, 100),
      leftCount: reading.leftCount ?? 0,
    }
  })
}

export type RowFilter = 'all' | 'good' | 'bad' | 'same' | 'taken'
const statesOf: Record<RowFilter, string[] | null> = {
  all: null,
  good: ['good'],
  bad: ['bad', 'ask'],
  same: ['same'],
  taken: ['taken'],
}

/** Rows of an import with what is wrong in words, and who their holders may be. @refuses not-found */
export function listImportRows(
  act: Act,
  input: {
    importId: string
    show?: RowFilter | undefined
    after?: number | undefined
    limit?: number | undefined
  },
) {
  const limit = input.limit ?? 50
  return inView(act, async (tx) => {
    const found = await loadImport(tx, input.importId)
    if (!found) return refuse('not-found')
    const refusal = await mayAt(tx, act.actor, 'see-awards', found.unit_id)
    if (refusal) return refusal
    const states = statesOf[input.show ?? 'all']
    const rows = await readRows(tx, found.id, { states, after: input.after ?? -1, limit: limit + 1 })
    const page = rows.slice(0, limit)
    const asked = page.flatMap((row) => (row.match === 'likely' && !row.answer ? row.candidates : []))
    const candidates = new Map((await readCandidates(tx, [...new Set(asked)])).map((one) => [one.id, one]))
    return {
      rows: page.map((row) => ({
        ...rowView(row),
        candidates:
          row.match === 'likely' && !row.answer
            ? row.candidates.flatMap((id) => candidates.get(id) ?? [])
            : [],
      })),
      next: rows.length > limit ? page.at(-1)!.place : null,
    }
  })
}

function rowView(row: ShownRow) {
  const problems = (row.problems ?? []).map((problem) => ({
    field: problem.field,
    code: problem.code,
    level: problem.level,
    words: problemWords(problem),
  }))
  if (row.state === 'ask' && row.match === 'likely' && !row.answer)
    problems.push({ field: 'name', code: 'holder-likely', level: 'ask', words: likelyWords })
  if (row.state === 'same' && !problems.some(({ code }) => code === 'repeated-in-file'))
    problems.push({ field: 'award', code: 'award-known', level: 'note', words: sameWords })
  return {
    place: row.place,
    sheet: row.sheet,
    line: row.line,
    state: row.state as 'good' | 'ask' | 'bad' | 'same' | 'taken' | 'left',
    cells: row.cells,
    raw: row.raw ?? {},
    problems,
    holderPlace: row.holderPlace,
    match: (row.match as 'certain' | 'likely' | 'new' | null) ?? null,
    value: row.award
      ? {
          name: row.holder?.name ?? '',
          kind: row.holder?.kind ?? 'person',
          bornOn: row.holder?.bornOn ?? null,
          position: row.award.position ?? null,
          unit: row.award.unit_text ?? null,
          awardKey: row.award.award_key,
          awardName: row.award.award_name,
          year: row.award.year ?? null,
          yearUntil: row.award.year_until ?? null,
          decisionNumber: row.decision?.number ?? null,
          decidedOn: row.decision?.decided_on ?? null,
          bonusVnd: row.award.bonus_vnd ?? null,
        }
      : null,
  }
}

export type BadRow = { line: number; texts: RawRecord; reasons: string[] }

/**
 * Rows that an import refused, with their reasons, at most `most`: their texts by field, with what stood above them in the
 * file filled in, so that a sheet of them alone can be read again.
 * @refuses not-found, right-missing, outside-your-unit
 */
export async function listBadRows(
  act: Act,
  input: { importId: string; most?: number },
): Promise<{ fileName: string; rows: BadRow[] } | Refusal> {
  const most = input.most ?? 400_000
  const view = await viewAwardImport(act, input)
  if (isRefusal(view)) return view
  const rows: BadRow[] = []
  let after = -1
  while (rows.length < most) {
    const page = await listImportRows(act, { importId: input.importId, show: 'bad', after, limit: 1_000 })
    if (isRefusal(page)) return page
    for (const row of page.rows)
      rows.push({
        line: row.line,
        texts: Object.keys(row.raw).length > 0 ? row.raw : textsOf(row.value),
        reasons: row.problems.filter(({ level }) => level !== 'note').map(({ words }) => words),
      })
    if (page.next === null) break
    after = page.next
  }
  return { fileName: view.fileName, rows: rows.slice(0, most) }
}

/** A row with nothing wrong but the question who its holder is. */
function textsOf(value: ReturnType<typeof rowView>['value']): RawRecord {
  if (!value) return {}
  const years = value.yearUntil ? `${value.year}-${value.yearUntil}` : value.year
  const texts: Partial<Record<keyof RawRecord, string | number | null>> = {
    name: value.name,
    birth: value.bornOn && shown(value.bornOn),
    position: value.position,
    unit: value.unit,
    award: value.awardName,
    year: years,
    decisionNumber: value.decisionNumber,
    decisionDate: value.decidedOn && shown(value.decidedOn),
    money: value.bonusVnd,
  }
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) =>
      text === null || text === undefined ? [] : [[field, String(text)]],
    ),
  )
}
