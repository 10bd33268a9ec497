import type { LawRule as Rule } from '@server/areas/law/schemas.ts'

type Leaf = Extract<Rule, { type: string }>

/** Words of the conditions of the catalogue. */
export const lawRuleText = {
  all: 'Đủ tất cả:',
  any: 'Một trong các điều kiện:',
  ratings: { satisfactory: 'Hoàn thành', well: 'Hoàn thành tốt', excellent: 'Hoàn thành xuất sắc' },
  scopes: { unit: 'cơ sở', province: 'Bộ, tỉnh', national: 'toàn quốc' },
  kinds: {
    initiative: 'sáng kiến',
    'science-topic': 'đề tài khoa học',
    'science-project': 'đề án khoa học',
    'science-work': 'công trình khoa học',
  },
  levels: {
    unit: 'cơ sở',
    commune: 'cấp xã',
    district: 'cấp huyện',
    province: 'cấp tỉnh',
    ministry: 'Bộ, ban, ngành',
    'prime-minister': 'Thủ tướng Chính phủ',
    government: 'Chính phủ',
    president: 'Chủ tịch nước',
    'central-council': 'Hội đồng Thi đua - Khen thưởng Trung ương',
  } as Record<string, string>,
  inEachYear: 'Mỗi năm trong thời gian đó:',
  inTheYears: 'Trong thời gian đó có:',
} as const

/** One condition as a sentence. `nameOf` names an award, `factOf` what a person attests, `postOf` a post. */
export function sayCondition(
  rule: Leaf,
  nameOf: (id: string) => string,
  factOf: (code: string) => string | null,
  postOf: (id: string) => string,
): string {
  const t = lawRuleText
  const levels = (ids: readonly string[]) => ids.map((id) => t.levels[id] ?? id).join(', ')
  switch (rule.type) {
    case 'classification':
      return rule.years === 1
        ? `${t.ratings[rule.atLeast]} nhiệm vụ${orBetter(rule.atLeast)}`
        : `${two(rule.years)} năm${rule.consecutive ? ' liên tục' : ''} ${t.ratings[rule.atLeast].toLowerCase()} nhiệm vụ${orBetter(rule.atLeast)}`
    case 'priorAward':
      return `${rule.outstanding ? 'Tiêu biểu trong số người đã' : 'Đã'} được ${nameOf(rule.award)}${rule.window ? ' trong chính năm xét' : ` ${two(rule.times)} lần${rule.consecutive ? ' liên tục' : ''}`}`
    case 'windowBefore':
      return `Từ ${two(rule.years)} năm liên tục tính đến thời điểm đề nghị${rule.startsAfter ? `, sau khi được ${nameOf(rule.startsAfter)}` : ''}`
    case 'initiative':
      return `Có ${two(rule.count)} ${rule.kinds.map((kind) => t.kinds[kind]).join(' hoặc ')} phạm vi ${t.scopes[rule.scope]}${rule.mustBe ? ', được áp dụng hiệu quả và nhân rộng' : ''}`
    case 'combatIngenuity':
      return `Mưu trí, sáng tạo trong chiến đấu, phạm vi ${t.scopes[rule.scope]}`
    case 'memberShare':
      return rule.of === 'completed'
        ? `${rule.more ? 'Trên' : 'Từ'} ${rule.percent}% cá nhân hoàn thành nhiệm vụ`
        : `${rule.more ? 'Trên' : 'Từ'} ${rule.percent}% cá nhân đạt ${rule.award ? nameOf(rule.award) : 'danh hiệu'}`
    case 'memberHasAward':
      return `Có ít nhất ${two(rule.members)} cá nhân đạt ${nameOf(rule.award)}`
    case 'noMemberDisciplined':
      return `Không có cá nhân bị kỷ luật từ ${rule.fromForm === 'warning' ? 'cảnh cáo' : 'khiển trách'} trở lên`
    case 'clusterRank':
      return `Dẫn đầu cụm, khối thi đua do ${levels(rule.organisedBy)} tổ chức${rule.bestAmongLeaders ? ', tiêu biểu nhất trong các đơn vị dẫn đầu' : ''}`
    case 'movement':
      return `${rule.standing === 'leader' ? 'Dẫn đầu' : 'Tiêu biểu trong'} phong trào thi đua do ${levels(rule.launchedBy)} phát động, từ ${two(rule.minYears)} năm trở lên`
    case 'movementStanding':
      return `Tiêu biểu trong phong trào thi đua do ${levels(rule.organisedBy)} tổ chức`
    case 'serviceLength':
      return `Phục vụ${rule.continuous ? ' liên tục' : ''} từ đủ ${rule.months ? `${rule.months} tháng` : `${rule.years} năm`}${rule.grade ? ` (hạng ${['Nhất', 'Nhì', 'Ba'][rule.grade - 1]})` : ''}`
    case 'postTenure':
      return `Giữ một trong các chức vụ: ${rule.posts.map((row) => `${postOf(row.post)}${sayTime(row)}`).join('; ')}${rule.notice ? `; ${lower(factOf(rule.notice) ?? rule.notice)}` : ''}`
    case 'localCap':
      return `Không quá ${rule.maxPercent}% số ${nameOf(rule.ofAward)}`
    case 'qualitative': {
      const scopes: Record<string, string> = {
        ...t.scopes,
        'field-of-ministry-province': 'một lĩnh vực của Bộ, tỉnh',
        'commune-or-unit': 'xã, đơn vị',
        commune: 'cấp xã',
      }
      const words = factOf(rule.code) ?? rule.code
      return `${words}${rule.scope ? ` (ảnh hưởng: ${scopes[rule.scope] ?? rule.scope})` : ''}${rule.launchedBy ? ` (do ${levels(rule.launchedBy)} phát động)` : ''}`
    }
    case 'notRead':
      return `Chưa đọc văn bản: ${rule.what}`
    default:
      return (rule as { type: string }).type
  }
}

type PostRow = Extract<Leaf, { type: 'postTenure' }>['posts'][number]

function sayTime({ years, below, upTo, continuous }: PostRow): string {
  if (!years) return ''
  const to = below ? ` đến dưới ${two(below)} năm` : upTo ? ` đến ${two(upTo)} năm` : ' trở lên'
  return ` từ ${two(years)} năm${to}${continuous ? ', liên tục' : ''}`
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

/** There is nothing better than excellent. */
function orBetter(atLeast: string): string {
  return atLeast === 'excellent' ? '' : ' trở lên'
}

function two(count: number): string {
  return count < 10 ? `0${count}` : String(count)
}
