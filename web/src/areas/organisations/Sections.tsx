import { paths } from '../../paths.ts'
import { organisationText as text } from '../../text/organisations.ts'
import { AppLink } from '../../ui/index.ts'
import classes from './organisations.module.css'

type Section = 'units' | 'clusters' | 'councils'

/** The three parts of the organisation: units, clusters, councils. */
export function Sections({ current }: { current: Section }) {
  const sections: { key: Section; label: string; to: string }[] = [
    { key: 'units', label: text.units, to: paths.organisation() },
    { key: 'clusters', label: text.clusters, to: paths.clusters() },
    { key: 'councils', label: text.councils, to: paths.councils() },
  ]
  return (
    <nav className={`${classes.sections} no-print`} aria-label={text.sections}>
      {sections.map(({ key, label, to }) => (
        <AppLink key={key} to={to} className={key === current ? classes.here : undefined}>
          {label}
        </AppLink>
      ))}
    </nav>
  )
}
