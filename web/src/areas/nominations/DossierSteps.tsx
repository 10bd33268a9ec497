import { Button, Checkbox, FileButton, TextInput } from '@mantine/core'
import type { DossierView, StepBody } from '@server/areas/nominations/schemas-dossiers.ts'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { ConfirmAct, DateField, ProblemAlert } from '../../ui/index.ts'
import classes from './nominations.module.css'

const steps: StepBody['act'][] = ['approve', 'send', 'receive', 'recall', 'withdraw-approval']

/** The steps that may be taken now, each with what it does; a step taken on paper is recorded by number and day. */
export function DossierSteps({ dossier }: { dossier: DossierView }) {
  const [doing, setDoing] = useState<StepBody['act'] | null>(null)
  const [isPaper, setPaper] = useState(false)
  const [number, setNumber] = useState('')
  const [on, setOn] = useState<string | null>(null)
  const [scan, setScan] = useState<{ id: string; name: string } | null>(null)
  const upload = useAct(
    async (file: File) => {
      const form = new FormData()
      form.set('file', file)
      const kept = await api.upload<{ id: string }>(`/dossiers/${dossier.id}/scans`, form)
      return { id: kept.id, name: file.name }
    },
    { onDone: setScan },
  )
  const byRight = (act: StepBody['act']) => dossier.acts.includes(act)
  const open = steps.filter(
    (act) =>
      (byRight(act) || dossier.paperActs.includes(act)) &&
      (act !== 'approve' || dossier.nominations.length > 0),
  )
  const paper = isPaper || (doing !== null && !byRight(doing))
  const step = useAct(
    (act: StepBody['act']) =>
      api.post(`/dossiers/${dossier.id}/steps`, {
        act,
        revision: dossier.revision,
        paper: paper ? { number: number || null, on, fileId: scan?.id ?? null } : null,
      }),
    {
      refreshes: ['/dossiers', '/nominations', '/rounds', '/nomination-desk'],
      done: text.stepDone,
      onDone: () => setDoing(null),
    },
  )
  if (open.length === 0) return null
  const begin = (act: StepBody['act']) => {
    step.reset()
    setPaper(false)
    setScan(null)
    setDoing(act)
  }
  return (
    <div className={classes.acts}>
      {open.map((act, at) => (
        <Button key={act} variant={at === 0 ? 'filled' : 'default'} onClick={() => begin(act)}>
          {text.steps[act]}
        </Button>
      ))}
      {doing && (
        <ConfirmAct
          opened
          onClose={() => setDoing(null)}
          title={text.steps[doing]}
          consequences={text.stepTells[doing] ?? []}
          actLabel={text.steps[doing]}
          onConfirm={() => step.mutate(doing)}
          busy={step.isPending}
          problem={step.error}
          disabled={paper && !on}
          {...(doing === 'send' ? { undoableFor: text.undoRecall } : {})}
        >
          {dossier.paperActs.length > 0 && (
            <Checkbox
              label={text.onPaper}
              checked={paper}
              disabled={!byRight(doing)}
              onChange={(event) => setPaper(event.currentTarget.checked)}
            />
          )}
          {paper && (
            <div className={classes.fields} style={{ marginTop: 8 }}>
              <TextInput
                label={text.paperNumber}
                value={number}
                onChange={(event) => setNumber(event.currentTarget.value)}
              />
              <DateField label={text.paperOn} value={on} onChange={setOn} required />
              <FileButton accept=".pdf,.jpg,.png,.docx" onChange={(file) => file && upload.mutate(file)}>
                {(props) => (
                  <Button {...props} variant="default" loading={upload.isPending}>
                    {scan?.name ?? text.scan}
                  </Button>
                )}
              </FileButton>
              <ProblemAlert problem={upload.error} />
            </div>
          )}
        </ConfirmAct>
      )}
    </div>
  )
}
