/** Are the ids asked for all those that are there, each once, in whatever order? */
export function isReordering(there: readonly { id: string }[], asked: readonly string[]): boolean {
  const ids = new Set(asked)
  return asked.length === there.length && ids.size === there.length && there.every(({ id }) => ids.has(id))
}
