import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type {
  Award,
  CalendarYear,
  GeneralRule,
  Parameter,
  Procedure,
  Regime,
  Source,
  Statistic,
  Terms,
} from './domain/catalogue-types.ts'
import { fault, type LawFault } from './domain/law-fault.ts'
import type { LawParts } from './domain/law-parts.ts'
import {
  award,
  calendarYear,
  generalRule,
  parameter,
  procedure,
  regime,
  source,
  statistic,
  terms,
} from './schema-catalogue.ts'

/** Reads every file of the catalogue; a file that is not in its form is a fault, named, and left out. */
export function readLawFiles(folder: string): { files: LawParts; faults: LawFault[] } {
  const faults: LawFault[] = []
  const read = <T>(kind: string, schema: z.ZodType<unknown>) => readFolder<T>(folder, kind, schema, faults)
  const files: LawParts = {
    sources: read<Source>('sources', source),
    regimes: read<Regime>('regimes', regime).sort((a, b) => (a.from < b.from ? -1 : 1)),
    awards: read<Award>('awards', award),
    parameters: read<Parameter>('parameters', parameter),
    rules: read<GeneralRule>('rules', generalRule),
    procedures: read<Procedure>('procedures', procedure),
    statistics: read<Statistic>('statistics', statistic),
    calendar: read<CalendarYear>('calendar', calendarYear),
    terms: (readOne(folder, 'terms.yaml', terms, faults) as Terms | null) ?? {
      subjects: [],
      facts: [],
      words: [],
      posts: [],
      year: { closesOn: '12-01', note: '' },
      records: { wholeForMonths: 12, note: '' },
    },
  }
  return { files, faults }
}

function readFolder<T>(folder: string, kind: string, schema: z.ZodType<unknown>, faults: LawFault[]): T[] {
  const path = join(folder, kind)
  if (!existsSync(path)) {
    faults.push(fault(kind, '', 'Không có thư mục này trong danh mục pháp luật.'))
    return []
  }
  const names = readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return names.flatMap((name) => {
    const value = readOne(folder, `${kind}/${name}`, schema, faults)
    if (value === null) return []
    const id = String((value as { id?: string; year?: number }).id ?? (value as { year: number }).year)
    if (`${id}.yaml` !== name) faults.push(fault(`${kind}/${name}`, 'id', `Mã "${id}" khác tên tệp.`))
    return [value as T]
  })
}

function readOne(
  folder: string,
  file: string,
  schema: z.ZodType<unknown>,
  faults: LawFault[],
): unknown | null {
  const parsed = parseYaml(readFileSync(join(folder, file), 'utf8'))
  if ('problem' in parsed) {
    faults.push(fault(file, parsed.place, parsed.problem))
    return null
  }
  const checked = checkForm(parsed.value, schema, file)
  if (!Array.isArray(checked)) return checked.value
  faults.push(...checked)
  return null
}

/** The value of a YAML (or JSON) text, or where it cannot be read. */
export function parseYaml(text: string): { value: unknown } | { place: string; problem: string } {
  const document = parseDocument(text, { prettyErrors: false })
  const [error] = document.errors
  if (!error) return { value: document.toJS() }
  const line = text.slice(0, error.pos[0]).split('\n').length
  return { place: `dòng ${line}`, problem: `Không đọc được YAML: ${error.message}` }
}

/** The value in its form, or every place where it is not. */
export function checkForm<T>(value: unknown, schema: z.ZodType<T>, file: string): { value: T } | LawFault[] {
  const parsed = schema.safeParse(value)
  if (parsed.success) return { value: parsed.data }
  return parsed.error.issues.map((issue) => fault(file, issue.path.join('.'), describeIssue(issue)))
}

function describeIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Không có khóa ${issue.keys.map((key) => `"${key}"`).join(', ')} trong biểu này.`
    case 'invalid_type':
      return `Cần ${issue.expected}${issue.input === undefined ? ', đang thiếu' : ''}.`
    case 'invalid_value':
      return `Giá trị phải là một trong: ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return 'Không đúng dạng nào trong các dạng cho phép ở chỗ này.'
    default:
      return `Giá trị không đúng dạng (${issue.message}).`
  }
}
