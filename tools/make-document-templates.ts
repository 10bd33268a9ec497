// Writes the Word templates of the documents area from their description.
// Usage: node tools/make-document-templates.ts [folder]; without a folder, over the committed ones.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeTemplate, templateNames } from '../server/src/areas/documents/template-sources.ts'

const own = resolve(import.meta.dirname, '../server/src/areas/documents/templates')
const folder = resolve(process.argv[2] ?? own)
mkdirSync(folder, { recursive: true })
for (const name of templateNames) writeFileSync(join(folder, `${name}.docx`), makeTemplate(name))
console.log(`${templateNames.length} templates written to ${folder}`)
