import { SAMPLE_PASSWORD } from '../../server/src/areas/access/index.ts'

/** One signed-in person. Each answer that is not a success is an error with what the server said. */
export type Client = {
  cookie: string
  get<T = unknown>(path: string): Promise<T>
  send<T = unknown>(method: 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<T>
  bytes(path: string): Promise<Uint8Array>
}

/** Times of the requests of the step that runs, in milliseconds. */
export const requestTimes: number[] = []

/** Signs in from an address of one's own, as the offices of a province do. */
export async function signIn(origin: string, username: string, address = '10.0.0.1'): Promise<Client> {
  const response = await fetch(`${origin}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ username, password: SAMPLE_PASSWORD }),
  })
  if (!response.ok) throw new Error(`sign-in of ${username}: ${response.status} ${await response.text()}`)
  const cookie = response.headers.getSetCookie()[0]!.split(';')[0]!
  const ask = async (method: string, path: string, body?: object) => {
    const begun = performance.now()
    const answer = await fetch(`${origin}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    requestTimes.push(performance.now() - begun)
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${answer.status} ${new TextDecoder().decode(bytes).slice(0, 600)}`)
    return bytes
  }
  const read = (bytes: Uint8Array) => (bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : null)
  return {
    cookie,
    get: async (path) => read(await ask('GET', path)),
    send: async (method, path, body) => read(await ask(method, path, body)),
    bytes: (path) => ask('GET', path),
  }
}

/** Some at a time, in order. */
export async function eachOf<T>(
  items: readonly T[],
  at: number,
  work: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0
  const one = async () => {
    while (next < items.length) {
      const index = next++
      await work(items[index]!, index)
    }
  }
  await Promise.all(Array.from({ length: at }, one))
}

/** The list in parts of at most so many. */
export function partsOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  )
}
