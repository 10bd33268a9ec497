import { Select, Textarea, TextInput } from '@mantine/core'
import type { PublicPostingView } from '@server/areas/portal/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { portalText as text } from '../../text/portal.ts'
import { FormButton, ProblemAlert } from '../../ui/index.ts'
import classes from './portal.module.css'

/** Sends an objection and shows its receipt number, once. */
export function ObjectionForm({ posting }: { posting: PublicPostingView }) {
  const [entryId, setEntryId] = useState<string | null>(null)
  const [content, setContent] = useState('')
  const [senderName, setSenderName] = useState('')
  const [senderContact, setSenderContact] = useState('')
  const [receipt, setReceipt] = useState<string | null>(null)
  const send = useAct(
    () =>
      api.post<{ receipt: string }>(`/public/postings/${posting.id}/objections`, {
        entryId,
        content,
        senderName,
        senderContact,
      }),
    { onDone: (answer) => setReceipt(answer.receipt) },
  )
  return (
    <section className={classes.block}>
      <h2>{text.object}</h2>
      {receipt ? (
        <div className={classes.done} role="status">
          <p>
            <strong>{text.sent}</strong>
          </p>
          <p>
            {text.receipt}: <span className={classes.receipt}>{receipt}</span>
          </p>
          <p>{text.keep}</p>
        </div>
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            send.mutate()
          }}
        >
          <p className={classes.soft}>{text.objectHint}</p>
          <Select
            label={text.about}
            placeholder={text.wholeList}
            data={posting.rows.map((row) => ({ value: row.id, label: `${row.name}, ${row.unitName}` }))}
            value={entryId}
            onChange={setEntryId}
            limit={50}
            searchable
            clearable
          />
          <Textarea
            label={text.content}
            description={text.contentHint}
            value={content}
            onChange={(event) => setContent(event.currentTarget.value)}
            maxLength={4000}
            minRows={5}
            autosize
            required
          />
          <TextInput
            label={text.senderName}
            value={senderName}
            onChange={(event) => setSenderName(event.currentTarget.value)}
            maxLength={200}
            autoComplete="name"
          />
          <TextInput
            label={text.senderContact}
            value={senderContact}
            onChange={(event) => setSenderContact(event.currentTarget.value)}
            maxLength={200}
          />
          <ProblemAlert problem={send.error} />
          <div>
            <FormButton
              loading={send.isPending}
              needs={{ [text.contentAtLeast]: content.trim().length >= 20 }}
            >
              {text.send}
            </FormButton>
          </div>
        </form>
      )}
    </section>
  )
}
