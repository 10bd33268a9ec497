/** What stands against a nomination beside the law's conditions, or must be looked at before it goes on. */
export type Conflict = {
  kind: 'already-awarded' | 'one-deed-twice' | 'nominated-elsewhere' | 'open-matter' | 'over-share'
  /** Names, years, numbers that the words need. */
  detail: string
}

export type HeldAlready = {
  awardKey: string
  awardName: string
  year: number | null
  deed: string | null
  decidedOn: string | null
}
export type Elsewhere = {
  name: string
  awardKey: string
  awardName: string
  roundTitle: string
  year: number | null
  deed: string | null
}

/**
 * Conflicts of one nomination: the same award of the same year is in the register; the same deed was honoured or is nominated
 * once more; the same award is nominated in another round; a matter is open; the unit is over its share.
 */
export function conflictsOf(
  one: { awardKey: string; year: number | null; deed: string | null; hold: boolean },
  held: readonly HeldAlready[],
  elsewhere: readonly Elsewhere[],
  over: { nominated: number; most: number } | null,
): Conflict[] {
  const deed = plain(one.deed)
  const sameDeed = (text: string | null) => deed.length > 8 && plain(text) === deed
  return [
    ...held
      .filter((each) => each.awardKey === one.awardKey && each.year !== null && each.year === one.year)
      .map((each): Conflict => ({ kind: 'already-awarded', detail: `${each.awardName}, năm ${each.year}` })),
    ...held
      .filter((each) => sameDeed(each.deed))
      .map(
        (each): Conflict => ({
          kind: 'one-deed-twice',
          detail: `${each.awardName}${each.year ? `, năm ${each.year}` : ''}`,
        }),
      ),
    ...elsewhere
      .filter((each) => sameDeed(each.deed))
      .map((each): Conflict => ({ kind: 'one-deed-twice', detail: `${each.awardName}, ${each.roundTitle}` })),
    ...elsewhere
      .filter((each) => each.awardKey === one.awardKey && each.year === one.year && !sameDeed(each.deed))
      .map((each): Conflict => ({ kind: 'nominated-elsewhere', detail: each.roundTitle })),
    ...(one.hold ? [{ kind: 'open-matter' as const, detail: '' }] : []),
    ...(over && over.nominated > over.most
      ? [{ kind: 'over-share' as const, detail: `${over.nominated}/${over.most}` }]
      : []),
  ]
}

const plain = (text: string | null): string =>
  (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s.,;:]+/g, ' ')
    .trim()
