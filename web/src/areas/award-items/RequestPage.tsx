import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core'
import type { RequestView } from '@server/areas/award-items/schemas.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { itemText, requestText as text } from '../../text/award-items.ts'
import {
  AppLink,
  ConfirmAct,
  DateField,
  formatDate,
  Page,
  ProblemAlert,
  StateBadge,
  todayOn,
  usePathValue,
} from '../../ui/index.ts'
import { AwardPicker } from './AwardPicker.tsx'
import classes from './award-items.module.css'
import { RequestState } from './RequestsPage.tsx'

const refreshes = ['/item-requests', '/history', '/award']
type Step = RequestView['may'][number]

/** One request: its papers, its clock with the reason, its way, and the next steps. */
export function RequestPage() {
  const requestId = usePathValue('requestId')
  const request = useApi<RequestView>(`/item-requests/${requestId}`)
  const [step, setStep] = useState<Step | null>(null)
  const view = request.data
  if (request.error) return <ProblemAlert problem={request.error} onRetry={() => request.refetch()} />
  if (!view) return <Page title={text.title}>{null}</Page>
  const [first, ...others] = view.may
  return (
    <Page
      title={`${text.kinds[view.kind]}: ${view.item}`}
      above={[
        { label: itemText.title, to: paths.items() },
        { label: text.title, to: paths.itemRequests() },
      ]}
      subtitle={`${text.receipt} ${view.receiptNumber} · ${view.applicant}${view.contact ? ` · ${view.contact}` : ''}`}
      mainAct={first && <Button onClick={() => setStep(first)}>{text.acts[first]}</Button>}
      narrow
    >
      <p className={classes.facts}>
        <RequestState state={view.state} />
        {view.clock.dueOn && (
          <strong>
            {text.due}: {formatDate(view.clock.dueOn)}
          </strong>
        )}
        {view.clock.isLate && <StateBadge tone="red">{text.late}</StateBadge>}
        <span className={classes.soft}>
          {[view.clock.sentence, view.clock.basis].filter(Boolean).join(' · ')}
        </span>
      </p>
      {view.clock.provisional && (
        <p className={classes.soft}>
          {text.provisional}: {view.clock.provisional}
        </p>
      )}
      {others.length > 0 && (
        <div className={`${classes.acts} ${classes.block}`}>
          {others.map((one) => (
            <Button key={one} variant="default" onClick={() => setStep(one)}>
              {text.acts[one]}
            </Button>
          ))}
        </div>
      )}
      <p>
        {text.reason}: {view.reason}
      </p>
      <p>
        {text.award}:{' '}
        {view.award ? (
          <AppLink to={paths.awardHolder(view.award.holderId)}>
            {[view.award.holder, view.award.award, view.award.year].filter(Boolean).join(', ')}
          </AppLink>
        ) : (
          text.awardNone
        )}
      </p>
      <Papers key={view.revision} request={view} />
      <section className={classes.block}>
        <h2>{text.way}</h2>
        <ol>
          {view.events.map((event) => (
            <li key={event.id}>
              {formatDate(event.happenedOn)}: {text.events[event.kind]}
              {event.basisNumber && ` ${text.basisOf(event.basisNumber, formatDate(event.basisOn))}`}
              {event.note && `. ${event.note}`} <span className={classes.soft}>{event.by}</span>
            </li>
          ))}
        </ol>
      </section>
      <section className={classes.block}>
        <h2>{text.history}</h2>
        <History objectKind="item-request" objectId={requestId} />
      </section>
      {step && <StepDialog request={view} step={step} onClose={() => setStep(null)} />}
    </Page>
  )
}

function Papers({ request }: { request: RequestView }) {
  const [papers, setPapers] = useState(request.papers)
  const [picked, setPicked] = useState<{ id: string; words: string } | null>(null)
  const save = useAct(
    () =>
      api.put(`/item-requests/${request.id}/papers`, {
        revision: request.revision,
        papers,
        ...(picked ? { awardId: picked.id } : {}),
      }),
    { refreshes, done: text.saved },
  )
  return (
    <section className={classes.block}>
      <h2>{text.papers}</h2>
      {papers.length > 0 && (
        <ul className={classes.papers}>
          {papers.map((paper, at) => (
            <li key={paper.part}>
              <span>{paper.name}</span>
              <Select
                aria-label={paper.name}
                value={paper.state}
                disabled={!request.mayChange}
                allowDeselect={false}
                onChange={(state) =>
                  setPapers(
                    papers.map((one, i) =>
                      i === at ? { ...one, state: (state ?? one.state) as typeof one.state } : one,
                    ),
                  )
                }
                data={Object.entries(text.paperStates).map(([value, label]) => ({ value, label }))}
              />
            </li>
          ))}
        </ul>
      )}
      {request.mayChange && !request.award && (
        <AwardPicker
          chosen={picked?.words ?? null}
          onPick={(row) =>
            setPicked(
              row && { id: row.id, words: [row.holder, row.award, row.year].filter(Boolean).join(', ') },
            )
          }
        />
      )}
      <ProblemAlert problem={save.error} />
      {request.mayChange && (papers.length > 0 || !request.award) && (
        <Button
          mt="sm"
          variant="default"
          loading={save.isPending}
          disabled={papers === request.papers && !picked}
          onClick={() => save.mutate()}
        >
          {text.savePapers}
        </Button>
      )}
    </section>
  )
}

function StepDialog(props: { request: RequestView; step: Step; onClose: () => void }) {
  const { request, step, onClose } = props
  const [on, setOn] = useState<string | null>(todayOn())
  const [note, setNote] = useState('')
  const [basisNumber, setBasisNumber] = useState('')
  const [basisOn, setBasisOn] = useState<string | null>(null)
  const [right, setRight] = useState({ holderName: '', position: '', unitText: '' })
  const needsBasis = step === 'forwarded' || step === 'came-back' || step === 'done'
  const corrects = step === 'done' && request.kind === 'correction'
  const changes = Object.fromEntries(Object.entries(right).filter(([, value]) => value.trim() !== ''))
  const take = useAct(
    () =>
      api.post(`/item-requests/${request.id}/steps`, {
        revision: request.revision,
        step,
        happenedOn: on,
        note,
        basisNumber: basisNumber || null,
        basisOn,
        ...(corrects ? { changes } : {}),
      }),
    { refreshes, done: text.saved, onDone: onClose },
  )
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.acts[step]}
      consequences={text.effects[step]}
      actLabel={text.acts[step]}
      onConfirm={() => take.mutate()}
      busy={take.isPending}
      problem={take.error}
      disabled={
        !on || (needsBasis && basisNumber.trim() === '') || (corrects && Object.keys(changes).length === 0)
      }
    >
      <Stack gap="sm">
        <DateField label={text.stepOn} value={on} onChange={setOn} />
        {needsBasis && (
          <>
            <TextInput
              label={text.basisNumber}
              value={basisNumber}
              onChange={(event) => setBasisNumber(event.currentTarget.value)}
              required
            />
            <DateField label={text.basisOn} value={basisOn} onChange={setBasisOn} />
          </>
        )}
        {corrects && (
          <>
            <p className={classes.soft}>
              {text.corrected}. {text.leaveEmpty}
            </p>
            {(['holderName', 'position', 'unitText'] as const).map((key) => (
              <TextInput
                key={key}
                label={text[key]}
                value={right[key]}
                onChange={(event) => setRight({ ...right, [key]: event.currentTarget.value })}
              />
            ))}
          </>
        )}
        <Textarea label={text.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Stack>
    </ConfirmAct>
  )
}
