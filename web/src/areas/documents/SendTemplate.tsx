import { Button, TextInput } from '@mantine/core'
import type { TemplateTrial } from '@server/areas/documents/schemas.ts'
import { useState } from 'react'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { templateText as text } from '../../text/templates.ts'
import { uiText } from '../../text/ui.ts'
import { DateField, FileDrop, ProblemAlert, todayOn } from '../../ui/index.ts'
import classes from './documents.module.css'

const mostBytes = 10 * 1024 * 1024

/** Takes a file, tells each wrong placeholder at once, and puts a right one to use from a day on. */
export function SendTemplate({ templateKey }: { templateKey: string }) {
  const [file, setFile] = useState<File | null>(null)
  const [problems, setProblems] = useState<TemplateTrial['problems'] | null>(null)
  const [from, setFrom] = useState<string | null>(todayOn())
  const [to, setTo] = useState<string | null>(null)
  const [note, setNote] = useState('')
  const base = `/document-templates/${templateKey}`
  const formOf = (one: File) => {
    const form = new FormData()
    form.set('file', one)
    return form
  }
  const check = useAct((one: File) => api.upload<TemplateTrial>(`${base}/trials`, formOf(one)), {
    onDone: (trial, one) => {
      setProblems(trial.problems)
      setFile(trial.problems.length === 0 ? one : null)
    },
  })
  const send = useAct(
    () => {
      const query = { from, to, note: note.trim() }
      const path = apiUrl(`${base}/versions`, query).replace(/^\/api\/v1/, '')
      return api.upload<{ version: number }>(path, formOf(file!))
    },
    {
      refreshes: ['/document-templates'],
      done: ({ version }) => text.used(version),
      onDone: () => {
        setFile(null)
        setProblems(null)
        setNote('')
      },
    },
  )
  return (
    <section className={classes.block} aria-label={text.send}>
      <h2>{text.send}</h2>
      {!file && (
        <FileDrop
          label={text.file}
          accept={['.docx']}
          maxBytes={mostBytes}
          progress={check.isPending ? 1 : null}
          onFiles={([one]) => one && check.mutate(one)}
        />
      )}
      <ProblemAlert problem={check.error} />
      {problems && problems.length > 0 && (
        <div className={classes.wrong} role="alert">
          <strong>{text.wrong(problems.length)}</strong>
          <ul>
            {problems.map((problem, at) => (
              <li key={at}>
                {problem.text}
                {problem.where && <span className={classes.soft}> {text.where(problem.where)}</span>}
              </li>
            ))}
          </ul>
          <p className={classes.soft}>{text.wrongHint}</p>
        </div>
      )}
      {file && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (from) send.mutate()
          }}
        >
          <p role="status" className={classes.wide}>
            {text.checked(file.name)}
          </p>
          <DateField label={text.from} value={from} onChange={setFrom} required />
          <DateField label={text.to} description={text.toHint} value={to} onChange={setTo} />
          <TextInput
            className={classes.wide}
            label={text.note}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <ProblemAlert problem={send.error} />
          <div className={`${classes.acts} ${classes.wide}`}>
            <Button type="submit" loading={send.isPending} disabled={!from}>
              {text.use}
            </Button>
            <Button variant="default" onClick={() => setFile(null)}>
              {uiText.cancel}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
