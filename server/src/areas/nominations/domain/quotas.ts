/** The most of a share that a unit may nominate: whole people or collectives, rounded down. Null where nothing bounds it. */
export function mostOfShare(base: number | null, percent: number | null): number | null {
  if (base === null || percent === null) return null
  return Math.floor((base * percent) / 100 + 1e-9)
}
