import { paths } from '../../../paths.ts'
import { verdictText as text } from '../../../text/verdict.ts'
import { AppLink } from '../../../ui/index.ts'
import classes from '../law.module.css'

/** The parts of the pages that judge. */
export function VerdictSections({ current }: { current: 'check' | 'results' | 'outlook' | 'dryRun' }) {
  const sections = [
    { key: 'check', to: paths.verdict() },
    { key: 'results', to: paths.yearResults() },
    { key: 'outlook', to: paths.outlook() },
    { key: 'dryRun', to: paths.dryRun() },
  ] as const
  return (
    <nav className={`${classes.sections} no-print`} aria-label={text.sections}>
      {sections.map(({ key, to }) => (
        <AppLink key={key} to={to} className={key === current ? classes.here : undefined}>
          {text[key]}
        </AppLink>
      ))}
    </nav>
  )
}
