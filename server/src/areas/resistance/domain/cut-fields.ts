import { type Draft, foldLetters, type ReadLine, type Suggestion } from './draft.ts'
import type { FieldKey, FieldValue } from './fields.ts'
import { readPartialDate } from './partial-date.ts'
import { type AwardForm, suggestAward } from './recognise-award.ts'

type Label = {
  key: FieldKey
  words: RegExp
  read?: (text: string) => FieldValue | null
  needsColon?: boolean
}

const longDate = /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(\d{4})/
const shortDate = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/

/** Labels in the order in which they are tried; written without accents, as the eye of the machine often loses them. */
const labels: readonly Label[] = [
  {
    key: 'fullName',
    words: /^(?:ho (?:va )?ten|ho,? chu dem va ten)(?: khai sinh)?\s*[:;.]/,
    read: readName,
  },
  { key: 'fullName', words: /^(?:ong|ba|dong chi)(?: \(ba\))?\s*[:;.]\s*/, read: readName },
  { key: 'otherName', words: /^(?:ten khac|bi danh)\s*[:;]/, read: readName },
  {
    key: 'birth',
    words: /^(?:ngay,? thang,? nam sinh|nam sinh|sinh nam|sinh ngay|ngay sinh)\s*[:;.]?/,
    read: readDateIn,
  },
  { key: 'nativePlace', words: /^(?:que quan|chinh quan|nguyen quan)\s*[:;.]/, read: readPlace },
  {
    key: 'residence',
    words: /^(?:noi o hien nay|cho o hien nay|noi o|tru quan|noi thuong tru|noi cu tru)\s*[:;.]/,
    read: readPlace,
  },
  { key: 'signerPosition', words: /^chuc vu nguoi ky\s*[:;]/ },
  { key: 'signerName', words: /^nguoi ky\s*[:;]/, read: readName },
  { key: 'position', words: /^chuc vu(?:,? don vi)?\s*[:;]/ },
  { key: 'timeServed', words: /^thoi gian (?:phuc vu|tham gia|cong tac)\s*[:;]/, read: readMonths },
  { key: 'convertedTime', words: /^thoi gian quy doi\s*[:;]/, read: readMonths },
  {
    key: 'resistancePeriods',
    words: /^(?:thoi gian tham gia tnxp|thoi ky (?:khang chien|tham gia))\s*[:;]/,
    read: readPeriod,
  },
  { key: 'serviceUnit', words: /^don vi(?: tham gia| tnxp)?\s*[:;]/ },
  { key: 'proposer', words: /^(?:co quan|don vi|noi) de nghi\s*[:;]/ },
  { key: 'approvalNumber', words: /^so (?:bang|duyet|so vang)\s*[:;.]?/, read: readNumber },
  { key: 'dossierOn', words: /^ngay lap(?: ho so)?\s*[:;]/, read: readDateIn },
]

