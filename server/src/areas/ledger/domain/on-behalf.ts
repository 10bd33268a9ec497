// Keyed by the transaction: what one act used is forgotten with it.
const principals = new WeakMap<object, Set<string>>()

/** Remembers that a right used in this transaction was lent by the named principal. */
export function rememberPrincipal(tx: object, principal: string): void {
  const names = principals.get(tx) ?? new Set<string>()
  principals.set(tx, names.add(principal))
}

/** The principals whose rights this transaction used, in the order of use; null where it used none. */
export function principalsOf(tx: object): string | null {
  const names = principals.get(tx)
  return names ? [...names].join(', ') : null
}
