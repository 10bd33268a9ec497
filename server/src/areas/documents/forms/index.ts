import { ballot, countMinutes, sessionMinutes } from './council-forms.ts'
import { awardDecision, awardList, changeDecision, payList } from './decision-forms.ts'
import type { FormDefinition } from './form-types.ts'
import { itemHandover } from './item-forms.ts'
import { opinionLetter, proposal, resultNotice, returnLetter } from './letter-forms.ts'
import { appraisalSheet, confirmation } from './sheet-forms.ts'

/** The forms that a body may change, by the key that programs use. */
export const forms = {
  proposal,
  'award-decision': awardDecision,
  'change-decision': changeDecision,
  'pay-list': payList,
  'award-list': awardList,
  'session-minutes': sessionMinutes,
  'count-minutes': countMinutes,
  ballot,
  'appraisal-sheet': appraisalSheet,
  'return-letter': returnLetter,
  'opinion-letter': opinionLetter,
  'result-notice': resultNotice,
  confirmation,
  'item-handover': itemHandover,
} satisfies Record<string, FormDefinition>

export type FormKey = keyof typeof forms

export const formKeys = Object.keys(forms) as FormKey[]

export function isFormKey(key: string): key is FormKey {
  return Object.hasOwn(forms, key)
}
