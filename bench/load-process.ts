import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { percentile } from './machine.ts'

/**
 * A process of its own that asks: `callers` connections, each sending its next question when the last is answered. It speaks
 * HTTP/1.1 over plain sockets and looks at nothing but the status and the length, so that it takes little from the server's
 * cores. Reads its orders from the file named on the command line, writes one line of JSON.
 */
export type LoadOrders = {
  origin: string
  /** One, or one for each caller in turn. */
  cookie: string | string[]
  paths: string[]
  callers: number
  seconds: number
  /** Milliseconds between a caller's questions; without it the next is sent when the last is answered. */
  pause?: number
  /** Ask as a browser that has the last answer does. */
  ifNoneMatch?: boolean
}
export type LoadResult = {
  requests: number
  /** Answers that were neither 200 nor 304. */
  failed: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  /** Of one answer, with its head. */
  kilobytes: number
  /** Processor time of this process, a request. */
  callerMs: number
}

if (import.meta.main) {
  const orders = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as LoadOrders
  console.log(JSON.stringify(await load(orders)))
}

async function load(orders: LoadOrders): Promise<LoadResult> {
  const { callers, seconds } = orders
  const tally = { times: [] as number[], failed: 0, bytes: 0, turn: 0 }
  const tags = new Map<string, string>()
  const started = performance.now()
  const until = started + seconds * 1000
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(orders, caller, tally, tags, until)))
  const took = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage()
  const requests = tally.times.length
  return {
    requests,
    failed: tally.failed,
    perSecond: Math.round(requests / took),
    p50: percentile(tally.times, 0.5),
    p95: percentile(tally.times, 0.95),
    p99: percentile(tally.times, 0.99),
    kilobytes: Math.round(tally.bytes / requests / 102.4) / 10,
    callerMs: Math.round((user + system) / requests / 10) / 100,
  }
}

type Tally = { times: number[]; failed: number; bytes: number; turn: number }

function call(
  orders: LoadOrders,
  caller: number,
  tally: Tally,
  tags: Map<string, string>,
  until: number,
): Promise<void> {
  const { pause = 0 } = orders
  const cookies = [orders.cookie].flat()
  const cookie = cookies[caller % cookies.length]!
  const { hostname, port, host } = new URL(orders.origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    socket.setNoDelay(true)
    let path = ''
    let sent = 0
    let head: Buffer = Buffer.alloc(0)
    let missing = -1
    const send = () => {
      if (performance.now() > until) {
        socket.destroy()
        return resolve()
      }
      path = orders.paths[tally.turn++ % orders.paths.length]!
      sent = performance.now()
      const known = orders.ifNoneMatch && tags.has(path) ? `if-none-match: ${tags.get(path)}\r\n` : ''
      socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n${known}\r\n`)
    }
    const done = () => {
      tally.times.push(performance.now() - sent)
      head = Buffer.alloc(0)
      missing = -1
      if (pause === 0) return send()
      due = Math.max(due + pause, performance.now())
      setTimeout(send, due - performance.now())
    }
    // Callers with a pause begin spread over it.
    let due = performance.now() + (pause * caller) / orders.callers
    socket.on('connect', () => (pause === 0 ? send() : setTimeout(send, due - performance.now())))
    socket.on('error', reject)
    socket.on('data', (chunk: Buffer) => {
      tally.bytes += chunk.length
      if (missing >= 0) {
        missing -= chunk.length
        if (missing <= 0) done()
        return
      }
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      const text = head.toString('latin1', 0, end)
      const status = text.slice(9, 12)
      if (status !== '200' && status !== '304') tally.failed += 1
      const tag = /\r\netag: (\S+)/i.exec(text)?.[1]
      if (orders.ifNoneMatch && tag) tags.set(path, tag)
      const length = status === '304' ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1])
      if (Number.isNaN(length)) return reject(new Error(`no length in the answer to ${path}: ${text}`))
      missing = length - (head.length - end - 4)
      if (missing <= 0) done()
    })
  })
}
