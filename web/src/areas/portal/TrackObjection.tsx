import { TextInput } from '@mantine/core'
import type { ObjectionStatusView } from '@server/areas/portal/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { portalText as text } from '../../text/portal.ts'
import { FormButton, formatDate, ProblemAlert, StateBadge } from '../../ui/index.ts'
import classes from './portal.module.css'

/** How far an objection is, by its receipt number. */
export function TrackObjection() {
  const [typed, setTyped] = useState('')
  const ask = useAct(() => api.post<ObjectionStatusView>('/public/objection-status', { receipt: typed }))
  const status = ask.data
  return (
    <section className={classes.block}>
      <h2>{text.track}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          ask.mutate()
        }}
      >
        <TextInput
          label={text.receipt}
          description={text.trackHint}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={40}
          autoComplete="off"
        />
        <ProblemAlert problem={ask.error} />
        <div>
          <FormButton
            variant="default"
            loading={ask.isPending}
            needs={{ [text.receipt]: typed.trim().length >= 10 }}
          >
            {text.look}
          </FormButton>
        </div>
      </form>
      {status && !ask.isPending && !ask.error && (
        <div className={classes.done} role="status">
          <p>
            <StateBadge tone={status.outcome ? 'green' : 'amber'}>
              {status.outcome ? text.outcomes[status.outcome] : text.waiting}
            </StateBadge>{' '}
            {text.received(formatDate(status.receivedAt.slice(0, 10)))}
          </p>
          {status.answer && <p>{status.answer}</p>}
          {status.answeredOn && (
            <p className={classes.soft}>{text.answeredOn(formatDate(status.answeredOn))}</p>
          )}
        </div>
      )}
    </section>
  )
}
