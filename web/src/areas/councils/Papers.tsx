import { Button } from '@mantine/core'
import type { SessionView } from '@server/areas/councils/schemas.ts'
import { apiUrl } from '../../api/client.ts'
import { paths } from '../../paths.ts'
import { recordsText as text } from '../../text/councils.ts'
import { LinkButton } from '../../ui/index.ts'
import classes from './councils.module.css'

const kinds = ['minutes', 'vote-record'] as const

/** Papers of the session: the pack that is printed before it, and its records. */
export function Papers({ view }: { view: SessionView }) {
  const at = `/council-sessions/${view.id}`
  const writes = view.acts.includes('write-records')
  return (
    <section className={classes.block}>
      <h2>{text.pack}</h2>
      <p className={classes.soft}>{text.packText}</p>
      <div className={classes.acts}>
        <Button variant="default" component="a" href={apiUrl(`${at}/pack/pdf`)}>
          {text.packPdf}
        </Button>
        <Button variant="default" component="a" href={apiUrl(`${at}/pack/docx`)}>
          {text.packDocx}
        </Button>
      </div>
      {writes && (
        <>
          <h2>{text.records}</h2>
          <p className={classes.soft}>{text.recordsText}</p>
          <div className={classes.acts}>
            {kinds.map((kind) => (
              <LinkButton key={kind} to={paths.councilRecord(view.id, kind)} variant="default">
                {text.write(text.kinds[kind])}
              </LinkButton>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
