import type { Cast } from '@server/areas/councils/both-sides/take-part.ts'
import { apiUrl } from '../../api/client.ts'
import { type ApiProblem, networkProblem, problemFromBody } from '../../api/problem.ts'

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/**
 * Puts a sealed sheet into the box without the session's cookie, after a pause of chance, so that neither the request nor its
 * moment says whose it is. Null when it is in; else what stands in the way.
 */
export async function sendCast(cast: Cast): Promise<ApiProblem | null> {
  await wait(crypto.getRandomValues(new Uint16Array(1))[0]! % 1500)
  try {
    const response = await fetch(apiUrl('/council-ballot-box'), {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(cast),
    })
    return response.ok ? null : problemFromBody(response.status, await response.text())
  } catch {
    return networkProblem()
  }
}

/** Would it be of use to send it again? A lost network passes, a refusal does not. */
export function mayPass(problem: ApiProblem): boolean {
  return problem.status === 0 || problem.status === 429 || problem.status >= 500
}
