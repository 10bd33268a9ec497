import { apiUrl } from './client.ts'
import { networkProblem, problemFromBody } from './problem.ts'

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
  if (!response.ok) throw problemFromBody(response.status, await response.text())
  const name = nameIn(response.headers.get('content-disposition') ?? '')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name ?? otherwise
  link.click()
  URL.revokeObjectURL(link.href)
}

function nameIn(disposition: string): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1]
  return encoded ? decodeURIComponent(encoded) : /filename="([^"]+)"/.exec(disposition)?.[1]
}
