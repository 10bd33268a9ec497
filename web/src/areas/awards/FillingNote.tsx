import type { FillingView } from '@server/areas/awards/schemas-import.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from '../../api/use-api.ts'
import { awardText as text } from '../../text/awards.ts'
import classes from './awards.module.css'

const askAgainMs = 4_000

/** Says that awards are still coming into the register, and brings the list up to date while they do. */
export function FillingNote() {
  const client = useQueryClient()
  const path = '/award-imports/filling'
  const found = useApi<FillingView>(path)
  const isFilling = found.data?.isFilling === true
  const asked = useApi<FillingView>(path, {}, { everyMs: askAgainMs, enabled: isFilling })
  const askedAt = asked.dataUpdatedAt
  // Each answer while it fills makes the list old, and so does the one that says it is over.
  useEffect(() => {
    if (askedAt === 0 || !isFilling) return
    return () => {
      void client.invalidateQueries({
        predicate: ({ queryKey: [of] }) => typeof of === 'string' && /^\/awards(\/|$)/.test(of),
      })
    }
  }, [client, askedAt, isFilling])
  if (!isFilling) return null
  return (
    <p className={classes.filling} role="status">
      {text.filling}
    </p>
  )
}
