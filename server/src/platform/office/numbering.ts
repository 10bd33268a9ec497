import type { Refusal } from '../refusal.ts'
import { isOn, parseXml } from './parse-xml.ts'

/** Gives the mark of the next paragraph of a list as Word prints it; null where Word prints nothing. */
export type ListCounter = (numId: string, level: number | undefined, styleId: string) => ListMark | null

/** A printed list mark and its depth from 0. */
export type ListMark = { marker: string; depth: number }

type Level = {
  start: number
  format: string
  text: string
  legal: boolean
  restart: number | null
  styleId: string
}
type Abstract = { levels: Map<number, Level>; styleLink: string | null; numStyleLink: string | null }
type Numbering = { abstractId: string; starts: Map<number, number>; levels: Map<number, Level> }

/** Reads numbering.xml into a counter that is asked paragraph by paragraph, in reading order. */
export function readNumbering(bytes: Uint8Array | null): ListCounter | Refusal {
  const abstracts = new Map<string, Abstract>()
  const numberings = new Map<string, Numbering>()
  if (bytes) {
    const refusal = parseNumbering(bytes, abstracts, numberings)
    if (refusal) return refusal
  }
  const counters = new Map<string, (number | undefined)[]>()
  const started = new Set<string>()
  return (numId, wantedLevel, styleId) => {
    const numbering = numberings.get(numId)
    if (!numbering) return null
    const abstractId = followLink(abstracts, numbering.abstractId)
    const levels = abstracts.get(abstractId)?.levels ?? new Map<number, Level>()
    const depth = wantedLevel ?? levelOfStyle(levels, styleId)
    const levelAt = (at: number) => numbering.levels.get(at) ?? levels.get(at)
    const level = levelAt(depth)
    if (!level) return null
    let counts = counters.get(abstractId)
    if (!counts) {
      counts = []
      counters.set(abstractId, counts)
    }
    // Lists of one definition count on, but a list that overrides the start begins again at its first use.
    if (!started.has(numId)) {
      started.add(numId)
      for (const [at] of numbering.starts) counts[at] = undefined
    }
    const startAt = (at: number) => numbering.starts.get(at) ?? levelAt(at)?.start ?? 1
    for (let at = 0; at < depth; at += 1) counts[at] ??= startAt(at)
    const before = counts[depth]
    counts[depth] = before === undefined ? startAt(depth) : before + 1
    for (let at = depth + 1; at < counts.length; at += 1) {
      const restart = levelAt(at)?.restart
      if (restart === 0) continue
      if (restart == null || depth < restart) counts[at] = undefined
    }
    const marker = printMark(level, counts, levelAt)
    return marker ? { marker, depth } : null
  }
}

function parseNumbering(
  bytes: Uint8Array,
  abstracts: Map<string, Abstract>,
  numberings: Map<string, Numbering>,
): Refusal | null {
  let abstract: Abstract | null = null
  let numbering: Numbering | null = null
  let level: Level | null = null
  let overridden = 0
  return parseXml(bytes, 'numbering.xml', {
    open(name, attribute) {
      if (name === 'w:abstractNum') {
        abstract = { levels: new Map(), styleLink: null, numStyleLink: null }
        abstracts.set(attribute('abstractNumId') ?? '', abstract)
      } else if (name === 'w:num') {
        numbering = { abstractId: '', starts: new Map(), levels: new Map() }
        numberings.set(attribute('numId') ?? '', numbering)
      } else if (name === 'w:lvlOverride') overridden = Number(attribute('ilvl')) || 0
      else if (name === 'w:abstractNumId' && numbering) numbering.abstractId = attribute('val') ?? ''
      else if (name === 'w:startOverride') numbering?.starts.set(overridden, Number(attribute('val')) || 0)
      else if (name === 'w:styleLink' && abstract) abstract.styleLink = attribute('val') ?? null
      else if (name === 'w:numStyleLink' && abstract) abstract.numStyleLink = attribute('val') ?? null
      else if (name === 'w:lvl') {
        level = { start: 1, format: 'decimal', text: '', legal: false, restart: null, styleId: '' }
        const levels = numbering?.levels ?? abstract?.levels
        levels?.set(Number(attribute('ilvl')) || 0, level)
      } else if (level) {
        if (name === 'w:start') level.start = Number(attribute('val')) || 0
        if (name === 'w:numFmt') level.format = attribute('val') ?? 'decimal'
        if (name === 'w:lvlText') level.text = attribute('val') ?? ''
        if (name === 'w:isLgl') level.legal = isOn(attribute('val'))
        if (name === 'w:lvlRestart') level.restart = Number(attribute('val')) || 0
        if (name === 'w:pStyle') level.styleId = attribute('val') ?? ''
      }
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = null
      if (name === 'w:num') numbering = null
      if (name === 'w:lvl') level = null
    },
  })
}

function followLink(abstracts: Map<string, Abstract>, id: string): string {
  const link = abstracts.get(id)?.numStyleLink
  if (!link) return id
  for (const [other, abstract] of abstracts) if (abstract.styleLink === link) return other
  return id
}

function levelOfStyle(levels: Map<number, Level>, styleId: string): number {
  if (styleId) for (const [depth, level] of levels) if (level.styleId === styleId) return depth
  return 0
}

function printMark(
  level: Level,
  counts: (number | undefined)[],
  levelAt: (at: number) => Level | undefined,
): string {
  if (level.format === 'bullet') return printBullet(level.text)
  return level.text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = levelAt(at)?.format ?? 'decimal'
      return formatCount(
        counts[at] ?? levelAt(at)?.start ?? 1,
        level.legal && format !== 'none' ? 'decimal' : format,
      )
    })
    .trim()
}

/** Bullets of symbol fonts lie in a private area; any of them is a dot to the reader. */
function printBullet(text: string): string {
  const bare = text.trim()
  if (!bare) return ''
  if (bare === '\uF02D') return '-'
  if (bare === '\uF02B') return '+'
  return /^[\uE000-\uF8FF]/.test(bare) ? '•' : bare
}

const countWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']

/** One number of a list in one of Word's formats. */
export function formatCount(count: number, format: string): string {
  if (format === 'none') return ''
  if (format === 'lowerLetter') return letters(count)
  if (format === 'upperLetter') return letters(count).toUpperCase()
  if (format === 'lowerRoman') return roman(count).toLowerCase()
  if (format === 'upperRoman') return roman(count)
  if (format === 'decimalZero') return count < 10 ? `0${count}` : String(count)
  if (format === 'vietnameseCounting' && countWords[count]) return countWords[count]
  return String(count)
}

/** Word goes a … z, aa, bb, … and knows no đ. */
function letters(count: number): string {
  if (count < 1) return ''
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(Math.ceil(count / 26), 20))
}

const romanSigns: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  if (count < 1 || count > 9999) return String(count)
  let left = count
  let out = ''
  for (const [value, sign] of romanSigns) {
    while (left >= value) {
      out += sign
      left -= value
    }
  }
  return out
}
