import { createHash } from 'node:crypto'
import pg from 'pg'

/** Statements that one connection keeps prepared; longer or rarer ones are planned each time. */
const mostStatements = 400
const longestStatement = 12_000

/**
 * A connection that prepares each statement with parameters once: PostgreSQL then parses it once, not at every request.
 * And it begins a transaction with the transaction's first statement, one journey to the server instead of two.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()
  /** A transaction was begun here but not yet at the server: its `begin` travels with its first statement. */
  #isBeginning = false

  // biome-ignore lint/suspicious/noExplicitAny: the signatures of pg's own method, handed on unchanged
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
    const alone = args.length === 1 || (Array.isArray(values) && values.length === 0 && rest.length === 0)
    if (text === 'begin' && alone && !this.#isBeginning) {
      this.#isBeginning = true
      return Promise.resolve({ command: 'BEGIN', rowCount: null, rows: [], fields: [], oid: 0 })
    }
    if (this.#isBeginning) {
      this.#isBeginning = false
      if (text === 'rollback' && alone)
        return Promise.resolve({ command: 'ROLLBACK', rowCount: null, rows: [], fields: [], oid: 0 })
      if (typeof text === 'string' && alone) return super.query(`begin; ${text}`).then(lastOf)
      // Sent first; where it fails, so does what follows.
      super.query('begin').catch(() => {})
    }
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return super.query(...(args as [string]))
    const name = this.#nameOf(text)
    if (!name) return super.query(...(args as [string]))
    return super.query({ name, text, values }, ...(rest as []))
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known) return known
    if (this.#names.size >= mostStatements || text.length > longestStatement) return null
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 40)
    this.#names.set(text, name)
    return name
  }
}

/** Several statements sent as one are answered with a list. */
function lastOf(results: unknown): unknown {
  return Array.isArray(results) ? results.at(-1) : results
}
