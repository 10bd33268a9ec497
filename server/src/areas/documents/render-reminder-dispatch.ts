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
    ...addresseesView(data.addressees),
    about: letterAbstract(data.about),
    paragraphs: cleanAll(data.paragraphs),
    hasItems: units.length > 0,
    units: units.map(({ unit, items }, index) => ({
      headingRow: [{ heading: `${roman(index + 1)}. ${clean(unit)}` }],
      items: items.map(itemView),
    })),
    request: cleanAll(data.request),
    closing: closingView(data.closing),
  })
}

function itemView(item: ReminderItem, index: number) {
  return {
    ordinal: String(index + 1),
    text: clean(item.text),
    due: clean(item.due),
    note: clean(item.note),
  }
}
