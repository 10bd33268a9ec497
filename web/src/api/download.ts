import { apiUrl } from './client.ts'
import { networkProblem, problemFromBody } from './problem.ts'

/** Fetches a document and saves it under the server's name; for what may be refused. Throws `ApiProblem`. */
export async function download(path: string, query: Record<string, string> = {}): Promise<void> {
  const response = await fetch(apiUrl(path, query), { credentials: 'same-origin' }).catch(() => {
    throw networkProblem()
  })
  if (!response.ok) throw problemFromBody(response.status, await response.text())
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name ?? ''
  link.click()
  URL.revokeObjectURL(link.href)
}
