import { TextInput } from '@mantine/core'
import type { DecisionView } from '@server/areas/decisions/schemas.ts'
import type { NamesakeList } from '@server/areas/decisions/schemas-number.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { decisionText as text } from '../../text/decisions.ts'
import { ConfirmAct, DateField, todayOn } from '../../ui/index.ts'
import { type Answers, AskNamesakes, answersOf, openOf } from './AskNamesakes.tsx'

/** Number and day, typed once; shows all that follows from them, and asks who is meant by a name, before they are filled in. */
export function NumberDialog({
  decision,
  opened,
  onClose,
}: {
  decision: DecisionView
  opened: boolean
  onClose: () => void
}) {
  const [number, setNumber] = useState('')
  const [decidedOn, setDecidedOn] = useState<string | null>(todayOn())
  const [answers, setAnswers] = useState<Answers>(new Map())
  const changes = decision.kind === 'correction' || decision.kind === 'revocation'
  const asked = useApi<NamesakeList>(
    `/decisions/${decision.id}/namesakes`,
    {},
    { enabled: opened && !changes },
  )
  const questions = asked.data?.rows ?? []
  const fill = useAct(
    () =>
      api.post<{ number: string }>(`/decisions/${decision.id}/number`, {
        revision: decision.revision,
        number: number.trim(),
        decidedOn,
        answers: answersOf(questions, answers),
      }),
    {
      refreshes: ['/decisions', '/awards', '/award-decisions', '/award-holders', '/bonus-fund'],
      done: (result) => text.numbered(result.number),
      onDone: onClose,
    },
  )
  return (
    <ConfirmAct
      opened={opened}
      onClose={onClose}
      title={text.numberIt}
      consequences={
        changes
          ? text.changeTells(decision.rows.length, text.kinds[decision.kind])
          : text.numberTells(decision.rows.length, decision.counted, decision.totalVnd)
      }
      actLabel={text.numberIt}
      onConfirm={() => fill.mutate()}
      busy={fill.isPending}
      problem={fill.error ?? asked.error}
      disabled={number.trim() === '' || !decidedOn || asked.isLoading || openOf(questions, answers) > 0}
    >
      <TextInput
        label={text.numberLabel}
        description={text.numberHint(decision.symbol)}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        required
        data-autofocus
        autoComplete="off"
      />
      <DateField
        label={text.dayLabel}
        value={decidedOn}
        onChange={setDecidedOn}
        maxOn={todayOn()}
        required
        input={{ mt: 'sm' }}
      />
      <AskNamesakes questions={questions} answers={answers} onChange={setAnswers} />
    </ConfirmAct>
  )
}
