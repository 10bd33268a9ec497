import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import type { RecordContent, RecordView } from '@server/areas/councils/schemas-records.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { councilsText, recordsText as text } from '../../text/councils.ts'
import {
  ConfirmAct,
  DraftNotice,
  FileDrop,
  formatBytes,
  formatDateTime,
  Page,
  ProblemAlert,
  useDraft,
  useFilters,
  usePathValue,
  useSetFilters,
} from '../../ui/index.ts'
import classes from './councils.module.css'

const mostBytes = 25 * 1024 * 1024

/** Minutes and record of the vote: drafted by the session, corrected here, fixed, the signed copy attached. */
export function RecordsPage() {
  const sessionId = usePathValue('sessionId')
  const filters = useFilters()
  const setFilters = useSetFilters()
  const kind = filters.loai === 'kiem-phieu' ? 'vote-record' : 'minutes'
  const at = `/council-sessions/${sessionId}/records/${kind}`
  const session = useApi<SessionView>(`/council-sessions/${sessionId}`)
  const record = useApi<RecordView>(at)
  const view = record.data
  return (
    <Page
      title={text.kinds[kind]}
      subtitle={session.data?.title}
      above={[
        { label: councilsText.title, to: paths.councilSessions() },
        { label: session.data?.title ?? councilsText.session, to: paths.councilSession(sessionId) },
      ]}
    >
      <SegmentedControl
        mb="md"
        aria-label={text.title}
        data={[
          { value: 'hop', label: text.kinds.minutes },
          { value: 'kiem-phieu', label: text.kinds['vote-record'] },
        ]}
        value={kind === 'minutes' ? 'hop' : 'kiem-phieu'}
        onChange={(loai) => setFilters({ loai: loai === 'hop' ? undefined : loai })}
      />
      <ProblemAlert problem={record.error} onRetry={() => record.refetch()} />
      {view && session.data && (
        <Record key={`${sessionId} ${kind}`} at={at} view={view} session={session.data} />
      )}
    </Page>
  )
}

type Props = { at: string; view: RecordView; session: SessionView }

function Record({ at, view, session }: Props) {
  const draft = useDraft(view.content)
  const content = draft.value
  const [asking, setAsking] = useState(false)
  const refreshes = ['/council-sessions', '/history']
  const frozen = view.frozenAt !== null
  const changed = draft.isChanged
  const save = useAct(
    () => draft.send(() => api.put(at, { revision: view.revision, content: tidy(content) })),
    {
      refreshes,
      done: text.saved,
    },
  )
  const freeze = useAct(() => api.post(`${at}/freezing`, { revision: view.revision }), {
    refreshes,
    done: text.frozen,
    onDone: () => setAsking(false),
  })
  const mayFreeze = session.acts.includes('freeze-record') && !frozen
  return (
    <>
      {frozen && (
        <p role="status">
          {text.frozenBy(view.frozenBy ?? '', formatDateTime(view.frozenAt))}
          <br />
          <span className={classes.soft}>{`SHA-256 ${view.frozenSha256}`}</span>
        </p>
      )}
      <RecordFields view={view} content={content} onChange={draft.put} disabled={frozen} />
      <p className={classes.soft}>{text.resultsFixed}</p>
      <DraftNotice draft={draft} labels={text.fields} within="loai" />
      <ProblemAlert problem={save.error} />
      <div className={classes.acts}>
        {!frozen && (
          <Button loading={save.isPending} disabled={!changed} onClick={() => save.mutate()}>
            {text.save}
          </Button>
        )}
        <Button variant="default" component="a" href={apiUrl(`${at}/document`)} disabled={changed}>
          {text.download}
        </Button>
        {mayFreeze && (
          <Button variant="default" disabled={changed} onClick={() => setAsking(true)}>
            {text.freeze}
          </Button>
        )}
      </div>
      {!frozen && session.state !== 'closed' && <p className={classes.soft}>{text.freezeAfterClosing}</p>}
      {frozen && <Signed at={at} view={view} session={session} />}
      <ConfirmAct
        opened={asking}
        onClose={() => setAsking(false)}
        title={text.freeze}
        consequences={[text.freezeTells]}
        actLabel={text.freeze}
        onConfirm={() => freeze.mutate()}
        busy={freeze.isPending}
        problem={freeze.error}
      />
    </>
  )
}

/** Empty lines are no paragraphs. */
function tidy(content: RecordContent): RecordContent {
  const whole = (lines: string[]) => lines.map((line) => line.trim()).filter(Boolean)
  return {
    ...content,
    absent: whole(content.absent),
    proceedings: whole(content.proceedings),
    conclusions: whole(content.conclusions),
    committee: whole(content.committee),
  }
}

const fieldsOf = {
  minutes: ['time', 'place', 'chair', 'secretary', 'endedAt'],
  'vote-record': ['time', 'place', 'committeeHead', 'chair'],
} as const
const listsOf = {
  minutes: ['absent', 'proceedings', 'conclusions'],
  'vote-record': ['committee'],
} as const

function RecordFields(props: {
  view: RecordView
  content: RecordContent
  onChange: (content: RecordContent) => void
  disabled: boolean
}) {
  const { view, content, onChange, disabled } = props
  return (
    <div className={classes.form}>
      <div className={classes.pair}>
        {fieldsOf[view.kind].map((field) => (
          <TextInput
            key={field}
            label={text.fields[field]}
            value={content[field]}
            disabled={disabled}
            onChange={(event) => onChange({ ...content, [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      {listsOf[view.kind].map((field) => (
        <Textarea
          key={field}
          label={text.fields[field]}
          description={text.oneALine}
          autosize
          minRows={2}
          disabled={disabled}
          value={content[field].join('\n')}
          onChange={(event) => onChange({ ...content, [field]: event.currentTarget.value.split('\n') })}
        />
      ))}
    </div>
  )
}

function Signed({ at, view, session }: Props) {
  const [progress, setProgress] = useState<number | null>(null)
  const attach = useAct(
    async (file: File) => {
      const form = new FormData()
      form.set('file', file)
      await api.upload(`${at}/signed`, form, setProgress).finally(() => setProgress(null))
    },
    { refreshes: ['/council-sessions', '/history'], done: text.signedKept },
  )
  return (
    <section className={classes.block}>
      <h2>{text.signed}</h2>
      {view.signed && (
        <p>
          <a href={apiUrl(`${at}/signed`)}>{view.signed.name}</a> ({formatBytes(view.signed.sizeBytes)})
          <br />
          <span className={classes.soft}>{`SHA-256 ${view.signed.sha256}`}</span>
        </p>
      )}
      <ProblemAlert problem={attach.error} />
      {session.acts.includes('attach-signed') && (
        <FileDrop
          label={text.signed}
          accept={['.pdf', '.jpg', '.jpeg', '.png']}
          maxBytes={mostBytes}
          onFiles={([file]) => file && attach.mutate(file)}
          progress={progress}
        />
      )}
    </section>
  )
}
