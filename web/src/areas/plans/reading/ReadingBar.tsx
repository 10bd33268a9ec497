import { Button, Switch } from '@mantine/core'
import type { ReadingView } from '@server/areas/plans/schemas-readings.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { SaveState } from '../../../ui/index.ts'
import classes from './reading.module.css'
import type { SavingState } from './use-reading.ts'

export type ReadingBarProps = {
  reading: ReadingView
  locked: boolean
  saving: SavingState
  onlyOpen: boolean
  onOnlyOpen: (only: boolean) => void
  onNextOpen: () => void
  onUndo: () => void
  onShortcuts: () => void
}

/** Where the work stands: tasks, questions, answers, what is saved; undo and keys. */
export function ReadingBar(props: ReadingBarProps) {
  const { reading, locked, saving, onlyOpen } = props
  const { counts, undo } = reading
  const small = { size: 'compact-xs', variant: 'default' } as const
  return (
    <div className={classes.bar} role="status">
      <span className={classes.summary}>
        {text.summary(counts.tasks, counts.findings, counts.findings - counts.open)}
      </span>
      {counts.dropped > 0 && <span className={classes.soft}>{text.droppedCount(counts.dropped)}</span>}
      <Switch
        className={classes.narrowHidden ?? ''}
        size="xs"
        label={text.onlyOpen}
        checked={onlyOpen}
        onChange={(event) => props.onOnlyOpen(event.currentTarget.checked)}
      />
      {counts.open > 0 && (
        <Button {...small} onClick={props.onNextOpen}>
          {text.nextOpen}
        </Button>
      )}
      <span className={classes.spring} />
      <SaveState state={saving} />
      {!locked && (
        <Button
          {...small}
          disabled={undo === null}
          title={undo ? text.undoOf(text.operations[undo.operation] ?? '') : ''}
          onClick={props.onUndo}
        >
          {text.undo}
        </Button>
      )}
      <Button {...small} className={classes.onlyWide ?? ''} onClick={props.onShortcuts}>
        {text.shortcuts}
      </Button>
    </div>
  )
}
