export type Box = { x: number; y: number; width: number; height: number }

const round = (mm: number) => Math.round(mm * 10) / 10
const between = (least: number, value: number, most: number) => Math.max(least, Math.min(value, most))

/** A box moved on a sheet and kept on it; to a tenth of a millimetre. */
export function moveBox<T extends Box>(
  box: T,
  by: { x: number; y: number },
  sheet: { width: number; height: number },
): T {
  return {
    ...box,
    x: round(between(0, box.x + by.x, sheet.width - box.width)),
    y: round(between(0, box.y + by.y, sheet.height - box.height)),
  }
}

/** What an arrow key moves: 1 mm, with Alt 0.1 mm, with Shift 10 mm; null for another key. */
export function arrowMove(event: {
  key: string
  altKey: boolean
  shiftKey: boolean
}): { x: number; y: number } | null {
  const step = event.altKey ? 0.1 : event.shiftKey ? 10 : 1
  const ways: Record<string, { x: number; y: number }> = {
    ArrowLeft: { x: -step, y: 0 },
    ArrowRight: { x: step, y: 0 },
    ArrowUp: { x: 0, y: -step },
    ArrowDown: { x: 0, y: step },
  }
  return ways[event.key] ?? null
}
