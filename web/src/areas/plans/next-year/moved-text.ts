import type { MovedTextView, YearChangeView } from '@server/areas/plans/schemas-next-year.ts'

/** Changes that the officer took back, by text and place. */
export type Undone = ReadonlySet<string>

export function changeKey(owner: string, change: Pick<YearChangeView, 'at'>): string {
  return `${owner}@${change.at}`
}

export type Piece = { text: string } | { change: YearChangeView; undone: boolean }

/** The text cut at its changes, in order. */
export function piecesOf(owner: string, moved: MovedTextView, undone: Undone): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const change of moved.changes) {
    if (change.at > end) pieces.push({ text: moved.text.slice(end, change.at) })
    pieces.push({ change, undone: undone.has(changeKey(owner, change)) })
    end = change.at + change.before.length
  }
  if (end < moved.text.length) pieces.push({ text: moved.text.slice(end) })
  return pieces
}

/** The text as it stands with what was taken back. */
export function textOf(owner: string, moved: MovedTextView, undone: Undone): string {
  return piecesOf(owner, moved, undone)
    .map((piece) => ('text' in piece ? piece.text : piece.undone ? piece.change.before : piece.change.after))
    .join('')
}
