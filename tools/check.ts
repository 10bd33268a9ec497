import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../server/src/platform/paths.ts'
import { bin, runStep, type Step } from './run-steps.ts'

const tool = (name: string) => join(projectRoot, 'tools', name)

/** Everything that is checked without running the product, in the order of what fails soonest. */
export const checks: Step[] = [
  {
    name: 'format and lint',
    program: bin('@biomejs/biome/bin/biome'),
    args: ['check', '--error-on-warnings', '.'],
  },
  { name: 'borders: declared areas, sizes', program: tool('check-areas.ts'), args: [] },
  {
    name: 'borders: imports',
    program: bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    args: ['--config', '.dependency-cruiser.cjs', 'server/src', 'web/src'],
  },
  { name: 'types: server, tools, tests', program: bin('typescript/bin/tsc'), args: ['-p', 'tsconfig.json'] },
  { name: 'types: web', program: bin('typescript/bin/tsc'), args: ['-p', 'web/tsconfig.json'] },
  { name: 'unused code and packages', program: bin('knip/bin/knip.js'), args: [] },
  {
    name: 'law: the catalogue',
    program: join(projectRoot, 'server/src/cli/main.ts'),
    args: ['law', 'check'],
  },
  { name: 'generated: table types', program: tool('generate-tables.ts'), args: ['--verify'] },
  { name: 'generated: OpenAPI document', program: tool('generate-openapi.ts'), args: ['--verify'] },
]

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const failed = checks.filter((step) => !runStep(step))
  if (failed.length > 0) {
    console.error(`\nNot in order: ${failed.map((step) => step.name).join(', ')}`)
    process.exit(1)
  }
}
