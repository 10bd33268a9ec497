import type { TaskList } from '@server/areas/plans/schemas-tasks.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api, type Query } from '../../../api/client.ts'
import { useFilters } from '../../../ui/index.ts'

/** Names of the filters in the address, and what they are called in the API. */
export function useTaskFilters(): Query {
  const filters = useFilters()
  const state = filters['trang-thai']
  return {
    q: filters.q,
    state: state === 'overdue' ? undefined : state,
    overdue: state === 'overdue' ? true : undefined,
    quarter: filters.quy,
    month: filters.thang,
    unitId: filters['don-vi'],
    body: filters['co-quan'],
    kind: filters.loai,
    assigneeId: filters.nguoi,
  }
}

/** All tasks of a plan that match: its table is one document, so the pages are put together. */
export function usePlanTasks(planId: string, filters: Query) {
  const path = `/plans/${planId}/tasks`
  return useQuery({
    queryKey: [path, filters],
    queryFn: async ({ signal }): Promise<TaskList> => {
      const first = await api.get<TaskList>(path, { ...filters, limit: 200 }, signal)
      const rows = [...first.rows]
      for (let after = first.next; after; ) {
        const page = await api.get<TaskList>(path, { ...filters, limit: 200, after }, signal)
        rows.push(...page.rows)
        after = page.next
      }
      return { ...first, rows, next: null }
    },
    placeholderData: keepPreviousData,
  })
}
