import { fillWordTemplate, ownTemplate } from './fill-word-template.ts'
import { addresseesView, closingView, letterAbstract, officialView } from './official-view.ts'
import type { ReminderDispatchData, ReminderItem } from './types.ts'
import { clean, cleanAll, roman } from './words.ts'

/** The letter that presses units for what is due: .docx without a type name, "V/v" under the number, a table of what each unit has not sent. */
export function renderReminderDispatch(
  data: ReminderDispatchData,
  template: Uint8Array = ownTemplate('reminder-dispatch'),
): Uint8Array {
  const units = data.units.filter((unit) => unit.items.length > 0)
  return fillWordTemplate(template, {
    ...officialView(data),
    ...addresseesView(shortAddressees(data.addressees)),
    about: letterAbstract(data.about),
    paragraphs: cleanAll(data.paragraphs),
    hasItems: units.length > 0,
    units: owesTheSame(units)
      ? [
          {
            headingRow: [{ heading: clean(units[0]!.items[0]!.text) }],
            items: units.map(({ unit, items }, index) => itemView({ ...items[0]!, text: unit }, index)),
          },
        ]
      : units.map(({ unit, items }, index) => ({
          headingRow: [{ heading: `${roman(index + 1)}. ${clean(unit)}` }],
          items: items.map(itemView),
        })),
    request: cleanAll(data.request),
    closing: closingView(data.closing),
  })
}

/** More names than these fill a page before the letter begins: the letter then points at its own list. */
const mostAddressees = 10

function shortAddressees(addressees: readonly string[]): readonly string[] {
  return addressees.length > mostAddressees
    ? ['Các cơ quan, đơn vị có tên trong danh sách dưới đây']
    : addressees
}

/** Many units that each owe the one same thing stand as one list of units. */
function owesTheSame(units: ReminderDispatchData['units']): boolean {
  const first = units[0]?.items[0]
  return units.length > 1 && units.every(({ items }) => items.length === 1 && items[0]!.text === first!.text)
}

function itemView(item: ReminderItem, index: number) {
  return {
    ordinal: String(index + 1),
    text: clean(item.text),
    due: clean(item.due),
    note: clean(item.note),
  }
}
