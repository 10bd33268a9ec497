import { Button, FileButton } from '@mantine/core'
import type { PackageView } from '@server/areas/nominations/schemas-packages.ts'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { packageText as text } from '../../text/packages.ts'
import { AppLink, ProblemAlert, StateBadge, type Tone } from '../../ui/index.ts'
import classes from './postings.module.css'

type Item = PackageView['rows'][number]
type Part = Item['parts'][number]
const accept = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx'
const tones: Record<Part['state'], Tone> = {
  file: 'green',
  written: 'green',
  paper: 'green',
  missing: 'red',
}

/** The nominees, each with the checklist of its award and its papers. */
export function PackageItems({ view }: { view: PackageView }) {
  const path = `/packages/${view.id}`
  const refreshes = ['/packages', '/history']
  const add = useAct(
    async ({ file, itemId, part }: { file: File; itemId: string; part: string }) => {
      const form = new FormData()
      form.append('file', file)
      const kept = await api.upload<{ id: string }>(`/case-files?unitId=${view.unitId}`, form)
      return api.post(`${path}/papers`, { revision: view.revision, itemId, part, fileId: kept.id })
    },
    { refreshes },
  )
  const drop = useAct(
    (paperId: string) => api.delete(`${path}/papers/${paperId}`, { revision: view.revision }),
    { refreshes },
  )
  const mark = useAct(
    (one: { itemId: string; part: string; onPaper: boolean }) =>
      api.put(`${path}/paper-marks`, { revision: view.revision, ...one }),
    { refreshes },
  )
  const busy = add.isPending || drop.isPending || mark.isPending
  return (
    <>
      <ProblemAlert problem={add.error ?? drop.error ?? mark.error} />
      {view.rows.map((item, index) => (
        <article key={item.id} className={classes.objection}>
          <h3>
            {index + 1}. {item.name}
          </h3>
          <p>
            {[item.post, item.unitName].filter(Boolean).join(', ')} · {item.awardName}{' '}
            <StateBadge
              tone={item.outcome === 'awarded' ? 'green' : item.outcome === 'refused' ? 'red' : 'grey'}
            >
              {text.outcomes[item.outcome ?? 'waiting']}
            </StateBadge>{' '}
            {item.outcomeReason}
            {item.awardId && (
              <AppLink to={`${paths.register()}?q=${encodeURIComponent(item.name)}`}>
                {text.toRegister}
              </AppLink>
            )}
          </p>
          {item.cite && (
            <p className={classes.soft}>
              {text.cite(item.cite)} {item.provisional && text.provisional}
            </p>
          )}
          <ul className={classes.parts}>
            {item.parts.map((part) => (
              <li key={part.part}>
                <StateBadge tone={part.required || part.state !== 'missing' ? tones[part.state] : 'grey'}>
                  {text.parts[part.state]}
                </StateBadge>{' '}
                {part.name}
                <span className={classes.soft}>
                  {' '}
                  {[
                    part.required && !part.when && text.required,
                    part.when && text.when(part.when),
                    part.template,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
                {view.mayEdit && part.state !== 'written' && (
                  <span className={classes.inline}>
                    <UploadButton
                      label={text.upload}
                      name={text.uploadFor(part.name, item.name)}
                      busy={busy}
                      onFile={(file) => add.mutate({ file, itemId: item.id, part: part.part })}
                    />
                    {part.state !== 'file' && (
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        disabled={busy}
                        onClick={() =>
                          mark.mutate({ itemId: item.id, part: part.part, onPaper: part.state !== 'paper' })
                        }
                      >
                        {part.state === 'paper' ? text.noPaper : text.paper}
                      </Button>
                    )}
                  </span>
                )}
              </li>
            ))}
          </ul>
          <ul className={classes.parts}>
            {item.files.map((file) => (
              <li key={file.id}>
                <a href={apiUrl(`/case-files/${file.fileId}`)}>{file.path.split('/').at(-1)}</a>{' '}
                <span className={classes.soft}>{file.name}</span>
                {view.mayEdit && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="gray"
                    aria-label={text.dropNamed(file.path)}
                    disabled={busy}
                    onClick={() => drop.mutate(file.id)}
                  >
                    {text.drop}
                  </Button>
                )}
              </li>
            ))}
            {view.mayEdit && (
              <li>
                <UploadButton
                  label={text.other}
                  name={text.uploadFor(text.other, item.name)}
                  busy={busy}
                  onFile={(file) => add.mutate({ file, itemId: item.id, part: 'other' })}
                />
              </li>
            )}
          </ul>
        </article>
      ))}
    </>
  )
}

function UploadButton(props: { label: string; name: string; busy: boolean; onFile: (file: File) => void }) {
  return (
    <FileButton onChange={(file) => file && props.onFile(file)} accept={accept}>
      {(button) => (
        <Button {...button} size="compact-sm" variant="default" aria-label={props.name} disabled={props.busy}>
          {props.label}
        </Button>
      )}
    </FileButton>
  )
}
