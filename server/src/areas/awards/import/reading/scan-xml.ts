import { refuse } from '../../../../platform/refusal.ts'
import { BrokenFile } from './source-rows.ts'

/**
 * What a walk over a large XML part calls. `name` is without its prefix; attributes are read from `text` between `from`
 * and `to` with `attribute`, so that what nobody asks for costs nothing.
 */
export type XmlSink = {
  open(name: string, text: string, from: number, to: number): void
  close(name: string): void
  /** Text between tags as written, entities not yet resolved. */
  text(raw: string): void
}

const space = 32
const bang = 33
const quote = 34
const apostrophe = 39
const slash = 47
const colon = 58
const equals = 61
const greater = 62
const question = 63

/**
 * A walk over XML that comes in pieces: an order of magnitude faster than a full parser, for parts of a hundred megabytes.
 * Tags, text, CDATA, comments; a document type is refused, names lose their prefix.
 */
export function makeXmlScanner(sink: XmlSink): { write(piece: string): void; end(): void } {
  let rest = ''
  const names = new Map<string, string>()

  const nameOf = (text: string, from: number, to: number): string => {
    const raw = text.slice(from, to)
    let name = names.get(raw)
    if (name === undefined) {
      name = raw.slice(raw.indexOf(':') + 1)
      // Names come from the file: they are few in any real one.
      if (names.size < 1_000) names.set(raw, name)
    }
    return name
  }

  const scan = (text: string, isLast: boolean): number => {
    let at = 0
    for (;;) {
      const open = text.indexOf('<', at)
      if (open < 0) {
        if (isLast) {
          if (at < text.length) sink.text(text.slice(at))
          return text.length
        }
        return at
      }
      if (open + 1 >= text.length) return at
      const first = text.charCodeAt(open + 1)
      if (first === bang || first === question) {
        const next = skipSpecial(text, open, at, sink)
        if (next < 0) return at
        at = next
        continue
      }
      let close = text.indexOf('>', open + 1)
      if (close < 0) return at
      if (open > at) sink.text(text.slice(at, open))
      if (first === slash) {
        let end = close
        while (end > open && text.charCodeAt(end - 1) <= space) end -= 1
        sink.close(nameOf(text, open + 2, end))
        at = close + 1
        continue
      }
      let end = open + 1
      for (; end < close; end += 1) {
        const letter = text.charCodeAt(end)
        if (letter <= space || letter === slash) break
      }
      const name = nameOf(text, open + 1, end)
      while (isInsideQuotes(text, end, close)) {
        close = text.indexOf('>', close + 1)
        if (close < 0) {
          // The text before the tag has been handed on already.
          return open
        }
      }
      const isEmpty = text.charCodeAt(close - 1) === slash
      sink.open(name, text, end, isEmpty ? close - 1 : close)
      if (isEmpty) sink.close(name)
      at = close + 1
    }
  }

  return {
    write(piece) {
      const text = rest ? rest + piece : piece
      rest = text.slice(scan(text, false))
      if (rest.length > 16_000_000) throw damaged('tag')
    },
    end() {
      if (rest && scan(rest, true) < rest.length) throw damaged('unclosed')
    },
  }
}

function damaged(detail: string): BrokenFile {
  return new BrokenFile(refuse('import-file-damaged', { detail }))
}

/** Comments, CDATA, declarations; the place behind them, or -1 where their end has not come yet. */
function skipSpecial(text: string, open: number, at: number, sink: XmlSink): number {
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4)
    if (end < 0) return -1
    if (open > at) sink.text(text.slice(at, open))
    return end + 3
  }
  if (text.startsWith('<![CDATA[', open)) {
    const end = text.indexOf(']]>', open + 9)
    if (end < 0) return -1
    if (open > at) sink.text(text.slice(at, open))
    sink.text(text.slice(open + 9, end).replaceAll('&', '&amp;'))
    return end + 3
  }
  if (text.charCodeAt(open + 1) === question) {
    const end = text.indexOf('?>', open + 2)
    return end < 0 ? -1 : end + 2
  }
  // Too short to tell yet.
  if (text.length - open < 10) return -1
  throw damaged('doctype')
}

function isInsideQuotes(text: string, from: number, to: number): boolean {
  let open = 0
  for (let at = from; at < to; at += 1) {
    const letter = text.charCodeAt(at)
    if (open === 0) {
      if (letter === quote || letter === apostrophe) open = letter
    } else if (letter === open) open = 0
  }
  return open !== 0
}

/** The value of one attribute of a tag, by its name without prefix; undefined where it is not there. */
export function attribute(text: string, from: number, to: number, wanted: string): string | undefined {
  let at = from
  while (at < to) {
    while (at < to && text.charCodeAt(at) <= space) at += 1
    const start = at
    let bare = at
    for (; at < to; at += 1) {
      const letter = text.charCodeAt(at)
      if (letter === equals || letter <= space || letter === greater) break
      if (letter === colon) bare = at + 1
    }
    const end = at
    while (at < to && text.charCodeAt(at) !== quote && text.charCodeAt(at) !== apostrophe) at += 1
    if (at >= to) return undefined
    const mark = text[at]!
    const close = text.indexOf(mark, at + 1)
    if (close < 0 || close > to) return undefined
    if (end - bare === wanted.length && text.startsWith(wanted, bare) && !text.startsWith('xmlns:', start))
      return resolveEntities(text.slice(at + 1, close))
    at = close + 1
  }
  return undefined
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its entities resolved; unknown ones stay as written. */
export function resolveEntities(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(#x?)?(\w+);/g, (whole, number: string | undefined, code: string) => {
    if (!number) return named[code] ?? whole
    const point = Number.parseInt(code, number === '#x' ? 16 : 10)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })
}
