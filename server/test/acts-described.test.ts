import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import '../src/app.ts'
import { describeEntry } from '../src/areas/ledger/domain/describe.ts'
import { describedActs } from '../src/areas/ledger/index.ts'
import { projectRoot } from '../src/platform/paths.ts'

const folder = join(projectRoot, 'server/src/areas')

/** Texts of the areas that write the ledger. Routes say their act too, for people; they write nothing. */
function recordingTexts(): { file: string; text: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.ts') && !/([.]test|[/]routes[^/]*)[.]ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }))
    .filter(({ text }) => /record\w*\(/.test(text))
}

/** Every act that the code names where it writes the ledger: `act: 'verb-noun'`, also in a choice of several. */
function namedActs(): Map<string, string> {
  const found = new Map<string, string>()
  for (const { file, text } of recordingTexts()) {
    for (const [, choice] of text.matchAll(/\bact: ((?:[^,{}\n]|\n\s*[?:|])+)/g))
      for (const [, act] of choice!.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)) found.set(act!, file)
    for (const [, act] of text.matchAll(/record(?:Account|Own)Act\([^;]*?'([a-z]+(?:-[a-z]+)+)'/g))
      found.set(act!, file)
  }
  return found
}

/** Acts that the code puts together, as a pattern: `${verb}-plan` is any verb before "-plan". */
function composedActs(): Map<string, RegExp> {
  const found = new Map<string, RegExp>()
  for (const { file, text } of recordingTexts())
    for (const [, template] of text.matchAll(/\bact: `([^`]+)`/g))
      found.set(`${file}: ${template}`, new RegExp(`^${template!.replace(/\$\{[^}]*\}/g, '[a-z-]+')}$`))
  return found
}

describe('acts in the ledger', () => {
  it('have a Vietnamese sentence each', () => {
    const described = describedActs()
    const acts = namedActs()
    expect(acts.size).toBeGreaterThan(20)
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
