import { startsAsBody } from './bodies.ts'
import type { Node } from './outline.ts'
import { findPeriod, noPeriod } from './periods.ts'
import type { ReadDuty } from './plan-reading.ts'
import type { Reading } from './reading-context.ts'
import { bodyBeforeColon, chargedBody, directBody, dutyBody, partnersIn, splitRoles } from './roles.ts'
import { squeeze, trimEnd, wordCount } from './text.ts'

/** The duties that the organisation clauses lay on named bodies. */
export function readDuties(
  root: Node,
  closing: { text: string; line: number }[],
  reading: Reading,
): ReadDuty[] {
  const duties: ReadDuty[] = []
  const visit = (node: Node, body: string | null, beside: string[] = []) => {
    if (node.role !== 'organisation') {
      for (const entry of node.entries) if (entry.kind === 'node') visit(entry, null)
      return
    }
    const heading = headingBody(node)
    // "Sở A chủ trì, phối hợp với Sở B": the heading names the partners too.
    const both = heading === null ? null : splitRoles(heading)
    const named = both?.lead.length ? both.lead.join(', ') : (heading ?? body)
    const partners = both?.coordinating ?? beside
    if (node.entries.length === 0) add(node.paragraph.text, node.paragraph.line, body, beside)
    else if (isClause(node)) {
      add(node.paragraph.text, node.paragraph.line, body)
      for (const entry of node.entries) if (entry.kind === 'paragraph') add(entry.text, entry.line, null)
    } else {
      // "1. Phòng A: tham mưu …;" over further clauses: a duty itself, and the body of those below.
      const opens = heading === null ? bodyBeforeColon(squeeze(node.paragraph.text)) : null
      const opened = opens && wordCount(opens.rest) > 3 ? opens.body : null
      if (opened) add(node.paragraph.text, node.paragraph.line, null)
      for (const entry of node.entries) {
        if (entry.kind === 'node') visit(entry, opened ?? named, partners)
        else if (entry.kind === 'paragraph') add(entry.text, entry.line, opened ?? named, partners)
      }
    }
  }
  const add = (written: string, line: number, inherited: string | null, partners: string[] = []) => {
    const text = squeeze(written)
    if (wordCount(text) < 4) return
    const own = inherited ? directBody(text) : dutyBody(text)
    const body = own?.body ?? inherited
    if (!body) return
    const clause = own && own.body === body && own.rest ? own.rest : text
    const period = findPeriod(text, reading.years)?.period ?? noPeriod(reading.years)
    const partnersOfClause = partnersIn(clause)
    duties.push({
      body,
      coordinating: partnersOfClause.length > 0 ? partnersOfClause : partners,
      text: clause,
      period,
      line,
    })
  }
  visit(root, null)
  for (const paragraph of closing) addClosing(paragraph, duties, reading)
  return duties
}

/** The body that a heading names, null where it names none: "2. Các cơ quan, đơn vị:", "3. Giao Phòng Nội vụ (…):", "1. Hội đồng … huyện". */
export function headingBody(node: Node): string | null {
  const text = squeeze(node.paragraph.text)
  if (wordCount(text) > 40) return null
  const colon = bodyBeforeColon(text)
  if (colon && !colon.rest) return colon.body
  const bare = trimEnd(text.replace(/^(?:Giao|Đề nghị|Yêu cầu)\s+(?:cho\s+)?/u, ''))
  if (chargedBody(text)) return chargedBody(text)!.body
  return startsAsBody(bare) && !/[.;]$/.test(text)
    ? bare.replace(/\s+(?:có trách nhiệm|chịu trách nhiệm)$/u, '')
    : null
}

/** A whole clause; the paragraphs after it are clauses of their own, not items under a heading. */
function isClause(node: Node): boolean {
  return (
    wordCount(node.paragraph.text) > 15 &&
    /[.;]$/.test(node.paragraph.text) &&
    node.entries.every((entry) => entry.kind === 'paragraph')
  )
}

/** "Trên đây là Kế hoạch …; đề nghị các đơn vị …": the closing words ask something of bodies too. */
function addClosing(paragraph: { text: string; line: number }, duties: ReadDuty[], reading: Reading): void {
  // Closing words are short; what goes on for pages asks nothing further down.
  const text = squeeze(paragraph.text.slice(0, 5000))
  const asks = /(?:đề nghị|yêu cầu)\s+(?:các đồng chí\s+)?/giu
  for (const match of text.matchAll(asks)) {
    const rest = text.slice(match.index + match[0].length)
    const own = dutyBody(rest)
    if (own) {
      push(own)
      return
    }
  }
  const sentences = text.split(/(?<=\p{Ll}|\d|\))[.;]\s+(?=\p{Lu}|trong )/u)
  for (const sentence of sentences) {
    const own = /^Trên đây/u.test(sentence) ? null : dutyBody(sentence)
    if (own) {
      push({ body: own.body, rest: text.slice(text.indexOf(own.rest)) })
      return
    }
  }
  function push(own: { body: string; rest: string }) {
    const period = findPeriod(own.rest, reading.years)?.period ?? noPeriod(reading.years)
    duties.push({
      body: trimEnd(own.body),
      coordinating: partnersIn(own.rest),
      text: own.rest,
      period,
      line: paragraph.line,
    })
  }
}
