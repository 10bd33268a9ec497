import type { LedgerPage } from '@server/areas/ledger/schemas.ts'
import { isRefusedWith } from '../api/client.ts'
import { useApi } from '../api/use-api.ts'
import { shellText } from '../text/shell.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { Timeline } from '../ui/Timeline.tsx'

/** The history of one object in words, from the ledger, for whoever may see the object. */
export function History({ objectKind, objectId }: { objectKind: string; objectId: string }) {
  const history = useApi<LedgerPage>(`/history/${objectKind}/${objectId}`)
  if (history.error && !isRefusedWith(history.error, 'history-not-found'))
    return <ProblemAlert problem={history.error} onRetry={() => history.refetch()} />
  if (history.error) return <p>{shellText.noHistoryForYou}</p>
  if (history.isPending) return <p role="status">{shellText.loading}</p>
  const happenings = (history.data?.rows ?? []).map((entry) => ({
    key: entry.seq,
    at: entry.at,
    who: entry.onBehalfOf ? shellText.onBehalf(entry.accountName, entry.onBehalfOf) : entry.accountName,
    what: entry.sentence,
  }))
  return <Timeline happenings={happenings} />
}
