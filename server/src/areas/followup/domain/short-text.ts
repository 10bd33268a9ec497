import { dayWords } from './cell.ts'
import { shorten } from './reminder-words.ts'

export type PressItem = { text: string; dueOn: string | null; units: readonly string[] }

const unitsShown = 15

/** A text to paste into a chat: units, items, dates and the link, and nobody's name. */
export function shortText(press: {
  plan: string
  items: readonly PressItem[]
  replyBy: string | null
  link: string | null
}): string {
  const lines = press.items.map((item, index) => {
    const due = item.dueOn ? ` (hạn ${dayWords(item.dueOn)})` : ''
    const shown = item.units.slice(0, unitsShown).join(', ')
    const rest = item.units.length > unitsShown ? ` và ${item.units.length - unitsShown} đơn vị khác` : ''
    return `${index + 1}. ${shorten(item.text, 120)}${due}: ${shown}${rest}.`
  })
  const until = press.replyBy ? ` trước ngày ${dayWords(press.replyBy)}` : ' sớm'
  return [
    `Thực hiện ${press.plan}, các đơn vị sau chưa gửi:`,
    ...lines,
    `Đề nghị các đơn vị gửi${until}.${press.link ? ` Xem chi tiết: ${press.link}` : ''}`,
  ].join('\n')
}
