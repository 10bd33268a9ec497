import { Button } from '@mantine/core'
import type { DossierView } from '@server/areas/nominations/schemas-dossiers.ts'
import { api, apiUrl } from '../../api/client.ts'
import { useAct } from '../../api/use-api.ts'
import { paths } from '../../paths.ts'
import { dossierText as text } from '../../text/dossiers.ts'
import { AppLink, formatDate, ProblemAlert, StateBadge } from '../../ui/index.ts'
import classes from './nominations.module.css'

type Item = DossierView['toMend'][number]

/** What was returned: the text, and item by item what is to be mended and what was. Nothing else of the dossier is asked. */
export function ToMend({
  dossier,
  mayEdit,
  onPaper,
}: {
  dossier: DossierView
  mayEdit: boolean
  onPaper: boolean
}) {
  const mend = useAct(
    ({ item, mended }: { item: Item; mended: boolean }) =>
      api.post(`/dossiers/${dossier.id}/return-items/${item.id}/mending`, { mended, onPaper }),
    { refreshes: ['/dossiers', '/nominations'] },
  )
  if (dossier.toMend.length === 0) return null
  const isReturned = dossier.state === 'returned' || dossier.state === 'approved'
  const last = dossier.toMend[0]!
  const items = dossier.toMend.filter(
    (item) => isReturned || item.mendedAt === null || item.returnId === last.returnId,
  )
  const open = items.filter((item) => item.mendedAt === null)
  return (
    <section className={classes.call}>
      <h2>{text.toMend}</h2>
      <p className={classes.pre}>{last.text}</p>
      {open.length === 0 && dossier.state === 'returned' && <p>{text.toMendNone}</p>}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <span>
              {item.nominationId ? (
                <AppLink to={paths.nomination(item.nominationId)}>{item.name ?? ''}</AppLink>
              ) : (
                text.wholeDossier
              )}
              : {item.words}
              {item.note && `, ${item.note}`}
              {item.dueOn && !item.mendedAt && (
                <span className={classes.soft}> {text.mendBy(formatDate(item.dueOn))}</span>
              )}
            </span>
            {item.mendedAt && <StateBadge tone="green">{text.mended}</StateBadge>}
            {mayEdit && dossier.state === 'returned' && (
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => mend.mutate({ item, mended: item.mendedAt === null })}
              >
                {item.mendedAt ? text.unmend : text.mended}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <a href={apiUrl(`/dossier-returns/${last.returnId}/document`, { dossierId: dossier.id })}>
        {text.returnDocument}
      </a>
      <ProblemAlert problem={mend.error} />
    </section>
  )
}
