import { type CertificateValues, type LayoutField, type Placeholder, placeholders } from './layout-types.ts'

const mark = /\{([^{}]*)\}/g

/** The names in braces that no value has. */
export function unknownPlaceholders(pattern: string): string[] {
  return [...pattern.matchAll(mark)]
    .map(([, name]) => name!.normalize('NFC').trim())
    .filter((name) => !(placeholders as readonly string[]).includes(name))
}

/** The text of a field, and which of its placeholders had nothing to say. Several spaces become one. */
export function fillPattern(
  field: Pick<LayoutField, 'pattern' | 'capitals'>,
  values: CertificateValues,
): { text: string; missing: Placeholder[] } {
  const missing: Placeholder[] = []
  const filled = field.pattern.replace(mark, (_, name: string) => {
    const key = name.normalize('NFC').trim() as Placeholder
    const value = values[key] ?? ''
    if (value === '') missing.push(key)
    return value
  })
  const text = filled
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .normalize('NFC')
  return { text: field.capitals ? text.toLocaleUpperCase('vi') : text, missing }
}

/** Values without which a certificate is not to be printed. */
const needed: readonly Placeholder[] = ['tên', 'thành tích', 'số quyết định', 'số sổ vàng']

/** What the fields of a certificate say, and what is missing that nobody would leave empty. */
export function fillFields(fields: readonly LayoutField[], values: CertificateValues) {
  const missing = new Set<Placeholder>()
  const texts = fields.map((field) => {
    const filled = fillPattern(field, values)
    for (const one of filled.missing) if (needed.includes(one)) missing.add(one)
    const named = [...field.pattern.matchAll(mark)].length
    // A pattern all of whose values are empty says nothing: no lone "Số sổ vàng:".
    return named > 0 && filled.missing.length === named ? '' : filled.text
  })
  return { texts, missing: [...missing] }
}
