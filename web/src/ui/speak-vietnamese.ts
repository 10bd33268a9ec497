import { uiText } from '../text/ui.ts'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The browser's own remarks on a form ("Please fill out this field") come in its language; these come in ours. */
export function speakVietnamese(document: Document): void {
  document.addEventListener('invalid', (event) => remark(event.target as Control), true)
  for (const type of ['input', 'change'])
    document.addEventListener(
      type,
      (event) => isControl(event.target) && event.target.setCustomValidity(''),
      true,
    )
}

function remark(control: Control): void {
  control.setCustomValidity('')
  if (!control.validity.valid) control.setCustomValidity(remarkOn(control.validity))
}

/** What is wrong with what stands in a field, as a sentence that says what to do. */
export function remarkOn(validity: Partial<ValidityState>): string {
  if (validity.valueMissing) return uiText.fillIn
  if (validity.badInput) return uiText.notNumber
  if (validity.rangeUnderflow || validity.rangeOverflow) return uiText.outOfRange
  if (validity.tooLong) return uiText.tooLong
  return uiText.wrongForm
}

function isControl(target: EventTarget | null): target is Control {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
