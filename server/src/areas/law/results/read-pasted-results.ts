import { type Act, inView } from '../../../platform/act.ts'
import { type Refusal, refuse } from '../../../platform/refusal.ts'
import { differInMarks, foldVietnamese } from '../../../platform/text/vietnamese-names.ts'
import { mayAt } from '../../access/index.ts'
import type { Law } from '../domain/catalogue-types.ts'
import { cellWords } from '../domain/results/read-cells.ts'
import { type PastedLine, readPasted } from '../domain/results/read-pasted.ts'
import { installedLaw } from '../installed-law.ts'
import type { PastedBody, PastedView } from '../schemas-results.ts'
import { type KeptFacts, type KeptInitiative, readKeptFacts, readKeptInitiatives } from './store-kept.ts'
import { type ResultSubject, readSubjects } from './store-results.ts'

const mostSubjects = 6000
const mostLines = 2000

/**
 * Understands rows copied out of a sheet as results of a unit's year and finds of whom each is; nothing is kept.
 * @refuses year-results-no-heading, year-results-too-many and those of `mayAt`
 */
export function readPastedResults(act: Act, body: PastedBody): Promise<PastedView | Refusal> {
  return inView(act, async (tx): Promise<PastedView | Refusal> => {
    const { unitId, year } = body
    const refused = await mayAt(tx, act.actor, 'manage-awards', unitId)
    if (refused) return refused
    const { law } = await installedLaw(tx, act, [unitId])
    const pasted = readPasted(body.text, titleReader(law))
    if (!pasted) return refuse('year-results-no-heading')
    if (pasted.lines.length > mostLines)
      return refuse('year-results-too-many', { lines: pasted.lines.length, most: mostLines })
    const subjects = await readSubjects(tx, { unitId, year, limit: mostSubjects }, null)
    const found = pasted.lines.map((line) => ({ line, ...whoIs(line, subjects) }))
    const keys = {
      people: found.flatMap((one) => one.subject?.personId ?? []),
      holders: found.flatMap((one) => one.subject?.holderId ?? []),
      units: [unitId],
    }
    const facts = await readKeptFacts(tx, keys)
    const initiatives = await readKeptInitiatives(tx, keys)
    const seen = new Set<string>()
    return {
      columns: pasted.columns,
      rows: found.map(({ line, subject, problem }) => {
        const twice = subject && seen.has(subject.id) ? ['Tên này đã có ở dòng trên'] : []
        if (subject) seen.add(subject.id)
        const own = subject ? initiatives.filter((one) => one.id === subject.id) : []
        const change = changeOf(line, year, subject, subject ? facts.get(subject.id) : undefined, own)
        return {
          line: line.line,
          written: [line.name, line.position].filter(Boolean).join(', '),
          subject: subject && twice.length === 0 ? pick(subject) : null,
          change,
          read: wordsOf(line, law),
          problems: [...(problem ? [problem] : []), ...twice, ...line.problems],
        }
      }),
    }
  })
}

const pick = ({ id, personId, holderId, name }: ResultSubject) => ({ id, personId, holderId, name })

/** The one of this name; where several bear it, the one of this birth year or post. */
function whoIs(
  line: PastedLine,
  subjects: readonly ResultSubject[],
): { subject: ResultSubject | null; problem: string | null } {
  const exact = subjects.filter((one) => one.name.normalize('NFC').toLowerCase() === line.name.toLowerCase())
  const alike =
    exact.length > 0
      ? exact
      : subjects.filter(
          (one) =>
            foldVietnamese(one.name) === foldVietnamese(line.name) && !differInMarks(one.name, line.name),
        )
  if (alike.length === 0) return { subject: null, problem: 'Không có trong danh sách của đơn vị' }
  const born = line.birthYear
    ? alike.filter((one) => one.birthYear === null || one.birthYear === line.birthYear)
    : alike
  const inPost =
    born.length > 1 && line.position
      ? born.filter((one) => cellWords(one.position ?? '') === cellWords(line.position!))
      : born
  if (inPost.length === 1) return { subject: inPost[0]!, problem: null }
  if (born.length === 0) return { subject: null, problem: 'Cùng tên nhưng khác năm sinh' }
  return {
    subject: null,
    problem: `Có ${alike.length} người cùng tên; hãy ghi thêm năm sinh hoặc nhập trên bảng`,
  }
}

