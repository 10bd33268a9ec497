/** The keys with one of them at another place, from 0; the others keep their order. */
export function moveKey(keys: readonly string[], key: string, to: number): string[] {
  const others = keys.filter((one) => one !== key)
  return [...others.slice(0, to), key, ...others.slice(to)]
}
