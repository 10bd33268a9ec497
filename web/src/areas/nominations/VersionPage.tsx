import type { VersionView } from '@server/areas/nominations/schemas-dossiers.ts'
import { useApi } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { nominationText } from '../../text/nominations.ts'
import {
  type Column,
  DataTable,
  formatDateTime,
  Page,
  ProblemAlert,
  StateBadge,
  usePathValue,
} from '../../ui/index.ts'
import classes from './nominations.module.css'

type Sealed = {
  unit: { name: string }
  nominations: {
    id: string
    position: number
    name: string
    post: string | null
    awardName: string
    deed: string | null
    report: string | null
  }[]
}
type Row = Sealed['nominations'][number]

const columns: readonly Column<Row>[] = [
  { key: 'no', header: 'STT', width: 60, align: 'center', cell: (row) => row.position },
  { key: 'name', header: nominationText.name, isName: true, width: 220, cell: (row) => row.name },
  { key: 'post', header: nominationText.post, width: 220, cell: (row) => row.post ?? '' },
  { key: 'award', header: nominationText.award, width: 220, cell: (row) => row.awardName },
  { key: 'deed', header: text.parts.deed ?? '', cell: (row) => row.deed ?? row.report?.slice(0, 300) ?? '' },
]

/** A dossier as it was sealed when it was sent, and what differs from the sending before. */
export function VersionPage() {
  const dossierId = usePathValue('dossierId')
  const number = usePathValue('version')
  const version = useApi<VersionView>(`/dossiers/${dossierId}/versions/${number}`)
  const view = version.data
  if (version.error) return <ProblemAlert problem={version.error} onRetry={() => version.refetch()} />
  if (!view) return <Page title={text.versions}>{null}</Page>
  const sealed = view.content as Sealed
  return (
    <Page
      title={text.versionTitle(sealed.unit.name, view.version)}
      above={[{ label: text.title(sealed.unit.name), to: paths.dossier(dossierId) }]}
      subtitle={`${formatDateTime(view.sentAt)}, ${view.sentBy ?? ''}${view.recalledAt ? ` (${text.recalled})` : ''}`}
    >
      <p>
        <StateBadge tone={view.intact ? 'green' : 'red'}>
          {view.intact ? text.intact : text.notIntact}
        </StateBadge>{' '}
        <span className={classes.hash}>{view.sha256}</span>
      </p>
      <section className={classes.section}>
        <h2>{text.changes}</h2>
        {view.changes === null && <p>{text.firstVersion}</p>}
        {view.changes?.length === 0 && <p>{text.noChanges}</p>}
        <ul>
          {view.changes?.map((one) => (
            <li key={`${one.kind} ${one.name}`}>
              {text.changeKinds[one.kind]} “{one.name}”
              {one.kind === 'changed' && (
                <ul>
                  {one.parts.map((part) => (
                    <li key={part.what}>
                      {text.parts[part.what] ?? part.what}: <del>{part.before ?? text.nothing}</del> →{' '}
                      <ins>{part.after ?? text.nothing}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      </section>
      <DataTable
        label={text.table}
        name="sealed-nominations"
        columns={columns}
        rows={sealed.nominations}
        rowKey={(row) => row.id}
        empty={<p>{text.none}</p>}
      />
    </Page>
  )
}
