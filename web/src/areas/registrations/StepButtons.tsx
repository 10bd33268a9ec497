import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import type { RegistrationView } from '@server/areas/registrations/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { pledgeText as text } from '../../text/registrations.ts'
import { ConfirmAct, DateField, formatNumber } from '../../ui/index.ts'
import classes from './registrations.module.css'

type Step = RegistrationView['steps'][number]
const forward: readonly Step[] = ['approved', 'sent', 'accepted']

/** The steps that may be taken now, each with what it will do. */
export function StepButtons({ view }: { view: RegistrationView }) {
  const [step, setStep] = useState<Step | null>(null)
  if (view.steps.length === 0) return null
  return (
    <div className={classes.acts}>
      {view.steps.map((one) => (
        <Button
          key={one}
          variant={forward.includes(one) ? 'filled' : 'default'}
          disabled={one === 'approved' && view.rows.length === 0}
          onClick={() => setStep(one)}
        >
          {text.steps[one]}
        </Button>
      ))}
      {step && <TakeStep view={view} step={step} onClose={() => setStep(null)} />}
    </div>
  )
}

function TakeStep({ view, step, onClose }: { view: RegistrationView; step: Step; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [onPaper, setOnPaper] = useState(false)
  const [number, setNumber] = useState('')
  const [happenedOn, setHappenedOn] = useState<string | null>(null)
  const take = useAct(
    () =>
      api.post(`/registrations/${view.id}/steps`, {
        revision: view.revision,
        step,
        onPaper,
        number,
        happenedOn,
        reason,
      }),
    {
      refreshes: ['/registrations', '/registration-calls', '/history'],
      done: text.stepDone[step],
      onDone: onClose,
    },
  )
  const undo = step === 'approved' || step === 'sent' ? [text.undo[step]] : []
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.steps[step]}: ${view.unitName}`}
      consequences={[text.stepTells[step](formatNumber(view.rows.length)), ...undo]}
      actLabel={text.steps[step]}
      onConfirm={() => take.mutate()}
      busy={take.isPending}
      problem={take.error}
      disabled={step === 'returned' && reason.trim() === ''}
    >
      {step === 'returned' && (
        <Textarea
          label={text.reason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={2}
        />
      )}
      {forward.includes(step) && (
        <Checkbox
          mt="xs"
          label={text.onPaper}
          checked={onPaper}
          onChange={(event) => setOnPaper(event.currentTarget.checked)}
        />
      )}
      {onPaper && (
        <div className={classes.row}>
          <TextInput
            label={text.number}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label={text.happenedOn} value={happenedOn} onChange={setHappenedOn} />
        </div>
      )}
    </ConfirmAct>
  )
}
