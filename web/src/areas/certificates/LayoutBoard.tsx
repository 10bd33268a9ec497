import type { LayoutView } from '@server/areas/certificates/schemas.ts'
import { type PointerEvent, useRef, useState } from 'react'
import { apiUrl } from '../../api/client.ts'
import { layoutText as text } from '../../text/certificate-layouts.ts'
import classes from './certificates.module.css'
import type { Field } from './field-type.ts'
import { arrowMove, moveBox } from './move-field.ts'
import { useWidth } from './use-width.ts'

const flexOf = { left: 'flex-start', center: 'center', right: 'flex-end' } as const
const downOf = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const
const millimetresOfPoint = 0.352778

/** The blank with its fields: dragged with the mouse or a finger, moved with the arrow keys. */
export function LayoutBoard(props: {
  layout: LayoutView
  chosen: number | null
  onChoose: (at: number | null) => void
  onField: (at: number, field: Field) => void
}) {
  const { layout, chosen, onChoose, onField } = props
  const board = useRef<HTMLFieldSetElement>(null)
  const width = useWidth(board)
  const [drag, setDrag] = useState<{ at: number; x: number; y: number; from: Field } | null>(null)
  const sheet = { width: layout.width / 10, height: layout.height / 10 }
  const pixels = width / sheet.width
  const picture = layout.hasPicture
    ? `url(${apiUrl(`/certificate-layouts/${layout.id}/picture`, { v: layout.pictureVersion })})`
    : undefined
  const move = (event: PointerEvent) => {
    if (!drag || !layout.mayChange) return
    const by = { x: (event.clientX - drag.x) / pixels, y: (event.clientY - drag.y) / pixels }
    onField(drag.at, moveBox(drag.from, by, sheet))
  }
  return (
    <fieldset
      ref={board}
      className={classes.board}
      aria-label={text.board}
      data-true-to-size
      style={{
        aspectRatio: `${sheet.width} / ${sheet.height}`,
        ...(picture ? { backgroundImage: picture } : {}),
      }}
    >
      {layout.fields.map((field, at) => (
        <button
          type="button"
          key={at}
          className={classes.field}
          data-chosen={at === chosen || undefined}
          data-preprinted={field.preprinted || undefined}
          aria-pressed={at === chosen}
          aria-label={`${text.kinds[field.kind]} ${at + 1}${field.kind === 'qr' ? '' : `: ${shownOf(field)}`}`}
          onFocus={() => onChoose(at)}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId)
            onChoose(at)
            setDrag({ at, x: event.clientX, y: event.clientY, from: field })
          }}
          onPointerMove={move}
          onPointerUp={() => setDrag(null)}
          onKeyDown={(event) => {
            const by = arrowMove(event)
            if (!by || !layout.mayChange) return
            event.preventDefault()
            onField(at, moveBox(field, by, sheet))
          }}
          style={{
            left: field.x * pixels,
            top: field.y * pixels,
            width: field.width * pixels,
            height: field.height * pixels,
            fontSize: field.size * millimetresOfPoint * pixels,
            fontWeight: field.bold ? 700 : 400,
            fontStyle: field.italic ? 'italic' : 'normal',
            textAlign: field.align,
            justifyContent: flexOf[field.align],
            alignItems: downOf[field.vertical],
          }}
        >
          {field.kind === 'qr' ? (
            <span className={classes.qr} style={{ height: '100%' }} />
          ) : (
            <span>{shownOf(field)}</span>
          )}
        </button>
      ))}
    </fieldset>
  )
}

const shownOf = (field: { pattern: string; capitals: boolean }) =>
  field.capitals ? field.pattern.toLocaleUpperCase('vi') : field.pattern
