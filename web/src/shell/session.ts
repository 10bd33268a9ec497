import type { InstallationView, SessionView } from '@server/areas/access/schemas.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'

/** Who is signed in, as the server says it; read before any page is shown. */
export const sessionQuery = queryOptions({
  queryKey: ['/session', {}],
  queryFn: ({ signal }) => api.get<SessionView>('/session', {}, signal),
  staleTime: 60_000,
  retry: false,
})

/** What kind of installation this is; public. */
export const installationQuery = queryOptions({
  queryKey: ['/installation', {}],
  queryFn: ({ signal }) => api.get<InstallationView>('/installation', {}, signal),
  staleTime: 5 * 60_000,
})

/** The person signed in; only on pages inside the frame. */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery)
  if (!data) throw new Error('a page inside the frame was shown without a session')
  return data
}

/** True when any of the person's roles gives the right. The server decides again on every act. */
export function useMay(right: string): boolean {
  return useSession().rights.includes(right)
}
