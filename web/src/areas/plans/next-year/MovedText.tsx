import type { MovedTextView } from '@server/areas/plans/schemas-next-year.ts'
import { nextYearText as text } from '../../../text/plans-more.ts'
import { changeKey, piecesOf, type Undone } from './moved-text.ts'
import classes from './next-year.module.css'

/** A text in which each change is a switch: made, or kept as it was. */
export function MovedText(props: {
  owner: string
  moved: MovedTextView
  undone: Undone
  onToggle: (key: string) => void
}) {
  const { owner, moved, undone } = props
  return (
    <>
      <span>
        {piecesOf(owner, moved, undone).map((piece, index) =>
          'text' in piece ? (
            <span key={index}>{piece.text}</span>
          ) : (
            <button
              key={index}
              type="button"
              className={classes.change}
              aria-pressed={!piece.undone}
              title={
                piece.undone
                  ? text.undone(piece.change.before)
                  : text.changed(piece.change.before, piece.change.after)
              }
              onClick={() => props.onToggle(changeKey(owner, piece.change))}
            >
              {piece.undone ? (
                piece.change.before
              ) : (
                <>
                  <del>{piece.change.before}</del> <ins>{piece.change.after}</ins>
                </>
              )}
            </button>
          ),
        )}
      </span>
      <Notes moved={moved} />
    </>
  )
}

function Notes({ moved }: { moved: MovedTextView }) {
  const notes = [
    ...moved.changes.flatMap((change) =>
      change.note ? [`${text.changed(change.before, change.after)}: ${text.notes[change.note]}`] : [],
    ),
    ...moved.kept.map((one) =>
      one.kind === 'document' ? text.keptDocument(one.text) : text.keptPeriod(one.text),
    ),
  ]
  if (notes.length === 0) return null
  return (
    <ul className={classes.notes}>
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  )
}
