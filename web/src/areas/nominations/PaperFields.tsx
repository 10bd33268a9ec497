import { Button, Checkbox, FileButton, TextInput } from '@mantine/core'
import { api } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { DateField, ProblemAlert } from '../../ui/index.ts'
import classes from './nominations.module.css'

/** A step taken on paper: its number, its day and the scan, which is kept as soon as it is chosen. */
export type Paper = { number: string; on: string | null; scan: { id: string; name: string } | null }

export const noPaper: Paper = { number: '', on: null, scan: null }

/** As the API takes it; null where there is none, or while its day is open. */
export const paperOf = (paper: Paper | null) =>
  paper?.on ? { number: paper.number.trim() || null, on: paper.on, fileId: paper.scan?.id ?? null } : null

/** It was taken on paper, and the day of the paper is still to be told. */
export const isOpen = (paper: Paper | null): boolean => paper !== null && !paper.on

/** Asks whether a step was taken on paper, and by which; null while it was not. `only`: it can be taken in no other way. */
export function PaperChoice(props: {
  value: Paper | null
  onChange: (paper: Paper | null) => void
  scansAt: string
  only?: boolean
}) {
  const { value, onChange } = props
  return (
    <>
      <Checkbox
        label={text.onPaper}
        checked={value !== null}
        disabled={props.only === true}
        onChange={(event) => onChange(event.currentTarget.checked ? noPaper : null)}
      />
      {value && <PaperFields value={value} onChange={onChange} scansAt={props.scansAt} />}
    </>
  )
}

/** Number, day and scan of the paper by which a step was taken. `scansAt` is where the scan is sent. */
export function PaperFields(props: {
  value: Paper
  onChange: (paper: Paper) => void
  scansAt: string
  labels?: { number: string; on: string }
}) {
  const { value, onChange, scansAt } = props
  const upload = useAct(
    async (file: File) => {
      const form = new FormData()
      form.set('file', file)
      const kept = await api.upload<{ id: string }>(scansAt, form)
      return { id: kept.id, name: file.name }
    },
    { refreshes: [], onDone: (scan) => onChange({ ...value, scan }) },
  )
  return (
    <div className={classes.fields} style={{ marginTop: 8 }}>
      <TextInput
        label={props.labels?.number ?? text.paperNumber}
        value={value.number}
        onChange={(event) => onChange({ ...value, number: event.currentTarget.value })}
      />
      <DateField
        label={props.labels?.on ?? text.paperOn}
        value={value.on}
        onChange={(on) => onChange({ ...value, on })}
        required
      />
      <FileButton accept=".pdf,.jpg,.png,.docx" onChange={(file) => file && upload.mutate(file)}>
        {(button) => (
          <Button {...button} variant="default" loading={upload.isPending}>
            {value.scan?.name ?? text.scan}
          </Button>
        )}
      </FileButton>
      <ProblemAlert problem={upload.error} />
    </div>
  )
}
