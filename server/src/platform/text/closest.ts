/** The known word nearest to a mistyped one, at most two letters away; null where none is. */
export function closest(typed: string, known: readonly string[]): string | null {
  const ranked = [...new Set(known)].map((word) => ({ word, distance: editDistance(typed, word) }))
  const best = ranked.sort((a, b) => a.distance - b.distance)[0]
  return best && best.distance <= 2 ? best.word : null
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
