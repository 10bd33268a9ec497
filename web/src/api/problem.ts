import { apiText } from '../text/api.ts'

/** What stands in the way of a request, as the server (or the lost network) says it, in Vietnamese. */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly fields: readonly { path: string; message: string }[]
  readonly values: Readonly<Record<string, unknown>>

  constructor(problem: {
    status: number
    code: string
    title: string
    detail: string
    fields?: { path: string; message: string }[]
    values?: Record<string, unknown>
  }) {
    super(`${problem.title}: ${problem.detail}`)
    this.name = 'ApiProblem'
    this.status = problem.status
    this.code = problem.code
    this.title = problem.title
    this.detail = problem.detail
    this.fields = problem.fields ?? []
    this.values = problem.values ?? {}
  }
}

/** The request never reached the server, or its answer never came back. */
export function networkProblem(): ApiProblem {
  return new ApiProblem({ status: 0, code: 'network-lost', ...apiText.networkLost })
}

/** Reads an error answer; a body that is no problem+json (a proxy's page) still gives a Vietnamese problem. */
export function problemFromBody(status: number, body: string): ApiProblem {
  try {
    const problem = JSON.parse(body) as Partial<ApiProblem>
    if (typeof problem.title === 'string')
      return new ApiProblem({
        status,
        code: problem.code ?? 'unknown',
        title: problem.title,
        detail: problem.detail ?? '',
        fields: [...(problem.fields ?? [])],
        values: { ...problem.values },
      })
  } catch {
    // Not JSON: fall through to the general words.
  }
  const words = status === 502 || status === 503 || status === 504 ? apiText.serverAway : apiText.unreadable
  return new ApiProblem({ status, code: 'unreadable-answer', ...words })
}

/** Any thrown thing as a problem that can be shown. */
export function asProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error
  return new ApiProblem({ status: 0, code: 'page-failed', ...apiText.pageFailed })
}
