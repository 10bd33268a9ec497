import type { Level } from '../../catalogue-types.ts'

/** How high the level stands that grants. */
export const heights: Record<Level, number> = {
  unit: 1,
  commune: 1,
  district: 1,
  province: 2,
  ministry: 2,
  'central-council': 3,
  'prime-minister': 3,
  government: 3,
  president: 4,
}

/** The levels, as the trade names them. */
export const levelWords: Record<Level, string> = {
  unit: 'cơ quan, đơn vị',
  commune: 'cấp xã',
  district: 'cấp huyện',
  province: 'tỉnh',
  ministry: 'Bộ, ban, ngành',
  'prime-minister': 'Thủ tướng Chính phủ',
  government: 'Chính phủ',
  president: 'Chủ tịch nước',
  'central-council': 'Hội đồng Thi đua - Khen thưởng Trung ương',
}
