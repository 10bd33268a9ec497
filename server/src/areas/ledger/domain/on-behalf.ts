// Keyed by the transaction: what one act used is forgotten with it.
const principals = new WeakMap<object, Set<string>>()

/** Remembers whose right was used in this transaction: lent by the named principal; null: the actor's own. */
export function rememberPrincipal(tx: object, principal: string | null): void {
  const names = principals.get(tx) ?? new Set<string>()
  principals.set(tx, principal === null ? names : names.add(principal))
}

/** The principals whose rights this transaction used, in the order of use; null: only own ones; undefined: not known. */
export function principalsOf(tx: object): string | null | undefined {
  const names = principals.get(tx)
  return names && ([...names].join(', ') || null)
}