/** Cuts the lines of a paper about one person into suggestions for the fields, each with where it was read. */
export function cutFields(lines: readonly ReadLine[], forms: readonly AwardForm[]): Draft {
  const draft: Draft = suggestAward(lines, forms)
  for (const line of lines) {
    const text = line.text.normalize('NFC').replace(/^[^\p{L}\d(]+|[\s|_—~„¬]+$/gu, '')
    const folded = foldLetters(text)
    for (const label of labels) {
      const found = label.words.exec(folded)
      if (!found || draft[label.key]) continue
      const rest = text.slice(found[0].length).trim()
      const value = label.read ? label.read(rest) : readText(rest)
      if (value !== null) draft[label.key] = suggestion(value, line)
      break
    }
    cutDecision(text, folded, line, draft)
  }
  const title = /^(ông|bà)\s*[:;]/i.exec(nameLine(lines, draft))?.[1]
  if (title && draft.fullName)
    draft.gender = { ...draft.fullName, value: title.toLocaleLowerCase('vi') === 'bà' ? 'female' : 'male' }
  return draft
}

function nameLine(lines: readonly ReadLine[], draft: Draft): string {
  const at = draft.fullName
  const line = at && lines.find((one) => one.page === at.page && one.box === at.box)
  return line ? line.text.normalize('NFC').replace(/^[^\p{L}]+/u, '') : ''
}

function suggestion(value: FieldValue, line: ReadLine): Suggestion {
  return { value, confidence: line.confidence, page: line.page, box: line.box }
}

/** "Quyết định số: 245 KT/HĐNN ngày 12 tháng 5 năm 1985". */
function cutDecision(text: string, folded: string, line: ReadLine, draft: Draft): void {
  const found =
    /quyet dinh\s*(?:so)?\s*[:;.]?\s*(?:so\s*[:;.]?)?\s*(\d[^,;()]*?)(?=\s+ngay\b|\s*[,;()]|$)/.exec(folded)
  if (!found || draft.decisionNumber) return
  const from = found.index + found[0].lastIndexOf(found[1]!)
  const number = text.slice(from, from + found[1]!.length).trim()
  if (number.length > 40) return
  draft.decisionNumber = suggestion(number, line)
  const date = readDateIn(text.slice(from + found[1]!.length))
  if (date) draft.decisionOn = suggestion(date, line)
}

/** A name: two to six words of letters; capitals are set as names are written. */
export function readName(text: string): string | null {
  const letters = text
    .replace(/[^\p{L}\s'-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const words = letters.split(' ').filter((word) => word.length > 1 || /\p{Lu}/u.test(word))
  if (words.length < 2 || words.length > 6) return null
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return null
  return words.map(capitalised).join(' ')
}

function capitalised(word: string): string {
  return word[0]!.toLocaleUpperCase('vi') + word.slice(1).toLocaleLowerCase('vi')
}

function readDateIn(text: string): string | null {
  const folded = foldLetters(text)
  const [, day, month, year] = longDate.exec(folded) ?? shortDate.exec(folded) ?? []
  if (year) return readPartialDate(`${day}/${month}/${year}`)
  const monthOnly = /(?:thang\s*)?\b(\d{1,2})\s*(?:[/.-]|nam)\s*(\d{4})\b/.exec(folded)
  if (monthOnly) return readPartialDate(`${monthOnly[1]}/${monthOnly[2]}`)
  const yearOnly = /\b(1[89]\d\d|20\d\d)\b/.exec(folded)
  return yearOnly ? yearOnly[1]! : null
}

function readText(text: string): string | null {
  const cleaned = text.replace(/\s+/g, ' ').replace(/[|_]+/g, '').trim()
  return cleaned.length >= 2 && cleaned.length <= 300 ? cleaned : null
}

function readPlace(text: string): string | null {
  const cleaned = readText(text)
  return cleaned && /\p{L}{2}/u.test(cleaned) ? cleaned : null
}

function readNumber(text: string): string | null {
  return /^[\dA-Z][\d./A-ZĐ-]*/i.exec(text)?.[0] ?? null
}

/** "12 năm 4 tháng" or "30 tháng" in months. */
function readMonths(text: string): string | null {
  const folded = foldLetters(text)
  const years = Number(/(\d{1,2})\s*nam/.exec(folded)?.[1] ?? 0)
  const months = Number(/(\d{1,4})\s*thang/.exec(folded)?.[1] ?? 0)
  const sum = years * 12 + months
  return sum > 0 ? String(sum) : null
}

/** "Từ tháng 3/1967 đến tháng 9/1969" as a period; without two dates the words stand as where it was. */
function readPeriod(text: string): FieldValue | null {
  const dates = [
    ...foldLetters(text).matchAll(/(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})|\b(19\d\d)\b/g),
  ]
    .map(([, day, month, year, alone]) =>
      readPartialDate(alone ?? [day, month, year].filter(Boolean).join('/')),
    )
    .filter((date) => date !== null)
  const [from, to] = dates
  if (from && to) return [{ from, to, unit: null }]
  const words = readText(text)
  return words ? [{ from: from ?? null, to: null, unit: words }] : null
}
