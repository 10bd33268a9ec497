import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { type Act, scopeOf } from '../act.ts'
import type { Database } from '../db/database.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { sendRefusal } from './problem.ts'

/** What one server keeps at most, in bytes of answers. */
const mostBytes = 32 * 1024 * 1024

type Kept = { mark: string; body: Buffer }

/** Answers by route, sight and question; the one longest unasked goes first. */
class KeptAnswers {
  readonly #answers = new Map<string, Kept>()
  #bytes = 0

  get(key: string, mark: string): Buffer | null {
    const kept = this.#answers.get(key)
    if (!kept) return null
    this.#answers.delete(key)
    if (kept.mark !== mark) {
      this.#bytes -= kept.body.length
      return null
    }
    this.#answers.set(key, kept)
    return kept.body
  }

  set(key: string, kept: Kept): void {
    this.#bytes += kept.body.length - (this.#answers.get(key)?.body.length ?? 0)
    this.#answers.delete(key)
    this.#answers.set(key, kept)
    for (const [oldest, { body }] of this.#answers) {
      if (this.#bytes <= mostBytes) return
      this.#answers.delete(oldest)
      this.#bytes -= body.length
    }
  }
}

/** So that nobody who was never given an answer can name it, and none of a server of before is taken for one of now. */
const etagKey = randomBytes(32)

const keptBy = new WeakMap<Database, KeptAnswers>()

/**
 * Answers a reading that depends on nothing but the viewer's sight (`person`: on who asks and the roles held), the question, the day,
 * and what `subjects` of change_counts count: 304 where the caller has it, the kept answer where nothing was changed since, else what `read` gives.
 * The counts are read before the answer is made, so a change that comes between makes the answer stale, never the count.
 */
export async function answerKept(
  request: FastifyRequest,
  reply: FastifyReply,
  subjects: readonly string[],
  read: () => Promise<object | Refusal>,
  hangsOn: 'sight' | 'person' = 'sight',
): Promise<void> {
  const { act } = request
  const key = keyOf(request, act, hangsOn)
  const mark = `${act.clock.today()} ${await readChanges(act.db, subjects)}`
  const etag = `"${createHmac('sha256', etagKey).update(`${key} ${mark}`).digest('base64url').slice(0, 24)}"`
  const answers = keptOf(act.db)
  const kept = request.headers['if-none-match'] === etag ? 'the caller has it' : answers.get(key, mark)
  if (kept === null) {
    const result = await read()
    if (isRefusal(result)) return sendRefusal(reply, result)
    const body = Buffer.from(reply.serialize(result as Record<string, unknown>) as string)
    answers.set(key, { mark, body })
    return sendKept(reply, etag, body)
  }
  if (typeof kept === 'string') return reply.code(304).header('etag', etag).send()
  return sendKept(reply, etag, kept)
}

function sendKept(reply: FastifyReply, etag: string, body: Buffer): FastifyReply {
  return reply
    .header('etag', etag)
    .header('cache-control', 'private, no-cache')
    .type('application/json; charset=utf-8')
    .send(body)
}

function keptOf(db: Database): KeptAnswers {
  const answers = keptBy.get(db) ?? new KeptAnswers()
  keptBy.set(db, answers)
  return answers
}

/**
 * Who sees the same asks the same: two officers of one unit share an answer, of two units never. The units are those of the roles
 * held at this very request; what stands below them is counted as 'names', so that the closure need not stand in the key.
 */
function keyOf(request: FastifyRequest, { actor }: Act, hangsOn: 'sight' | 'person'): string {
  const scope = actor === 'system' ? 'system' : scopeOf(actor).sort().join()
  const person = actor === 'system' || hangsOn === 'sight' ? null : [actor.accountId, actor.roles]
  return JSON.stringify([request.routeOptions.url, scope, person, request.params, request.query])
}

async function readChanges(db: Database, subjects: readonly string[]): Promise<string> {
  const { rows } = await sql<{ changes: string }>`
    select coalesce(string_agg(subject || '=' || changes, ' ' order by subject), '') as changes
    from change_counts where subject = any (${subjects})`.execute(db)
  return rows[0]!.changes
}
