import { notifications } from '@mantine/notifications'
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, type Query } from './client.ts'
import { ApiProblem } from './problem.ts'

/** One cache for the whole app: a refusal is not asked again, a lost network is, twice. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && error instanceof ApiProblem && isPassing(error.status),
        refetchOnWindowFocus: true,
      },
      // A lost network is told at once instead of waiting for it without a word.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

function isPassing(status: number): boolean {
  return status === 0 || status === 502 || status === 503 || status === 504
}

export type ApiOptions = {
  /** False holds the request back, e.g. until an id is known. */
  enabled?: boolean
  /** Keeps the last rows in place while the next page or filter loads. */
  keepOld?: boolean
  /** Asks again every so many milliseconds. */
  everyMs?: number
}

/** Reads `GET /api/v1{path}`; the cache key is [path, query], so `useAct` refreshes by path. */
export function useApi<T>(path: string, query: Query = {}, options: ApiOptions = {}) {
  return useQuery({
    queryKey: [path, query],
    queryFn: ({ signal }) => api.get<T>(path, query, signal),
    enabled: options.enabled ?? true,
    refetchInterval: options.everyMs ?? false,
    ...(options.keepOld ? { placeholderData: keepPreviousData } : {}),
  })
}

export type ActOptions<Result, Input> = {
  /** Paths (or beginnings of paths) whose cached answers the act makes old. */
  refreshes?: readonly string[]
  /** One sentence shown when it is done. */
  done?: string | ((result: Result, input: Input) => string)
  onDone?: (result: Result, input: Input) => void
}

/** An act that changes something: run it with `act.mutate(input)`; show `act.error` with `ProblemAlert`. */
export function useAct<Result = unknown, Input = void>(
  run: (input: Input) => Promise<Result>,
  options: ActOptions<Result, Input> = {},
) {
  const client = useQueryClient()
  return useMutation<Result, Error, Input>({
    mutationFn: run,
    onSuccess: async (result, input) => {
      await client.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          (options.refreshes ?? []).some((start) => typeof path === 'string' && path.startsWith(start)),
      })
      const words = typeof options.done === 'function' ? options.done(result, input) : options.done
      if (words) notifications.show({ message: words, color: 'green', autoClose: 5000 })
      options.onDone?.(result, input)
    },
  })
}
