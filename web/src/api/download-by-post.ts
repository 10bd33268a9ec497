import { apiUrl } from './client.ts'
import { networkProblem } from './problem.ts'
import { saveAnswer } from './save-answer.ts'

/** Sends a choice and saves the file that comes back under the server's name. Throws `ApiProblem`. */
export async function downloadByPost(path: string, body: unknown, otherwise: string): Promise<void> {
  const response = await fetch(apiUrl(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).catch(() => {
    throw networkProblem()
  })
  await saveAnswer(response, otherwise)
}
