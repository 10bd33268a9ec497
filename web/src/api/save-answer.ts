import { problemFromBody } from './problem.ts'

/** Saves the file that came back under the server's name. Throws `ApiProblem` where a refusal came instead. */
export async function saveAnswer(response: Response, otherwise: string): Promise<void> {
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
