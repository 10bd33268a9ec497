import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import '../src/app.ts'
import { describeEntry } from '../src/areas/ledger/domain/describe.ts'
import { describedActs } from '../src/areas/ledger/index.ts'
import { projectRoot } from '../src/platform/paths.ts'

const folder = join(projectRoot, 'server/src/areas')

/** Texts of the areas. Routes say their act too, for people; they write nothing. */
function areaTexts(): { file: string; text: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !/([.]test|[/](routes|schemas)[^/]*)[.]ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
}

const kebab = /'([a-z]+(?:-[a-z]+)+)'/

/**
 * Every act that the code names where it writes the ledger: `act: 'verb-noun'`, also in a choice of several, or in a call
 * of a function that takes it as `verb`: `recordOwnAct(tx, act, id, 'verb-noun')`.
 */
function namedActs(): Map<string, string> {
  const found = new Map<string, string>()
  const texts = areaTexts()
  const recorders = new Set<string>()
  for (const { text } of texts)
    for (const [, name] of text.matchAll(/function (\w+)(?:<[^>]*>)?\([^)]*\bverb: [^)]*\)/g))
      recorders.add(name!)
  expect(recorders.size).toBeGreaterThan(2)
  for (const { file, text } of texts) {
    for (const [, choice] of text.matchAll(/\bact: ((?:[^,{}\n]|\n\s*[?:|])+)/g))
      for (const [, act] of choice!.matchAll(new RegExp(kebab, 'g'))) found.set(act!, file)
    for (const name of recorders)
      for (const { index } of text.matchAll(new RegExp(`(?<!function )\\b${name}\\(`, 'g'))) {
        const act = kebab.exec(text.slice(index, index + 300).split(/\brefuse\(|;|\n\n/)[0]!)?.[1]
        if (act) found.set(act, file)
      }
  }
  return found
}

/** Acts that the code puts together, as a pattern: `${verb}-plan` is any verb before "-plan". */
function composedActs(): Map<string, RegExp> {
  const found = new Map<string, RegExp>()
  for (const { file, text } of areaTexts())
    for (const [, template] of text.matchAll(/\bact: `([^`]+)`/g))
      found.set(`${file}: ${template}`, new RegExp(`^${template!.replace(/\$\{[^}]*\}/g, '[a-z-]+')}$`))
  return found
}

describe('acts in the ledger', () => {
  it('have a Vietnamese sentence each', () => {
    const described = describedActs()
    const acts = namedActs()
    expect(acts.size).toBeGreaterThan(50)
    const composed = [...composedActs()].filter(([, pattern]) => !described.some((act) => pattern.test(act)))
    const missing = [...acts].filter(([act]) => !described.includes(act))
    expect([...missing, ...composed]).toEqual([])
  })

  it('say nothing that is missing, whatever details they carry', () => {
    for (const act of describedActs()) {
      const entry = { act, objectKind: 'thing', objectId: '1', details: {} }
      expect(describeEntry(entry), act).not.toBe('')
      expect(describeEntry(entry), act).not.toMatch(/\[object|NaN/)
    }
  })
})
