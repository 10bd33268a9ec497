import { Button, Group, Modal, Select, Textarea, TextInput } from '@mantine/core'
import type { PostingView } from '@server/areas/nominations/schemas-postings.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { postingText as text } from '../../text/postings.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, formatDate, formatDateTime, ProblemAlert, StateBadge, todayOn } from '../../ui/index.ts'
import classes from './postings.module.css'

type Objection = PostingView['objectionRows'][number]
const refreshes = ['/postings', '/history']
const outcomes = Object.entries(text.outcomes).map(([value, label]) => ({ value, label }))

/** What people objected, and the answers. */
export function Objections({ view }: { view: PostingView }) {
  const [answering, setAnswering] = useState<Objection | null>(null)
  const [recording, setRecording] = useState(false)
  return (
    <section className={classes.block}>
      <h2>{text.objections}</h2>
      <div className={classes.acts}>
        <Button variant="default" onClick={() => setRecording(true)}>
          {text.recordPaper}
        </Button>
      </div>
      {view.objectionRows.length === 0 && <p className={classes.soft}>{text.noObjections}</p>}
      {view.objectionRows.map((one) => (
        <article key={one.id} className={classes.objection}>
          <p>
            <StateBadge tone={one.outcome ? 'green' : 'red'}>
              {one.outcome ? text.outcomes[one.outcome] : text.open}
            </StateBadge>{' '}
            <strong>{one.receipt}</strong> · {formatDateTime(one.receivedAt)} · {text.about}:{' '}
            {one.entryName ?? text.whole}
          </p>
          <p className={classes.soft}>
            {text.sender}: {[one.senderName ?? text.unnamed, one.senderContact].filter(Boolean).join(', ')}
          </p>
          <p>{one.content}</p>
          {one.answer ? (
            <p>
              <strong>{text.answered}</strong> ({one.answeredBy}, {formatDate(one.answeredOn)}
              {one.number ? `, ${one.number}` : ''}): {one.answer}
            </p>
          ) : (
            <Button size="compact-sm" onClick={() => setAnswering(one)}>
              {text.answer}
            </Button>
          )}
        </article>
      ))}
      {answering && <Answer objection={answering} onClose={() => setAnswering(null)} />}
      {recording && <RecordPaper view={view} onClose={() => setRecording(false)} />}
    </section>
  )
}

function Answer({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const [outcome, setOutcome] = useState<string | null>(null)
  const [answer, setAnswer] = useState('')
  const [number, setNumber] = useState('')
  const send = useAct(
    () =>
      api.post(`/objections/${objection.id}/answer`, {
        revision: objection.revision,
        outcome,
        answer,
        number,
      }),
    { refreshes, done: text.answered, onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{text.answerTitle}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          send.mutate()
        }}
      >
        <Select label={text.outcome} data={outcomes} value={outcome} onChange={setOutcome} required />
        <Textarea
          label={text.answer}
          description={text.answerHint}
          value={answer}
          onChange={(event) => setAnswer(event.currentTarget.value)}
          autosize
          minRows={4}
          required
        />
        <TextInput
          label={text.number}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <ProblemAlert problem={send.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={!outcome || answer.trim().length < 3}>
            {text.answer}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function RecordPaper({ view, onClose }: { view: PostingView; onClose: () => void }) {
  const [entryId, setEntryId] = useState<string | null>(null)
  const [senderName, setSenderName] = useState('')
  const [content, setContent] = useState('')
  const [receivedOn, setReceivedOn] = useState<string | null>(todayOn())
  const keep = useAct(
    () =>
      api.post<{ receipt: string }>(`/postings/${view.id}/objections`, {
        entryId,
        senderName,
        content,
        receivedOn,
      }),
    { refreshes, done: ({ receipt }) => text.receiptIs(receipt), onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{text.recordPaper}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          keep.mutate()
        }}
      >
        <Select
          label={text.about}
          placeholder={text.whole}
          data={view.rows.map((row) => ({ value: row.id, label: `${row.name}, ${row.unitName}` }))}
          value={entryId}
          onChange={setEntryId}
          searchable
          clearable
        />
        <TextInput
          label={text.sender}
          value={senderName}
          onChange={(event) => setSenderName(event.currentTarget.value)}
        />
        <DateField label={text.receivedOn} value={receivedOn} onChange={setReceivedOn} required />
        <Textarea
          label={text.content}
          value={content}
          onChange={(event) => setContent(event.currentTarget.value)}
          autosize
          minRows={4}
          required
        />
        <ProblemAlert problem={keep.error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {uiText.cancel}
          </Button>
          <Button type="submit" loading={keep.isPending} disabled={content.trim().length < 10 || !receivedOn}>
            {text.recordPaper}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
