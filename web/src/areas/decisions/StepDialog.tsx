import { Textarea } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { ConfirmAct } from '../../ui/index.ts'

export type StepAsked = 'submitted' | 'taken-back' | 'dropped' | 'replacement' | 'correction' | 'revocation'

const isChange = (step: StepAsked) => step === 'replacement' || step === 'correction' || step === 'revocation'

/** Shows what a step does before it is taken; `rowIds` are the lines that a correction or revocation is about. */
export function StepDialog({
  decision,
  asked,
  rowIds,
  onClose,
}: {
  decision: DecisionView
  asked: StepAsked | null
  rowIds?: readonly string[]
  onClose: () => void
}) {
  const navigate = useNavigate()
  const [note, setNote] = useState('')
  const run = useAct(
    (step: StepAsked) =>
      isChange(step)
        ? api.post<{ id?: string }>(`/decisions/${decision.id}/changes`, { kind: step, rowIds })
        : api.post<{ id?: string }>(`/decisions/${decision.id}/steps`, {
            revision: decision.revision,
            step,
            ...(note.trim() ? { note: note.trim() } : {}),
          }),
    {
      refreshes: ['/decisions', '/approved-nominations'],
      done: (_, step) =>
        ({ submitted: text.submitted, 'taken-back': text.takenBack, dropped: text.dropped })[
          step as 'submitted'
        ] ?? text.states.draft,
      onDone: ({ id }, step) => {
        onClose()
        setNote('')
        if (id && isChange(step)) navigate({ to: paths.decision(id) as never })
      },
    },
  )
  const told = {
    submitted: { label: text.submit, tells: text.submitTells(decision.counted) },
    'taken-back': { label: text.takeBack, tells: [text.takenBack] },
    dropped: { label: text.drop, tells: text.dropTells },
    replacement: {
      label: text.changeTitle(text.change.replacement),
      tells: [text.changeEffects.replacement],
    },
    correction: { label: text.changeTitle(text.change.correction), tells: [text.changeEffects.correction] },
    revocation: { label: text.changeTitle(text.change.revocation), tells: [text.changeEffects.revocation] },
  }
  const shown = told[asked ?? 'submitted']
  return (
    <ConfirmAct
      opened={asked !== null}
      onClose={onClose}
      title={shown.label}
      consequences={shown.tells}
      actLabel={shown.label}
      {...(asked === 'submitted' ? { undoableFor: text.submitUndo } : {})}
      onConfirm={() => asked && run.mutate(asked)}
      busy={run.isPending}
      problem={run.error}
    >
      {(asked === 'taken-back' || asked === 'dropped') && (
        <Textarea
          label={text.reason}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
        />
      )}
    </ConfirmAct>
  )
}
