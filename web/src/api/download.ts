import { apiUrl } from './client.ts'
import { networkProblem } from './problem.ts'
import { saveAnswer } from './save-answer.ts'

/** Fetches a document and saves it; for what may be refused. Throws `ApiProblem`. */
export async function download(
  path: string,
  query: Record<string, string>,
  otherwise: string,
): Promise<void> {
  const response = await fetch(apiUrl(path, query), { credentials: 'same-origin' }).catch(() => {
    throw networkProblem()
  })
  await saveAnswer(response, otherwise)
}
