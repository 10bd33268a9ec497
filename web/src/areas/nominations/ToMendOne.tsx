import type { NominationView } from '@server/areas/nominations/schemas-appraisal.ts'
import { paths } from '../../paths.ts'
import { dossierText } from '../../text/dossiers.ts'
import { AppLink, StateBadge } from '../../ui/index.ts'
import classes from './nominations.module.css'

/** What of this nomination was returned; it is ticked as mended on the page of the dossier. */
export function ToMendOne({ one }: { one: NominationView }) {
  const items = one.toMend.filter((item) => item.mendedAt === null || one.state === 'to-mend')
  if (items.length === 0) return null
  return (
    <section className={classes.call}>
      <h2>{dossierText.toMend}</h2>
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <span>
              {item.words}
              {item.note && `: ${item.note}`}
            </span>
            {item.mendedAt && <StateBadge tone="green">{dossierText.mended}</StateBadge>}
          </li>
        ))}
      </ul>
      <AppLink to={paths.dossier(one.dossierId)}>{dossierText.title(one.unitName)}</AppLink>
    </section>
  )
}
