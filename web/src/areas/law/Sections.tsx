import { paths } from '../../paths.ts'
import { lawText as text } from '../../text/law.ts'
import { AppLink } from '../../ui/index.ts'
import classes from './law.module.css'

type Section = 'awards' | 'compare' | 'texts' | 'numbers' | 'local' | 'workingDays'

/** The parts of the law pages. */
export function Sections({ current }: { current: Section }) {
  const sections: { key: Section; to: string }[] = [
    { key: 'awards', to: paths.law() },
    { key: 'numbers', to: paths.lawNumbers() },
    { key: 'compare', to: paths.lawComparison() },
    { key: 'texts', to: paths.lawTexts() },
    { key: 'local', to: paths.localRules() },
    { key: 'workingDays', to: paths.workingDays() },
  ]
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
