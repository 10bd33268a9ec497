/** Items of a ballot that the same members are recused from. */
export type SheetPlan = { itemIds: string[]; recused: string[] }

/**
 * Puts items on sheets by who may not vote on them. Whoever votes fills all sheets on which no recusal is theirs, each
 * whole: an empty line would tell who left it.
 */
export function groupSheets(items: readonly { id: string; recused: readonly string[] }[]): SheetPlan[] {
  const sheets = new Map<string, SheetPlan>()
  for (const item of items) {
    const recused = [...new Set(item.recused)].sort()
    const key = recused.join()
    const sheet = sheets.get(key) ?? { itemIds: [], recused }
    sheet.itemIds.push(item.id)
    sheets.set(key, sheet)
  }
  return [...sheets.values()]
}
