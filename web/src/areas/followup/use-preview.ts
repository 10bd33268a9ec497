import type { ReminderResultView } from '@server/areas/followup/schemas-reminders.ts'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'

/** Who a reminder of this choice would reach; nothing is sent. */
export function usePreview(choice: { taskIds: string[]; unitIds: string[] }, by: 'app' | 'app+mail') {
  return useQuery({
    queryKey: ['/reminders?dryRun', choice, by],
    queryFn: () => api.post<ReminderResultView>('/reminders?dryRun=true', { ...choice, by }),
    staleTime: 0,
  })
}