/** The change that a line asks for; what the line does not say stays as it is. */
function changeOf(
  line: PastedLine,
  year: number,
  subject: ResultSubject | null,
  facts: KeptFacts | undefined,
  own: readonly KeptInitiative[],
): Record<string, unknown> {
  const { classification, monthsWorked, maternityLeave, studyLeaveMonths, titles } = line
  const standing: Record<string, unknown> = {}
  if (line.joinedOn) standing.joinedOn = line.joinedOn
  if (line.discipline) standing.discipline = withOthers(facts?.discipline, line.discipline)
  if (line.openMatters) standing.openMatters = facts?.openMatters ?? []
  if (line.initiatives) standing.initiatives = withRecognised(own, line.initiatives, year)
  return {
    personId: subject?.personId ?? null,
    holderId: subject?.holderId ?? null,
    year,
    ...(classification === undefined ? {} : { classification }),
    ...(monthsWorked === undefined ? {} : { monthsWorked }),
    ...(maternityLeave === undefined ? {} : { maternityLeave }),
    ...(studyLeaveMonths === undefined ? {} : { studyLeaveMonths }),
    ...(titles === undefined ? {} : { titles }),
    ...(Object.keys(standing).length > 0 ? { standing } : {}),
  }
}

/** Initiatives of other years and those recognised beyond the unit stay; one that stands there already keeps what is known of it. */
function withRecognised(
  own: readonly KeptInitiative[],
  read: NonNullable<PastedLine['initiatives']>,
  year: number,
) {
  const kept = own.filter(
    (one) =>
      one.year !== year ||
      read.length === 0 ||
      one.scope !== 'unit' ||
      read.some((each) => isSame(one, each)),
  )
  const added = read.filter((each) => !kept.some((one) => one.year === year && isSame(one, each)))
  return [
    ...kept.map(({ id: _id, ...one }) => one),
    ...added.map((one) => ({ ...one, kind: 'initiative', year, recognisedOn: null, usedFor: [] })),
  ]
}

/** The same title, in a scope that is not wider. */
const isSame = (known: KeptInitiative, read: NonNullable<PastedLine['initiatives']>[number]) =>
  cellWords(known.title) === cellWords(read.title) && (known.scope === read.scope || read.scope === 'unit')

/** Disciplines recorded before stay; one that begins on the same day is the same one. */
function withOthers(kept: KeptFacts['discipline'] | undefined, read: NonNullable<PastedLine['discipline']>) {
  return [...(kept ?? []).filter((one) => !read.some((each) => each.from === one.from)), ...read]
}

const ratingWords = {
  excellent: 'Hoàn thành xuất sắc',
  well: 'Hoàn thành tốt',
  satisfactory: 'Hoàn thành nhiệm vụ',
  poor: 'Không hoàn thành',
  none: 'Không xếp loại',
}

function wordsOf(line: PastedLine, law: Law): string[] {
  return [
    line.classification && ratingWords[line.classification],
    line.monthsWorked !== undefined && `${line.monthsWorked} tháng làm việc`,
    line.maternityLeave && 'nghỉ thai sản',
    line.studyLeaveMonths !== undefined && `đi học ${line.studyLeaveMonths} tháng`,
    line.titles &&
      (line.titles.map((key) => law.awards.get(key)?.name ?? key).join(', ') || 'không có danh hiệu'),
    line.initiatives &&
      (line.initiatives.length > 0 ? `${line.initiatives.length} sáng kiến` : 'không có sáng kiến'),
    line.discipline && (line.discipline.length > 0 ? 'có kỷ luật' : 'không kỷ luật'),
    line.openMatters && 'không có vụ việc',
  ].filter((one) => typeof one === 'string')
}

/** Names of the catalogue and the trade's short forms, as officers write them. */
function titleReader(law: Law): (written: string) => string | null {
  const names = new Map<string, string>(Object.entries(shortForms))
  for (const award of law.awards.values())
    for (const name of [award.name, ...award.formerNames.map((one) => one.name)])
      names.set(cellWords(name), award.id)
  return (written) => names.get(cellWords(written)) ?? null
}

const shortForms = {
  ldtt: 'advanced-worker',
  cstt: 'advanced-soldier',
  cstdcs: 'emulation-fighter-base',
  'cstd co so': 'emulation-fighter-base',
  'cstd cap co so': 'emulation-fighter-base',
  'cstd cap tinh': 'emulation-fighter-province',
  'cstd tinh': 'emulation-fighter-province',
  'chien si thi dua cap tinh': 'emulation-fighter-province',
  'cstd toan quoc': 'emulation-fighter-national',
  ttldtt: 'advanced-labour-collective',
  ttldxs: 'excellent-labour-collective',
}
