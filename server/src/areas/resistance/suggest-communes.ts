import { type Act, inView } from '../../platform/act.ts'
import { bareName, readPlaceWords } from './domain/place-words.ts'
import type { CommuneSuggestions } from './schemas.ts'
import { findCommunesOfToday } from './store-places.ts'

/** The communes of today that a place on an old paper may mean, and whether only one can be meant. */
export function suggestCommunes(act: Act, text: string): Promise<CommuneSuggestions> {
  return inView(act, async (tx) => {
    const words = readPlaceWords(text)
    const bare = {
      commune: words.commune && bareName(words.commune),
      district: words.district && bareName(words.district),
    }
    const found = await findCommunesOfToday(tx, bare)
    // A commune that nobody knows may still have a district that is known.
    const rows =
      found.length === 0 && bare.commune && bare.district
        ? await findCommunesOfToday(tx, { commune: null, district: bare.district })
        : found
    const byDistrict = rows.length > 0 && found.length === 0
    return {
      words,
      isCertain: rows.length === 1 && !byDistrict,
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        why: row.oldName
          ? `trước là ${row.oldName}${row.oldParent ? `, ${row.oldParent}` : ''}`
          : row.oldParent
            ? row.oldParent
            : null,
      })),
    }
  })
}
