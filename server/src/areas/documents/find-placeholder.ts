import { strFromU8, unzipSync } from 'fflate'

const parts = /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const mostLetters = 90

/** Where a placeholder stands, as the person who edits the file in Word looks for it; null where it is in no paragraph as a whole. */
export function findPlaceholder(file: Uint8Array, placeholder: string): string | null {
  const found = unzipSync(file, { filter: ({ name }) => parts.test(name) })
  for (const [name, bytes] of Object.entries(found).toSorted(([a], [b]) => a.localeCompare(b))) {
    const paragraphs = strFromU8(bytes).match(/<w:p[ >][\s\S]*?<\/w:p>/g) ?? []
    const texts = paragraphs.map(textOf).filter(Boolean)
    const at = texts.findIndex((text) => text.includes(placeholder))
    if (at < 0) continue
    const said = `“${around(texts[at]!, placeholder)}”`
    if (name.includes('header')) return `đầu trang: ${said}`
    if (name.includes('footer')) return `chân trang: ${said}`
    return name.includes('footnotes') ? `chú thích: ${said}` : `đoạn thứ ${at + 1}: ${said}`
  }
  return null
}

const textOf = (paragraph: string) =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
    .map((match) => match[1]!.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole))
    .join('')
    .trim()

/** A long paragraph is shown around the placeholder. */
function around(text: string, placeholder: string): string {
  if (text.length <= mostLetters) return text
  const begin = Math.max(0, text.indexOf(placeholder) - 30)
  const cut = text.slice(begin, begin + mostLetters)
  return `${begin > 0 ? '…' : ''}${cut}${begin + mostLetters < text.length ? '…' : ''}`
}
