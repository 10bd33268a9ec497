import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { accessText as text } from '../../text/access.ts'
import { DateField, ProblemAlert, todayOn } from '../../ui/index.ts'
import classes from './access.module.css'
import { type Colleague, SelectColleague } from './SelectColleague.tsx'

/** Names a deputy: whom, from when until when, why. */
export function DeputationForm({ onDone }: { onDone: () => void }) {
  const [deputy, setDeputy] = useState<Colleague | null>(null)
  const [fromOn, setFromOn] = useState<string | null>(todayOn())
  const [untilOn, setUntilOn] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const give = useAct(
    () =>
      api.post('/deputations', {
        deputyId: deputy?.id,
        since: fromOn,
        until: untilOn,
        reason: reason.trim(),
      }),
    {
      refreshes: ['/deputations'],
      done: () => text.deputationGiven(deputy?.displayName ?? ''),
      onDone,
    },
  )
  const isWhole = deputy !== null && fromOn !== null && untilOn !== null && reason.trim() !== ''
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isWhole) give.mutate()
      }}
    >
      <SelectColleague label={text.deputy} value={deputy} onChange={setDeputy} />
      <div className={classes.pair}>
        <DateField label={text.from} value={fromOn} onChange={setFromOn} minOn={todayOn()} />
        <DateField label={text.until} value={untilOn} onChange={setUntilOn} minOn={fromOn ?? todayOn()} />
      </div>
      <TextInput
        label={text.reason}
        description={text.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ProblemAlert problem={give.error} />
      <Button type="submit" disabled={!isWhole} loading={give.isPending}>
        {text.giveDeputation}
      </Button>
    </form>
  )
}
