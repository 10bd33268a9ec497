/** "ngày 05 tháng 3 năm 2026": a nought before days under ten and the first two months. @law Nghị định 30/2020/NĐ-CP, Phụ lục I */
export function dayWords(on: string): string {
  const [year, month, day] = on.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** "08 giờ 00 phút" */
export function timeWords(time: string): string {
  const [hours, minutes] = time.split(':')
  return `${hours} giờ ${minutes} phút`
}

/** One decimal, cut and never rounded up. */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0%'
  const tenths = Math.floor((part * 1000) / whole)
  return tenths % 10 === 0 ? `${tenths / 10}%` : `${Math.floor(tenths / 10)},${tenths % 10}%`
}
