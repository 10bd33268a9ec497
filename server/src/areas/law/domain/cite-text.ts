import type { Citation, Law } from './catalogue-types.ts'

const typeWords: Record<string, string> = {
  law: 'Luật',
  decree: 'Nghị định',
  circular: 'Thông tư',
  decision: 'Quyết định',
  resolution: 'Nghị quyết',
  directive: 'Chỉ thị',
  'official-letter': 'Công văn',
}

/** "Luật 06/2022/QH15, Điều 44 khoản 1 điểm e; Nghị định 152/2025/NĐ-CP, Điều 21": as an officer writes it. */
export function citeText(law: Law, cite: readonly Citation[]): string {
  return cite.map((one) => citeOne(law, one)).join('; ')
}

function citeOne(law: Law, { source, article, clause, point, text }: Citation): string {
  const found = law.sources.get(source)
  const word = found ? typeWords[found.type] : undefined
  const title = found ? (word ? `${word} ${found.number}` : found.number) : source
  const place = [article && `Điều ${article}`, clause && `khoản ${clause}`, point && `điểm ${point}`].filter(
    Boolean,
  )
  const head = place.length > 0 ? `${title}, ${place.join(' ')}` : title
  return text ? `${head} (${text})` : head
}
