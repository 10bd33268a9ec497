import { cutFields, readName } from './cut-fields.ts'
import { type Draft, foldLetters, type ReadLine } from './draft.ts'
import { type AwardForm, recogniseAward } from './recognise-award.ts'

/**
 * Cuts the lines of a list into people: a line with an ordinal, a name and a year of birth begins one, what follows until
 * the next belongs to it. The decision named over the table holds for all. Nothing where no such line is found.
 */
export function cutList(lines: readonly ReadLine[], forms: readonly AwardForm[]): Draft[] {
  const heads = lines.flatMap((line, at) => {
    const head = readHead(line)
    return head ? [{ ...head, line, at }] : []
  })
  if (heads.length === 0) return []
  const above = lines.slice(0, heads[0]!.at)
  const { decisionNumber, decisionOn } = cutFields(above, [])
  const title = above.map((line) => line.text).join(' ')
  return heads.map((head, i) => {
    const own = lines
      .slice(head.at, heads[i + 1]?.at ?? lines.length)
      .filter((line) => line.page === head.line.page)
    const text = own.map((line) => line.text.replaceAll('|', ' ')).join(' ')
    const at = { confidence: head.line.confidence, page: head.line.page, box: head.line.box }
    const award = recogniseAward(text, title, forms)
    const place = /(?:x[ãa]|ph[ưu][ờo]ng|th[ịi] tr[ấa]n)\s+\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?/u.exec(
      head.rest,
    )?.[0]
    const number = /(\d{2,6})\s*\|?\s*$/.exec(head.line.text)?.[1]
    return {
      fullName: { value: head.name, ...at },
      ...(head.year ? { birth: { value: head.year, ...at } } : {}),
      ...(place ? { nativePlace: { value: place, ...at } } : {}),
      ...(award.awardId ? { awardId: { value: award.awardId, ...at } } : {}),
      ...(award.awardClass ? { awardClass: { value: award.awardClass, ...at } } : {}),
      ...(number && number !== head.year ? { approvalNumber: { value: number, ...at } } : {}),
      ...(decisionNumber ? { decisionNumber } : {}),
      ...(decisionOn ? { decisionOn } : {}),
    }
  })
}

function readHead(line: ReadLine): { name: string; year: string | null; rest: string } | null {
  const text = line.text.normalize('NFC').replaceAll('|', ' ').replace(/\s+/g, ' ').trim()
  const found =
    /^(?:(\d{1,4})[.)]?\s+)?(\p{Lu}[\p{L}\s]+?)\s+(?:\d{1,2}[/.-]\d{1,2}[/.-])?(1[89]\d\d|20\d\d)\b(.*)$/u.exec(
      text,
    )
  if (!found) return null
  const name = readName(found[2]!)
  if (!name || /\b(?:quyet dinh|danh sach|ngay|thang)\b/.test(foldLetters(name))) return null
  return { name, year: found[3]!, rest: found[4]! }
}
