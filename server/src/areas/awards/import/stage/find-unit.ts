import { remembering, wordsOf } from '../understand/cell-text.ts'

/** A unit under one of its names, of any time. */
export type NamedUnit = { id: string; name: string }

/** Where a record belongs: the unit it names, the unit in whose sight it stands, and a key that tells units apart. */
export type FoundUnit = { unitId: string | null; scopeUnitId: string; key: string }

/** Looks units up by what lists call them; what no name fits stands in the sight of the unit that imports. */
export function makeUnitFinder(
  units: readonly NamedUnit[],
  importUnitId: string,
): (unit: string | null, above: string | null) => FoundUnit {
  const byKey = new Map<string, string | null>()
  for (const { id, name } of units)
    for (const key of keysOf(name)) {
      const known = byKey.get(key)
      // A name that two units bear tells neither.
      byKey.set(key, known === undefined || known === id ? id : null)
    }
  const find = remembering((text: string): FoundUnit | null => {
    const whole = keysOf(text)
      .map((key) => byKey.get(key))
      .find(Boolean)
    if (whole) return { unitId: whole, scopeUnitId: whole, key: `u${whole}` }
    const parts = text
      .split(/[,;\n(]|\s[-–]\s/)
      .map((part) => part.trim())
      .filter(Boolean)
    for (const part of parts.length > 1 ? parts : []) {
      const scope = keysOf(part)
        .map((key) => byKey.get(key))
        .find(Boolean)
      if (scope) return { unitId: null, scopeUnitId: scope, key: wordsOf(text) }
    }
    // "Phòng Tổ chức cán bộ Sở Y tế": the end of the text is a unit that is known.
    const words = wordsOf(text).split(' ')
    for (let from = 1; from < words.length - 1 && from < 16; from += 1) {
      const scope = byKey.get(words.slice(from).join(' '))
      if (scope) return { unitId: null, scopeUnitId: scope, key: wordsOf(text) }
    }
    return null
  })
  return (unit, above) => {
    const own = unit ? find(unit) : null
    if (own) return own.unitId || !above ? own : { ...own, key: wordsOf(`${unit} ${above}`) }
    const over = above ? find(above) : null
    if (over && !unit) return over
    const key = wordsOf([unit, unit ? above : null].filter(Boolean).join(' '))
    return {
      unitId: null,
      scopeUnitId: over?.scopeUnitId ?? importUnitId,
      key,
    }
  }
}

function keysOf(name: string): string[] {
  const key = wordsOf(name).replace(/^uy ban nhan dan /, 'ubnd ')
  const bare = key.replace(/^ubnd /, '')
  return bare === key || bare === '' || /^(tinh|huyen)$/.test(bare) ? [key] : [key, bare]
}
