import { TextInput } from '@mantine/core'
import type { PublicRequest } from '@server/areas/award-items/schemas.ts'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { requestText, publicRequestText as text } from '../../text/award-items.ts'
import { FormButton, formatDate, ProblemAlert } from '../../ui/index.ts'
import { OpenFrame } from '../access/OpenFrame.tsx'
import classes from './award-items.module.css'
import { RequestState } from './RequestsPage.tsx'

/** How far a request is, for whoever has its number; nobody's name. */
export function PublicRequestPage() {
  const { receiptNumber } = useParams({ strict: false }) as { receiptNumber?: string }
  const navigate = useNavigate()
  const [typed, setTyped] = useState(receiptNumber ?? '')
  const found = useApi<PublicRequest>(
    `/public/item-requests/${encodeURIComponent(receiptNumber ?? '')}`,
    {},
    { enabled: Boolean(receiptNumber) },
  )
  const data = found.data
  return (
    <OpenFrame title={text.title} wide>
      {data ? (
        <>
          <dl className={classes.result}>
            <dt>{text.receipt}</dt>
            <dd>{data.receiptNumber}</dd>
            <dt>{requestText.kind}</dt>
            <dd>{requestText.kinds[data.kind]}</dd>
            <dt>{requestText.state}</dt>
            <dd>
              <RequestState state={data.state} />
            </dd>
            {data.dueOn && (
              <>
                <dt>{text.due}</dt>
                <dd>
                  {formatDate(data.dueOn)} ({data.sentence})
                </dd>
              </>
            )}
            {data.lacking.length > 0 && (
              <>
                <dt>{text.lacking}</dt>
                <dd>{data.lacking.join('; ')}</dd>
              </>
            )}
          </dl>
          <ol>
            {data.events.map((event) => (
              <li key={`${event.kind}-${event.happenedOn}`}>
                {formatDate(event.happenedOn)}:{' '}
                {requestText.events[event.kind as keyof typeof requestText.events]}
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p>{text.intro}</p>
      )}
      <ProblemAlert problem={found.error} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          navigate({ to: paths.publicItemRequest(typed.trim()) as never })
        }}
      >
        <TextInput
          label={data ? text.another : text.receipt}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          autoCapitalize="characters"
        />
        <div className={classes.whole}>
          <FormButton needs={{ [text.receipt]: typed.trim() }} loading={found.isFetching}>
            {text.look}
          </FormButton>
        </div>
      </form>
    </OpenFrame>
  )
}
