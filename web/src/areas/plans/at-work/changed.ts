/** Paths whose answers are old after any act on a plan or a task. */
export const plansChanged = ['/plans', '/tasks', '/today', '/difficulties'] as const
