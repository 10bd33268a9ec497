/** What the officer chose for a task of the higher plan. */
export type Choice = { kind: 'later' | 'take' | 'not-applicable'; dueOn: string | null; reason: string }
export type Choices = Readonly<Record<string, Choice>>

/** The choices as the server takes them; `missingReason` where something is set aside without a word. */
export function readChoices(choices: Choices) {
  const all = Object.entries(choices)
  return {
    take: all.flatMap(([taskId, one]) => (one.kind === 'take' ? [{ taskId, dueOn: one.dueOn }] : [])),
    notApplicable: all.flatMap(([taskId, one]) =>
      one.kind === 'not-applicable' ? [{ taskId, reason: one.reason.trim() }] : [],
    ),
    missingReason: all.some(([, one]) => one.kind === 'not-applicable' && one.reason.trim() === ''),
  }
}
