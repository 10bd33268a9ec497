import type { MendOperation, ReadingMended, ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { api } from '../../../api/client.ts'
import { useApi } from '../../../api/use-api.ts'
import { applyMended } from './apply-mended.ts'

export type ReadingTask = ReadingView['draft']['tasks'][number]
export type ReadingFinding = ReadingView['draft']['findings'][number]

/** Sends operations; resolves to true when they were saved. */
export type Mend = (operations: MendOperation[] | [{ kind: 'undo' }]) => Promise<boolean>

export type SavingState = { kind: 'idle' } | { kind: 'saving' } | { kind: 'saved'; at: Date }

/** The reading and its mending: operations leave one after another, each against the revision that came before. */
export function useReading(readingId: string) {
  const path = `/plan-readings/${readingId}`
  const client = useQueryClient()
  const reading = useApi<ReadingView>(path)
  const [saving, setSaving] = useState<SavingState>({ kind: 'idle' })
  const [problem, setProblem] = useState<unknown>(null)
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const send = useCallback(
    async (operations: Parameters<Mend>[0]): Promise<boolean> => {
      const key = [path, {}]
      const before = client.getQueryData<ReadingView>(key)
      if (!before) return false
      setSaving({ kind: 'saving' })
      try {
        const mended = await api.patch<ReadingMended>(path, { revision: before.revision, operations })
        client.setQueryData<ReadingView>(key, (view) => view && applyMended(view, mended))
        setSaving({ kind: 'saved', at: new Date() })
        setProblem(null)
        return true
      } catch (error) {
        setSaving({ kind: 'idle' })
        setProblem(error)
        return false
      }
    },
    [client, path],
  )
  const mend = useCallback<Mend>(
    (operations) => {
      const sent = queue.current.then(() => send(operations))
      queue.current = sent
      return sent
    },
    [send],
  )
  const reload = useCallback(() => {
    setProblem(null)
    return client.invalidateQueries({ queryKey: [path] })
  }, [client, path])

  return { reading, mend, saving, problem, clearProblem: () => setProblem(null), reload }
}
