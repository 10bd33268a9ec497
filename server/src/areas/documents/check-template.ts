import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { templateOptions } from './fill-word-template.ts'
import type { TemplateField } from './forms/template-field.ts'
import { templateFault } from './open-template.ts'

/** One thing that is wrong with a template; `errors.ts` has its sentence in Vietnamese. */
export type TemplateProblem = {
  code:
    | 'not-word'
    | 'too-large'
    | 'active-content'
    | 'broken-placeholder'
    | 'unclosed-loop'
    | 'unopened-loop'
    | 'not-alone'
    | 'unknown-field'
    | 'needs-loop'
    | 'needs-at'
    | 'not-prepared'
    | 'entry-outside-list'
    | 'render-failed'
  /** As it stands in the template, with its braces; null when the file as a whole is meant. */
  placeholder: string | null
  /** A known field that is spelled much the same. */
  suggestion: string | null
}

type Part = DXT.Part & { subparsed?: DXT.Part[] }
type Scope = { fields: readonly TemplateField[]; list: TemplateField | null }
type CompileError = { properties?: { id?: string; xtag?: string; openingtag?: string } }

/** Everything that is wrong with a template, all at once; empty when documents can be made with it. */
export function checkTemplate(bytes: Uint8Array, knownFields: readonly TemplateField[]): TemplateProblem[] {
  const fault = templateFault(bytes)
  if (fault) return [{ code: fault.code, placeholder: fault.detail, suggestion: null }]
  const found: Part[] = []
  const collector = collectorOf(found)
  try {
    new Docxtemplater(new PizZip(bytes), { ...templateOptions, modules: [collector] })
  } catch (error) {
    return compileProblems(error)
  }
  return found.flatMap((part) => partProblems(part, [{ fields: knownFields, list: null }]))
}

/** Takes the placeholders of each part of the document as the library has understood them. */
function collectorOf(found: Part[]): DXT.Module {
  return {
    name: 'PlaceholderCollector',
    set(told: { inspect?: { postparsed?: Part[] } }) {
      for (const part of told.inspect?.postparsed ?? []) if (part.type === 'placeholder') found.push(part)
    },
  }
}

function compileProblems(error: unknown): TemplateProblem[] {
  const errors = (error as { properties?: { errors?: CompileError[] } }).properties?.errors
  if (errors === undefined) return [{ code: 'not-word', placeholder: null, suggestion: null }]
  return errors.map(({ properties }) => ({
    code: codeOf(properties?.id ?? ''),
    placeholder: properties?.xtag ?? properties?.openingtag ?? null,
    suggestion: null,
  }))
}

function codeOf(id: string): TemplateProblem['code'] {
  if (id === 'unclosed_loop') return 'unclosed-loop'
  if (id === 'unopened_loop' || id === 'closing_tag_does_not_match_opening_tag') return 'unopened-loop'
  if (id.startsWith('raw_')) return 'not-alone'
  return 'broken-placeholder'
}

/** The problems of a placeholder and of those inside it; `scopes` are the fields in reach, the nearest last. */
function partProblems(part: Part, scopes: readonly Scope[]): TemplateProblem[] {
  if (part.module === 'loop') return loopProblems(part, scopes)
  if (part.value === '.') {
    return scopes.at(-1)?.list?.kind === 'texts' ? [] : [problem('entry-outside-list', '{.}')]
  }
  const prepared = part.module === 'rawxml'
  const written = `{${prepared ? '@' : ''}${part.value}}`
  const field = fieldInReach(part.value, scopes)
  if (field === undefined) return [problem('unknown-field', written, nearest(part.value, scopes))]
  if (prepared) return field.kind === 'prepared' ? [] : [problem('not-prepared', written)]
  if (field.kind === 'prepared') return [problem('needs-at', written)]
  return field.kind === 'text' ? [] : [problem('needs-loop', written)]
}

function loopProblems(part: Part, scopes: readonly Scope[]): TemplateProblem[] {
  const field = fieldInReach(part.value, scopes)
  const written = `{${part.inverted ? '^' : '#'}${part.value}}`
  const own = field === undefined ? [problem('unknown-field', written, nearest(part.value, scopes))] : []
  const isList = field !== undefined && !part.inverted && (field.kind === 'rows' || field.kind === 'texts')
  const inner = isList ? [...scopes, { fields: field.fields ?? [], list: field }] : scopes
  const parts = (part.subparsed ?? []).filter((each) => each.type === 'placeholder')
  return [...own, ...parts.flatMap((each) => partProblems(each, inner))]
}

function problem(
  code: TemplateProblem['code'],
  placeholder: string,
  suggestion: string | null = null,
): TemplateProblem {
  return { code, placeholder, suggestion }
}

function fieldInReach(name: string, scopes: readonly Scope[]): TemplateField | undefined {
  return scopes
    .toReversed()
    .flatMap((scope) => scope.fields)
    .find((field) => field.name === name)
}

/** The known field whose name is at most a few letters away. */
function nearest(name: string, scopes: readonly Scope[]): string | null {
  const wanted = plain(name)
  const allowed = Math.max(1, Math.floor(wanted.length / 4))
  const near = scopes
    .flatMap((scope) => scope.fields)
    .map((field) => ({ name: field.name, away: distance(wanted, plain(field.name)) }))
    .filter((each) => each.away <= allowed)
  return near.toSorted((a, b) => a.away - b.away)[0]?.name ?? null
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f\s_-]/g, '')
    .toLowerCase()
}

/** How many letters have to be changed, added, taken away or swapped with their neighbour to make one word the other. */
function distance(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : changed
      row.push(Math.min(changed, swapped, rows[i - 1]![j]! + 1, row[j - 1]! + 1))
    }
    rows.push(row)
  }
  return rows[one.length]![other.length]!
}
