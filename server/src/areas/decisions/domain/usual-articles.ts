import { type AwardGroup, countKinds, type ListedRow } from './group-rows.ts'

export type Article = { opening: string; paragraphs: string[] }

export type ArticleFacts = {
  kind: 'award' | 'replacement' | 'correction' | 'revocation'
  groups: readonly AwardGroup<ListedRow>[]
  withMoney: boolean
  totalVnd: number
  totalInWords: string
  provisional: boolean
  /** The earlier decision in words: "Quyết định số 128/QĐ-UBND ngày 18/12/2026". */
  changed: string | null
  draft: boolean
}

/** The articles that such a decision usually has; the drafter may write others. */
export function usualArticles(facts: ArticleFacts): Article[] {
  if (facts.kind === 'correction' || facts.kind === 'revocation') return changeArticles(facts)
  const rows = facts.groups.flatMap(({ kinds }) => kinds.flatMap(({ rows: list }) => list))
  const articles = [honouring(facts, rows), money(facts)]
  if (facts.kind === 'replacement')
    articles.push({
      opening: `Quyết định này thay thế ${facts.changed ?? 'quyết định trước'}.`,
      paragraphs: [],
    })
  return [...articles, inForce('các tập thể, cá nhân có tên tại Điều 1')]
}

function honouring({ groups }: ArticleFacts, rows: readonly ListedRow[]): Article {
  const only = rows.length === 1 ? rows[0]! : null
  if (only) {
    const called =
      only.holderKind === 'person' && only.gender ? (only.gender === 'female' ? 'bà ' : 'ông ') : ''
    const who = [`${called}${only.name}`, only.position, only.unitName].filter(Boolean).join(', ')
    const deed = only.deed ? `, ${lowerFirst(only.deed.replace(/[.;\s]+$/u, ''))}` : ''
    return { opening: `Tặng ${only.awardName} cho ${who}${deed}.`, paragraphs: [] }
  }
  return {
    opening: `Tặng danh hiệu, hình thức khen thưởng cho ${countKinds(rows)} (có danh sách kèm theo), gồm:`,
    paragraphs: groups.map(
      (group, at) =>
        `${String.fromCharCode(97 + at)}) ${group.awardName}: ${countKinds(group.kinds.flatMap((kind) => kind.rows))}${at === groups.length - 1 ? '.' : ';'}`,
    ),
  }
}

function money({ withMoney, totalVnd, totalInWords, provisional, draft }: ArticleFacts): Article {
  if (!withMoney || totalVnd === 0)
    return {
      opening: 'Các tập thể, cá nhân có tên tại Điều 1 được hưởng các quyền lợi theo quy định hiện hành.',
      paragraphs: [],
    }
  return {
    opening: `Tiền thưởng kèm theo khen thưởng chi từ Quỹ thi đua, khen thưởng theo quy định hiện hành; tổng số tiền là ${totalVnd.toLocaleString('vi-VN')} đồng (${totalInWords}).`,
    paragraphs:
      provisional && draft
        ? [
            '(Dự thảo: mức thưởng tạm tính theo quy định chưa đối chiếu với văn bản, cần kiểm tra trước khi trình ký.)',
          ]
        : [],
  }
}

function changeArticles({ kind, changed }: ArticleFacts): Article[] {
  const where = changed ?? 'quyết định trước'
  const opening =
    kind === 'correction'
      ? `Đính chính các nội dung sau tại ${where}:`
      : `Hủy bỏ khen thưởng đã tặng tại ${where} đối với các trường hợp sau, thu hồi hiện vật và tiền thưởng theo quy định:`
  return [
    { opening: `${opening.slice(0, -1)} (bảng kèm theo).`, paragraphs: [] },
    inForce('các tổ chức, cá nhân liên quan'),
  ]
}

function inForce(who: string): Article {
  return {
    opening: `Thủ trưởng các cơ quan, đơn vị liên quan và ${who} chịu trách nhiệm thi hành Quyết định này kể từ ngày ký./.`,
    paragraphs: [],
  }
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`
}
