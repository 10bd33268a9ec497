import { Button, Textarea } from '@mantine/core'
import type { ReadingRowView } from '@server/areas/plans/schemas-readings.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../../api/client.ts'
import { useAct, useApi } from '../../../api/use-api.ts'
import { paths } from '../../../paths.ts'
import { useMay } from '../../../shell/session.ts'
import { planReadingText as text } from '../../../text/plan-reading.ts'
import { EmptyState, FileDrop, Page, ProblemAlert } from '../../../ui/index.ts'
import classes from './reading.module.css'
import { WaitingReadings } from './WaitingReadings.tsx'

const mostBytes = 25 * 1024 * 1024
const endings = ['.docx', '.pdf', '.txt', '.md']

/** Reading a plan, for those who manage plans; the others are told whom to ask. */
export function ReadPlanPage() {
  const may = useMay('manage-plans')
  return (
    <Page title={text.title} above={[{ label: text.above, to: paths.plans() }]} subtitle={text.intro}>
      {may ? <ReadPlanForm /> : <EmptyState title={text.mayNot} />}
    </Page>
  )
}

/** Takes a plan as a file or as pasted text and opens what was read; below it the drafts that wait. */
function ReadPlanForm() {
  const navigate = useNavigate()
  const [pasted, setPasted] = useState('')
  const [progress, setProgress] = useState<number | null>(null)
  const options = {
    refreshes: ['/plan-readings', '/today'],
    onDone: ({ id }: Pick<ReadingRowView, 'id'>) => navigate({ to: paths.planReading(id) as never }),
  }
  const upload = useAct((file: File) => {
    const form = new FormData()
    form.append('file', file)
    setProgress(0)
    return api.upload<{ id: string }>('/plan-readings', form, setProgress).finally(() => setProgress(null))
  }, options)
  const paste = useAct(
    () => api.post<{ id: string }>('/plan-readings', { text: pasted, fileName: `${text.pastedName}.txt` }),
    options,
  )
  const sample = useAct(
    (name: string) => api.post<{ id: string }>(`/plan-readings/samples/${encodeURIComponent(name)}`),
    options,
  )
  const samples = useApi<{ rows: { name: string; title: string }[] }>('/plan-readings/samples')
  const busy = upload.isPending || paste.isPending || sample.isPending
  return (
    <>
      <div className={classes.columns}>
        <section className={classes.block}>
          <h2>{text.file}</h2>
          <FileDrop
            label={text.file}
            accept={endings}
            maxBytes={mostBytes}
            progress={progress}
            disabled={busy}
            onFiles={([file]) => file && upload.mutate(file)}
          />
          <ProblemAlert problem={upload.error} />
          {samples.data && samples.data.rows.length > 0 && (
            <>
              <h2 style={{ marginTop: 20 }}>{text.samples}</h2>
              <p className={classes.panelText}>{text.samplesHint}</p>
              <ul className={classes.sampleList}>
                {samples.data.rows.map(({ name, title }) => (
                  <li key={name}>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      h="auto"
                      py={3}
                      styles={{ label: { whiteSpace: 'normal', textAlign: 'left' } }}
                      disabled={busy}
                      loading={sample.isPending && sample.variables === name}
                      onClick={() => sample.mutate(name)}
                    >
                      {title}
                    </Button>
                  </li>
                ))}
              </ul>
              <ProblemAlert problem={sample.error} />
            </>
          )}
        </section>
        <section className={classes.block}>
          <h2>{text.orPaste}</h2>
          <Textarea
            aria-label={text.pasteLabel}
            placeholder={text.pasteHint}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
            rows={9}
          />
          <Button
            mt="sm"
            disabled={pasted.trim() === '' || busy}
            loading={paste.isPending}
            onClick={() => paste.mutate()}
          >
            {text.readPasted}
          </Button>
          <ProblemAlert problem={paste.error} />
        </section>
      </div>
      <WaitingReadings />
    </>
  )
}
