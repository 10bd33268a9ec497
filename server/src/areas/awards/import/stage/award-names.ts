import type { AwardBasis, AwardLevel } from '../../domain/award-values.ts'
import { remembering, wordsOf } from '../understand/cell-text.ts'

/** What awards are called in full: for those that lists give in short, or in capitals. */
const fullNames: Record<string, string> = {
  'advanced-worker': 'Lao động tiên tiến',
  'advanced-soldier': 'Chiến sĩ tiên tiến',
  'emulation-fighter-base': 'Chiến sĩ thi đua cơ sở',
  'emulation-fighter-province': 'Chiến sĩ thi đua cấp tỉnh',
  'emulation-fighter-national': 'Chiến sĩ thi đua toàn quốc',
  'advanced-labour-collective': 'Tập thể lao động tiên tiến',
  'advanced-unit': 'Đơn vị tiên tiến',
  'excellent-labour-collective': 'Tập thể lao động xuất sắc',
  'winning-unit': 'Đơn vị quyết thắng',
  'province-flag': 'Cờ thi đua của UBND tỉnh',
  'government-flag': 'Cờ thi đua của Chính phủ',
  'cultural-family': 'Gia đình văn hóa',
  'certificate-of-commendation-unit': 'Giấy khen',
  'certificate-of-merit-province': 'Bằng khen của Chủ tịch UBND tỉnh',
  'certificate-of-merit-pm': 'Bằng khen của Thủ tướng Chính phủ',
  'gold-star-order': 'Huân chương Sao vàng',
  'ho-chi-minh-order': 'Huân chương Hồ Chí Minh',
  'great-unity-order': 'Huân chương Đại đoàn kết dân tộc',
  'bravery-order': 'Huân chương Dũng cảm',
  'friendship-order': 'Huân chương Hữu nghị',
  'military-flag-medal': 'Huy chương Quân kỳ quyết thắng',
  'glorious-youth-volunteer-medal': 'Huy chương Thanh niên xung phong vẻ vang',
  'resistance-order-american': 'Huân chương Kháng chiến chống Mỹ cứu nước',
  'resistance-medal-american': 'Huy chương Kháng chiến chống Mỹ cứu nước',
  'labour-hero': 'Anh hùng Lao động',
  'armed-forces-hero': 'Anh hùng Lực lượng vũ trang nhân dân',
  'heroic-mother': 'Bà mẹ Việt Nam anh hùng',
  'peoples-teacher': 'Nhà giáo Nhân dân',
  'merited-teacher': 'Nhà giáo Ưu tú',
  'peoples-physician': 'Thầy thuốc Nhân dân',
  'merited-physician': 'Thầy thuốc Ưu tú',
  'peoples-artist': 'Nghệ sĩ Nhân dân',
  'merited-artist': 'Nghệ sĩ Ưu tú',
  'peoples-artisan': 'Nghệ nhân Nhân dân',
  'merited-artisan': 'Nghệ nhân Ưu tú',
  'commemorative-medal': 'Kỷ niệm chương',
}
const orders: [string, string][] = [
  ['independence-order', 'Độc lập'],
  ['military-exploit-order', 'Quân công'],
  ['labour-order', 'Lao động'],
  ['fatherland-defence-order', 'Bảo vệ Tổ quốc'],
  ['feat-order', 'Chiến công'],
]
for (const [stem, name] of orders)
  for (const [at, rank] of ['Nhất', 'Nhì', 'Ba'].entries())
    fullNames[`${stem}-${at + 1}`] = `Huân chương ${name} hạng ${rank}`

/** The name under which an award enters the register: as written where that is whole, else its full name. */
export const nameInRegister = remembering((key: string): string => {
  const [awardKey, written] = key.split('\n') as [string, string]
  const bare = written
    .replace(/^(?:tặng(?: thưởng)?|danh hiệu|đạt danh hiệu|công nhận)\s+(?:danh hiệu\s+)?/i, '')
    .replace(/\s*\(?(?:năm(?: học)?\s*)?(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)?\d{2,4})?\)?\s*$/i, '')
    .replace(/^["“”']+|["“”'.;,]+$/g, '')
    .replaceAll('\n', ' ')
    .trim()
  const full = fullNames[awardKey]
  const isShort = wordsOf(bare).split(' ').length < 3 && !/giấy khen/i.test(bare)
  const isShouted = bare === bare.toUpperCase()
  if (full && (isShort || isShouted || /\b(BK|GK|HC|CSTĐ|LĐ|TT|CTĐ)/.test(bare))) return full
  if (isShouted && bare.length > 12) return bare.charAt(0) + bare.slice(1).toLowerCase()
  return bare === '' ? (full ?? written) : bare.charAt(0).toUpperCase() + bare.slice(1)
})

/** The level of an award where its id or its words tell it. */
export function levelOf(awardKey: string, written: string): AwardLevel | null {
  if (awardKey === 'other') return null
  if (
    /^(advanced-worker|advanced-soldier|emulation-fighter-base|advanced-labour-collective|advanced-unit|certificate-of-commendation-unit)$/.test(
      awardKey,
    )
  )
    return 'unit'
  if (/^cultural-/.test(awardKey)) return 'commune'
  if (
    /^(emulation-fighter-province|excellent-labour-collective|province-flag|certificate-of-merit-province|typical-commune|winning-unit|commemorative-medal)$/.test(
      awardKey,
    )
  )
    return /\b(Bộ|Ban|Trung ương|TW|Tổng|ngành)\b/.test(written) && !/tỉnh|UBND/i.test(written)
      ? 'ministry'
      : 'province'
  return 'state'
}

/** The kind of commendation: as written, else as the award itself tells. */
export function basisOf(awardKey: string, written: string | null): AwardBasis {
  const words = written ? wordsOf(written) : ''
  if (/dot xuat/.test(words)) return 'ad-hoc'
  if (/chuyen de|theo dot/.test(words)) return 'thematic'
  if (/cong hien/.test(words)) return 'devotion'
  if (/nien han/.test(words)) return 'tenure'
  if (/doi ngoai/.test(words)) return 'foreign'
  if (
    /khang chien/.test(words) ||
    /^(resistance|victory-order|liberation|glorious-family-table|glorious-youth)/.test(awardKey)
  )
    return 'resistance'
  if (/^(military-flag-medal|national-security-medal|glorious-soldier-medal)$/.test(awardKey)) return 'tenure'
  if (/^friendship-/.test(awardKey)) return 'foreign'
  return 'merit'
}
