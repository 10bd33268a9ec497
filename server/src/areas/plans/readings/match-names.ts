import { createHash } from 'node:crypto'
import type { BodyMatch, MatchContext } from '../domain/body-match.ts'
import { matchBody } from '../domain/match-bodies.ts'

/** Registers of units that are remembered; each day, change of a unit or other issuer makes a new one. */
const mostRegisters = 4
const mostNames = 5000

const remembered = new Map<string, Map<string, BodyMatch>>()

/**
 * A matcher for one register of units. What was matched against the very same register is remembered: the page asks
 * for the same names at every change, and a name costs a walk over all units.
 */
export function matcherFor(context: MatchContext): (name: string) => BodyMatch {
  const key = createHash('sha256').update(JSON.stringify(context)).digest('base64')
  const known = remembered.get(key) ?? new Map<string, BodyMatch>()
  // The one used last stays longest.
  remembered.delete(key)
  remembered.set(key, known)
  if (remembered.size > mostRegisters) remembered.delete(remembered.keys().next().value!)
  return (name) => {
    const before = known.get(name)
    if (before) return before
    const match = matchBody(name, context)
    if (known.size < mostNames) known.set(name, match)
    return match
  }
}
