import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { LawFault } from './domain/law-fault.ts'
import { fault } from './domain/law-fault.ts'
import type { LocalRules } from './domain/local-types.ts'
import { checkForm, parseYaml } from './read-law-files.ts'
import { localRules } from './schema-local.ts'

/** A file of local rules (YAML or JSON) in its form, or every place where it is not. */
export function readLocalRules(path: string): { rules: LocalRules; file: string } | LawFault[] {
  const file = basename(path)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return [fault(path, '', 'Không có tệp này, hoặc không mở được.')]
  }
  const parsed = parseYaml(text)
  if ('problem' in parsed) return [fault(file, parsed.place, parsed.problem)]
  const checked = checkForm(parsed.value, localRules, file)
  return Array.isArray(checked) ? checked : { rules: checked.value as LocalRules, file }
}
