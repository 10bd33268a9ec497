import { dayInWords } from './days.ts'

/** "Kế hoạch số 08/KH-UBND ngày 16/01/2026 về công tác …": how a plan is cited in a sentence. */
export function planCitation(plan: {
  title: string
  number: string | null
  issuedOn: string | null
}): string {
  const number = plan.number ? ` số ${plan.number}` : ''
  const on = plan.issuedOn ? ` ngày ${dayInWords(plan.issuedOn)}` : ''
  const about = plan.title
    .trim()
    .replace(/^kế hoạch\s*/iu, '')
    .replace(/^về\s+/iu, '')
  return `Kế hoạch${number}${on} về ${about.charAt(0).toLocaleLowerCase('vi')}${about.slice(1)}`
}

/** The letters after the kind in a document number: "08/KH-UBND" gives "UBND"; null where there are none. */
export function issuerSymbol(number: string | null): string | null {
  return number?.split('/')[1]?.match(/-(.+)$/)?.[1] ?? null
}

/** The place that stands before the date of a document: as the plan has it, else the top of the tree without its kind. */
export function placeOf({ place, topName }: { place: string | null; topName: string }): string {
  return place ?? topName.replace(/^(?:tỉnh|thành phố)\s+/iu, '')
}
