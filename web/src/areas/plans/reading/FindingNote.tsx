import { Button } from '@mantine/core'
import { useContext } from 'react'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { AlikeQuestions } from './alike-questions.ts'
import classes from './reading.module.css'
import type { Mend, ReadingFinding } from './use-reading.ts'

export type FindingNoteProps = {
  finding: ReadingFinding
  mend: Mend
  /** Opens what the question is about for editing; nothing where there is nothing to edit. */
  onEdit?: (() => void) | undefined
  editLabel?: string
  locked: boolean
}

/** One question of the reader with the answers that an officer may give. */
export function FindingNote({ finding, mend, onEdit, editLabel, locked }: FindingNoteProps) {
  const { key, severity, state, suggestion, note } = finding
  const answer = (word: 'accept' | 'dismiss' | 'ask-again') =>
    mend([{ kind: 'answer-finding', finding: key, answer: word }])
  const alike = useContext(AlikeQuestions).get(finding.code) ?? []
  // Here the suggestion is what stands there already.
  const canChange = suggestion !== undefined && finding.code !== 'lead-not-distinguished'
  const answerAlike = () => {
    const word = canChange ? 'accept' : 'dismiss'
    mend(alike.slice(0, 500).map((one) => ({ kind: 'answer-finding', finding: one, answer: word })))
  }
  return (
    <div
      className={classes.note}
      data-severity={severity}
      data-state={severity === 'info' ? undefined : state}
    >
      <p>
        {severity !== 'info' && (
          <span className={classes.severity}>
            {state === 'open' ? text.severity[severity] : text.answered[state]}:{' '}
          </span>
        )}
        {finding.task === null ? finding.message : withoutName(finding.message)}
        {note && ` (${note})`}
      </p>
      {severity !== 'info' && !locked && (
        <div className={classes.noteActs}>
          {state === 'open' ? (
            <>
              {canChange && (
                <Button size="compact-xs" variant="filled" color="dark" onClick={() => answer('accept')}>
                  {text.changeTo(suggestion)}
                </Button>
              )}
              <Button size="compact-xs" variant="default" onClick={() => answer('dismiss')}>
                {text.keepAsIs}
              </Button>
              {alike.length > 2 && (
                <Button size="compact-xs" variant="subtle" color="dark" onClick={answerAlike}>
                  {canChange ? text.changeAllAlike(alike.length) : text.keepAllAlike(alike.length)}
                </Button>
              )}
              {onEdit && (
                <Button size="compact-xs" variant="subtle" color="dark" onClick={onEdit}>
                  {editLabel}
                </Button>
              )}
            </>
          ) : (
            <Button size="compact-xs" variant="subtle" color="dark" onClick={() => answer('ask-again')}>
              {text.askAgain}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** A question beside its task need not name the task and its line again. */
function withoutName(message: string): string {
  const words = message.replace(/^(?:Nhiệm vụ .{1,200}? \(dòng \d+\)|Dòng \d+): /u, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
