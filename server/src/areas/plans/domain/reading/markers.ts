/** The kinds of list and heading marks; two marks of one kind stand on one level. */
export type MarkerKind =
  | 'part'
  | 'upper'
  | 'roman'
  | 'decimal'
  | 'decimal2'
  | 'decimal3'
  | 'paren'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'bullet'

/** A mark at the start of a paragraph: `label` is its number or letter, null for a bullet. */
export type Marker = { kind: MarkerKind; label: string | null; raw: string }

const patterns: [MarkerKind, RegExp][] = [
  [
    'part',
    /^((?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+(?:THỨ\s+|thứ\s+)?(?:[IVX]{1,5}|\d{1,2}|NHẤT|HAI|BA|TƯ|nhất|hai|ba|tư))\s*[.:)/–-]?\s*(?=\p{Lu}|$)/u,
  ],
  // "V/v" and "V/V" mean "về việc".
  [
    'roman',
    /^((?!V\/[Vv]\s)(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2}))\s*(?:[.)/:]|[–-](?=\s))\s*(?=[\p{Lu}"“(])/u,
  ],
  ['upper', /^([A-H])\s*[.)/]\s*(?=\p{Lu})/u],
  ['decimal3', /^(\d{1,2}(?:\.\d{1,2}){2,3})[.)]?\s+(?=[^\s\d])/u],
  ['decimal2', /^(\d{1,2}\.\d{1,2})[.)]?\s+(?=[^\s\d]|\d tháng)/u],
  ['decimal2', /^(\d{1,2}\.\d{1,2})\.(?=\p{L})/u],
  ['decimal', /^(\d{1,3})\s*(?:\.|\/|-(?=\s))\s*(?=[\p{L}"“(<*]|\d tháng)/u],
  ['paren', /^\(?(\d{1,2})\)\s*(?=\S)/u],
  ['letter', /^\(?([a-zđ])\s*[.)/]\s*(?=[\p{L}"“(])/u],
  ['letter', /^([a-eđ]),\s+(?=\p{Lu})/u],
  ['dash', /^()[-–—−]\s*(?=[^\s\d.…-])/u],
  ['dash', /^()[-–—−]\s+(?=\d{1,3}\s+\p{L})/u],
  // "- 25/7/2026: họp xét" and "- 100% đơn vị" are items; "- 28/7/2026)" is the end of a broken span.
  ['dash', /^()[-–—−]\s+(?=\d{1,2}\/\d{1,2}(?:\/\d{4})?\s*(?::|[-–]\s|\p{L})|\d{1,3}\s?%\s)/u],
  ['plus', /^()\+\s*(?=\S)/u],
  ['bullet', /^()[•▪●○◦■□►➢→·]\s*(?=\S)/u],
  ['bullet', /^()[*o]\s+(?=\S)/u],
]

/** "lI. NỘI DUNG", "l. Mục đích": a scan reads I and 1 as the letter l. */
function mendMark(line: string): string {
  const roman = /^([IVXl1|]{1,4})(?=[.)/]\s*\p{Lu}{2,})/u.exec(line)?.[1]
  if (roman && /[l|]/.test(roman)) return roman.replace(/[l1|]/g, 'I') + line.slice(roman.length)
  const number = /^([\dl|O]{1,3}(?:\.[\dl|O]{1,2})*)(?=[.)/]?\s)/u.exec(line)?.[1]
  if (number && /[l|O]/.test(number) && /^[\dl|]/.test(number))
    return number.replace(/[l|]/g, '1').replace(/O/g, '0') + line.slice(number.length)
  return line
}

/** Reads the mark at the start of a line; null where there is none. Returns the rest of the line beside it. */
export function readMarker(printed: string): { marker: Marker; rest: string } | null {
  const line = mendMark(printed)
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line)
    if (match) {
      return {
        marker: { kind, label: match[1] || null, raw: match[0].trim() },
        rest: line.slice(match[0].length),
      }
    }
  }
  return null
}

/** Reads a mark that the file format keeps apart from the text (Word numbering). */
export function markerFromList(raw: string | null, depth: number): Marker {
  const found = raw === null ? null : readMarker(`${raw.trim()} Xx`)
  if (found) return { ...found.marker, raw: raw!.trim() }
  const kind: MarkerKind = depth === 0 ? 'dash' : depth === 1 ? 'plus' : 'bullet'
  return { kind, label: null, raw: raw?.trim() ?? '' }
}
