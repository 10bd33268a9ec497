import { Button, Group, Textarea, TextInput, Tooltip } from '@mantine/core'
import type { PlanView } from '@server/areas/plans/schemas-plans.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct } from '../../../api/use-api.ts'
import { useMay } from '../../../shell/session.ts'
import { plansText as text } from '../../../text/plans.ts'
import { ConfirmAct, DateField, todayOn } from '../../../ui/index.ts'
import { plansChanged } from './changed.ts'
import classes from './work.module.css'

export type PlanStep = 'issue' | 'close' | 'reopen' | 'withdraw'
const words = { issue: 'issuance', close: 'closure', reopen: 'reopening', withdraw: 'withdrawal' }

/** The one main act of a plan: issue a draft, reopen a closed one; the rest stands in the menu. */
export function PlanMainAct({ plan, open }: { plan: PlanView; open: (step: PlanStep) => void }) {
  const name = plan.status === 'draft' ? 'issue' : plan.status === 'closed' ? 'reopen' : null
  const act = plan.acts.find((one) => one.act === name)
  const mayApprove = useMay('approve-plans')
  if (!name || !act) return null
  if (!act.allowed && !mayApprove)
    return name === 'issue' ? <span className={classes.soft}>{text.waitsForIssue}</span> : null
  return (
    <Tooltip label={act.reason} disabled={act.allowed} multiline w={300}>
      <Button data-disabled={!act.allowed || undefined} onClick={() => act.allowed && open(name)}>
        {text.acts[name]}
      </Button>
    </Tooltip>
  )
}

/** Asks for what the step needs (number and day, a reason), shows what follows, and does it. */
export function PlanStepDialog(props: { plan: PlanView; step: PlanStep; onClose: () => void }) {
  const { plan, step, onClose } = props
  const [number, setNumber] = useState(plan.number ?? '')
  const [issuedOn, setIssuedOn] = useState<string | null>(plan.issuedOn)
  const [note, setNote] = useState('')
  const act = useAct(
    () =>
      api.post(`/plans/${plan.id}/${words[step]}`, {
        revision: plan.revision,
        note: note.trim() || null,
        ...(step === 'issue' ? { number: number.trim(), issuedOn } : {}),
      }),
    { refreshes: plansChanged, done: text[step].done, onDone: onClose },
  )
  const needsNote = step === 'reopen' || step === 'withdraw'
  const isReady =
    step === 'issue' ? number.trim() !== '' && issuedOn !== null : !needsNote || note.trim() !== ''
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={`${text.acts[step]}: ${plan.title}`}
      consequences={effectsOf(plan, step)}
      actLabel={step === 'issue' ? text.issue.act : text.acts[step]!}
      onConfirm={() => act.mutate()}
      busy={act.isPending}
      problem={act.error}
      disabled={!isReady}
      {...(step === 'withdraw' ? { typeToConfirm: plan.number ?? plan.title } : {})}
    >
      {step === 'issue' ? (
        <Group grow align="flex-start">
          <TextInput
            label={text.issue.number}
            description={text.issue.numberHint}
            value={number}
            onChange={(event) => setNumber(event.currentTarget.value)}
            required
            data-autofocus
          />
          <DateField
            label={text.issue.date}
            description=" "
            value={issuedOn}
            onChange={setIssuedOn}
            maxOn={todayOn()}
            required
          />
        </Group>
      ) : (
        <Textarea
          label={needsNote ? text.reason : text.note}
          required={needsNote}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
        />
      )}
    </ConfirmAct>
  )
}

function effectsOf(plan: PlanView, step: PlanStep): string[] {
  const { byState, total } = plan.figures
  const open = (byState['not-started'] ?? 0) + (byState['in-progress'] ?? 0) + (byState.waiting ?? 0)
  if (step === 'issue') return text.issue.effects(total)
  if (step === 'close') return text.close.effects(open)
  if (step === 'withdraw') return text.withdraw.effects(plan.number)
  return text.reopen.effects
}
