import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkAreas } from './check-areas.ts'

describe('the border check', () => {
  let root: string
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'neuguong-areas-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))

  function area(name: string, dependsOn: string[] | null, imports: string[] = []): void {
    const folder = join(root, 'server/src/areas', name)
    mkdirSync(folder, { recursive: true })
    if (dependsOn) writeFileSync(join(folder, 'area.json'), JSON.stringify({ dependsOn }))
    writeFileSync(
      join(folder, 'do-it.ts'),
      imports.map((other) => `import { x } from '../${other}/index.ts'`).join('\n'),
    )
  }

  it('finds nothing where every use is declared', () => {
    area('a', ['b'], ['b'])
    area('b', [])
    expect(checkAreas(root)).toEqual([])
  })

  it('names an undeclared use, an unused declaration, a missing area.json and a circle', () => {
    area('a', ['b'], ['b', 'c'])
    area('b', ['a', 'c'], ['a'])
    area('c', null)
    expect(checkAreas(root).sort()).toEqual([
      'areas go round in a circle: a → b → a',
      'areas go round in a circle: b → a → b',
      'areas/b/area.json: declares "c" and does not use it',
      'areas/c: area.json is missing',
      `server/src/areas/a/do-it.ts: uses area "c", which a/area.json does not declare`,
    ])
  })

  it('names migrations of one number', () => {
    area('a', [])
    const migrations = join(root, 'server/migrations')
    mkdirSync(migrations)
    for (const name of ['0001_a.sql', '0002_b.sql', '0002_c.sql', '0048_d.sql', '0048_e.sql', 'grants.sql'])
      writeFileSync(join(migrations, name), '')
    expect(checkAreas(root)).toEqual([
      'server/migrations: 0002_b.sql and 0002_c.sql bear one number; give the newer the next free one',
    ])
  })

  it('names a file that has outgrown its reader', () => {
    area('a', [])
    writeFileSync(join(root, 'server/src/areas/a/long.ts'), 'x\n'.repeat(401))
    expect(checkAreas(root)).toEqual([
      'server/src/areas/a/long.ts: 402 lines, more than 400: it has two reasons to change',
    ])
  })
})
