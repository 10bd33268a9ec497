import { ApiProblem, networkProblem, problemFromBody } from './problem.ts'

/** Values of an address's query; what is undefined, null or empty is left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>

const base = '/api/v1'
let signedOut: () => void = () => {}

/** Says what happens when the server answers that nobody is signed in (the router goes to the sign-in page). */
export function onSignedOut(act: () => void): void {
  signedOut = act
}

/** The full address of an API path, e.g. for a download link. */
export function apiUrl(path: string, query: Query = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value))
  const text = search.toString()
  return `${base}${path}${text ? `?${text}` : ''}`
}

/** The server's API; paths are relative to /api/v1. Every call throws `ApiProblem` when the answer is not a yes. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) =>
    request<T>('GET', apiUrl(path, query), undefined, signal),
  post: <T>(path: string, body?: unknown) => request<T>('POST', apiUrl(path), body),
  put: <T>(path: string, body?: unknown) => request<T>('PUT', apiUrl(path), body),
  patch: <T>(path: string, body?: unknown) => request<T>('PATCH', apiUrl(path), body),
  delete: <T>(path: string, body?: unknown) => request<T>('DELETE', apiUrl(path), body),
  upload,
}

async function request<T>(method: string, url: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  let response: Response
  let text: string
  try {
    response = await fetch(url, {
      method,
      headers,
      credentials: 'same-origin',
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    })
    text = await response.text()
  } catch (error) {
    if (signal?.aborted) throw error
    throw networkProblem()
  }
  return read<T>(response.status, text)
}

function read<T>(status: number, text: string): T {
  if (status >= 200 && status < 300) return (text === '' ? undefined : JSON.parse(text)) as T
  const problem = problemFromBody(status, text)
  if (problem.status === 401) signedOut()
  throw problem
}

/** Sends a form with files; `onProgress` gets 0–1 as the bytes leave. */
function upload<T>(path: string, form: FormData, onProgress?: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how much of a body has been sent.
    const sending = new XMLHttpRequest()
    sending.open('POST', apiUrl(path))
    sending.setRequestHeader('accept', 'application/json')
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    sending.onerror = () => reject(networkProblem())
    sending.onload = () => {
      try {
        resolve(read<T>(sending.status, sending.responseText))
      } catch (error) {
        reject(error)
      }
    }
    sending.send(form)
  })
}

/** True when the error is the server's refusal with this code. */
export function isRefusedWith(error: unknown, code: string): error is ApiProblem {
  return error instanceof ApiProblem && error.code === code
}
