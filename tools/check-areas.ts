import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectRoot } from '../server/src/platform/paths.ts'

const longest = 400

/** Numbers that two migrations each bear: they had landed so, and the order of their whole names is theirs. */
const sharedNumbers = ['0048', '0049', '0056']

/**
 * What no import linter sees: areas use only the areas that their area.json declares, every area declares itself, no
 * declared dependency goes round in a circle or is not used, no file outgrows its reader, and each migration has a number of its own.
 * Returns one line a fault.
 */
export function checkAreas(root: string = projectRoot): string[] {
  const areas = join(root, 'server/src/areas')
  const names = readdirSync(areas)
  const faults: string[] = []
  const declared = new Map<string, string[]>()
  for (const name of names) {
    const file = join(areas, name, 'area.json')
    if (!existsSync(file)) faults.push(`areas/${name}: area.json is missing`)
    else declared.set(name, JSON.parse(readFileSync(file, 'utf8')).dependsOn)
  }
  for (const [name, allowed] of declared) {
    const used = areasUsedBy(areas, name)
    for (const [other, file] of used)
      if (!allowed.includes(other))
        faults.push(`${relative(root, file)}: uses area "${other}", which ${name}/area.json does not declare`)
    for (const other of allowed)
      if (!used.has(other)) faults.push(`areas/${name}/area.json: declares "${other}" and does not use it`)
    const circle = findCircle(declared, name)
    if (circle) faults.push(`areas go round in a circle: ${circle.join(' → ')}`)
  }
  return [...faults, ...findLongFiles(root), ...findSharedNumbers(root)]
}

function areasUsedBy(areas: string, name: string): Map<string, string> {
  const used = new Map<string, string>()
  for (const file of globSync(`${name}/**/*.ts`, { cwd: areas })) {
    if (file.endsWith('.test.ts')) continue
    const path = join(areas, file)
    for (const [, target] of readFileSync(path, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
      const inside = relative(areas, resolve(path, '..', target!))
      const other = inside.split(/[\\/]/)[0]!
      if (!inside.startsWith('..') && other !== name) used.set(other, path)
    }
  }
  return used
}

function findCircle(declared: Map<string, string[]>, start: string): string[] | null {
  const walk = (name: string, path: string[]): string[] | null => {
    for (const next of declared.get(name) ?? []) {
      if (next === start) return [...path, next]
      if (path.includes(next)) continue
      const found = walk(next, [...path, next])
      if (found) return found
    }
    return null
  }
  return walk(start, [start])
}

function findLongFiles(root: string): string[] {
  const files = globSync(
    [
      'server/**/*.ts',
      'web/src/**/*.{ts,tsx}',
      'tools/*.{ts,mjs}',
      'e2e/**/*.ts',
      'bench/**/*.ts',
      'samples/**/*.ts',
    ],
    {
      cwd: root,
      exclude: (name) => /node_modules|generated|dist/.test(String(name)),
    },
  )
  return files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length
    const most = file.includes('.test.') ? longest * 1.5 : longest
    return lines > most ? [`${file}: ${lines} lines, more than ${most}: it has two reasons to change`] : []
  })
}

function findSharedNumbers(root: string): string[] {
  const byNumber = Map.groupBy(globSync('*.sql', { cwd: join(root, 'server/migrations') }), (name) =>
    name.slice(0, 4),
  )
  return [...byNumber]
    .filter(
      ([number, names]) => /^\d{4}$/.test(number) && names.length > 1 && !sharedNumbers.includes(number),
    )
    .map(
      ([, names]) =>
        `server/migrations: ${names.sort().join(' and ')} bear one number; give the newer the next free one`,
    )
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = checkAreas()
  for (const fault of faults) console.error(fault)
  process.exit(faults.length > 0 ? 1 : 0)
}
