import type { ReactNode } from 'react'
import { useAct } from '../../api/use-api.ts'
import { ConfirmAct, formatDate } from '../../ui/index.ts'
import { CarriedOver, type Foreseen } from './CarriedOver.tsx'
import { bodyOf, ChangeFields, useChangeBasis } from './ChangeFields.tsx'
import classes from './organisations.module.css'

/** A change by a decision: what follows from it, the fields it needs (`children`), its day and its basis; then it is sent. */
export function DecisionDialog<Done>(props: {
  /** The act as a verb with its object; also the words of its button. */
  title: string
  consequences: (day: string) => readonly ReactNode[]
  send: (decision: ReturnType<typeof bodyOf>) => Promise<Done>
  refreshes: readonly string[]
  done: string
  /** Instead of closing. */
  onDone?: (done: Done) => void
  onClose: () => void
  /** False while a field of its own is missing. */
  ready?: boolean
  typeToConfirm?: string
  /** For acts with a preview: shows what goes over before the act is done. */
  foresees?: Foreseen
  children?: ReactNode
}) {
  const { title, onClose, onDone, refreshes, done, ready = true, foresees } = props
  const { basis, setBasis, isWhole } = useChangeBasis()
  const act = useAct(() => props.send(bodyOf(basis)), {
    refreshes,
    done,
    onDone: onDone ?? (() => onClose()),
  })
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={title}
      consequences={props.consequences(formatDate(basis.happenedOn))}
      actLabel={title}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={!isWhole || !ready}
      {...(props.typeToConfirm ? { typeToConfirm: props.typeToConfirm } : {})}
    >
      <div className={classes.form}>
        {props.children}
        <ChangeFields basis={basis} onChange={setBasis} />
        {foresees && (
          <CarriedOver
            foreseen={
              isWhole && ready ? { path: foresees.path, body: { ...foresees.body, ...bodyOf(basis) } } : null
            }
          />
        )}
      </div>
    </ConfirmAct>
  )
}
