import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import type { EntryView, FieldKey, FormList } from '@server/areas/resistance/schemas.ts'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct, useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { resistanceText, entryText as text } from '../../text/resistance.ts'
import { fieldText } from '../../text/resistance-fields.ts'
import { formatNumber, Page, ProblemAlert, SaveState, usePathValue } from '../../ui/index.ts'
import { partialDate } from './field-words.ts'
import { type FormState, RecordForm } from './RecordForm.tsx'
import classes from './resistance.module.css'
import { NoScan, ScanViewer, type Spot } from './ScanViewer.tsx'

/** One person's entry of one record: the scan on the left, the form on the right. */
export function EntryPage() {
  const recordId = usePathValue('recordId')
  const begin = useAct((id: string) => api.post<EntryView>(`/resistance/records/${id}/entry`), {
    refreshes: [`/resistance/records/${recordId}`, '/resistance/progress'],
  })
  const { mutate } = begin
  useEffect(() => mutate(recordId), [mutate, recordId])
  const forms = useApi<FormList>('/resistance/forms')
  if (begin.error)
    return (
      <Page title={text.form} above={[{ label: resistanceText.title, to: paths.resistanceRecord(recordId) }]}>
        <ProblemAlert problem={begin.error} />
      </Page>
    )
  if (!begin.data || begin.data.id !== recordId || !forms.data) return <Page title={text.form}>{null}</Page>
  return <Entry key={recordId} entry={begin.data} forms={forms.data.rows} />
}

type Saving = Parameters<typeof SaveState>[0]['state']

function Entry({ entry, forms }: { entry: EntryView; forms: FormList['rows'] }) {
  const navigate = useNavigate()
  const [state, setState] = useState<FormState>(() => startOf(entry))
  const [spot, setSpot] = useState<Spot | null>(null)
  const [shown, setShown] = useState<'scan' | 'form'>('form')
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' })
  const [unseen, setUnseen] = useState<FieldKey[]>([])
  const revision = useRef(entry.entryRevision)
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const path = `/resistance/records/${entry.id}/entry`
  const isSubmitted = useRef(false)

  const bodyOf = (from: FormState) => ({
    entryRevision: revision.current,
    fields: Object.fromEntries(
      Object.entries(from.values).filter(([key]) => from.looked.has(key as FieldKey)),
    ),
    doubtful: [...from.doubtful],
  })
  const saveNow = (from: FormState) => {
    // One after the other: each save needs the revision that the one before it made.
    queue.current = queue.current.then(async () => {
      if (isSubmitted.current) return
      setSaving({ kind: 'saving' })
      try {
        const saved = await api.put<{ entryRevision: number; savedAt: string }>(path, bodyOf(from))
        revision.current = saved.entryRevision
        setSaving({ kind: 'saved', at: new Date(saved.savedAt) })
      } catch (problem) {
        setSaving({ kind: 'failed', problem })
      }
    })
    return queue.current
  }
  const saveSoon = useDebouncedCallback(saveNow, 1200)
  const change = (next: FormState) => {
    setState(next)
    setSaving({ kind: 'unsaved' })
    saveSoon(next)
  }
  const submit = useAct(
    async () => {
      saveSoon.cancel()
      await queue.current
      const done = await api.post<{ status: string }>(`${path}/submission`, bodyOf(state))
      isSubmitted.current = true
      return done
    },
    {
      refreshes: ['/resistance', '/history'],
      done: ({ status }) => text.submitted[status] ?? text.submit,
      onDone: () => navigate({ to: paths.resistanceRecord(entry.id) }),
    },
  )
  const hand = () => {
    const open = Object.keys(entry.suggestions).filter(
      (key) => !state.looked.has(key as FieldKey),
    ) as FieldKey[]
    setUnseen(open)
    if (open.length > 0) return document.getElementById(`field-${open[0]}`)?.focus()
    submit.mutate()
  }
  const names = unseen.filter((key) => !state.looked.has(key)).map((key) => fieldText[key])
  return (
    <Page
      title={text.title(formatNumber(entry.round))}
      above={[
        { label: resistanceText.title, to: paths.resistance() },
        { label: entry.batchTitle, to: paths.resistanceBatch(entry.batchId) },
        { label: resistanceText.unnamed(entry.id), to: paths.resistanceRecord(entry.id) },
      ]}
      subtitle={entry.unitName}
    >
      <p className={classes.soft}>{entry.round === 1 ? text.firstHint : text.secondHint}</p>
      <div className={classes.tabs}>
        <SegmentedControl
          fullWidth
          value={shown}
          onChange={(value) => setShown(value as 'scan' | 'form')}
          data={[
            { value: 'scan', label: text.scan },
            { value: 'form', label: text.form },
          ]}
        />
      </div>
      <div className={classes.beside}>
        <div className={`${classes.left} ${shown === 'scan' ? '' : classes.awayOnPhone}`}>
          {entry.scanId ? (
            <ScanViewer scanId={entry.scanId} firstPage={entry.page} spot={spot} />
          ) : (
            <NoScan />
          )}
        </div>
        <form
          className={shown === 'form' ? '' : classes.awayOnPhone}
          aria-label={text.form}
          onSubmit={(event) => {
            event.preventDefault()
            hand()
          }}
          onKeyDown={(event) => {
            if (!(event.ctrlKey || event.metaKey) || event.key !== 's') return
            event.preventDefault()
            saveSoon.cancel()
            saveNow(state)
          }}
        >
          <RecordForm
            state={state}
            onChange={change}
            suggestions={entry.suggestions}
            forms={forms}
            places={entry.places}
            onLook={(at) => setSpot(at)}
          />
          <div className={classes.foot}>
            {submit.error && (
              <div className={classes.footWhole}>
                <ProblemAlert problem={submit.error} />
              </div>
            )}
            <Button type="submit" loading={submit.isPending}>
              {text.submit}
            </Button>
            <SaveState state={saving} onRetry={() => saveNow(state)} />
            {names.length > 0 && (
              <span role="alert">{text.notLooked(formatNumber(names.length), names.join(', '))}</span>
            )}
          </div>
        </form>
      </div>
    </Page>
  )
}

/** What was saved stands as it was; of the rest, what the machine read, not yet looked at. */
function startOf(entry: EntryView): FormState {
  const read = Object.entries(entry.suggestions).map(([key, one]) => [key, one.value])
  const values = { ...Object.fromEntries(read), ...entry.fields } as FormState['values']
  for (const key of ['birth', 'decisionOn', 'dossierOn'] as const) {
    const date = values[key]
    if (typeof date === 'string') values[key] = partialDate(date)
  }
  return {
    values,
    looked: new Set(Object.keys(entry.fields) as FieldKey[]),
    doubtful: new Set(entry.doubtful as FieldKey[]),
  }
}
