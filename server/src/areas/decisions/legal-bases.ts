import type { LawInForce } from '../law/index.ts'

/** A text that a decision of the day may stand on, as "Căn cứ …" is written. */
export type LegalBasis = {
  source: string
  text: string
  /** Why it should be looked at before it is printed; null: read in the text. */
  doubt: string | null
}

const typeWords: Record<string, string> = {
  law: 'Luật',
  decree: 'Nghị định',
  circular: 'Thông tư',
  decision: 'Quyết định',
  resolution: 'Nghị quyết',
}

/** Laws, decrees and circulars in force on the day, in the order in which they are cited. */
export function legalBases(inForce: LawInForce): LegalBasis[] {
  const { regime, law, on } = inForce
  const ids = [...(regime.authority ?? []), ...regime.laws, ...regime.decrees, ...regime.circulars]
  return ids.flatMap((id) => {
    const source = law.sources.get(id)
    if (!source) return []
    const { from, until } = source.inForce
    if ((from !== null && from > on) || (until !== null && until <= on)) return []
    return [{ source: id, text: `Căn cứ ${nameOf(source)}`, doubt: doubtOf(source) }]
  })
}

type Source = NonNullable<ReturnType<LawInForce['law']['sources']['get']>>

/** @law Nghị định 30/2020/NĐ-CP, Phụ lục I: a law by name and day, other texts with number, day, issuer and abstract. */
function nameOf(source: Source): string {
  const title = source.title
    .replace(/\s*\((?:19|20)\d{2}\)\s*$/, '')
    .replaceAll('TĐKT', 'Thi đua, khen thưởng')
  const day = source.issuedOn ? ` ${longDay(source.issuedOn)}` : ''
  if (source.type === 'law') return `${title}${day}`
  const about = `${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`
  return `${typeWords[source.type] ?? ''} số ${source.number}${day} của ${source.issuer} ${about}`.trim()
}

function longDay(on: string): string {
  const [year, month, day] = on.split('-')
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

function doubtOf(source: Source): string | null {
  if (source.issuedOn === null) return 'Chưa rõ ngày ban hành.'
  if (source.textNotSeen) return 'Chưa đọc nguyên văn: hãy đối chiếu tên văn bản.'
  return source.confidence === 'verified' ? null : 'Ghi theo trí nhớ: hãy đối chiếu với văn bản.'
}
