import { Button, Group, Textarea } from '@mantine/core'
import type { DifficultyView } from '@server/areas/plans/schemas-difficulties.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { taskText as text } from '../../../text/tasks.ts'
import { formatDateTime, ProblemAlert, StateBadge } from '../../../ui/index.ts'
import { CancelButton } from './CancelButton.tsx'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

type Step = DifficultyView['acts'][number]

/** One difficulty with its steps and, for who may, the next one. */
export function Difficulty({ difficulty }: { difficulty: DifficultyView }) {
  const [step, setStep] = useState<Step | null>(null)
  const tone = difficulty.state === 'accepted' ? 'green' : difficulty.state === 'answered' ? 'grey' : 'amber'
  return (
    <>
      <div className={classes.itemHead}>
        <div className={classes.preline}>{difficulty.question}</div>
        <StateBadge tone={tone}>{text.difficultyStates[difficulty.state]!}</StateBadge>
      </div>
      <div className={classes.small}>
        {difficulty.by ?? text.system}, {text.askedBy(difficulty.askedByUnit, difficulty.holderUnit)},{' '}
        {formatDateTime(difficulty.askedAt)}
      </div>
      <ul className={classes.steps}>
        {difficulty.steps.map((one) => (
          <li key={one.id}>
            <span className={classes.small}>
              {one.unitName} {text.stepDone[one.kind]}, {one.by ?? text.system}, {formatDateTime(one.at)}
            </span>
            {one.text && <div className={classes.preline}>{one.text}</div>}
          </li>
        ))}
      </ul>
      {step ? (
        <TakeStep difficulty={difficulty} step={step} onClose={() => setStep(null)} />
      ) : (
        <Group gap="xs">
          {difficulty.acts.map((name) => (
            <Button
              key={name}
              size="compact-sm"
              variant={name === 'passed-upward' ? 'default' : 'light'}
              onClick={() => setStep(name)}
            >
              {text.steps[name]}
            </Button>
          ))}
        </Group>
      )}
    </>
  )
}

function TakeStep(props: { difficulty: DifficultyView; step: Step; onClose: () => void }) {
  const { difficulty, step, onClose } = props
  const [words, setWords] = useState('')
  const take = useAct(
    () => api.post(`/difficulties/${difficulty.id}/steps`, { kind: step, text: words.trim() }),
    { refreshes: plansChanged, done: text.recorded, onDone: onClose },
  )
  const needsWords = step === 'answered'
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        take.mutate()
      }}
    >
      <Textarea
        label={step === 'answered' ? text.answer : step === 'passed-upward' ? text.passNote : text.note}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        required={needsWords}
        autosize
        minRows={2}
      />
      <ProblemAlert problem={take.error} />
      <Group justify="flex-end">
        <CancelButton onClick={onClose} />
        <Button type="submit" loading={take.isPending} disabled={needsWords && words.trim() === ''}>
          {text.steps[step]}
        </Button>
      </Group>
    </form>
  )
}
