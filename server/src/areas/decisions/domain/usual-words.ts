import type { DecisionKind } from './decision-state.ts'
import { usualArticles } from './usual-articles.ts'

/** A body as it stands on its papers. */
export type IssuingBody = { kind: string; issuingBody: string; signerTitles: readonly string[] }

/** Who decides, in capitals above the bases: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH AN BÌNH", "CHÁNH THANH TRA TỈNH". */
export function usualAuthority({ issuingBody, signerTitles }: IssuingBody): string {
  const title = signerTitles.at(-1)!.replace(/^THỦ TRƯỞNG CƠ QUAN$/u, 'THỦ TRƯỞNG')
  const ofTitle = title.split(' ')
  const ofBody = issuingBody.toLocaleUpperCase('vi').split(' ')
  // "CHÁNH VĂN PHÒNG" of "VĂN PHÒNG …" says the words that both have once.
  const shared = ofTitle.findIndex(
    (_, at) => at > 0 && ofTitle.slice(at).every((word, n) => word === ofBody[n]),
  )
  return [...(shared > 0 ? ofTitle.slice(0, shared) : ofTitle), ...ofBody].join(' ')
}

/** The same in a sentence, as the register has it: "Chủ tịch Ủy ban nhân dân tỉnh An Bình". */
export function issuerInWords(authority: string, issuingBody: string): string {
  const words = issuingBody.normalize('NFC')
  const isAtEnd = authority.toLocaleUpperCase('vi').endsWith(words.toLocaleUpperCase('vi'))
  const title = isAtEnd ? authority.slice(0, authority.length - words.length) : authority
  const lower = title.charAt(0).toLocaleUpperCase('vi') + title.slice(1).toLocaleLowerCase('vi')
  return isAtEnd ? `${lower}${words}` : lower
}

/**
 * On whose proposal such a body decides: the office of its committee that runs commendation, else its council.
 * @law Luật Thi đua, khen thưởng 2022, Điều 83, 90
 */
export function usualProposal({ kind, issuingBody }: IssuingBody): string {
  const proposers: Record<string, string> = {
    province: 'Giám đốc Sở Nội vụ',
    district: 'Trưởng phòng Nội vụ',
    commune: 'Trưởng phòng Văn hóa - Xã hội',
    school: 'Hội đồng Thi đua - Khen thưởng nhà trường',
  }
  return `Theo đề nghị của ${proposers[kind] ?? `Hội đồng Thi đua - Khen thưởng ${issuingBody}`}`
}

/** Who gets it: those that its last article names, and the archive. */
export function usualRecipients(kind: DecisionKind): string[] {
  const nothing = { groups: [], withMoney: true, totalVnd: 0, totalInWords: '', provisional: false }
  const { length } = usualArticles({ kind, ...nothing, changed: null, draft: true })
  return [`Như Điều ${length}`, 'Lưu: VT']
}
