import { Button, Menu, Modal, Select, Textarea, TextInput } from '@mantine/core'
import type { OpinionView } from '@server/areas/nominations/schemas-opinions.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { History } from '../../shell/History.tsx'
import { postingText, opinionText as text } from '../../text/postings.ts'
import { uiText } from '../../text/ui.ts'
import {
  type Column,
  ConfirmAct,
  DataTable,
  DateField,
  formatDate,
  formatNumber,
  Page,
  ProblemAlert,
  StateBadge,
  type Tone,
  usePathValue,
} from '../../ui/index.ts'
import { CaseFileField } from './CaseFileField.tsx'
import classes from './postings.module.css'

type Row = OpinionView['rows'][number]
type Answer = NonNullable<Row['answer']>
const tones: Record<Answer, Tone> = { agrees: 'green', objects: 'red', 'no-answer': 'amber' }

const columns: readonly Column<Row>[] = [
  { key: 'name', header: text.subject, isName: true, cell: (row) => row.name },
  { key: 'unit', header: postingText.place2, width: 200, cell: (row) => row.unitName },
  { key: 'award', header: postingText.award, width: 220, cell: (row) => row.awardName },
  {
    key: 'answer',
    header: text.opinion,
    width: 150,
    cell: (row) => (
      <StateBadge tone={row.answer ? tones[row.answer] : 'grey'}>
        {row.answer ? text.opinions[row.answer] : text.awaited}
      </StateBadge>
    ),
  },
  {
    key: 'number',
    header: text.answerNumber,
    width: 180,
    cell: (row) => (
      <>
        {[row.number, formatDate(row.answeredOn)].filter(Boolean).join(', ')}{' '}
        {row.fileId && <a href={apiUrl(`/case-files/${row.fileId}`)}>{text.scan}</a>}
      </>
    ),
  },
  { key: 'note', header: text.note, cell: (row) => row.note ?? '' },
]

/** One request: what the body said of each nomination. */
export function OpinionPage() {
  const id = usePathValue('requestId')
  const opinion = useApi<OpinionView>(`/opinion-requests/${id}`)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [recording, setRecording] = useState(false)
  const [changing, setChanging] = useState(false)
  if (!opinion.data)
    return (
      <Page title={text.title}>
        <ProblemAlert problem={opinion.error} onRetry={() => opinion.refetch()} />
      </Page>
    )
  const view = opinion.data
  return (
    <Page
      title={view.bodyName}
      above={[{ label: text.title, to: paths.opinions() }]}
      subtitle={
        <>
          {view.roundTitle} · {view.number ?? ''} {formatDate(view.sentOn)} · {text.dueOn}{' '}
          {formatDate(view.dueOn)}{' '}
          {view.daysLate > 0 && <StateBadge tone="red">{text.late(formatNumber(view.daysLate))}</StateBadge>}
        </>
      }
      mainAct={
        <Button component="a" variant="default" href={apiUrl(`/opinion-requests/${id}/letter`)}>
          {text.letter}
        </Button>
      }
      menu={view.mayManage && <Menu.Item onClick={() => setChanging(true)}>{text.change}</Menu.Item>}
    >
      <p className={classes.soft}>
        {view.dueCite ? text.dueBy(view.dueCite) : text.dueByHand}{' '}
        {view.dueProvisional && postingText.provisional}
      </p>
      {view.about && <p>{view.about}</p>}
      <DataTable
        label={text.list}
        name="opinion-answers"
        columns={columns}
        rows={view.rows}
        rowKey={(row) => row.nominationId}
        selection={
          view.mayManage
            ? {
                keys: chosen,
                onChange: setChosen,
                nameOf: (row) => row.name,
                noun: postingText.noun,
                acts: (
                  <Button size="compact-sm" onClick={() => setRecording(true)}>
                    {text.record(formatNumber(chosen.size))}
                  </Button>
                ),
              }
            : undefined
        }
        empty={null}
      />
      <section className={classes.block}>
        <h2>{text.history}</h2>
        <History objectKind="opinion-request" objectId={id} />
      </section>
      {recording && (
        <RecordAnswer
          view={view}
          chosen={chosen}
          onClose={() => {
            setRecording(false)
            setChosen(new Set())
          }}
        />
      )}
      {changing && <ChangeRequest view={view} onClose={() => setChanging(false)} />}
    </Page>
  )
}

function RecordAnswer({
  view,
  chosen,
  onClose,
}: {
  view: OpinionView
  chosen: ReadonlySet<string>
  onClose: () => void
}) {
  const [answer, setAnswer] = useState<string | null>(null)
  const [number, setNumber] = useState('')
  const [answeredOn, setAnsweredOn] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const [fileId, setFileId] = useState<string | null>(null)
  const record = useAct(
    () =>
      api.post(`/opinion-requests/${view.id}/answers`, {
        revision: view.revision,
        nominationIds: [...chosen],
        answer,
        number,
        answeredOn,
        note,
        fileId,
      }),
    { refreshes: ['/opinion-requests', '/history'], done: text.recorded, onDone: onClose },
  )
  const names = view.rows.filter((row) => chosen.has(row.nominationId)).map((row) => row.name)
  return (
    <ConfirmAct
      opened
      onClose={onClose}
      title={text.record(formatNumber(chosen.size))}
      consequences={[text.recordTells(view.bodyName, names.join(', '))]}
      actLabel={text.record(formatNumber(chosen.size))}
      onConfirm={() => record.mutate()}
      busy={record.isPending}
      problem={record.error}
      disabled={!answer || (answer !== 'no-answer' && !answeredOn)}
    >
      <div className={classes.form}>
        <Select
          label={text.opinion}
          data={Object.entries(text.opinions).map(([value, label]) => ({ value, label }))}
          value={answer}
          onChange={setAnswer}
          required
        />
        {answer !== 'no-answer' && (
          <div className={classes.pair}>
            <TextInput
              label={text.answerNumber}
              value={number}
              onChange={(event) => setNumber(event.currentTarget.value)}
            />
            <DateField label={text.answeredOn} value={answeredOn} onChange={setAnsweredOn} required />
          </div>
        )}
        <Textarea label={text.note} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <CaseFileField label={text.scan} unitId={view.unitId} onFile={setFileId} />
      </div>
    </ConfirmAct>
  )
}

function ChangeRequest({ view, onClose }: { view: OpinionView; onClose: () => void }) {
  const [number, setNumber] = useState(view.number ?? '')
  const [dueOn, setDueOn] = useState<string | null>(view.dueOn)
  const change = useAct(
    () =>
      api.patch(`/opinion-requests/${view.id}`, {
        revision: view.revision,
        number,
        ...(dueOn && dueOn !== view.dueOn ? { dueOn } : {}),
      }),
    { refreshes: ['/opinion-requests', '/history'], done: text.changed, onDone: onClose },
  )
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{text.change}</strong>}
      closeButtonProps={{ 'aria-label': uiText.close }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate()
        }}
      >
        <TextInput
          label={text.number}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <DateField label={text.dueOn} value={dueOn} onChange={setDueOn} required />
        <ProblemAlert problem={change.error} />
        <Button type="submit" loading={change.isPending}>
          {text.change}
        </Button>
      </form>
    </Modal>
  )
}
