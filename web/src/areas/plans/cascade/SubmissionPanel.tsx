import { Button, Group, Textarea } from '@mantine/core'
import type { SubmissionState } from '@server/areas/plans/schemas-cascade.ts'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { cascadeText as text } from '../../../text/plans-more.ts'
import { ConfirmAct, formatDateTime, ProblemAlert } from '../../../ui/index.ts'
import classes from './cascade.module.css'

const refreshes = ['/plans']

/** Where the plan stands between its unit and the higher one, with what may be done now; nothing where neither applies. */
export function SubmissionPanel({ planId }: { planId: string }) {
  const path = `/plans/${planId}/submission`
  const submission = useApi<SubmissionState>(path)
  const [returning, setReturning] = useState(false)
  const [reason, setReason] = useState('')
  const send = useAct(() => api.post(path), { refreshes, done: text.sent })
  const recall = useAct(() => api.post(`${path}/recall`), { refreshes, done: text.recalled })
  const receive = useAct(() => api.post(`${path}/receipt`), { refreshes, done: text.received })
  const giveBack = useAct(() => api.post(`${path}/return`, { reason }), {
    refreshes,
    done: text.returned,
    onDone: () => setReturning(false),
  })
  const view = submission.data
  if (!view) return <ProblemAlert problem={submission.error} />
  if (!view.latest && !view.maySend) return null
  const isUnread = view.mayReceive && view.latest?.receivedAt === null
  return (
    <section className={classes.section}>
      <h2>{text.submission}</h2>
      <p>{sentenceOf(view)}</p>
      <Group gap="sm">
        {view.maySend && (
          <Button loading={send.isPending} onClick={() => send.mutate()}>
            {text.send}
          </Button>
        )}
        {view.mayRecall && (
          <Button variant="default" loading={recall.isPending} onClick={() => recall.mutate()}>
            {text.recall}
          </Button>
        )}
        {isUnread && (
          <Button loading={receive.isPending} onClick={() => receive.mutate()}>
            {text.receive}
          </Button>
        )}
        {view.mayReceive && (
          <Button variant="default" onClick={() => setReturning(true)}>
            {text.return}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={send.error ?? recall.error ?? receive.error} />
      <ConfirmAct
        opened={returning}
        onClose={() => setReturning(false)}
        title={text.returnTitle}
        consequences={[text.returnConsequence]}
        actLabel={text.return}
        onConfirm={() => giveBack.mutate()}
        busy={giveBack.isPending}
        disabled={reason.trim() === ''}
        problem={giveBack.error}
      >
        <Textarea
          label={text.reason}
          required
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </ConfirmAct>
    </section>
  )
}

function sentenceOf({ latest }: SubmissionState): string {
  if (!latest) return text.notSent
  const sent = text.sentAt(latest.toUnitName, formatDateTime(latest.sentAt), latest.sentBy ?? '')
  if (latest.recalledAt) return `${sent} ${text.recalledAt(formatDateTime(latest.recalledAt))}`
  if (latest.returnedAt)
    return `${sent} ${text.returnedAt(formatDateTime(latest.returnedAt), latest.returnReason ?? '')}`
  return latest.receivedAt ? `${sent} ${text.receivedAt(formatDateTime(latest.receivedAt))}` : sent
}
