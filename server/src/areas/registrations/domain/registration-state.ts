/** Steps of a registration: role × state × act in one table; what is not listed is refused. */
export const registrationStatuses = ['draft', 'approved', 'sent', 'accepted'] as const
export type RegistrationStatus = (typeof registrationStatuses)[number]

export const registrationSteps = ['approved', 'reopened', 'sent', 'recalled', 'returned', 'accepted'] as const
export type RegistrationStep = (typeof registrationSteps)[number]

/** writer: fills the unit's registration. leader: signs off for the unit. collector: collects for the higher body. */
export type Relation = 'writer' | 'leader' | 'collector'

type Rule = { from: readonly RegistrationStatus[]; by: readonly Relation[]; to: RegistrationStatus }

const table: Record<RegistrationStep, Rule> = {
  approved: { from: ['draft'], by: ['leader'], to: 'approved' },
  reopened: { from: ['approved'], by: ['writer', 'leader'], to: 'draft' },
  sent: { from: ['approved'], by: ['writer', 'leader'], to: 'sent' },
  recalled: { from: ['sent'], by: ['writer', 'leader'], to: 'draft' },
  returned: { from: ['sent', 'accepted'], by: ['collector'], to: 'draft' },
  accepted: { from: ['sent'], by: ['collector'], to: 'accepted' },
}

/** Where the steps so far have led. */
export function statusAfter(steps: readonly RegistrationStep[]): RegistrationStatus {
  const last = steps.at(-1)
  return last ? table[last].to : 'draft'
}

/** Null where the step may be taken, otherwise why not: the state, or who asks. */
export function obstacleTo(
  step: RegistrationStep,
  at: { status: RegistrationStatus; relations: readonly Relation[] },
): 'state' | 'person' | null {
  const rule = table[step]
  if (!rule.from.includes(at.status)) return 'state'
  return at.relations.some((one) => rule.by.includes(one)) ? null : 'person'
}

/** Every step that may be taken now. */
export function openSteps(at: {
  status: RegistrationStatus
  relations: readonly Relation[]
}): RegistrationStep[] {
  return registrationSteps.filter((step) => obstacleTo(step, at) === null)
}

export const statusWords: Record<RegistrationStatus, string> = {
  draft: 'Đang lập',
  approved: 'Thủ trưởng đã duyệt',
  sent: 'Đã gửi',
  accepted: 'Đã tiếp nhận',
}
