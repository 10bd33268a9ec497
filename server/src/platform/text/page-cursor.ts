/** Place in a sorted list, as the client carries it: opaque, safe in an address. */
export type PagePlace = (string | number)[]

function encodePlace(place: PagePlace): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** The place again; null where the text is none of ours or has another number of parts. */
export function decodePlace(cursor: string | null | undefined, parts: number): PagePlace | null {
  if (!cursor) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const fits =
      Array.isArray(place) &&
      place.length === parts &&
      place.every((part) => typeof part === 'string' || typeof part === 'number')
    return fits ? (place as PagePlace) : null
  } catch {
    return null
  }
}

/** Cuts a list that was read one row too long; `next` is the cursor of the following page. */
export function cutPage<T>(rows: T[], limit: number, placeOf: (row: T) => PagePlace) {
  const page = rows.slice(0, limit)
  return { rows: page, next: rows.length > limit ? encodePlace(placeOf(page.at(-1)!)) : null }
}
