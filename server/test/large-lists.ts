import type { LargeWorld } from './large-world.ts'

/** Every list and search that officers open, as the web app asks it; each stops at its page. */
export function largeLists({ ids }: Pick<LargeWorld, 'ids'>): string[] {
  const { province, department, plan, planBelow } = ids
  return [
    '/today',
    '/plans',
    '/plans?year=2025',
    '/plans?q=ke%20hoach%20777',
    `/plans?unitId=${department}`,
    `/plans/${plan}`,
    `/plans/${plan}/tasks`,
    `/plans/${planBelow}/tasks?q=bao%20cao`,
    `/plans/${plan}/tasks?unitId=${department}`,
    `/plans/${plan}/coverage`,
    `/plans/${plan}/progress`,
    '/tasks?overdue=true',
    '/tasks?overdue=true&year=2025',
    '/tasks?overdue=true&after=2025-03-21_1',
    '/tasks?mine=true&open=true',
    '/tasks?ownPlans=true&overdue=true',
    '/tasks?assigneeId=none&overdue=true',
    `/tasks?unitId=${department}`,
    '/tasks?dueBy=2026-05-01',
    '/tasks?q=a1b2c',
    '/difficulties',
    '/difficulties?holder=mine',
    '/plan-readings',
    '/search?q=bao%20cao',
    '/search?q=a1b2c',
    '/search?q=nguyen%20thi%20lan',
    '/search?q=n',
    '/follow-up/board',
    `/follow-up/board?planId=${plan}`,
    `/reminders?planId=${plan}`,
    '/notifications',
    '/units?q=xa%20a',
    `/units?parent=${province}`,
    '/clusters?year=2026',
    '/councils',
    '/people?q=nguyen%20thi%20lan',
    `/people?unitId=${department}`,
    '/ledger',
    '/ledger?objectKind=plan-task&objectId=77',
    '/ledger?from=2020-02-01&to=2020-02-03',
    '/accounts',
  ]
}

/** Lists that also tell how many there are of something common: these read what they count, but nothing else. */
export const countingLists = [
  '/tasks?year=2026&state=waiting',
  '/tasks?kind=training&year=2026',
  '/tasks?q=tap%20huan%20dot%2015',
  '/plans?q=thi%20dua',
  '/people',
  '/people?q=hoang%20lan&below=true',
]
