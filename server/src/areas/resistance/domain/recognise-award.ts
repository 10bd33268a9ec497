import { type Draft, foldLetters, type ReadLine } from './draft.ts'

/** A form of award as the law catalogue names it. */
export type AwardForm = { id: string; name: string }

const classWords: [RegExp, 'first' | 'second' | 'third'][] = [
  [/hang\s*(?:nhat|1\b|i\b)/, 'first'],
  [/hang\s*(?:nhi|2\b|ii\b)/, 'second'],
  [/hang\s*(?:ba|3\b|iii\b)/, 'third'],
]

/** The part of a form's name that papers print, folded; several where the catalogue gives alternatives. */
function printedNames(form: AwardForm): string[] {
  const core = foldLetters(form.name)
    .replace(/\(.*?\)/g, ' ')
    .replace(/,? cac hang/g, ' ')
    .replace(/chong (?:phap|my)(?:,? cuu nuoc)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!core.includes('/')) return [core]
  return core.split('/').flatMap((part, i) => (i === 0 ? [] : [part.trim().replace(/^bang /, '')]))
}

function warOf(text: string): 'french' | 'american' | null {
  const french = /chong\s+(?:thuc dan\s+)?phap/.test(text)
  const american = /chong\s+(?:de quoc\s+)?my/.test(text)
  return french === american ? null : french ? 'french' : 'american'
}

/**
 * The form and class that a text names, with the form's war taken from the words around; no form where two fit and
 * nothing tells them apart.
 */
export function recogniseAward(text: string, around: string, forms: readonly AwardForm[]) {
  const folded = foldLetters(text).replace(/[|.\s]+/g, ' ')
  const fitting = forms
    .map((form) => ({ form, name: printedNames(form).find((name) => folded.includes(name)) }))
    .filter((one) => one.name !== undefined)
  const longest = Math.max(0, ...fitting.map((one) => one.name!.length))
  const named = fitting.filter((one) => one.name!.length === longest)
  const war = warOf(folded) ?? warOf(foldLetters(around).replace(/[|\s]+/g, ' '))
  const chosen =
    named.length === 1
      ? named[0]
      : named.filter((one) => war !== null && warOf(foldLetters(one.form.name)) === war)[0]
  const after = named[0] ? folded.slice(folded.indexOf(named[0].name!)) : ''
  const found = classWords
    .map(([word, key]) => ({ key, at: after.search(word) }))
    .filter((one) => one.at >= 0)
  const awardClass = found.sort((a, b) => a.at - b.at)[0]?.key ?? null
  return { awardId: chosen?.form.id ?? null, awardClass, isNamed: named.length > 0 }
}

/** The award of a paper with where it is named: its line and, where the class is broken off, the next one. */
export function suggestAward(lines: readonly ReadLine[], forms: readonly AwardForm[]): Draft {
  const whole = lines.map((line) => line.text).join(' ')
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    const broken = /h[aạ]ng[\s|.]*$/i.test(line.text.normalize('NFC')) && next?.page === line.page
    const text = broken ? `${line.text} ${next!.text}` : line.text
    const found = recogniseAward(text, whole, forms)
    if (!found.isNamed) continue
    const at = { confidence: line.confidence, page: line.page, box: line.box }
    return {
      ...(found.awardId ? { awardId: { value: found.awardId, ...at } } : {}),
      ...(found.awardClass ? { awardClass: { value: found.awardClass, ...at } } : {}),
    }
  }
  return {}
}
