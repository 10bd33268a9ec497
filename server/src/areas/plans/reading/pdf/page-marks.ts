import type { PageContent, TextPiece } from './page-content.ts'

const pageNumber = /^(?:[-–—]\s*)?(?:trang\s*)?\d{1,4}(?:\s*[/|]\s*\d{1,4})?(?:\s*[-–—])?$/i

/** Takes out what belongs to the page and not to the text: its number, and lines that repeat at its head or foot. */
export function dropPageMarks(pages: PageContent[]): void {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(edgePieces(page).map((piece) => keyOf(piece)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const often = Math.max(3, pages.length * 0.5)
  for (const page of pages) {
    const edge = new Set(edgePieces(page))
    page.pieces = page.pieces.filter((piece) => {
      if (!edge.has(piece)) return true
      if ((counts.get(keyOf(piece)) ?? 0) >= often) return false
      return !(pageNumber.test(piece.text) && isAlone(page, piece))
    })
  }
}

/** Pieces in the margins: above 7.5 % or below 92.5 % of the page. */
function edgePieces(page: PageContent): TextPiece[] {
  return page.pieces.filter((piece) => piece.y < page.height * 0.075 || piece.y > page.height * 0.925)
}

function keyOf(piece: TextPiece): string {
  return `${Math.round(piece.y / 4)} ${piece.text.replace(/\d+/g, '#')}`
}

function isAlone(page: PageContent, piece: TextPiece): boolean {
  return page.pieces.every((other) => other === piece || Math.abs(other.y - piece.y) > piece.size * 0.5)
}
