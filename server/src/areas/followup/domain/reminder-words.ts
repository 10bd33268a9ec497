import { dayWords } from './cell.ts'

/** A text short enough for a line of a list; whole words. */
export function shorten(text: string, most = 160): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most - 1)
  if (plain[most - 1] === ' ') return `${cut}…`
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`
}

/** "quá hạn 3 ngày", "còn 2 ngày", "đến hạn hôm nay". */
export function distanceWords(daysPast: number): string {
  if (daysPast > 0) return `quá hạn ${daysPast} ngày`
  return daysPast === 0 ? 'đến hạn hôm nay' : `còn ${-daysPast} ngày`
}

/** What a reminder says in the system and in mail. */
export function reminderText(item: {
  text: string
  dueOn: string | null
  daysPast: number | null
  unit: string
}): string {
  const due =
    item.dueOn === null ? 'chưa định hạn' : `hạn ${dayWords(item.dueOn)}, ${distanceWords(item.daysPast!)}`
  return `Nhắc ${item.unit}: “${shorten(item.text)}” (${due}).`
}

/** What the head is told when units stay silent. */
export function escalationText(item: {
  text: string
  dueOn: string
  daysPast: number
  units: readonly string[]
}): string {
  const shown = item.units.slice(0, 10).join(', ')
  const rest = item.units.length > 10 ? ` và ${item.units.length - 10} đơn vị khác` : ''
  return `${item.units.length} đơn vị chưa có tin về “${shorten(item.text)}” (hạn ${dayWords(item.dueOn)}, quá hạn ${item.daysPast} ngày): ${shown}${rest}.`
}
