import { Button, Checkbox, FileButton, Select, TextInput } from '@mantine/core'
import type { NominationView } from '@server/areas/nominations/schemas-appraisal.ts'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { oneText as text } from '../../text/dossiers.ts'
import { nominationText, roundText } from '../../text/nominations.ts'
import { ProblemAlert } from '../../ui/index.ts'
import classes from './nominations.module.css'

type Paper = NominationView['papers'][number]

/** The checklist: the unit says what is enclosed, the appraiser how it is. */
export function PaperChecklist(props: {
  one: NominationView
  mayEdit: boolean
  onPaper: boolean
  mayCheck: boolean
}) {
  const { one, mayEdit, onPaper, mayCheck } = props
  const refreshes = ['/nominations', '/dossiers', '/rounds']
  const say = useAct(
    ({ part, ...body }: { part: string; given?: boolean; state?: string | null; note?: string | null }) =>
      api.put(`/nominations/${one.id}/papers/${part}`, { ...body, onPaper }),
    { refreshes },
  )
  const upload = useAct(
    ({ part, file }: { part: string; file: File }) => {
      const form = new FormData()
      form.set('part', part)
      if (onPaper) form.set('onPaper', 'true')
      form.set('file', file)
      return api.upload(`/nominations/${one.id}/files`, form)
    },
    { refreshes },
  )
  if (one.papers.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{text.papers}</h2>
      <ProblemAlert problem={say.error ?? upload.error} />
      <ul className={classes.list}>
        {one.papers.map((paper) => (
          <li key={paper.part}>
            <span>
              {paper.name}
              <span className={classes.soft}>
                {' '}
                {[
                  paper.askedWhen
                    ? text.when(paper.askedWhen)
                    : paper.required
                      ? roundText.required
                      : roundText.notRequired,
                  paper.cite,
                  paper.provisional && nominationText.provisional,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {paper.file && (
                <a href={apiUrl(`/dossier-files/${paper.file.id}`)} style={{ display: 'block' }}>
                  {paper.file.name}
                </a>
              )}
            </span>
            {mayEdit ? (
              <>
                <Checkbox
                  size="sm"
                  label={text.given}
                  checked={paper.given}
                  onChange={(event) => say.mutate({ part: paper.part, given: event.currentTarget.checked })}
                />
                <FileButton
                  accept=".pdf,.docx,.xlsx,.jpg,.png"
                  onChange={(file) => file && upload.mutate({ part: paper.part, file })}
                >
                  {(props) => (
                    <Button
                      {...props}
                      size="compact-sm"
                      variant="default"
                      aria-label={`${text.uploadPaper}: ${paper.name}`}
                    >
                      {text.uploadPaper}
                    </Button>
                  )}
                </FileButton>
              </>
            ) : (
              !mayCheck && (
                <span>
                  {paper.state ? nominationText.paperStates[paper.state] : paper.given ? text.given : ''}
                </span>
              )
            )}
            {mayCheck && (
              <CheckPaper paper={paper} onSay={(said) => say.mutate({ part: paper.part, ...said })} />
            )}
            {!mayCheck && paper.note && <span className={classes.soft}>{paper.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function CheckPaper({
  paper,
  onSay,
}: {
  paper: Paper
  onSay: (said: { state: string | null; note: string | null }) => void
}) {
  return (
    <>
      {paper.given && <span className={classes.soft}>{text.given}</span>}
      <Select
        size="xs"
        w={170}
        aria-label={`${text.check}: ${paper.name}`}
        placeholder={text.check}
        clearable
        data={Object.entries(nominationText.paperStates).map(([value, label]) => ({ value, label }))}
        value={paper.state}
        onChange={(state) => onSay({ state, note: paper.note })}
      />
      <TextInput
        size="xs"
        w={180}
        aria-label={`${nominationText.note}: ${paper.name}`}
        placeholder={nominationText.note}
        defaultValue={paper.note ?? ''}
        onBlur={(event) => {
          const note = event.currentTarget.value || null
          if (note !== paper.note) onSay({ state: paper.state, note })
        }}
      />
    </>
  )
}
