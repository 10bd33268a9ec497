import { createHash } from 'node:crypto'
import pg from 'pg'

/** Statements that one connection keeps prepared; longer or rarer ones are planned each time. */
const mostStatements = 400
const longestStatement = 12_000

/**
 * A connection that prepares each statement with parameters once: PostgreSQL then parses and plans it once, not at every
 * request. The lists of the plan pages spend more time in planning than in reading.
 */
export class PreparingClient extends pg.Client {
  readonly #names = new Map<string, string>()

  // biome-ignore lint/suspicious/noExplicitAny: the signatures of pg's own method, handed on unchanged
  override query(...args: any[]): any {
    const [text, values, ...rest] = args
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
