import type { SessionView } from '@server/areas/councils/schemas.ts'

/** Papers of the session: what is printed before it, and its records. */
export function Papers(_: { view: SessionView }) {
  return null
}
