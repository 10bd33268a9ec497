/** Lower case without accents, the same length as an NFC input, so that an index into one is an index into the other. */
export function fold(text: string): string {
  if (text.length > 200) return foldWhole(text)
  const known = recent.get(text)
  if (known !== undefined) return known
  const folded = foldWhole(text)
  if (recent.size > 4000) recent.clear()
  recent.set(text, folded)
  return folded
}

/** The same short words are looked at by many rules one after another. */
const recent = new Map<string, string>()

function foldWhole(text: string): string {
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
  return folded.length === text.length ? folded : foldEach(text)
}

/** Slower, for text with marks or letters of which the quick way would change the length. */
function foldEach(text: string): string {
  const out: string[] = []
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    out.push(char === 'đ' || char === 'Đ' ? 'd' : (char.normalize('NFD')[0]!.toLowerCase()[0] ?? char))
  }
  return out.join('')
}

/** One line: runs of white space become one space. */
export function squeeze(text: string): string {
  if (!/\s\s|[^\S ]/.test(text)) return text.trim()
  return text.replace(/\s+/g, ' ').trim()
}

/** Lower case with accents, old tone places ("uỷ", "hoà") brought to the new ones, for look-ups by word. */
export function lower(text: string): string {
  return text
    .toLowerCase()
    .replace(/uỷ/g, 'ủy')
    .replace(/uỳ/g, 'ùy')
    .replace(/oà(?!\p{L})/gu, 'òa')
    .replace(/oá(?!\p{L})/gu, 'óa')
}

/** All its letters are capitals, and there are at least two of them. */
export function isUpper(text: string): boolean {
  if (text.length > 400) return false
  const letters = text.match(/\p{L}/gu)
  return letters !== null && letters.length > 1 && text === text.toUpperCase()
}

/** The first letter (after quotes and brackets) is a small one. */
export function startsLower(text: string): boolean {
  const match = /^["“'(\s]*(\p{L})/u.exec(text)
  return match !== null && match[1] === match[1]!.toLowerCase() && match[1] !== match[1]!.toUpperCase()
}

/** The text ends as a sentence or a list item does. */
export function endsSentence(text: string): boolean {
  return /[.;:!?…]["”)\]*]?$/.test(text.slice(-8).trimEnd())
}

/** Count of words; of a very long text only the beginning is counted. */
export function wordCount(text: string): number {
  return text.slice(0, 3000).split(/\s+/).filter(Boolean).length
}

/** Takes list punctuation off the end: "Sở Nội vụ;" gives "Sở Nội vụ". */
export function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s.,;:–—-]/.test(text[end - 1]!)) end -= 1
  return text.slice(0, end)
}

const tag =
  /<\/?(?:ul|ol|li|br|p|i|b|u|em|strong|span|div|td|th|tr|table|tbody|sup|sub|font|h[1-6])\b[^<>]{0,300}>/gi
const openTag = /<(?:ul|ol|li|br|p|i|b|u|em|strong|span|div|td|tr|sup|sub|font)\b[^<>]{0,300}$/i

/** Takes stray markup (tags, asterisks, entities) out of a text; `removed` says whether there was any. */
export function removeMarkup(text: string): { text: string; removed: boolean } {
  if (!/[<*&^]|__/.test(text)) return { text, removed: false }
  const hadTags = /<\/?[a-z]/i.test(text)
  let out = text
    .replace(/([.;])\s{0,3}\*\p{L}{1,4}\*\s*$/u, '$1')
    .replace(/^(Nơi nhận\s{0,2}:?)\s{0,3}\*[^*]{0,4}\*\s*$/u, '$1')
    .replace(tag, (found) => (/^<(?:br|li|p|tr)/i.test(found) ? '\n' : ''))
    .replace(openTag, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/\*([^*\s][^*\n]*)\*/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/__([^_\n]+)__/g, '$1')
    .replace(/\^\{[^{}]{0,40}\}/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&(?:quot|ldquo|rdquo);/g, '"')
  // Where a list tag stood between two items nothing is left between them but the full stop.
  if (hadTags) out = out.replace(/(\p{Ll}[.;])(\p{Lu}\p{Ll})/gu, '$1 $2')
  return { text: out, removed: out !== text }
}
