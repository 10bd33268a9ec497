/** What `GET /api/v1/today` gives: everything that waits for this person, already scoped and ordered. */
export type TodayView = {
  date: string
  counts: { key: string; label: string; count: number; tone: 'overdue' | 'soon' | 'normal'; path: string }[]
  tasks: TodayTask[]
  silentUnits: { unitId: string; unitName: string; days: number; path: string }[]
  difficulties: { id: string; text: string; unitName: string; waitingDays: number; path: string }[]
  readings: { id: string; title: string; tasks: number; findings: number; path: string }[]
  firstSteps: { key: string; label: string; done: boolean; path: string }[]
}

export type TodayTask = {
  id: string
  planId: string
  text: string
  dueOn: string | null
  state: string
  overdueDays: number
  unitName: string | null
  roleOfMine: string | null
  path: string
}

/** What `GET /api/v1/plan-readings/samples` gives. */
export type SamplePlans = { rows: { name: string; title: string }[] }
