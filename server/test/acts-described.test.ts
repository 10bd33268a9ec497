import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import '../src/app.ts'
import { describeEntry } from '../src/areas/ledger/domain/describe.ts'
import { describedActs } from '../src/areas/ledger/index.ts'
import { projectRoot } from '../src/platform/paths.ts'

const folder = join(projectRoot, 'server/src/areas')

/** Every act that the code names where it writes the ledger: `act: 'verb-noun'`, also in a choice of several. */
function namedActs(): Map<string, string> {
  const found = new Map<string, string>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))) {
    const text = readFileSync(join(folder, file), 'utf8')
    if (!/record\w*\(/.test(text)) continue
    // Routes say their act too, for people who read the list of routes; they write nothing.
    if (/routes\.ts$/.test(file)) continue
    for (const [, choice] of text.matchAll(/\bact: ((?:[^,{}\n]|\n\s*[?:|])+)/g))
      for (const [, act] of choice!.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) found.set(act!, file)
    for (const [, act] of text.matchAll(/record(?:Account|Own)Act\([^;]*?'([a-z]+(?:-[a-z]+)+)'/g))
      found.set(act!, file)
  }
  return found
}

describe('acts in the ledger', () => {
  it('have a Vietnamese sentence each', () => {
    const described = describedActs()
    const acts = namedActs()
    expect(acts.size).toBeGreaterThan(20)
    expect([...acts].filter(([act]) => !described.includes(act))).toEqual([])
  })

  it('say nothing that is missing, whatever details they carry', () => {
    for (const act of describedActs()) {
      const entry = { act, objectKind: 'thing', objectId: '1', details: {} }
      expect(describeEntry(entry), act).not.toBe('')
      expect(describeEntry(entry), act).not.toMatch(/\[object|NaN/)
    }
  })
})
