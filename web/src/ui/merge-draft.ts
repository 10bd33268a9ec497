export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * What a form holds when other values were saved under it: what was typed stays, all else becomes what was saved. `clashes`: what was
 * typed here and saved differently by someone else.
 */
export function mergeDraft<T extends object>(
  base: T,
  typed: T,
  saved: T,
): { value: T; clashes: (keyof T)[] } {
  const keys = Object.keys(saved) as (keyof T)[]
  const kept = keys.filter((key) => !isSame(typed[key], base[key]))
  return {
    value: { ...saved, ...Object.fromEntries(kept.map((key) => [key, typed[key]])) },
    clashes: kept.filter((key) => !isSame(saved[key], base[key]) && !isSame(saved[key], typed[key])),
  }
}
